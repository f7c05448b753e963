import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serve } from '@/lib/platform/workers';
import { newReplayer } from './replay-stored';

/** Replays parts of the last registrations on a thread of its own; the dashboard starts some. */
export default defineUnlistedScript(() => serve(newReplayer()));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveInCrew } from '@/lib/platform/crew';
import { newReplayer } from './replay-stored';

/** Replays parts of the last registrations on a thread of its own; the dashboard starts some. */
export default defineUnlistedScript(() => serveInCrew(newReplayer));

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveOnce } from '@/lib/platform/workers';
import { replayStored } from './replay-stored';

/** Replays a part of the last registrations on a thread of its own; the dashboard starts some. */
export default defineUnlistedScript(() => serveOnce(replayStored));

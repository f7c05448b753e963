import { AT_WORK, type TrainerAsk, type TrainerReport } from '@/lib/domain/training';
import { isInWorker } from '@/lib/platform/workers';
import { refreshIdealProfile } from '@/lib/use-cases/refresh-ideal-profile';
import { refreshOutlooks } from '@/lib/use-cases/refresh-outlooks';
import { refreshScores } from '@/lib/use-cases/refresh-scores';
import { backendInUse, useTensorFlow } from '@/models/tf';
import { outlookPorts, profilePorts } from './outlook-ports';
import { scoringPorts } from './ports';

/** Well within the 30 s after which browsers stop a background that heard nothing. */
const HEARTBEAT = 5_000;

/** Trains what is due, scores all and foretells what follows; says every few seconds that it is at work. */
export async function train(
  { change, trainSince }: TrainerAsk,
  report: (word: TrainerReport) => void,
): Promise<void> {
  let isDone = false;
  try {
    await navigator.locks.request(AT_WORK, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      await useTensorFlow();
      const yieldTo = breather(() => report({ state: 'moved' }));
      const scored = await refreshScores(scoringPorts(yieldTo), Date.now(), trainSince);
      isDone =
        scored.ok &&
        (await refreshIdealProfile(profilePorts(yieldTo), Date.now())).ok &&
        (await refreshOutlooks(outlookPorts(yieldTo), Date.now())).ok;
    });
  } finally {
    // After the lock, so that whoever hears it may begin anew.
    report({ state: 'ended', change, isDone, backend: backendInUse() });
  }
}

/** Lets others run where there are others; a thread of its own need not wait for anybody. */
function breather(onBeat: () => void): () => Promise<void> {
  const isAlone = isInWorker();
  let beat = Date.now();
  onBeat();
  return async () => {
    if (Date.now() - beat >= HEARTBEAT) {
      beat = Date.now();
      onBeat();
    }
    if (!isAlone) await new Promise((resolve) => setTimeout(resolve));
  };
}

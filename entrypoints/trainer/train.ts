import { AT_WORK, type TrainerAsk, type TrainerReport } from '@/lib/domain/training';
import { detailScores } from '@/lib/use-cases/detail-scores';
import { learnCompanies } from '@/lib/use-cases/learn-companies';
import { refreshIdealProfile } from '@/lib/use-cases/refresh-ideal-profile';
import { refreshOutlooks } from '@/lib/use-cases/refresh-outlooks';
import { refreshScores } from '@/lib/use-cases/refresh-scores';
import { backendInUse, useTensorFlow } from '@/models/tf';
import { breather } from './breather';
import { companiesPorts } from './companies-ports';
import { outlookPorts, profilePorts } from './outlook-ports';
import { detailPorts, scoringPorts } from './ports';

/** One that was ended lets go of the lock at once; one that is at work will not. */
const PATIENCE = 2_000;

/** Trains what is due, scores all and foretells what follows, or works out details; says every few seconds that it is at work. */
export async function train(
  { change, trainSince, details = [] }: TrainerAsk,
  report: (word: TrainerReport) => void,
): Promise<void> {
  let isDone = false;
  const patience = AbortSignal.timeout(PATIENCE);
  try {
    await navigator.locks.request(AT_WORK, { signal: patience }, async () => {
      const yieldTo = breather(() => report({ state: 'moved' }));
      if (details.length > 0) {
        const detailed = await detailScores(details, detailPorts(yieldTo));
        if (detailed.ok && detailed.value > 0) report({ state: 'detailed' });
        isDone = detailed.ok;
        return;
      }
      await useTensorFlow();
      const scored = await refreshScores(scoringPorts(yieldTo), Date.now(), trainSince);
      isDone =
        scored.ok &&
        (await refreshIdealProfile(profilePorts(yieldTo), Date.now())).ok &&
        (await refreshOutlooks(outlookPorts(yieldTo), Date.now())).ok &&
        (await learnCompanies(companiesPorts(yieldTo), Date.now())).ok;
    });
  } catch (error) {
    if (error !== patience.reason) throw error;
  } finally {
    // After the lock, so that whoever hears it may begin anew.
    const isOfDetails = details.length > 0;
    report({ state: 'ended', change, isOfDetails, isDone, backend: backendInUse() });
  }
}

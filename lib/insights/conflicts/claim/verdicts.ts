import type { Feedback } from '@/lib/domain/feedback';
import { rememberedOf } from '@/lib/domain/remembered';
import type { Verdicts } from '@/lib/matching/match';

/** What people said of pairs of companies. */
export const verdictsOf = rememberedOf(
  (feedback: readonly Feedback[]): Verdicts =>
    new Map(
      feedback.flatMap(({ kind, subject, verdict }) =>
        kind === 'match' && (verdict === 'same' || verdict === 'not-same')
          ? [[subject, verdict] as const]
          : [],
      ),
    ),
);

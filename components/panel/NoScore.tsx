import type { Insights } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';

/** Why there is no number, so that nobody looks for it. */
export function NoScore({ subject }: { subject: Insights['subject'] }) {
  const { t } = useFormat();
  return (
    <p class="no-score soft">
      {t(subject === 'account' ? 'panelNoScoreAccount' : 'panelNoScoreYet')}
    </p>
  );
}

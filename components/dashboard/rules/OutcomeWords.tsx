import type { ReplayComparison } from '@/lib/domain/replay';
import { useFormat } from '../../state/format-context';

/** What came of a replay, in a sentence or two: read out when it is done. */
export function OutcomeWords({ comparison }: { readonly comparison: ReplayComparison }) {
  const { t, plural, day } = useFormat();
  const { from, to, today, winners } = comparison;
  if (today.registrations === 0) return <p class="banner warn">{t('rulesNothing')}</p>;
  return (
    <p class="page-words">
      {plural('rulesReplayed', today.registrations)} {t('rulesSpan', day(from), day(to))}{' '}
      {winners.length === 0 ? t('rulesNoWinners') : plural('rulesWinners', winners.length)}
    </p>
  );
}

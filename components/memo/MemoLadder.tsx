import type { ClaimStep } from '@/lib/domain/claim';
import { lastDay } from '@/lib/domain/ladder';
import { useFormat } from '../state/format-context';

/** Who decides what the rules leave open, one after the other, and with whom it is now. */
export function MemoLadder({ steps }: { readonly steps: readonly ClaimStep[] }) {
  const { t } = useFormat();
  return (
    <>
      <h2>{t('memoLadder')}</h2>
      <ol>
        {steps.map(({ who, role, contact, state, until }) => (
          <li key={until} aria-current={state === 'now' || state === 'late' ? 'step' : undefined}>
            {contact === null ? t('memoName', who) : t('memoStep', who, role)}
            <span class="small soft">{t(`memoStep_${state}`, { date: lastDay(until) })}</span>
          </li>
        ))}
      </ol>
    </>
  );
}

import type { ClaimStep } from '@/lib/domain/claim';
import { isAsked, lastDay } from '@/lib/domain/ladder';
import { useFormat } from '../state/format-context';

/** Who decides what the rules leave open, one after the other, and with whom it is now. */
export function MemoLadder({ steps }: { readonly steps: readonly ClaimStep[] }) {
  const { t } = useFormat();
  return (
    <>
      <h2>{t('memoLadder')}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.until} aria-current={isAsked(step) ? 'step' : undefined}>
            {step.contact === null ? t('memoName', step.role) : t('memoStep', step.role, step.who)}
            <span class="small soft">
              {t(`memoStep_${step.state}`, { date: lastDay(step.until) })}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

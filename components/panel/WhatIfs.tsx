import type { ScoreView } from '@/lib/domain/insights';
import { useFormat } from '../state/format-context';

/** What would change a score: what the model says of such a case, and no promise. */
export function WhatIfs({ whatIfs }: Pick<ScoreView, 'whatIfs'>) {
  const { t, text } = useFormat();
  if (whatIfs.length === 0) return null;
  return (
    <>
      <h4 class="way">{t('panelWhatIf')}</h4>
      <ul class="what-if">
        {whatIfs.map(({ changes, points }) => {
          const words = changes.map(text).join(t('panelWhatIfAnd'));
          return (
            <li key={words} class="row between">
              <span>{words}</span>
              <b class="num">{t('panelWhatIfScore', points)}</b>
            </li>
          );
        })}
      </ul>
      <p class="soft small">{t('panelWhatIfNote')}</p>
    </>
  );
}

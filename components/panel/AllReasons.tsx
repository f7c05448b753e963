import { useState } from 'preact/hooks';
import type { ScoreView } from '@/lib/domain/insights';
import { ContributionBars, type ContributionRow } from '../charts/ContributionBars';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { ReasonRows } from './reason-rows';

/** Shown each way before the rest is folded into one line. */
const EACH_WAY = 5;

type AllReasonsProps = { readonly reasons: ReasonRows; readonly score: ScoreView };

/** Everything behind a score, from where it starts to the number in the ring: a sum to check. */
export function AllReasons({ reasons, score }: AllReasonsProps) {
  const { t, plural, number, signed } = useFormat();
  const [all, setAll] = useState(false);
  const { rows, scale, base } = reasons;
  const pick = (wanted: (points: number) => boolean): readonly ContributionRow[] =>
    rows.filter(({ points }) => wanted(points)).slice(0, all ? undefined : EACH_WAY);
  const up = pick((points) => points > 0);
  const down = pick((points) => points < 0);
  const rest = rows.filter((row) => !up.includes(row) && !down.includes(row));
  const restPoints = rest.reduce((sum, { points }) => sum + points, 0);

  return (
    <>
      <p class="row between from">
        <span>{t(score.kind === 'deal-win' ? 'panelStartsDeal' : 'panelStartsPartner')}</span>
        <b class="num">{number(base)}</b>
      </p>
      {up.length > 0 && <h4 class="way">{t('panelRaises')}</h4>}
      <ContributionBars rows={up} scale={scale} />
      {down.length > 0 && <h4 class="way">{t('panelLowers')}</h4>}
      <ContributionBars rows={down} scale={scale} />
      {all && rest.length > 0 && <h4 class="way">{t('panelNoEffect')}</h4>}
      {all && <ContributionBars rows={rest} scale={scale} />}
      {!all && rest.length > 0 && (
        <p class="row between rest">
          <Button look="link" onClick={() => setAll(true)}>
            {plural('panelOtherReasons', rest.length)}
          </Button>
          <b class="num">{signed(restPoints)}</b>
        </p>
      )}
      <p class="row between sum">
        <span>{t('panelAddsUp')}</span>
        <b class="num">{number(score.points)}</b>
      </p>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ScoreView } from '@/lib/domain/insights';
import { ContributionBars, type ContributionRow } from '../charts/ContributionBars';
import { Button } from '../parts/Button';
import { useFormat } from '../state/format-context';
import type { ReasonRows } from './reason-rows';

/** Shown each way before the rest is folded into one line. */
const EACH_WAY = 5;

type AllReasonsProps = {
  readonly reasons: ReasonRows;
  readonly score: ScoreView;
  readonly children: ComponentChildren;
};

/** Everything behind a score, from the average to the number in the ring: a sum to check. */
export function AllReasons({ reasons, score, children }: AllReasonsProps) {
  const { t, plural, signed, day } = useFormat();
  const [all, setAll] = useState(false);
  const { rows, scale, base, total } = reasons;
  const pick = (wanted: (points: number) => boolean): readonly ContributionRow[] =>
    rows.filter(({ points }) => wanted(points)).slice(0, all ? undefined : EACH_WAY);
  const up = pick((points) => points > 0);
  const down = pick((points) => points < 0);
  const rest = rows.filter((row) => !up.includes(row) && !down.includes(row));
  const restPoints = rest.reduce((sum, { points }) => sum + points, 0);

  return (
    <>
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
      <p class="sum soft small">
        {t(
          score.kind === 'deal-win' ? 'panelSumDeal' : 'panelSumPartner',
          base,
          signed(total),
          score.points,
        )}
      </p>
      <p class="row between soft small">
        <span>{t('panelModelOf', score.modelVersion, day(score.computedAt))}</span>
        {children}
      </p>
    </>
  );
}

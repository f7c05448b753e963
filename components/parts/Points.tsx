import { type PartnerRow, standingOf } from '@/lib/domain/overview';
import { BANDS } from '../panel/band';
import { useFormat } from '../state/format-context';
import { MISSING } from '../state/sentences';

type PointsProps = { readonly row: Pick<PartnerRow, 'points' | 'band' | 'own'> };

const RULE_OF_THUMB = { key: 'listRuleOfThumb', tone: 'plain' };

/** A score in a list: its band and number; where a person holds another, theirs above the model's. */
export function Points({ row }: PointsProps) {
  const { t, number } = useFormat();
  const { points, band } = standingOf(row);
  if (points === null) return <>{MISSING}</>;
  const { key, tone } = band ? BANDS[band] : RULE_OF_THUMB;
  const score = (
    <span class="points" title={band ? undefined : t('panelRuleOfThumb')}>
      <span class="soft small">{t(key)}</span>
      <i class={`dot ${tone}`} />
      <b>{number(points)}</b>
    </span>
  );
  if (row.own === undefined) return score;
  return (
    <span class="own-points">
      {score}
      <span class="soft">
        {t(
          'listOwnNumber',
          row.points === null || row.band === null ? MISSING : number(row.points),
        )}
      </span>
    </span>
  );
}

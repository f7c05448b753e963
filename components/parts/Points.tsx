import { type PartnerRow, standingOf } from '@/lib/domain/overview';
import { BANDS } from '../panel/band';
import { MISSING } from '../state/format';
import { useFormat } from '../state/format-context';

type PointsProps = { readonly row: Pick<PartnerRow, 'points' | 'band' | 'own'> };

/** A score in a list: its band and number; where a person holds another, theirs with the score's. */
export function Points({ row }: PointsProps) {
  const { t, number } = useFormat();
  const { points, band } = standingOf(row);
  if (points === null || band === null) return <>{MISSING}</>;
  return (
    <>
      <span class="soft small">
        {row.own === undefined
          ? t(BANDS[band].key)
          : t('listOwnNumber', row.points === null ? MISSING : number(row.points))}
      </span>
      <i class={`dot ${BANDS[band].tone}`} />
      {row.own !== undefined && <span class="unseen">{t(BANDS[band].key)}</span>}
      <b>{number(points)}</b>
    </>
  );
}

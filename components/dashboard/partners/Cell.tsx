import type { PartnerLine } from '@/lib/domain/partner-line';
import { shownPoints } from '@/lib/domain/score';
import { BANDS } from '../../panel/band';
import { hashOf } from '../../state/dashboard-route';
import { MISSING } from '../../state/format';
import { useFormat } from '../../state/format-context';
import type { ColumnId, Names } from './columns';

type CellProps = {
  readonly column: ColumnId;
  readonly line: PartnerLine;
  readonly names: Names;
};

/** What stands in a cell of the table of partners. */
export function Cell({ column, line, names }: CellProps) {
  const { t, number, percent, signed, money } = useFormat();
  const { id, name, tier, region, points, band, change, churn, health, segmentId } = line;
  const segment = segmentId && names.segment(segmentId);
  const amount = (value: number | null): string =>
    value === null ? MISSING : money({ amount: value, currency: line.currency ?? 'XXX' });
  switch (column) {
    case 'name':
      // By keyboard the table itself is walked through, and Enter follows.
      return (
        <a class="clip" href={hashOf('forecast', id)} tabIndex={-1} title={name}>
          {name}
        </a>
      );
    case 'tier':
      return <span class="clip">{tier ?? MISSING}</span>;
    case 'region':
      return <span class="clip">{region ?? MISSING}</span>;
    case 'points':
      if (points === null || band === null) return <>{MISSING}</>;
      return (
        <>
          <span class="soft small">{t(BANDS[band].key)}</span>
          <i class={`dot ${BANDS[band].tone}`} />
          <b>{number(points)}</b>
        </>
      );
    case 'change':
      return (
        <span class={change ? `delta ${change > 0 ? 'up' : 'down'}` : undefined}>
          {signed(change)}
        </span>
      );
    case 'churn':
      return <>{percent(churn === null ? null : shownPoints(churn) / 100)}</>;
    case 'health':
      return <>{health === null ? MISSING : number(Math.round(health))}</>;
    case 'segmentId':
      return (
        <span class="two-lines" title={segment ?? undefined}>
          {segment ?? MISSING}
        </span>
      );
    case 'forecast':
      return <>{amount(line.forecast?.value ?? null)}</>;
    case 'revenue':
      return <>{amount(line.revenue)}</>;
  }
}

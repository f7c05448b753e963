import type { PartnerLine } from '@/lib/domain/partner-line';
import { shownPoints } from '@/lib/domain/score';
import { Points } from '../../parts/Points';
import { hashOf } from '../../state/dashboard-route';
import { useFormat } from '../../state/format-context';
import { MISSING } from '../../state/sentences';
import type { ColumnId, Names } from './columns';

type CellProps = {
  readonly column: ColumnId;
  readonly line: PartnerLine;
  readonly names: Names;
};

/** What stands in a cell of the table of partners. */
export function Cell({ column, line, names }: CellProps) {
  const { number, percent, signed, money } = useFormat();
  const { id, name, tier, region, change, churn, health, segmentId } = line;
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
      return <Points row={line} />;
    case 'change':
      return (
        <span class={change ? `delta ${change > 0 ? 'up' : 'down'}` : undefined}>
          {signed(change)}
        </span>
      );
    case 'churn':
      return <>{percent(churn && shownPoints(churn) / 100)}</>;
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

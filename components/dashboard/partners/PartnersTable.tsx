import { useMemo, useState } from 'preact/hooks';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { Button } from '../../parts/Button';
import { csvFile } from '../../state/csv';
import type { DashboardState } from '../../state/dashboard-state';
import { dayStamp } from '../../state/day-stamp';
import { useFormat } from '../../state/format-context';
import type { Names } from './columns';
import { Filters } from './Filters';
import { type Filter, filterLines, NO_FILTER, plainNamesOf } from './filter-lines';
import { PartnersGrid } from './PartnersGrid';
import { partnersCsv } from './partners-csv';
import { FIRST_SORT, sortedBy, sortLines } from './sort-lines';

type PartnersTableProps = {
  readonly lines: readonly PartnerLine[];
  readonly names: Names;
  readonly state: DashboardState;
};

/** All partners, narrowed and ordered as one wants them, and the same as a file. */
export function PartnersTable({ lines, names, state }: PartnersTableProps) {
  const format = useFormat();
  const { t, plural } = format;
  const { ports, route } = state;
  const [typed, setTyped] = useState(NO_FILTER);
  const [sort, setSort] = useState(FIRST_SORT);
  // The segment is part of the address: a segment's own page leads here.
  const filter: Filter = { ...typed, segmentId: route.value.id ?? '' };

  const plainNames = useMemo(() => plainNamesOf(lines), [lines]);
  const sorted = useMemo(() => sortLines(lines, sort, names), [lines, sort, names]);
  const shown = useMemo(
    () => filterLines(sorted, filter, plainNames),
    [sorted, plainNames, ...Object.values(filter)],
  );
  const isNarrowed = shown.length < lines.length;

  function onFilter({ segmentId, ...change }: Partial<Filter>): void {
    if (segmentId !== undefined) state.open('partners', segmentId || null);
    setTyped({ ...typed, ...change });
  }
  function clear(): void {
    setTyped(NO_FILTER);
    state.open('partners');
  }
  function download(): void {
    const csv = partnersCsv(shown, format, names, ports.csvCell);
    ports.download(csvFile(csv), `partners-${dayStamp(ports.now())}.csv`);
  }

  return (
    <>
      <Filters {...{ lines, filter, onFilter, names }} />
      <div class="row between shown">
        <p class="soft small" role="status">
          {isNarrowed
            ? plural('dashboardShownOf', lines.length, shown.length)
            : plural('dashboardPartnerCount', lines.length)}
        </p>
        <div class="row">
          {isNarrowed && <Button onClick={clear}>{t('dashboardClear')}</Button>}
          <Button onClick={download} disabled={shown.length === 0}>
            {t('dashboardDownload')}
          </Button>
        </div>
      </div>
      {shown.length === 0 ? (
        <p class="empty">{t('dashboardNoMatch')}</p>
      ) : (
        <PartnersGrid
          lines={shown}
          sort={sort}
          onSort={(column) => setSort(sortedBy(sort, column))}
          onOpen={({ id }) => state.open('forecast', id)}
          names={names}
        />
      )}
    </>
  );
}

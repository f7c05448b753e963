import type { IntakeReport } from '@/lib/domain/source';
import { Button } from '../parts/Button';
import { csvFile } from '../state/csv';
import { useFormat } from '../state/format-context';
import type { ImportPorts } from './ports';
import { RefusalsTable } from './RefusalsTable';
import { refusalsCsv } from './refusals-csv';

type ImportReportProps = {
  readonly report: IntakeReport;
  readonly csvCell: ImportPorts['csvCell'];
  readonly download: (content: Blob, name: string) => void;
  readonly onDone: () => void;
};

/** What came of an import: every row is accounted for. */
export function ImportReport({ report, csvCell, download, onDone }: ImportReportProps) {
  const format = useFormat();
  const { t, number, plural } = format;
  const { read, kept, merged, refused, refusals } = report;
  const save = () => {
    const csv = refusalsCsv(refusals, format, csvCell);
    download(csvFile(csv), 'partnerlens-refused-rows.csv');
  };
  const figures = [
    { key: 'optionsRead', value: read },
    { key: 'optionsKept', value: kept },
    { key: 'optionsMerged', value: merged },
    { key: 'optionsRefused', value: refused },
  ];

  return (
    <>
      <p role="status" class="strong">
        {plural('optionsImported', kept)}
      </p>
      <dl class="tiles four">
        {figures.map(({ key, value }) => (
          <div class="tile" key={key}>
            <dt class="small soft">{t(key)}</dt>
            <dd class="num">{number(value)}</dd>
          </div>
        ))}
      </dl>
      {refusals.length > 0 && (
        <>
          <p class="soft">{t('optionsRefusedWords')}</p>
          {refused > refusals.length && (
            <p class="soft">{plural('optionsFirstRefused', refusals.length)}</p>
          )}
          <RefusalsTable refusals={refusals} />
        </>
      )}
      <div class="acts">
        <Button look="main" onClick={onDone}>
          {t('optionsImportMore')}
        </Button>
        {refusals.length > 0 && <Button onClick={save}>{t('optionsDownloadRefused')}</Button>}
      </div>
    </>
  );
}

import { Button } from '../parts/Button';
import { Progress } from '../parts/Progress';
import { useFormat } from '../state/format-context';
import type { ImportState } from '../state/import-state';
import { DropZone } from './DropZone';
import { ImportChoices } from './ImportChoices';
import { ImportReport } from './ImportReport';
import { MappingEditor } from './MappingEditor';
import { missingFields } from './missing-fields';
import type { Registry } from './ports';

type ImportFilesProps = {
  readonly imports: ImportState;
  readonly registry: Registry;
  readonly download: (content: Blob, name: string) => void;
};

/** Files → what they hold → taken in → what came of it. */
export function ImportFiles({ imports, registry, download }: ImportFilesProps) {
  const { t, text, plural } = useFormat();
  const step = imports.step.value;
  const problem = imports.problem.value;

  return (
    <section class="box" aria-label={t('optionsAddFiles')}>
      {problem && (
        <p class="error" role="alert">
          {text(problem.text)}
        </p>
      )}
      {step.at === 'choose' && <DropZone onFiles={(files) => void imports.choose(files)} />}
      {step.at === 'inspect' && (
        <>
          <p>{t('optionsInspecting')}</p>
          <Progress share={null} label={t('optionsInspecting')} />
        </>
      )}
      {step.at === 'map' && (
        <>
          <p>{t('optionsMapWords')}</p>
          {step.tables.map((table) => (
            <MappingEditor
              key={table.id}
              table={table}
              fields={table.entity ? registry.fields[table.entity] : []}
              onEntity={(entity) => imports.setEntity(table.id, entity)}
              onColumn={(field, column) => imports.setColumn(table.id, field, column)}
            />
          ))}
          <ImportChoices found={step} spaces={registry.spaces} onSettle={imports.settle} />
          <div class="acts">
            <Button
              look="main"
              disabled={
                !step.tables.some(({ entity }) => entity) ||
                step.tables.some((table) => missingFields(table, registry.fields).length > 0)
              }
              onClick={() => void imports.run()}
            >
              {t('optionsImport')}
            </Button>
            <Button onClick={imports.reset}>{t('optionsCancel')}</Button>
          </div>
        </>
      )}
      {step.at === 'run' && (
        <>
          <p role="status">
            {step.moved === null
              ? plural('optionsImporting', step.report?.read ?? 0)
              : t('optionsMoving')}
          </p>
          <Progress share={step.moved} label={t('optionsImport')} />
          <div class="acts">
            {step.moved === null && <Button onClick={imports.reset}>{t('optionsStop')}</Button>}
          </div>
        </>
      )}
      {step.at === 'report' && (
        <ImportReport
          report={step.report}
          csvCell={imports.csvCell}
          download={download}
          onDone={imports.reset}
        />
      )}
    </section>
  );
}

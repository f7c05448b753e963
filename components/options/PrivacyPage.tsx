import { ok } from '@/lib/domain/result';
import { say, sayCount } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { FileButton } from '../parts/FileButton';
import { Page } from '../parts/Page';
import { Table } from '../parts/Table';
import { dayStamp } from '../state/day-stamp';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { Corrections } from './Corrections';
import { EraseAll } from './EraseAll';
import { ScoreWords } from './ScoreWords';
import { sizeWords } from './size-words';

/** What is stored, and how to take it along or be rid of it. */
export function PrivacyPage({ state }: { state: OptionsState }) {
  const { t, number } = useFormat();
  const { ports } = state;
  const storage = state.diagnostics.value?.storage;

  async function exportAll() {
    const result = await ports.exportAll();
    if (!result.ok) return result;
    ports.download(result.value, `partnerlens-${dayStamp(ports.now())}.json`);
    return ok(null);
  }

  return (
    <Page title={t('optionsPrivacy')} words={t('optionsPrivacyWords')}>
      <h3 class="sub-title">{t('optionsStored')}</h3>
      {storage && (
        <>
          <Table caption={t('optionsStored')} head={[t('optionsTable'), t('optionsRows')]}>
            {storage.tables.map(({ name, rows }) => (
              <tr key={name}>
                <th scope="row">{t(`optionsEntity_${name}`)}</th>
                <td class="num">{number(rows)}</td>
              </tr>
            ))}
          </Table>
          <p class="soft">{t('optionsStoredSize', sizeWords(storage.bytes, { t }))}</p>
        </>
      )}
      <ScoreWords state={state} />
      <Corrections state={state} />
      <h3 class="sub-title">{t('optionsTakeAlong')}</h3>
      <div class="box">
        <p>{t('optionsExportWords')}</p>
        <div class="acts">
          <Button
            look="main"
            onClick={() => void state.finish(exportAll(), say('optionsExported'))}
          >
            {t('optionsExport')}
          </Button>
          <FileButton
            accept=".json,application/json"
            onFiles={([file]) =>
              file &&
              void state.finish(ports.importBack(file), (rows) =>
                sayCount('optionsImportedBack', rows),
              )
            }
          >
            {t('optionsImportBack')}
          </FileButton>
        </div>
      </div>
      <h3 class="sub-title">{t('optionsErase')}</h3>
      <EraseAll onErase={() => state.finish(ports.eraseAll(), say('optionsErased'))} />
    </Page>
  );
}

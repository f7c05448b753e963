import { useState } from 'preact/hooks';
import { FileButton } from '../parts/FileButton';
import { useFormat } from '../state/format-context';

/** Chooses files by button or by dropping them. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useFormat();
  const [over, setOver] = useState(false);

  return (
    // Dropping is the second way; the button inside is the first, and works by keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: see above
    <div
      class={over ? 'drop over' : 'drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        onFiles([...(event.dataTransfer?.files ?? [])]);
      }}
    >
      <p>{t('optionsDrop')}</p>
      <p class="small soft">{t('optionsDropHint')}</p>
      <FileButton
        look="main"
        multiple
        accept=".csv,.tsv,.txt,.json,.ndjson,.jsonl,.zip"
        onFiles={onFiles}
      >
        {t('optionsChooseFiles')}
      </FileButton>
    </div>
  );
}

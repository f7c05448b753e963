import { useState } from 'preact/hooks';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Page } from '../parts/Page';
import { Skeleton } from '../parts/Skeleton';
import { useFormat } from '../state/format-context';
import type { ImportState } from '../state/import-state';
import type { OptionsState } from '../state/options-state';
import { FeedForm } from './FeedForm';
import { ImportFiles } from './ImportFiles';
import type { Registry } from './ports';
import { SourceCard } from './SourceCard';
import { sampleSource } from './source-drafts';

type SourcesPageProps = {
  readonly state: OptionsState;
  readonly imports: ImportState;
  readonly registry: Registry;
};

/** Where the data comes from: what is connected, and three ways to add more. */
export function SourcesPage({ state, imports, registry }: SourcesPageProps) {
  const { t } = useFormat();
  const [adding, setAdding] = useState<'feed' | 'files' | null>(() =>
    // An import that is under way is shown where the person left it.
    imports.step.value.at === 'choose' && !imports.problem.value ? null : 'files',
  );
  const toggle = (way: 'feed' | 'files') => setAdding(adding === way ? null : way);
  const sources = state.sources.value;
  const { ports } = state;

  const addSample = () =>
    void state.finish(
      ports.saveSource({ source: sampleSource(t('optionsSampleName'), ports.now()) }),
      say('optionsSampleAdded'),
    );

  const about = { title: t('optionsSources'), words: t('optionsSourcesWords') };
  // Buttons that come before what stands above them would move away from under the pointer.
  if (sources === null) {
    return (
      <Page {...about}>
        <Skeleton />
      </Page>
    );
  }
  const hasSample = sources.some(({ source }) => source.kind === 'sample');

  return (
    <Page {...about}>
      {sources.length === 0 && <p class="empty">{t('optionsNoSources')}</p>}
      {sources.map((status) => (
        <SourceCard key={status.source.id} {...{ status, state }} spaces={registry.spaces} />
      ))}
      <h3 class="sub-title">{t('optionsAddData')}</h3>
      <div class="acts">
        {!hasSample && <Button onClick={addSample}>{t('optionsAddSample')}</Button>}
        <Button expanded={adding === 'feed'} onClick={() => toggle('feed')}>
          {t('optionsAddFeed')}
        </Button>
        <Button expanded={adding === 'files'} onClick={() => toggle('files')}>
          {t('optionsAddFiles')}
        </Button>
      </div>
      {adding === 'feed' && (
        <FeedForm state={state} spaces={registry.spaces} onDone={() => setAdding(null)} />
      )}
      {adding === 'files' && (
        <ImportFiles imports={imports} registry={registry} download={ports.download} />
      )}
    </Page>
  );
}

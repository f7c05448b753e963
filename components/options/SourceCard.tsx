import type { SourceStatus } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Confirm } from '../parts/Confirm';
import { Progress } from '../parts/Progress';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { DateOrderField } from './DateOrderField';
import type { Registry } from './ports';
import { RefusalsTable } from './RefusalsTable';

const STATES = {
  idle: { tone: 'good', key: 'optionsSyncIdle' },
  running: { tone: 'info', key: 'optionsSyncRunning' },
  waiting: { tone: 'warn', key: 'optionsSyncWaiting' },
  failed: { tone: 'bad', key: 'optionsSyncFailed' },
} as const;

type SourceCardProps = {
  readonly status: SourceStatus;
  readonly state: OptionsState;
  readonly spaces: Registry['spaces'];
};

/** One source: how it is doing, and what last went wrong. */
export function SourceCard({ status, state, spaces }: SourceCardProps) {
  const { source, sync, refusals } = status;
  const { t, text, plural, ago, time } = useFormat();
  const { ports } = state;
  const { tone, key } = STATES[sync.state];
  const synced =
    sync.succeededAt === null
      ? t('optionsNeverLoaded')
      : t('optionsLoaded', ago(sync.succeededAt, ports.now()));
  const space = spaces.find(({ id }) => id === source.space)?.name ?? source.space;

  const syncNow = () => void state.finish(ports.syncSource(source.id), say('optionsSyncStarted'));
  const asksDateOrder =
    source.kind !== 'files' && refusals.some(({ text: { key } }) => key === 'importDateTwoWay');
  const settleDates = (dateOrder: string) => {
    const settled = { ...source, settings: { ...source.settings, dateOrder } };
    void state.finish(ports.saveSource({ source: settled }), say('optionsSyncStarted'));
  };
  const remove = () =>
    void state.finish(ports.removeSource(source.id), say('optionsSourceRemoved', source.name));

  return (
    <article class="box" aria-label={source.name}>
      <div class="row">
        <h3 class="grow clip">{source.name}</h3>
        <Tag tone={tone}>{t(key)}</Tag>
      </div>
      <p class="soft small">{plural('optionsSourceFacts', sync.kept, space, synced)}</p>
      {sync.refused > 0 && (
        <details>
          <summary>{plural('optionsRefusedRows', sync.refused)}</summary>
          {sync.refused > refusals.length && (
            <p class="small soft">{plural('optionsFirstRefused', refusals.length)}</p>
          )}
          <RefusalsTable refusals={refusals} />
        </details>
      )}
      {asksDateOrder && <DateOrderField value={null} onChange={settleDates} />}
      {sync.state === 'running' && (
        <Progress label={t(key)} share={sync.total ? Math.min(1, sync.read / sync.total) : null} />
      )}
      {sync.problem && (
        <p class="error small">
          {text(sync.problem.text)}
          {sync.nextAttemptAt !== null && ` ${t('optionsNextAttempt', time(sync.nextAttemptAt))}`}
        </p>
      )}
      <div class="acts">
        {sync.state !== 'running' && source.kind !== 'files' && (
          <Button onClick={syncNow}>{t('optionsSyncNow')}</Button>
        )}
        <Confirm
          words={t('optionsRemove')}
          question={t('optionsRemoveSure', source.name)}
          look="danger"
          onYes={remove}
        />
      </div>
    </article>
  );
}

import type { Freshness } from '@/lib/domain/insights';
import type { Problem } from '@/lib/domain/result';
import type { Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';
import { Button } from '../parts/Button';
import { Icon } from '../parts/Icon';
import { Progress } from '../parts/Progress';
import { useFormat } from '../state/format-context';

type SyncLineProps = {
  /** Null while not known. */
  readonly sources: number | null;
  readonly freshness: Freshness | null;
  readonly running: Sync | null;
  readonly failure: Problem | null;
  readonly now: At;
  readonly openOptions: () => void;
};

/** How many sources there are, how fresh they are, what is being loaded, and what is in its way. */
export function SyncLine(props: SyncLineProps) {
  const { sources, freshness, running, failure, now, openOptions } = props;
  const { t, text, plural, ago } = useFormat();
  const syncedAt = freshness?.syncedAt ?? null;
  const state = running
    ? plural('popupSyncing', running.read)
    : freshness?.offline
      ? t('popupOffline')
      : syncedAt === null
        ? t('popupNotSynced')
        : t('popupSynced', ago(syncedAt, now));
  return (
    <footer class="foot row between soft small">
      <div class="grow">
        {sources !== null && (
          <p>
            {sources === 0 ? t('popupNoSources') : `${plural('popupSources', sources)} · ${state}`}
          </p>
        )}
        {running && (
          <Progress
            label={t('panelLoadingData')}
            share={running.total ? Math.min(1, running.read / running.total) : null}
          />
        )}
        {failure && <p class="failure">{text(failure.text)}</p>}
      </div>
      {Boolean(sources) && (
        <a class="link" href="/dashboard.html" target="_blank" rel="noopener">
          {t('dashboardTitle')}
        </a>
      )}
      <Button look="link" onClick={openOptions}>
        <span class="row settings">
          <Icon name="settings" />
          {t('panelSettings')}
        </span>
      </Button>
    </footer>
  );
}

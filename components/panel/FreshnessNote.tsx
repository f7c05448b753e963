import type { Freshness } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { Icon } from '../parts/Icon';
import { useFormat } from '../state/format-context';

type FreshnessNoteProps = { readonly freshness: Freshness; readonly now: At };

/** Said above everything else when the figures may be out of date. */
export function FreshnessNote({ freshness, now }: FreshnessNoteProps) {
  const { t, ago } = useFormat();
  const { offline, stale, syncedAt } = freshness;
  if (!offline && !stale) return null;
  const age = syncedAt === null ? t('panelNever') : ago(syncedAt, now);
  return (
    <p class="banner warn row">
      <Icon name={offline ? 'offline' : 'clock'} />
      <span>{t(offline ? 'panelOffline' : 'panelStale', age)}</span>
    </p>
  );
}

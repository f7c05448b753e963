import type { Freshness } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { useFormat } from '../state/format-context';

type FooterProps = {
  readonly freshness: Freshness;
  /** 0 for a rule of thumb, which no model stands behind. */
  readonly modelVersion: number | null;
  readonly now: At;
};

/** Where the data is and how old it is. */
export function Footer({ freshness, modelVersion, now }: FooterProps) {
  const { t, ago } = useFormat();
  const { syncedAt } = freshness;
  return (
    <footer class="foot row between soft small">
      <span>
        {syncedAt === null ? t('panelNeverSynced') : t('panelSynced', ago(syncedAt, now))}
      </span>
      {modelVersion !== null && modelVersion > 0 && (
        <span>{t('panelModel', String(modelVersion))}</span>
      )}
    </footer>
  );
}

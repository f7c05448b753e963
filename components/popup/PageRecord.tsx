import type { Insights } from '@/lib/domain/insights';
import { BANDS } from '../panel/band';
import { Section } from '../parts/Section';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';

type PageRecordProps = { readonly insights: Insights; readonly onOpen: () => void };

/** The record on the page behind the popup, in one line. */
export function PageRecord({ insights, onOpen }: PageRecordProps) {
  const { t, plural } = useFormat();
  const { title, score, conflicts } = insights;
  const count = conflicts.length;
  return (
    <Section title={t('popupThisPage')}>
      <button type="button" class="page-record" onClick={onOpen}>
        <span class="clip grow">{title}</span>
        {count > 0 && <span class="small soft">{plural('panelAnnounceConflicts', count)}</span>}
        {score && (
          <Tag tone={BANDS[score.band].tone}>
            {score.points} {t(BANDS[score.band].key)}
          </Tag>
        )}
      </button>
    </Section>
  );
}

import { type Insights, type ScoreView, standingPoints } from '@/lib/domain/insights';
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
        {score && <ScoreTag score={score} />}
      </button>
    </Section>
  );
}

/** The number that counts, and what it is: of a band, a rule of thumb or a person's own. */
function ScoreTag({ score }: { score: ScoreView }) {
  const { t, number } = useFormat();
  const own = score.override && 'panelYourNumber';
  const words = own ?? (score.basis === 'prior' ? 'panelRuleOfThumb' : null);
  const { tone, key } = words ? { tone: 'plain' as const, key: words } : BANDS[score.band];
  return (
    <Tag tone={tone}>
      {number(standingPoints(score))} {t(key)}
    </Tag>
  );
}

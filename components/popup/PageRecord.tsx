import { heldAgainst, type Insights, type ScoreView } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { BANDS } from '../panel/band';
import { Section } from '../parts/Section';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';

type PageRecordProps = {
  readonly insights: Insights;
  readonly now: At;
  readonly onOpen: () => void;
};

/** The record on the page behind the popup, in one line. */
export function PageRecord({ insights, now, onOpen }: PageRecordProps) {
  const { t, plural } = useFormat();
  const { title, score, conflicts } = insights;
  const count = conflicts.length;
  return (
    <Section title={t('popupThisPage')}>
      <button type="button" class="page-record" onClick={onOpen}>
        <span class="clip grow">{title}</span>
        {count > 0 && <span class="small soft">{plural('panelAnnounceConflicts', count)}</span>}
        {score && <ScoreTag score={score} now={now} />}
      </button>
    </Section>
  );
}

/** The number that counts, and what it is: of a band, a rule of thumb or a person's own. */
function ScoreTag({ score, now }: { readonly score: ScoreView; readonly now: At }) {
  const { t, number } = useFormat();
  const own = heldAgainst(score, now);
  if (own) {
    return (
      <>
        <span class="soft small">{t('popupModelNumber', score.points)}</span>
        <Tag tone="plain">
          {number(own.points)} {t('panelYourNumber')}
        </Tag>
      </>
    );
  }
  const { tone, key } =
    score.basis === 'prior'
      ? { tone: 'plain' as const, key: 'panelRuleOfThumb' }
      : BANDS[score.band];
  return (
    <Tag tone={tone}>
      {number(score.points)} {t(key)}
    </Tag>
  );
}

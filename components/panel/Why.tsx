import { useId, useState } from 'preact/hooks';
import type { ScoreView } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { ContributionBars } from '../charts/ContributionBars';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { AllReasons } from './AllReasons';
import { reasonRows } from './reason-rows';

const TOP = 3;

type WhyProps = {
  readonly score: ScoreView;
  readonly subjectId: string;
  readonly feedback: FeedbackState;
};

/** The three reasons that weigh most, and all of them on demand. */
export function Why({ score, subjectId, feedback }: WhyProps) {
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (score.reasons.length === 0) return null;
  const reasons = reasonRows(score, format);

  return (
    <Section
      title={format.t('panelWhy')}
      aside={
        <button
          type="button"
          class="link"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open
            ? format.t('panelFewerReasons')
            : format.plural('panelAllReasons', reasons.rows.length)}
        </button>
      }
    >
      <div id={id}>
        {open ? (
          <AllReasons reasons={reasons} score={score}>
            <WrongScore {...{ score, subjectId, feedback }} />
          </AllReasons>
        ) : (
          <ContributionBars rows={reasons.rows.slice(0, TOP)} scale={reasons.scale} />
        )}
      </div>
    </Section>
  );
}

function WrongScore({ score, subjectId, feedback }: WhyProps) {
  const { t } = useFormat();
  const subject = `${score.kind}:${subjectId}`;
  if (feedback.isJudged('score', subject)) return null;
  const judge = () =>
    void feedback.give({ kind: 'score', subject, verdict: 'wrong' }, say('panelScoreWrongNoted'));
  return (
    <Button look="link" onClick={judge}>
      {t('panelScoreWrong')}
    </Button>
  );
}

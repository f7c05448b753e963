import { useId, useState } from 'preact/hooks';
import type { ScoreView } from '@/lib/domain/insights';
import { ContributionBars } from '../charts/ContributionBars';
import { ScoreHistory } from '../charts/ScoreHistory';
import { Button } from '../parts/Button';
import { Section } from '../parts/Section';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { AllReasons } from './AllReasons';
import { Disagree } from './Disagree';
import { reasonRows } from './reason-rows';
import { WhatIfs } from './WhatIfs';

const TOP = 3;

/** Moves of a score that are worth a line. */
const MOVES = 5;

type WhyProps = {
  readonly score: ScoreView;
  readonly subjectId: string;
  readonly feedback: FeedbackState;
};

/** The three reasons that weigh most; on demand all of them, and what would change them. */
export function Why({ score, subjectId, feedback }: WhyProps) {
  const format = useFormat();
  const { t, plural, day } = format;
  const [open, setOpen] = useState(false);
  const id = useId();
  const disagree = <Disagree {...{ score, subjectId, feedback }} />;
  // A rule of thumb has no reasons, but can be wrong as well.
  if (score.reasons.length === 0) return <div class="sec">{disagree}</div>;
  const reasons = reasonRows(score, format);
  const { rows, changes, scale } = reasons;

  return (
    <Section
      title={t('panelWhy')}
      aside={
        <Button look="link" expanded={open} controls={id} onClick={() => setOpen(!open)}>
          {open ? t('panelFewerReasons') : plural('panelAllReasons', rows.length)}
        </Button>
      }
    >
      <div id={id}>
        {open ? (
          <>
            <AllReasons reasons={reasons} score={score} />
            <WhatIfs whatIfs={score.whatIfs} />
            {score.moved && changes.length > 0 && (
              <>
                <h4 class="way">{t('panelMoved', { date: score.moved.since })}</h4>
                <ContributionBars rows={changes.slice(0, MOVES)} scale={scale} />
              </>
            )}
            <ScoreHistory past={score.past} title={t('panelHistory')} />
            <p class="soft small">
              {t('panelModelOf', score.modelVersion, day(score.computedAt))}
              {score.modelFor && ` · ${t('panelModelFor', score.modelFor)}`}
            </p>
            {disagree}
          </>
        ) : (
          <ContributionBars rows={rows.slice(0, TOP)} scale={scale} />
        )}
      </div>
    </Section>
  );
}

import { useRef, useState } from 'preact/hooks';
import type { ScoreView } from '@/lib/domain/insights';
import { scoreId } from '@/lib/domain/score';
import { Button } from '../parts/Button';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { OverrideForm } from './OverrideForm';
import { WrongForm } from './WrongForm';

type DisagreeProps = {
  readonly score: ScoreView;
  readonly subjectId: string;
  readonly feedback: FeedbackState;
};

/** What a person can hold against a score: a number of their own, and that it is wrong. */
export function Disagree({ score, subjectId, feedback }: DisagreeProps) {
  const { t } = useFormat();
  const [open, setOpen] = useState<'override' | 'wrong' | null>(null);
  const buttons = useRef<HTMLDivElement>(null);
  const subject = scoreId(score.kind, subjectId);
  const isWrong = score.wrong !== null || feedback.isJudged('score', subject);

  function toggle(form: typeof open): void {
    setOpen(open === form ? null : form);
  }
  function close(): void {
    // The field that had the focus goes; the button that opened it takes it.
    buttons.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
    setOpen(null);
  }

  return (
    <div class="disagree">
      {score.wrong && (
        <p class="soft small">
          {score.wrong.reason ? t('panelWrongFor', score.wrong.reason) : t('panelWrong')}{' '}
          <Button look="link" onClick={() => void feedback.undo({ kind: 'score', subject })}>
            {t('panelTakeBack')}
          </Button>
        </p>
      )}
      <div class="row wrap" ref={buttons}>
        <Button look="link" expanded={open === 'override'} onClick={() => toggle('override')}>
          {t('panelOverride')}
        </Button>
        {!isWrong && (
          <Button look="link" expanded={open === 'wrong'} onClick={() => toggle('wrong')}>
            {t('panelScoreWrong')}
          </Button>
        )}
      </div>
      {open === 'override' && <OverrideForm {...{ score, subjectId, feedback, close }} />}
      {open === 'wrong' && !isWrong && <WrongForm {...{ subject, feedback, close }} />}
    </div>
  );
}

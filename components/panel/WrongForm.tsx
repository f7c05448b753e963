import { useState } from 'preact/hooks';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { PanelForm } from './PanelForm';
import { ReasonField } from './ReasonField';

/** Heard most often; one click instead of a sentence. */
const USUAL = ['panelWrongPartner', 'panelWrongOldData', 'panelWrongKnowBetter'] as const;

type WrongFormProps = {
  /** Id of the score. */
  readonly subject: string;
  readonly feedback: FeedbackState;
  readonly close: () => void;
};

/** That a score is wrong, and why. It is kept for the next training and erases nothing. */
export function WrongForm({ subject, feedback, close }: WrongFormProps) {
  const { t } = useFormat();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);

  function submit(): void {
    setTried(true);
    const words = reason.trim();
    if (!words) return;
    close();
    const remark = { kind: 'score', subject, verdict: 'wrong', reason: words } as const;
    void feedback.give(remark, say('panelScoreWrongNoted'));
  }

  return (
    <PanelForm
      label={t('panelScoreWrong')}
      action={t('panelWrongSave')}
      onSubmit={submit}
      onCancel={close}
    >
      <ReasonField label={t('panelWrongWhy')} reason={reason} tried={tried} onInput={setReason} />
      <div class="acts">
        {USUAL.map((key) => (
          <Button key={key} onClick={() => setReason(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
    </PanelForm>
  );
}

import { useState } from 'preact/hooks';
import type { ScoreView } from '@/lib/domain/insights';
import { OVERRIDE_DAYS, type OverrideDays } from '@/lib/domain/override';
import { say } from '@/lib/domain/text';
import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { TextInput } from '../parts/TextInput';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { PanelForm } from './PanelForm';
import { ReasonField } from './ReasonField';

type OverrideFormProps = {
  readonly score: ScoreView;
  readonly subjectId: string;
  readonly feedback: FeedbackState;
  readonly close: () => void;
};

const isPoints = (words: string): boolean => /^[1-9]\d?$/.test(words.trim());

/** A number of one's own, why, and for how long. The score stays beside it. */
export function OverrideForm({ score, subjectId, feedback, close }: OverrideFormProps) {
  const { t, plural } = useFormat();
  const [points, setPoints] = useState(String(score.override?.points ?? ''));
  const [reason, setReason] = useState(score.override?.reason ?? '');
  const [days, setDays] = useState<OverrideDays>(30);
  const [tried, setTried] = useState(false);

  async function submit(): Promise<void> {
    setTried(true);
    if (!isPoints(points) || !reason.trim()) return;
    const said = Number(points);
    const ask = { kind: score.kind, subjectId, points: said, reason: reason.trim(), days };
    if (await feedback.override(ask, say('panelOverridden', said))) close();
  }

  return (
    <PanelForm
      label={t('panelOverride')}
      action={t('panelOverrideSave')}
      onSubmit={() => void submit()}
      onCancel={close}
    >
      <div class="two">
        <Field
          label={t('panelOverridePoints')}
          error={tried && !isPoints(points) ? t('panelOverridePointsError') : null}
        >
          {(control) => (
            <TextInput
              control={control}
              value={points}
              onInput={setPoints}
              inputMode="numeric"
              maxLength={2}
            />
          )}
        </Field>
        <Field label={t('panelOverrideFor')}>
          {(control) => (
            <Select
              control={control}
              value={String(days)}
              options={OVERRIDE_DAYS.map((each) => ({
                value: String(each),
                label: plural('panelDays', each),
              }))}
              onChange={(value) =>
                setDays(OVERRIDE_DAYS.find((each) => String(each) === value) ?? days)
              }
            />
          )}
        </Field>
      </div>
      <ReasonField label={t('panelReason')} reason={reason} tried={tried} onInput={setReason} />
    </PanelForm>
  );
}

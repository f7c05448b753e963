import type { Override } from '@/lib/domain/override';
import { Button } from '../parts/Button';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';

type OverrideLineProps = {
  readonly override: Override;
  /** What the model says now. */
  readonly points: number;
  readonly feedback: FeedbackState;
};

/** Both numbers, why they differ, until when, and the way back. */
export function OverrideLine({ override, points, feedback }: OverrideLineProps) {
  const { t } = useFormat();
  const { reason, expiresAt } = override;
  return (
    <>
      <p class="strong">{t('panelYouSay', override.points, points)}</p>
      <p class="small">
        {t('panelOverrideReason', reason, { date: expiresAt })}{' '}
        <Button
          look="link"
          label={t('panelOverrideUndo')}
          onClick={() => void feedback.undoOverride(override)}
        >
          {t('panelUndo')}
        </Button>
      </p>
    </>
  );
}

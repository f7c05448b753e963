import { Button } from '../../parts/Button';
import { Progress } from '../../parts/Progress';
import { useFormat } from '../../state/format-context';
import type { ReplayState } from '../../state/replay-state';
import { Outcome } from './Outcome';
import { OutcomeWords } from './OutcomeWords';

/**
 * How far a replay is, and what came of it. Apart from the form above it, which would be drawn
 * anew with every step while all cores are needed.
 */
export function ReplayStep({ replay }: { readonly replay: ReplayState }) {
  const { t, text } = useFormat();
  const step = replay.step.value;
  return (
    <>
      {step.at === 'running' && (
        <div class="row running">
          <Progress share={step.share} label={t('rulesRunning')} />
          <Button onClick={replay.stop}>{t('rulesStop')}</Button>
        </div>
      )}
      <div role="status">
        {step.at === 'failed' && <p class="banner bad">{text(step.problem.text)}</p>}
        {step.at === 'done' && <OutcomeWords comparison={step.comparison} />}
      </div>
      {step.at === 'done' && step.comparison.today.registrations > 0 && (
        <Outcome comparison={step.comparison} />
      )}
    </>
  );
}

import { type Insights, standingPoints } from '@/lib/domain/insights';
import { Icon } from '../parts/Icon';
import { useFormat } from '../state/format-context';
import { BANDS } from './band';

type PillProps = {
  readonly insights: Pick<Insights, 'score' | 'conflicts'> | null;
  readonly onExpand: () => void;
};

/** The panel folded up: the score and the worst conflict stay in sight. */
export function Pill({ insights, onExpand }: PillProps) {
  const { t, plural, number } = useFormat();
  const score = insights?.score ?? null;
  const count = insights?.conflicts.length ?? 0;
  const blocked = insights?.conflicts.some(({ severity }) => severity === 'block');
  const conflicts = plural('panelAnnounceConflicts', count);
  const name = count > 0 ? conflicts : t('panelName');
  const words = score ? t('panelAnnounceScore', standingPoints(score), conflicts) : name;

  return (
    <button type="button" class="pill row" onClick={onExpand}>
      <i
        class={`dot ${score?.basis === 'model' && !score.override ? BANDS[score.band].tone : 'plain'}`}
      />
      <b class="num" aria-hidden="true">
        {score ? number(standingPoints(score)) : t('panelName')}
      </b>
      {count > 0 && (
        <span class={`row ${blocked ? 'bad' : 'warn'}`} aria-hidden="true">
          <Icon name={blocked ? 'block' : 'warn'} />
          <span class="num">{number(count)}</span>
        </span>
      )}
      <span class="unseen">{t('panelExpand', words)}</span>
      <Icon name="expand" />
    </button>
  );
}

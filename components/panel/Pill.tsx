import { heldAgainst, type Insights, scoreWords } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { Icon } from '../parts/Icon';
import { useFormat } from '../state/format-context';
import { BANDS } from './band';

type PillProps = {
  readonly insights: Pick<Insights, 'score' | 'conflicts'> | null;
  readonly now: At;
  readonly onExpand: () => void;
};

/** The panel folded up: the score and the worst conflict stay in sight. */
export function Pill({ insights, now, onExpand }: PillProps) {
  const { t, text, plural, number } = useFormat();
  const score = insights?.score ?? null;
  const own = score && heldAgainst(score, now);
  const count = insights?.conflicts.length ?? 0;
  const blocked = insights?.conflicts.some(({ severity }) => severity === 'block');
  const name = count > 0 ? plural('panelAnnounceConflicts', count) : t('panelName');
  const words = score ? text(scoreWords(score, count, now)) : name;

  return (
    <button type="button" class="pill row" title={own ? words : undefined} onClick={onExpand}>
      <i class={`dot ${score?.basis === 'model' && !own ? BANDS[score.band].tone : 'plain'}`} />
      <b class="num" aria-hidden="true">
        {score ? number(own?.points ?? score.points) : t('panelName')}
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

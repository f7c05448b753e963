import { heldAgainst, type ScoreView } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { Sparkline, toneOf } from '../charts/Sparkline';
import { Ring } from '../parts/Ring';
import { Tag } from '../parts/Tag';
import type { FeedbackState } from '../state/feedback-state';
import { useFormat } from '../state/format-context';
import { BANDS } from './band';
import { evidence } from './evidence';
import { OverrideLine } from './OverrideLine';

type HeroProps = {
  readonly score: ScoreView;
  readonly now: At;
  readonly feedback: FeedbackState;
};

/** The score: how high, how sure, from how many cases, and which way it goes. */
export function Hero({ score, now, feedback }: HeroProps) {
  const { t, text } = useFormat();
  const { tone, key } = BANDS[score.band];
  const rule = score.basis === 'prior';
  const unit = rule
    ? 'panelRuleOfThumb'
    : score.kind === 'deal-win'
      ? 'panelToWin'
      : 'panelOnTarget';
  const override = heldAgainst(score, now);
  return (
    <div class="hero">
      <Ring
        points={override?.points ?? score.points}
        unit={t(override ? 'panelYourNumber' : unit)}
        tone={tone}
        measured={!rule && !override}
      />
      <div class="hero-words">
        {override ? (
          <OverrideLine {...{ override, feedback }} points={score.points} />
        ) : (
          <p class="row wrap">
            {!rule && <Tag tone={tone}>{t(key)}</Tag>}
            {(rule || score.gate.level === 'low') && <Tag tone="info">{t('panelLowEvidence')}</Tag>}
            {!rule && score.change !== null && <Change {...score} change={score.change} />}
          </p>
        )}
        <p class="soft small">{evidence(score).map((sentence) => `${text(sentence)} `)}</p>
        {!rule && (
          <Sparkline past={score.past} width={184} height={26} tone={toneOf(score.change)} />
        )}
      </div>
    </div>
  );
}

function Change({ change, kind }: Pick<ScoreView, 'kind'> & { readonly change: number }) {
  const { t, signed } = useFormat();
  const way = toneOf(change);
  return (
    <Tag tone="plain" icon={way === 'flat' ? undefined : way}>
      {change === 0
        ? t('panelSteady')
        : t(kind === 'deal-win' ? 'panelChangeWeek' : 'panelChangeQuarter', signed(change))}
    </Tag>
  );
}

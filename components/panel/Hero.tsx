import type { ScoreView } from '@/lib/domain/insights';
import { Sparkline, toneOf } from '../charts/Sparkline';
import { Ring } from '../parts/Ring';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import { BANDS } from './band';
import { evidence } from './evidence';

/** The score: how high, how sure, from how many cases, and which way it goes. */
export function Hero({ score }: { score: ScoreView }) {
  const { t, text } = useFormat();
  const { tone, key } = BANDS[score.band];
  const rule = score.basis === 'prior';
  const deal = score.kind === 'deal-win';
  return (
    <div class="hero">
      <Ring
        points={score.points}
        unit={t(rule ? 'panelRuleOfThumb' : deal ? 'panelToWin' : 'panelOnTarget')}
        tone={tone}
        measured={!rule}
      />
      <div class="hero-words">
        <p class="row wrap">
          {!rule && <Tag tone={tone}>{t(key)}</Tag>}
          {(rule || score.gate.level === 'low') && <Tag tone="info">{t('panelLowEvidence')}</Tag>}
          {!rule && score.change !== null && <Change change={score.change} deal={deal} />}
        </p>
        <p class="soft small">{evidence(score).map((sentence) => `${text(sentence)} `)}</p>
        {!rule && (
          <Sparkline past={score.past} width={184} height={26} tone={toneOf(score.change)} />
        )}
      </div>
    </div>
  );
}

function Change({ change, deal }: { change: number; deal: boolean }) {
  const { t, signed } = useFormat();
  const way = toneOf(change);
  return (
    <Tag tone="plain" icon={way === 'flat' ? undefined : way}>
      {change === 0
        ? t('panelSteady')
        : t(deal ? 'panelChangeWeek' : 'panelChangeQuarter', signed(change))}
    </Tag>
  );
}

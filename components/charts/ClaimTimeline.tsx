import { scaleUtc } from 'd3-scale';
import type { MemoClaim } from '@/lib/domain/memo';
import { type At, DAY } from '@/lib/domain/time';
import { useFormat } from '../state/format-context';
import { Axes, type Plot } from './Axes';

const WIDTH = 900;
const ROW = 34;
const PLOT = { left: 190, right: WIDTH - 16, top: 26 } as const;
/** Letters of a partner’s name that fit beside the picture. */
const NAME = 26;

type ClaimTimelineProps = { readonly claims: readonly MemoClaim[]; readonly now: At };

/** When each claim was filed and approved, and how long it protects its customer. */
export function ClaimTimeline({ claims, now }: ClaimTimelineProps) {
  const { t, plural, day } = useFormat();
  const moments = claims.flatMap(({ filedAt, window }) => [
    filedAt,
    ...(window ? [window.from, window.to] : []),
  ]);
  const first = Math.min(now, ...moments) - 3 * DAY;
  const last = Math.max(now, ...moments) + 3 * DAY;
  const bottom = PLOT.top + claims.length * ROW + 6;
  const plot: Plot = { ...PLOT, bottom };
  const x = scaleUtc([first, last], [PLOT.left, PLOT.right]);
  const ticks = x.ticks(6).map((at) => ({ at: x(at), words: day(at.getTime(), now) }));

  return (
    <svg
      class="claims"
      viewBox={`0 0 ${WIDTH} ${bottom + 26}`}
      role="img"
      aria-label={plural('memoTimeline', claims.length)}
    >
      <Axes plot={plot} x={{ title: '', ticks }} y={{ title: '', ticks: [] }} />
      {claims.map(({ registrationId, partner, filedAt, decidedAt, window, isOwn }, index) => {
        const y = PLOT.top + index * ROW + ROW / 2;
        const name = t('memoName', partner);
        return (
          <g key={registrationId} class={isOwn ? 'claim own-claim' : 'claim'}>
            <text x={PLOT.left - 10} y={y + 4} text-anchor="end">
              {name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name}
            </text>
            {window && (
              <rect
                class="claim-window"
                x={x(window.from)}
                y={y - 6}
                width={Math.max(2, x(window.to) - x(window.from))}
                height="12"
                rx="4"
              />
            )}
            <circle class="claim-filed" cx={x(filedAt)} cy={y} r="5">
              <title>{t('memoFiledOn', { date: filedAt })}</title>
            </circle>
            {decidedAt !== null && (
              <path
                class="claim-decided"
                d={`M${x(decidedAt)} ${y - 9}v18`}
                aria-label={t('memoDecidedOn', { date: decidedAt })}
              />
            )}
          </g>
        );
      })}
      <path class="now-line" d={`M${x(now)} ${PLOT.top - 4}V${bottom}`} />
      <text class="mark-words" x={x(now)} y={PLOT.top - 8} text-anchor="middle">
        {t('memoToday')}
      </text>
    </svg>
  );
}

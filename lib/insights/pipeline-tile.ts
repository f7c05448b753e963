import type { Deal } from '@/lib/domain/deal';
import type { Tile } from '@/lib/domain/insights';
import { mainAmount } from '@/lib/domain/main-amount';
import { say, sayCount } from '@/lib/domain/text';

/** The open amount, in one currency. The label owns up to deals that are not in it. */
export function pipelineTile(deals: readonly Deal[]): Tile {
  const open = deals.filter(({ state }) => state === 'open');
  const total = mainAmount(open.map(({ amount }) => amount));
  const counted = total?.counted ?? 0;
  return {
    label:
      counted === open.length
        ? sayCount('insightsTilePipeline', open.length)
        : sayCount('insightsTilePipelinePart', open.length, counted),
    value: total && say('insightsValue', { money: total.sum }),
  };
}

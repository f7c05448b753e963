import { say, sayCount } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const closeDateMoves = defineDealFeature({
  id: 'close-date-moves',
  type: 'number',
  name: 'featureNameCloseDateMoves',
  direction: 'down',
  value: ({ deal }) => deal.closeDateMoves.length,
  label: (moves) =>
    moves > 0 ? sayCount('featureCloseDateMoved', moves) : say('featureCloseDateKept'),
});

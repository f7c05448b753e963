import { expect, it } from 'vitest';
import { predictorOf } from '@/models/score/predict';
import { probabilitiesOf } from '@/models/score/probabilities';
import { sharesOf } from '@/models/score/shares';
import type { Value } from '@/models/table';
import { trainAdditive } from '@/models/train/train-additive';
import { caseTable } from '../helpers/tables';
import { unhurried } from '../helpers/world';

it('says what the explained prediction says, for odd rows too', async () => {
  const { weights } = await trainAdditive(caseTable(800), unhurried);
  if (!weights) throw new Error('no model');
  // Trees about all features, so that rows without answers meet them.
  const trees = [1, -1].map((sign) => ({
    splits: [
      { feature: 0, share: 0.4, from: 0.2 },
      { feature: 1, share: 0.3, bins: [1] },
      { feature: 3, share: 0.6, from: -sign },
    ],
    values: [0, 0.3, -0.2, 0.5, 0.1, -0.7, 0.9, 0.2].map((value) => sign * value + 0.1),
  }));
  const odd: Value[][] = [[], [null, 'new', true, undefined], [undefined, 'gold', null, 9e99]];
  const rows = [...caseTable(100, 'others').rows, ...odd];
  const model = { ...weights, trees };
  const explained = await predictorOf(model)(rows, unhurried);
  const probabilities = await probabilitiesOf(model, rows, unhurried);
  explained.forEach(({ effects }, i) => {
    const { probability } = sharesOf(model.intercept, effects);
    expect(probabilities[i]).toBeCloseTo(probability, 6);
  });
});

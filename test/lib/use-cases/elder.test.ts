import { expect, it } from 'vitest';
import type { Model } from '@/lib/domain/model';
import { gateOf } from '@/lib/domain/score';
import { elderOf } from '@/lib/use-cases/elder';
import { daysAgo, NOW } from '../insights/make';

const model = (version: number, days: number, over: Partial<Model> = {}): Model => ({
  id: `deal-win:${version}`,
  kind: 'deal-win',
  version,
  status: 'retired',
  trainedAt: daysAgo(days),
  gate: gateOf(60, 40),
  quality: null,
  reason: 'modelServes',
  weights: null,
  ...over,
});
const part = { id: 'deal-win|emea|', filter: { region: ['EMEA'], product: [] } };
const serving = model(9, 1, { status: 'serving' });

it('is the oldest of the last quarter that served in the same place', () => {
  const models = [
    serving,
    model(8, 8),
    model(7, 60),
    model(6, 70, { status: 'refused' }),
    model(5, 80, { part }),
    model(4, 90, { kind: 'recruit' }),
    model(3, 100),
  ];
  expect(elderOf(serving, models, NOW)?.version).toBe(7);
  expect(elderOf({ ...serving, part }, models, NOW)?.version).toBe(5);
});

it('is none where nothing served before, as after a step back', () => {
  expect(elderOf(serving, [serving], NOW)).toBeNull();
  expect(elderOf(serving, [model(10, 0), serving], NOW)).toBeNull();
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashShare } from '@/models/stats/hash-share';
import { logistic } from '@/models/stats/logistic';
import { type Block, levelOf } from '@/models/train/block';
import { slopeAt, slopeOf } from '@/models/train/slope';

/** Cases whose log-odds are half of what the model says. */
function block(cases: number, level: number, name: string): Block {
  const logits = Float64Array.from({ length: cases }, (_, i) => 8 * hashShare(`${name} ${i}`) - 4);
  const labels = Array.from(
    logits,
    (x, i) => hashShare(`${name} end ${i}`) < logistic(level + x / 2),
  );
  return { labels, logits };
}

describe('the slope', () => {
  it('corrects nothing without cases', () => {
    expect(slopeOf([])).toBe(1);
  });

  it('finds how far a model can be trusted, whatever the level of each block', () => {
    const slope = slopeOf([block(4_000, -1.5, 'bad year'), block(4_000, 1, 'good year')]);
    expect(slope).toBeCloseTo(0.5, 1);
  });

  it('never turns an order over', () => {
    const { labels, logits } = block(2_000, 0, 'upside down');
    expect(slopeOf([{ labels: labels.map((label) => !label), logits }])).toBeGreaterThan(0);
  });

  it('stays at its bound where more is asked for, and is the same below it', () => {
    const { labels, logits } = block(4_000, 0, 'held back');
    const shy = { labels, logits: logits.map((x) => x / 8) };
    expect(slopeOf([shy])).toBeGreaterThan(2);
    expect(slopeOf([shy], 1)).toBe(1);
    expect(slopeOf([{ labels, logits }], 1)).toBe(slopeOf([{ labels, logits }]));
  });

  it('lies above 0 and within its bound whatever happened', () => {
    const cases = fc.array(fc.tuple(fc.double({ min: -30, max: 30, noNaN: true }), fc.boolean()), {
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.array(cases, { maxLength: 3 }), (all) => {
        const blocks = all.map((each) => ({
          labels: each.map(([, label]) => label),
          logits: Float64Array.from(each, ([x]) => x),
        }));
        const [free, bound] = [slopeOf(blocks), slopeOf(blocks, 1)];
        expect(bound).toBeGreaterThan(0);
        expect(bound).toBeCloseTo(Math.min(1, free), 6);
      }),
    );
  });

  it('is hardly moved by a handful of cases', () => {
    expect(slopeOf([block(10, 0, 'few')])).toBeGreaterThan(0.7);
  });
});

it('sharpens a model without trees, never one with trees', () => {
  const { labels, logits } = block(4_000, 0, 'by trees');
  // Of the true log-odds half is said without trees, a tenth more with ten, far too much with twenty.
  const trial = {
    later: { columns: [], rows: labels.map(() => []), labels },
    linear: logits.map((x) => x / 4),
    sums: [logits.map(() => 0), logits.map((x) => x / 20), logits.map((x) => x)],
  };
  expect(slopeAt(0, [trial])).toBeGreaterThan(1.5);
  expect(slopeAt(1, [trial])).toBe(1);
  expect(slopeAt(2, [trial])).toBeLessThan(0.6);
});

describe('the level', () => {
  it('makes the mean probability the share of positives, for whatever log-odds', () => {
    const logits = fc.array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: 20 });
    fc.assert(
      fc.property(logits, (logits) => {
        const labels = logits.map((_, i) => i % 3 === 0);
        const level = levelOf(labels, logits);
        const mean = logits.reduce((sum, x) => sum + logistic(x + level), 0) / logits.length;
        const share = labels.filter(Boolean).length / labels.length;
        // The half case on each side pulls by less than one case.
        expect(Math.abs(mean - share)).toBeLessThan(1 / logits.length);
      }),
    );
  });

  it('stays finite where all cases end alike', () => {
    for (const label of [true, false]) {
      expect(Number.isFinite(levelOf(new Array(50).fill(label), new Array(50).fill(0)))).toBe(true);
    }
    expect(levelOf([], [])).toBeCloseTo(0, 9);
  });
});

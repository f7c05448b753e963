import { expect, it } from 'vitest';
import { hashShare } from '@/models/stats/hash-share';

it('says the same of the same text', () => {
  expect(hashShare('crm:12')).toBe(hashShare('crm:12'));
  expect(hashShare('crm:12')).not.toBe(hashShare('crm:13'));
});

it('spreads ids that differ in their last digits evenly over the range', () => {
  const tenths = new Array<number>(10).fill(0);
  for (let i = 0; i < 10_000; i++) tenths[Math.floor(hashShare(`sample:${i}`) * 10)]! += 1;
  // Chi-squared with nine degrees of freedom: 27.9 is passed by one in a thousand.
  const chi = tenths.reduce((sum, count) => sum + (count - 1_000) ** 2 / 1_000, 0);
  expect(chi).toBeLessThan(27.9);
});

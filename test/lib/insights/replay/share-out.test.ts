import fc from 'fast-check';
import { expect, it } from 'vitest';
import { customersOfPart, wholeOf } from '@/lib/insights/replay/share-out';
import { daysAgo, NOW, registration } from '../make';

const SPAN = { from: daysAgo(100), to: NOW };

const filed = (id: number, customer: string, days = 10) =>
  registration({
    id: `sample:r${id}`,
    accountId: null,
    customerName: customer,
    createdAt: daysAgo(days),
    submittedAt: daysAgo(days),
  });

const sizeOf = (customers: readonly (readonly unknown[])[]): number => customers.flat().length;

it('gives each customer to one part, and no part more or less than its share by a customer', () => {
  const rows = fc
    .array(fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G'), { maxLength: 40 })
    .map((names) => names.map((name, at) => filed(at, name)));
  const property = fc.property(rows, fc.integer({ min: 1, max: 5 }), (registrations, of) => {
    const parts = Array.from({ length: of }, (_, index) =>
      customersOfPart(registrations, SPAN, { index, of }),
    );
    const all = parts.flat();
    expect(sizeOf(all)).toBe(registrations.length);
    expect(new Set(all.flat())).toEqual(new Set(registrations));
    expect(all).toHaveLength(new Set(registrations.map((each) => each.customerName)).size);
    const largest = Math.max(0, ...all.map((claims) => claims.length));
    for (const part of parts) {
      expect(Math.abs(sizeOf(part) - registrations.length / of)).toBeLessThanOrEqual(largest);
    }
  });
  fc.assert(property);
});

it('keeps names together that begin alike, and a customer as large as all others apart', () => {
  const rows = [...Array(20).keys()].map((at) => filed(at, at < 10 ? `Small ${at % 5}` : 'Giant'));
  const parts = [0, 1].map((index) => customersOfPart(rows, SPAN, { index, of: 2 }));
  expect(parts.map(sizeOf)).toEqual([10, 10]);
  expect(parts[0]?.map(([first]) => first?.customerName)).toEqual(['Giant']);
  const names = parts[1]?.map(([first]) => first?.customerName);
  expect(names).toEqual(['Small 0', 'Small 1', 'Small 2', 'Small 3', 'Small 4']);
});

it('leaves out drafts and what was filed at another time; the earliest come first', () => {
  const [late, early] = [filed(1, 'A', 5), filed(2, 'A', 50)];
  const draft = { ...filed(3, 'A'), state: 'draft' as const };
  const rows = [late, draft, filed(4, 'A', 101), early, filed(5, 'A', 0)];
  expect(customersOfPart(rows, SPAN, { index: 0, of: 1 })).toEqual([[early, late]]);
});

it('tells registrations that would be cut otherwise', () => {
  const rows = [filed(1, 'A'), filed(2, 'B')];
  const whole = wholeOf(rows);
  expect(wholeOf(structuredClone(rows))).toBe(whole);
  expect(wholeOf(rows.slice(1))).not.toBe(whole);
  expect(wholeOf([filed(1, 'B'), filed(2, 'B')])).not.toBe(whole);
  expect(wholeOf([filed(1, 'A', 11), filed(2, 'B')])).not.toBe(whole);
});

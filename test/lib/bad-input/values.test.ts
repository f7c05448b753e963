import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownPartners, takeFile, takeRow } from './kit';

const deal = { id: 1, name: 'Vault', createdAt: '2026-03-01' };

const NO_DAY = (date: unknown) =>
  `row 1, createdAt: “${date}” is no day of the calendar. Correct the date.`;
const NO_DATE = (date: unknown) =>
  `row 1, createdAt: “${date}” is not a date. Write it like 2026-11-21.`;
const NO_AMOUNT = (amount: unknown) =>
  `row 1, amount: “${amount}” is not an amount of money. Write it like 1234.56.`;

describe('dates', () => {
  it.each([
    ['2026-11-03', Date.UTC(2026, 10, 3)],
    ['03.11.2026', Date.UTC(2026, 10, 3)],
    ['3.11.26', Date.UTC(2026, 10, 3)],
    ['21/11/2026', Date.UTC(2026, 10, 21)],
    ['11/21/2026', Date.UTC(2026, 10, 21)],
    ['3 Nov 2026', Date.UTC(2026, 10, 3)],
    ['Nov 3, 2026', Date.UTC(2026, 10, 3)],
    ['20261103', Date.UTC(2026, 10, 3)],
    ['2026-11-03T10:30:00+01:00', Date.UTC(2026, 10, 3, 9, 30)],
    ['29.02.2024', Date.UTC(2024, 1, 29)],
  ])('%s is read', (createdAt, at) => {
    expect(takeRow('deals', { ...deal, createdAt }).kept[0]?.createdAt).toBe(at);
  });

  it.each([
    ['31.02.2026', NO_DAY],
    ['2026-13-01', NO_DAY],
    ['29.02.2025', NO_DAY],
    ['02/29/2025', NO_DAY],
    ['30 Feb 2026', NO_DAY],
    ['20260230', NO_DAY],
    ['00.01.2026', NO_DAY],
    ['2026-01-01T25:00', NO_DAY],
    ['9999-12-31', NO_DAY],
    ['tomorrow', NO_DATE],
    ['2026W03', NO_DATE],
    [45292, NO_DATE],
  ])('%s is refused', (createdAt, words) => {
    expect(takeRow('deals', { ...deal, createdAt }).refused).toEqual([words(createdAt)]);
  });

  it('that can be read in two ways are refused until a person says which', async () => {
    const file = 'id,name,created\n1,Vault,03/04/2026\n';
    expect((await takeFile(file, 'deals')).refused).toEqual([
      'row 1, created: “03/04/2026” can be read in two ways. Say whether the day or the month comes first.',
    ]);
    const settings = { dateOrder: 'mdy' };
    const { kept } = await takeFile(file, 'deals', { settings });
    expect(kept[0]?.createdAt).toBe(Date.UTC(2026, 2, 4));
  });
});

describe('amounts', () => {
  it.each([
    ['1.234,56 €', 1234.56, 'EUR'],
    ['1,234.56', 1234.56, 'CHF'],
    ['1 234,56', 1234.56, 'CHF'],
    ["1'234.50", 1234.5, 'CHF'],
    ['1’234.50', 1234.5, 'CHF'],
    ['(1,200)', -1200, 'CHF'],
    ['-1.200,00', -1200, 'CHF'],
    ['−5', -5, 'CHF'],
    ['12k', 12_000, 'CHF'],
    ['1,2 Mio EUR', 1_200_000, 'EUR'],
    ['$1,234.56', 1234.56, 'USD'],
    ['USD 12', 12, 'USD'],
    [1234.56, 1234.56, 'CHF'],
  ])('%s is read', (amount, number, currency) => {
    const { kept, refused } = takeRow('deals', { ...deal, amount }, { currency: 'CHF' });
    expect(refused).toEqual([]);
    expect(kept[0]?.amount).toEqual({ amount: number, currency });
  });

  it.each(['', '-', ' – ', '—', 'n/a', 'N/A', null])('%j is none', (amount) => {
    const { kept, refused } = takeRow('deals', { ...deal, amount });
    expect(refused).toEqual([]);
    expect(kept[0]?.amount).toBeNull();
  });

  it.each([
    'NaN',
    Number.NaN,
    Number.POSITIVE_INFINITY,
    '#REF!',
    '1.2.3',
    '1..2',
    '=1+1',
    '1e999',
    '0x10',
    '12 Taler',
    'EUR',
    true,
  ])('%s is refused', (amount) => {
    const { kept, refused } = takeRow('deals', { ...deal, amount }, { currency: 'EUR' });
    expect(kept).toEqual([]);
    expect(refused).toEqual([NO_AMOUNT(amount)]);
  });

  it.each([
    [
      { amount: 5 },
      'row 1, amount: “5” names no currency. Set the currency of this source, or map the column that holds it.',
    ],
    [
      { amount: 5, currency: 'Taler' },
      'row 1, currency: “Taler” is not a currency. Use a code such as EUR or USD.',
    ],
    [
      { amount: '5 €', currency: 'USD' },
      'row 1, amount: The amount is in EUR, but the currency column says USD. Correct one of them.',
    ],
  ])('%j needs one currency', (money, words) => {
    expect(takeRow('deals', { ...deal, ...money }).refused).toEqual([words]);
  });

  it('are finite, whatever is written', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789.,-()k €$eE\u00a0') });
    fc.assert(
      fc.property(fc.oneof(written, fc.double()), (amount) => {
        const [kept] = takeRow('deals', { ...deal, amount }, { currency: 'EUR' }).kept;
        expect(Number.isFinite(kept?.amount?.amount ?? 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('come back from every local way of writing them', () => {
    const locales = fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'sv-SE', 'en-IN');
    const cents = fc.integer({ min: -1e11, max: 1e11 });
    fc.assert(
      fc.property(locales, cents, (locale, value) => {
        const amount = value / 100;
        const written = amount.toLocaleString(locale, {
          style: 'currency',
          currency: 'EUR',
          minimumFractionDigits: 2,
        });
        const { kept } = takeRow('deals', { ...deal, amount: written });
        expect([written, kept[0]?.amount]).toEqual([written, { amount, currency: 'EUR' }]);
      }),
    );
  });
});

describe('ids', () => {
  it('that stand twice in a file are one row, the newest', async () => {
    const file =
      'id,name,created,modified\n1,new,2026-03-01,2026-05-02\n1,old,2026-03-01,2026-05-01\n';
    const { kept, refused } = await takeFile(file, 'deals');
    expect(refused).toEqual([]);
    expect(kept).toMatchObject([{ id: 'atomic:1', name: 'new' }]);
  });

  it.each([
    [{ id: '' }, 'row 1, id: This value is missing. Fill it in, or map another column.'],
    [
      { id: 2 ** 60 },
      'row 1, id: “1152921504606847000” is too large for an exact number. Export this ID as text.',
    ],
    [
      { id: 'x'.repeat(201) },
      'row 1, id: This ID is longer than 200 characters. Map the column that holds the ID.',
    ],
    [
      { id: { a: 1 } },
      'row 1, id: This cell holds a nested value where a text is expected. Map a column with plain text.',
    ],
  ])('%j are refused', (changes, words) => {
    expect(takeRow('deals', { ...deal, ...changes }).refused).toEqual([words]);
  });
});

describe('partners', () => {
  const partners = knownPartners({
    'atomic:7': 'Fennstead GmbH',
    'atomic:8': 'Twin Peaks',
    'atomic:9': 'TWIN-PEAKS',
    'prm:3': 'Brightpath',
    'prm:7': 'Fennstead GmbH',
  });
  const take = (partner: string) =>
    takeFile(`partner,month,amount,currency\n"${partner}",2026-01,5,EUR\n`, 'revenues', {
      partners,
    });

  it.each([
    ['7', 'atomic:7'],
    ['Fennstead GmbH', 'atomic:7'],
    [' FENNSTEAD  GmbH.', 'atomic:7'],
    ['Brightpath', 'prm:3'],
    // Perhaps the next file brings it.
    ['P-99', 'atomic:P-99'],
  ])('%s is found', async (partner, id) => {
    const { kept, refused } = await take(partner);
    expect(refused).toEqual([]);
    expect(kept).toMatchObject([{ partnerId: id, id: `${id}/2026-01` }]);
  });

  it.each([
    [
      'Fennstead',
      'row 1, partner: There is no partner called “Fennstead”. Import the partners first or together with this file, or write the partner’s ID.',
    ],
    [
      'Nobody & Sons 24',
      'row 1, partner: There is no partner called “Nobody & Sons 24”. Import the partners first or together with this file, or write the partner’s ID.',
    ],
    [
      'Twin Peaks',
      'row 1, partner: Several partners are called “Twin Peaks”. Write the partner’s ID instead of the name.',
    ],
  ])('%s is refused', async (partner, words) => {
    expect((await take(partner)).refused).toEqual([words]);
  });

  it('of a deal are found by name too', async () => {
    const file =
      'id,name,created,partners\n1,Vault,2026-03-01,Fennstead GmbH:sourced:0.7; Brightpath:deliver\n';
    const { kept } = await takeFile(file, 'deals', { partners });
    expect(kept[0]?.partners).toEqual([
      { partnerId: 'atomic:7', role: 'sourced', share: 0.7 },
      { partnerId: 'prm:3', role: 'deliver', share: null },
    ]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '@/lib/unify/clean/date';
import { dateOrdersIn } from '@/lib/unify/clean/date-order';

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);

describe('parseDate', () => {
  it.each([
    ['2026-04-03', day(2026, 4, 3)],
    ['2026-4-3', day(2026, 4, 3)],
    ['2026/04/03', day(2026, 4, 3)],
    ['20260403', day(2026, 4, 3)],
    [20260403, day(2026, 4, 3)],
    ['03.04.2026', day(2026, 4, 3)],
    ['3. 4. 2026', day(2026, 4, 3)],
    ['3.4.26', day(2026, 4, 3)],
    ['31.12.99', day(1999, 12, 31)],
    ['3 Apr 2026', day(2026, 4, 3)],
    ['3-Apr-2026', day(2026, 4, 3)],
    ['April 3, 2026', day(2026, 4, 3)],
    ['2026-04-03T10:20:30Z', day(2026, 4, 3) + 37_230_000],
    ['2026-04-03T10:20:30.250+02:00', day(2026, 4, 3) + 30_030_250],
    ['2026-04-03 10:20', day(2026, 4, 3) + 37_200_000],
    ['2026-04-03T10:20:30.000+0000', day(2026, 4, 3) + 37_230_000],
    ['03.04.2026 10:20', day(2026, 4, 3) + 37_200_000],
    ['Apr 3, 2026 12:05 AM', day(2026, 4, 3) + 300_000],
    ['Apr 3, 2026, 1:05 pm', day(2026, 4, 3) + 47_100_000],
    ['1775174400', 1_775_174_400_000],
    [1_775_174_400, 1_775_174_400_000],
    [1_775_174_400_000, 1_775_174_400_000],
    ['1775174400000', 1_775_174_400_000],
    ['29.02.2024', day(2024, 2, 29)],
  ])('reads %s', (written, at) => {
    expect(parseDate(written, null)).toBe(at);
  });

  it.each([
    '2026-02-30',
    '31.04.2026',
    '29.02.2025',
    '2026-13-01',
    '2026-00-10',
    '2026-04-03 25:00',
    '01.01.0001',
  ])('refuses %s as impossible', (written) => {
    expect(parseDate(written, null)).toBe('impossible');
  });

  it.each([
    'soon',
    '',
    '2026',
    '12',
    '03.04.',
    'Tomorrow 3, 2026',
    '2026-04-03 at noon',
    0,
    12,
    Number.NaN,
    null,
    {},
    true,
  ])('does not take %j for a date', (written) => {
    expect(parseDate(written, null)).toBe('unknown');
  });

  it('needs the order only where a date can be read in two ways', () => {
    expect(parseDate('03/04/2026', null)).toBe('two-way');
    expect(parseDate('03/04/2026', 'dmy')).toBe(day(2026, 4, 3));
    expect(parseDate('03/04/2026', 'mdy')).toBe(day(2026, 3, 4));
    expect(parseDate('13/04/2026', null)).toBe(day(2026, 4, 13));
    expect(parseDate('04/13/2026', null)).toBe(day(2026, 4, 13));
    expect(parseDate('04/04/2026', null)).toBe(day(2026, 4, 4));
    expect(parseDate('04/13/2026', 'dmy')).toBe('impossible');
  });

  it('reads every day in every way it can be written', () => {
    const anyDay = fc
      .integer({ min: day(1971, 1, 1), max: day(2199, 12, 31) })
      .map((at) => at - (at % 86_400_000));
    fc.assert(
      fc.property(anyDay, (at) => {
        const [year = '', month = '', date = ''] = new Date(at)
          .toISOString()
          .slice(0, 10)
          .split('-');
        expect(parseDate(`${year}-${month}-${date}`, null)).toBe(at);
        expect(parseDate(`${date}.${month}.${year}`, null)).toBe(at);
        expect(parseDate(`${date}/${month}/${year}`, 'dmy')).toBe(at);
        expect(parseDate(`${month}/${date}/${year}`, 'mdy')).toBe(at);
        expect(parseDate(`${year}${month}${date}`, null)).toBe(at);
        expect(parseDate(new Date(at).toISOString(), null)).toBe(at);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseDate(value, null)));
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789./-: TZ+apm') }),
        (text) => void parseDate(text, 'dmy'),
      ),
    );
  });
});

describe('dateOrdersIn', () => {
  it('is proved by a day above 12', () => {
    expect([...dateOrdersIn(['01/02/2026', '13/02/2026', null, 7])]).toEqual(['dmy']);
    expect([...dateOrdersIn(['01/02/2026', '02-13-2026'])]).toEqual(['mdy']);
  });

  it('holds nothing, or both, when that is what is proved', () => {
    expect(dateOrdersIn(['01/02/2026', '2026-02-13', '13.02.2026']).size).toBe(0);
    expect(dateOrdersIn(['13/02/2026', '02/13/2026']).size).toBe(2);
  });
});

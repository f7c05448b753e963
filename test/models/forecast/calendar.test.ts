import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time';
import { calendarEffects } from '@/models/forecast/calendar-effects';
import { marksOf } from '@/models/forecast/calendar-marks';
import { easterOf } from '@/models/forecast/easter';
import { inferSeason } from '@/models/forecast/infer-season';
import { withoutGaps } from '@/models/forecast/series';
import { noise, series } from './world';

it.each([
  [1818, '1818-03-22'],
  [1943, '1943-04-25'],
  [2000, '2000-04-23'],
  [2010, '2010-04-04'],
  [2011, '2011-04-24'],
  [2012, '2012-04-08'],
  [2026, '2026-04-05'],
  [2038, '2038-04-25'],
])('Easter of %d is on %s', (year, day) => {
  expect(new Date(easterOf(year)).toISOString().slice(0, 10)).toBe(day);
});

it('marks are shares of the days of a period', () => {
  const marks = marksOf({ from: Date.UTC(2026, 11, 1), to: Date.UTC(2027, 0, 1) });
  // Seven days before Christmas, seven after it, five at the turn of the month, 23 working days.
  expect([...marks].map((share) => Math.round(share * 31))).toEqual([0, 0, 0, 7, 7, 5, 5, 6, 23]);
});

describe('calendarEffects', () => {
  const START = Date.UTC(2010, 0, 31);
  const weekly = {
    season: 52,
    daysOf: (week: number) => ({
      from: START + 7 * week * DAY,
      to: START + 7 * (week + 1) * DAY,
    }),
  };
  const isBeforeEaster = (week: number): boolean => marksOf(weekly.daysOf(week))[1] === 1;
  const shops = (effect: number) =>
    Array.from({ length: 20 }, (_, s) =>
      series(
        Array.from({ length: 104 }, (_, week) =>
          Math.exp(7 + (isBeforeEaster(week) ? effect : 0) + 0.03 * noise(`${s} ${week}`)),
        ),
        `s${s}`,
      ),
    );

  it('finds what a moving feast does, and foretells it where it falls next', () => {
    const effects = calendarEffects(shops(0.15), weekly);
    const weeks = Array.from({ length: 20 }, (_, i) => 104 + i);
    const easter = weeks.find(isBeforeEaster) ?? 0;
    const usual = effects[0]?.(weeks.find((week) => week > easter + 3) ?? 0) ?? 0;
    expect((effects[0]?.(easter) ?? 0) - usual).toBeGreaterThan(0.1);
    expect((effects[0]?.(easter) ?? 0) - usual).toBeLessThan(0.18);
  });

  it('finds nothing where there is nothing', () => {
    const effects = calendarEffects(shops(0), weekly);
    const easter = Array.from({ length: 20 }, (_, i) => 104 + i).find(isBeforeEaster) ?? 0;
    const mean = (week: number) =>
      effects.reduce((sum, effect) => sum + (effect?.(week) ?? 0), 0) / effects.length;
    const year = Array.from({ length: 52 }, (_, i) => mean(104 + i));
    const usual = year.reduce((sum, effect) => sum + effect, 0) / 52;
    expect(Math.abs(mean(easter) - usual)).toBeLessThan(0.04);
  });

  it('does nothing to a series that does not follow the calendar of the others', () => {
    const quarterly = {
      season: 4,
      daysOf: (quarter: number) => ({
        from: Date.UTC(1990, 3 * quarter, 1),
        to: Date.UTC(1990, 3 * quarter + 3, 1),
      }),
    };
    const restless = Array.from({ length: 12 }, (_, s) => {
      let level = 5;
      const walk = Array.from({ length: 80 }, (_, i) => {
        level += 0.05 * noise(`${s} ${i}`);
        return Math.exp(level);
      });
      return series(walk, `w${s}`);
    });
    const smooth = series(
      Array.from({ length: 80 }, (_, i) => 1_000 * Math.exp(0.004 * i + 1e-5 * noise(`q${i}`))),
      'smooth',
    );
    const effect = calendarEffects([...restless, smooth], quarterly).at(-1);
    const next = Array.from({ length: 8 }, (_, i) => effect?.(80 + i) ?? 0);
    const apart = next.slice(4).map((value, i) => Math.abs(value - (next[i] ?? 0)));
    expect(Math.max(...apart)).toBeLessThan(0.002);
  });

  it('leaves series alone that are short, not above zero, or without dates', () => {
    const [shop] = shops(0.15);
    if (!shop) throw new Error('no shop');
    const empty = { ...shop, values: shop.values.map((value, i) => (i === 50 ? 0 : value)) };
    expect(calendarEffects([empty], weekly)).toEqual([null]);
    expect(calendarEffects([{ ...shop, values: shop.values.slice(0, 60) }], weekly)).toEqual([
      null,
    ]);
    expect(calendarEffects([shop], { season: 52, daysOf: null })).toEqual([null]);
  });
});

describe('inferSeason', () => {
  const wave = (season: number, length: number) =>
    series(
      Array.from(
        { length },
        (_, i) => 10 + 4 * noise(`phase ${i % season}`) + 0.5 * noise(`${season} ${i}`),
      ),
    );

  it.each([
    [4, 24],
    [7, 35],
    [12, 36],
    [52, 104],
  ])('sees a season of %d in %d values', (season, length) => {
    expect(inferSeason([wave(season, length)])).toBe(season);
  });

  it('sees a smooth course of the year through noise from week to week', () => {
    const values = Array.from(
      { length: 260 },
      (_, i) => 320 + 0.02 * i + 3 * Math.sin((2 * Math.PI * i) / 52) + 0.35 * noise(`w${i}`),
    );
    expect(inferSeason([series(values)])).toBe(52);
  });

  it('takes no trend for a season', () => {
    const values = Array.from({ length: 48 }, (_, i) => 100 + 5 * i + noise(`t${i}`));
    expect(inferSeason([series(values)])).toBe(1);
    const wandering = Array.from({ length: 80 }, (_, i) => 1000 * Math.exp(i / 40 + (i / 60) ** 2));
    expect(inferSeason([series(wandering)])).toBe(1);
  });

  it('sees none in noise, in little, in nothing', () => {
    const random = series(Array.from({ length: 120 }, (_, i) => noise(`r${i}`)));
    expect(inferSeason([random])).toBe(1);
    expect(inferSeason([series([1, 2, 3])])).toBe(1);
    expect(inferSeason([])).toBe(1);
    expect(inferSeason([series(new Array(60).fill(5))])).toBe(1);
  });
});

it('gaps lie on a line between their neighbours; at the ends the nearest value goes on', () => {
  const gap = Number.NaN;
  expect([...withoutGaps([gap, 2, gap, gap, 8, gap])]).toEqual([2, 2, 4, 6, 8, 8]);
  expect([...withoutGaps([gap, gap])]).toEqual([0, 0]);
  expect([...withoutGaps([])]).toEqual([]);
});

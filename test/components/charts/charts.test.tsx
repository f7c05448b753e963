// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { apart } from '@/components/charts/apart';
import { ForecastChart } from '@/components/charts/ForecastChart';
import { LiftChart } from '@/components/charts/LiftChart';
import { ReliabilityChart } from '@/components/charts/ReliabilityChart';
import { SegmentMapChart } from '@/components/charts/SegmentMapChart';
import { thinned } from '@/components/charts/thinned';
import { forecast } from '../fixtures/forecast';
import { segmentMap } from '../fixtures/segments';
import { mounted } from '../mounted';

const nothingBroken = (root: HTMLElement): void => {
  expect(root.innerHTML).not.toMatch(/NaN|Infinity|undefined/);
};

describe('reliability', () => {
  it('says how far off forecasts are on average, weighed by their cases', () => {
    const bins = [
      { from: 0, to: 0.5, forecast: 0.2, observed: 0.3, cases: 90 },
      { from: 0.5, to: 1, forecast: 0.8, observed: 0.8, cases: 10 },
    ];
    const { find, root } = mounted(<ReliabilityChart bins={bins} />);
    expect(find('svg').getAttribute('aria-label')).toContain('9 percentage points off');
    expect(find('table').textContent).toContain('0% – 50%20%30%90');
    nothingBroken(root);
  });

  it('stands with a single bin in which nothing came true', () => {
    const { root } = mounted(
      <ReliabilityChart bins={[{ from: 0, to: 1, forecast: 0, observed: 0, cases: 1 }]} />,
    );
    expect(root.querySelectorAll('circle')).toHaveLength(1);
    expect(root.querySelector('circle')?.textContent).toBe('1 case: 0% forecast, 0% came');
    nothingBroken(root);
  });
});

describe('lift', () => {
  it('reads the share at the top between two points', () => {
    const points = [
      { share: 0.1, captured: 0.3 },
      { share: 0.3, captured: 0.7 },
      { share: 1, captured: 1 },
    ];
    const { words, root } = mounted(<LiftChart points={points} />);
    expect(words()).toContain('hold 50% of all that came true');
    nothingBroken(root);
  });
});

describe('forecast', () => {
  it.each([
    [6, 7],
    [20, 7],
    [40, 7],
  ])('names so few of %d months that they do not touch', (length, named) => {
    const start = (month: number) => Date.UTC(2024, month, 1);
    const history = Array.from({ length }, (_, month) => ({ start: start(month), value: 100 }));
    const months = [{ start: start(length), value: 100, low: 90, high: 110 }];
    const { root } = mounted(
      <ForecastChart forecast={{ ...forecast, history, months }} title="All" />,
    );
    expect(root.querySelectorAll('.axes > text:not(.axis-title)')).toHaveLength(named);
  });

  it('shows what is expected in words, in the drawing and as a table', () => {
    const { words, find, root } = mounted(<ForecastChart forecast={forecast} title="All" />);
    expect(words()).toContain(
      'Q1 2027: €255k expected, with 80 % certainty between €221k and €294k',
    );
    expect(find('tbody tr').textContent).toBe('Jan 2027€86k expected€74k – €98k');
    nothingBroken(root);
  });

  it('draws no line over months of which nothing is said', () => {
    const { find } = mounted(<ForecastChart forecast={forecast} title="All" />);
    const points = (selector: string) => find(selector).getAttribute('d')?.split('L').length;
    expect(points('.line-mark.ahead')).toBe(forecast.months.length);
    const joined = {
      ...forecast,
      history: forecast.history.map((each, index) => ({
        ...each,
        start: Date.UTC(2024, 2 + index, 1),
      })),
    };
    const next = mounted(<ForecastChart forecast={joined} title="All" />);
    expect(next.find('.line-mark.ahead').getAttribute('d')?.split('L')).toHaveLength(4);
  });

  it('stands without a history, and with losses', () => {
    const { root } = mounted(
      <ForecastChart
        forecast={{
          ...forecast,
          history: [],
          months: forecast.months.map((each) => ({ ...each, low: -5000 })),
        }}
        title="New"
      />,
    );
    nothingBroken(root);
  });
});

describe('the map of segments', () => {
  it('gives each segment a shape of its own', () => {
    const { root } = mounted(<SegmentMapChart map={segmentMap} nameOf={() => 'Contoso'} />);
    const shapes = [...root.querySelectorAll('.seg')].map(
      (group) => group.querySelector('path')?.getAttribute('d') ?? '',
    );
    expect(new Set(shapes).size).toBe(segmentMap.segments.length);
    nothingBroken(root);
  });

  it('draws an even pick of very many, and says so', () => {
    const [member] = segmentMap.members;
    if (!member) throw new Error('no member');
    const members = Array.from({ length: 20_000 }, (_, index) => ({
      ...member,
      partnerId: `p${index}`,
    }));
    const { root, words } = mounted(
      <SegmentMapChart map={{ ...segmentMap, members }} nameOf={() => null} />,
    );
    expect(root.querySelectorAll('.seg path').length).toBe(1500);
    expect(words()).toContain('An even pick of 1,500 is drawn.');
    nothingBroken(root);
  });

  it('keeps names from covering each other, and leaves alone those that do not', () => {
    const label = (id: string, x: number, y: number) => ({ id, words: 'Many deals', x, y });
    const placed = apart([
      label('a', 0, 50),
      label('b', 30, 52),
      label('c', 10, 60),
      label('d', 300, 51),
    ]);
    const ys = Object.fromEntries(placed.map(({ id, y }) => [id, y]));
    expect(ys).toEqual({ a: 50, b: 70, c: 90, d: 51 });
  });

  it('picks evenly, in order, without repeating', () => {
    const picked = thinned(
      Array.from({ length: 1000 }, (_, index) => index),
      300,
    );
    expect(new Set(picked).size).toBe(300);
    expect(picked).toEqual([...picked].sort((a, b) => a - b));
    expect(thinned([1, 2], 3)).toEqual([1, 2]);
  });
});

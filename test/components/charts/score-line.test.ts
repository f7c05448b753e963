import { describe, expect, it } from 'vitest';
import { scoreLine } from '@/components/charts/score-line';

const FRAME = { width: 100, height: 60 };
const course = (...points: number[]) => points.map((each, at) => ({ at, points: each }));

describe('the course of a score', () => {
  it('draws a wobble as a wobble, and a fall over the whole height', () => {
    const rise = (line: ReturnType<typeof scoreLine>, from: number, to: number) =>
      line.y(to) - line.y(from);
    expect(rise(scoreLine(course(70, 68), FRAME), 70, 68)).toBeCloseTo(9);
    expect(rise(scoreLine(course(70, 30), FRAME), 70, 30)).toBeCloseTo(FRAME.height - 6);
  });

  it('has a band only where at least two intervals are known, and holds it in the frame', () => {
    expect(scoreLine(course(70, 60), FRAME).band).toBeNull();
    const known = course(70, 60).map((each) => ({ ...each, low: 10, high: 90 }));
    const { band, y } = scoreLine(known, FRAME);
    expect(band?.split(' ')).toHaveLength(8);
    expect([y(90), y(10)]).toEqual([3, 57]);
  });
});

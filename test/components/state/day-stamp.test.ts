import { afterEach, describe, expect, it, vi } from 'vitest';
import { dayStamp } from '@/components/state/day-stamp';

describe('the day in the name of a file', () => {
  afterEach(() => void vi.unstubAllEnvs());

  it('is the reader’s own, on both sides of the date line', () => {
    const evening = Date.UTC(2026, 10, 23, 1, 30);
    vi.stubEnv('TZ', 'America/New_York');
    expect(dayStamp(evening)).toBe('2026-11-22');
    vi.stubEnv('TZ', 'Asia/Tokyo');
    expect(dayStamp(evening)).toBe('2026-11-23');
    expect(dayStamp(Date.UTC(2027, 0, 4, 23))).toBe('2027-01-05');
  });
});

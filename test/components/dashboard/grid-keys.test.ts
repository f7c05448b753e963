import { describe, expect, it } from 'vitest';
import { moved } from '@/components/dashboard/partners/grid-keys';

const SIZE = { rows: 100, columns: 10, page: 12 };
const PLAIN = { ctrlKey: false, altKey: false, metaKey: false };
const press = (key: string, from = { row: 50, column: 5 }, held: Partial<typeof PLAIN> = {}) =>
  moved(from, { ...PLAIN, key, ...held }, SIZE);

describe('keys in the table', () => {
  it('lead to the neighbours, a page on, and to the ends', () => {
    expect(press('ArrowDown')).toEqual({ row: 51, column: 5 });
    expect(press('ArrowLeft')).toEqual({ row: 50, column: 4 });
    expect(press('PageUp')).toEqual({ row: 38, column: 5 });
    expect(press('Home')).toEqual({ row: 50, column: 0 });
    expect(press('End', undefined, { ctrlKey: true })).toEqual({ row: 99, column: 9 });
  });

  it('never lead out of it', () => {
    expect(press('ArrowUp', { row: 0, column: 0 })).toEqual({ row: 0, column: 0 });
    expect(press('PageDown', { row: 95, column: 9 })).toEqual({ row: 99, column: 9 });
    expect(press('ArrowRight', { row: 95, column: 9 })).toEqual({ row: 95, column: 9 });
  });

  it('are left to the page where they mean nothing here', () => {
    expect(press('a')).toBeNull();
    expect(press('Tab')).toBeNull();
    expect(press('ArrowLeft', undefined, { altKey: true })).toBeNull();
    expect(press('ArrowRight', undefined, { metaKey: true })).toBeNull();
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { besideField, hasRoomBeside } from '@/entrypoints/panel/beside';

const box = (left: number, top: number, width: number, height: number) =>
  new DOMRect(left, top, width, height);
let field: HTMLElement;
let around: HTMLElement;
/** What lies at a point; the field itself unless a test says otherwise. */
let under: (x: number, y: number) => Element | null;

beforeEach(() => {
  document.body.innerHTML = '<div role="dialog"><form><p></p><input></form></div>';
  field = document.querySelector('input') as HTMLElement;
  around = document.querySelector('p') as HTMLElement;
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue(box(100, 200, 300, 36));
  under = (x, y) => (x >= 100 && x <= 400 && y >= 200 && y <= 236 ? field : around);
  Object.defineProperty(Object.getPrototypeOf(document), 'elementFromPoint', {
    configurable: true,
    value: (x: number, y: number) => under(x, y),
  });
});

describe('the mark', () => {
  it('stands behind the end of the field', () => {
    expect(besideField(field, window)).toEqual({ left: 405, top: 207 });
  });

  it('goes above it where another field stands there', () => {
    const beside = document.createElement('button');
    const first = under;
    under = (x, y) => (x > 400 ? beside : first(x, y));
    expect(besideField(field, window)).toEqual({ left: 378, top: 176 });
  });

  it('and below it where the window ends and a label stands above', () => {
    const label = document.createElement('label');
    const first = under;
    under = (x, y) => (y < 200 ? label : first(x, y));
    expect(besideField(field, { innerWidth: 410, innerHeight: 800 } as Window)).toEqual({
      left: 378,
      top: 238,
    });
  });

  it.each([
    ['is scrolled out of sight', null],
    ['is covered', document.createElement('div')],
  ])('is not shown while the field %s', (_why, over) => {
    under = () => over;
    expect(besideField(field, window)).toBeNull();
  });
});

describe('room for the panel', () => {
  it.each([
    ['right', 1200, true],
    ['right', 700, false],
    ['left', 1200, false],
  ] as const)('%s of the form in a window of %d', (side, innerWidth, expected) => {
    const form = document.querySelector('form') as HTMLElement;
    expect(hasRoomBeside(form, side, { innerWidth } as Window)).toBe(expected);
  });
});

// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { BADGE_TAG, hostOf, isWritable, place } from '@/entrypoints/badges/mounting';

beforeEach(() => {
  document.body.innerHTML = '';
  document.designMode = 'off';
});

const CARD = { left: 100, top: 200, right: 400, bottom: 300, width: 300, height: 100 };

function anchorWith(box: Partial<typeof CARD> = {}): HTMLElement {
  const anchor = document.createElement('div');
  document.body.append(anchor);
  measuredAs(anchor, { ...CARD, ...box });
  return anchor;
}

/** As the browser would answer; ours are asked for by the prototype’s method, as no page can shadow it. */
const boxes = new WeakMap<Element, object>();
const measuredAs = (element: Element, box: object) => boxes.set(element, box);
beforeEach(() => {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return (boxes.get(this) ?? new DOMRect()) as DOMRect;
  });
});

function badge() {
  const chip = document.createElement('span');
  const mounted = hostOf(chip, () => undefined);
  // Where a page put it: under what the card says.
  measuredAs(mounted.host, { left: 110, top: 280 });
  return mounted;
}

describe('the host of a badge', () => {
  it('shows the page an empty element: the tree is closed, and dressed before it is filled', () => {
    const chip = document.createElement('span');
    const dress = vi.fn((root: ShadowRoot) => expect(root.childElementCount).toBe(0));
    const { host } = hostOf(chip, dress);
    expect(host.localName).toBe(BADGE_TAG);
    expect(host.shadowRoot).toBeNull();
    expect(host.childNodes).toHaveLength(0);
    expect(chip.getRootNode()).toBe(dress.mock.calls[0]?.[0]);
  });
});

describe('the place of a badge', () => {
  it('is the upper right corner of a card, from wherever the page has put its host', () => {
    const anchor = anchorWith();
    const one = badge();
    place([{ ...one, anchor }]);
    expect(one.host.parentNode).toBe(anchor);
    // 58 wide and 6 from the edge: 400 - 64 - 110; 2 from the top: 202 - 280.
    expect(one.chip.style.transform).toBe('translate(226px, -78px)');
  });

  it('is the middle of a line', () => {
    const one = badge();
    place([{ ...one, anchor: anchorWith({ height: 40 }) }]);
    expect(one.chip.style.transform).toBe('translate(226px, -70px)');
  });

  it('is the upper left where people read from the right', () => {
    const anchor = anchorWith();
    anchor.style.direction = 'rtl';
    const one = badge();
    place([{ ...one, anchor }]);
    expect(one.chip.style.transform).toBe('translate(-4px, -78px)');
  });

  it('is found by measuring all of a batch after all were put in, so that it is laid out once', () => {
    const all = [1, 2, 3].map(() => ({ ...badge(), anchor: anchorWith() }));
    let isPutLate = false;
    vi.mocked(Element.prototype.getBoundingClientRect).mockImplementation(() => {
      isPutLate ||= all.some(({ host }) => !host.isConnected);
      isPutLate ||= all.some(({ chip }) => chip.style.transform !== '');
      return new DOMRect();
    });
    place(all);
    expect(isPutLate).toBe(false);
    expect(all.every(({ chip }) => chip.style.transform !== '')).toBe(true);
  });

  it('is not taken again by a host that is there: putting it in anew would lay the page out', () => {
    const anchor = anchorWith();
    const one = badge();
    place([{ ...one, anchor }]);
    const added = vi.spyOn(Node.prototype, 'appendChild');
    place([{ ...one, anchor }]);
    expect(added).not.toHaveBeenCalled();
  });
});

describe('what people write in', () => {
  it('is told by what is around the row', () => {
    document.body.innerHTML =
      '<div contenteditable><i id="a"></i></div><div contenteditable="false"><i id="b"></i></div>';
    const at = (id: string) => document.getElementById(id) as Element;
    expect(isWritable(at('a'))).toBe(false);
    expect(isWritable(at('b'))).toBe(true);
    document.designMode = 'on';
    expect(isWritable(at('b'))).toBe(false);
  });
});

// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ContentScriptContext } from '@/entrypoints/crm.content/life';
import { isAlive } from '@/lib/platform/runtime';
import { countListeners } from '../listeners';

vi.mock('@/lib/platform/runtime', () => ({ ownId: () => 'our-id', isAlive: vi.fn(() => true) }));

const lives: ContentScriptContext[] = [];
function begin(name = 'crm'): ContentScriptContext {
  const life = new ContentScriptContext(name);
  lives.push(life);
  return life;
}
afterEach(() => {
  for (const life of lives.splice(0)) life.abort();
});

describe('the life of a script in a page', () => {
  it('ends with the next copy of the script, and not by itself', () => {
    const older = begin();
    expect(older.isInvalid).toBe(false);
    const newer = begin();
    expect(older.isInvalid).toBe(true);
    expect(newer.isInvalid).toBe(false);
  });

  it('does not end with another script, nor with one of another extension', () => {
    const life = begin();
    begin('other');
    window.dispatchEvent(new Event('another-id:crm:started'));
    expect(life.isInvalid).toBe(false);
  });

  it('ends once it is asked after its extension has gone', () => {
    const life = begin();
    const ended = vi.fn();
    life.signal.addEventListener('abort', ended);
    vi.mocked(isAlive).mockReturnValueOnce(false);
    expect(life.isInvalid).toBe(true);
    expect(life.isInvalid).toBe(true);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('leaves no listener behind', () => {
    const listeners = countListeners(window);
    const before = listeners();
    begin().abort();
    expect(listeners()).toEqual(before);
  });
});

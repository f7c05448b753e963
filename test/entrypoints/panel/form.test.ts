// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchForm } from '@/entrypoints/panel/form';
import type { Form } from '@/lib/crm/forms/contract';
import { countListeners } from '../listeners';

const NEW = { crm: 'atomic', page: { view: 'new', kind: 'account' } } as const;
const EDIT = { crm: 'atomic', page: { view: 'edit', kind: 'account', id: '2' } } as const;

const told = vi.fn<(form: Form | null) => void>();
let life: AbortController;
let input: HTMLInputElement;

beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML =
    '<main id="main-content"><form><input name="name" value="Saved"><p></p></form></main>';
  input = document.querySelector('input') as HTMLInputElement;
});
afterEach(() => life.abort());

const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
/** Only a person's events are heard; a test's are none. */
function happen(type: string, isTrusted = true): Event {
  const event = new Event(type, { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  input.dispatchEvent(event);
  return event;
}
function type(value: string): void {
  happen('keydown');
  input.value = value;
  happen('input');
}
const last = () => told.mock.lastCall?.[0]?.company ?? null;

describe('a form', () => {
  it('that is new is read as it stands, and at every key', async () => {
    watchForm(NEW, told, life.signal);
    await turn();
    expect(last()).toBe('Saved');
    type('Acme');
    expect(last()).toBe('Acme');
  });

  it('of a saved record is silent until something is changed, and when it is changed back', async () => {
    watchForm(EDIT, told, life.signal);
    await turn();
    expect(told).not.toHaveBeenCalled();
    happen('pointerdown');
    happen('click');
    await turn();
    expect(last()).toBeNull();
    type('Acme');
    expect(last()).toBe('Acme');
    type('Saved');
    expect(last()).toBeNull();
  });

  it('that changes by itself, as by a choice, is read again', async () => {
    watchForm(NEW, told, life.signal);
    await turn();
    told.mockClear();
    input.value = 'Picked';
    document.querySelector('p')?.append('chosen');
    await turn();
    expect(last()).toBe('Picked');
  });

  it('that leaves the page is told', async () => {
    watchForm(NEW, told, life.signal);
    await turn();
    const button = document.createElement('button');
    document.body.replaceChildren(button);
    input = button as unknown as HTMLInputElement;
    happen('click');
    await turn();
    expect(told.mock.lastCall).toEqual([null]);
  });

  it('is not read for what a script of the page makes up', async () => {
    watchForm(NEW, told, life.signal);
    await turn();
    told.mockClear();
    for (const name of ['input', 'change', 'click', 'keyup']) happen(name, false);
    await turn();
    expect(told).not.toHaveBeenCalled();
  });

  it('hears every event unchanged', async () => {
    watchForm(NEW, told, life.signal);
    input.focus();
    for (const name of ['pointerdown', 'keydown', 'input', 'change', 'click', 'keyup'])
      expect(happen(name).defaultPrevented).toBe(false);
    await turn();
    expect(document.activeElement).toBe(input);
    expect(input.value).toBe('Saved');
  });

  it('is let go of with its page', async () => {
    const listening = countListeners(window);
    const before = listening();
    watchForm(NEW, told, life.signal);
    type('A');
    life.abort();
    told.mockClear();
    type('Acme');
    document.querySelector('p')?.append('more');
    await turn();
    expect(told).not.toHaveBeenCalled();
    expect(listening()).toEqual(before);
  });
});

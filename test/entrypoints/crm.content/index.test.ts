// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ContentScriptContext as WxtContext } from 'wxt/utils/content-script-context';
import crm from '@/entrypoints/crm.content';
import { ContentScriptContext } from '@/entrypoints/crm.content/life';
import { OPEN_BADGES } from '@/entrypoints/crm.content/load-badges';
import { OPEN_PANEL } from '@/entrypoints/crm.content/load-panel';
import { HOST_TAG } from '@/entrypoints/panel/host';
import { openPanel } from '@/entrypoints/panel/mount';
import type { InsightsReply } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { onEvent, send } from '@/lib/messages/send';
import { handOver } from '@/lib/platform/world';
import { countListeners } from '../listeners';
import { setOut } from './set-out';

vi.mock('@/lib/messages/send');
vi.mock('@/lib/platform/i18n', () => ({ translate: (key: string) => key, locale: () => 'en' }));

const MARKS = '<a href="#/companies"></a><a href="#/deals"></a><main id="main-content"></main>';

type Asked = { readonly id: string; readonly answer: PromiseWithResolvers<InsightsReply> };
let asked: Asked[];
let roots: ShadowRoot[];
let dataChanged: Set<() => void>;
let ctx: ContentScriptContext | undefined;

beforeEach(() => {
  handOver(OPEN_PANEL, openPanel);
  asked = [];
  roots = [];
  dataChanged = new Set();
  vi.mocked(send).mockImplementation(((kind: string, ask: { ref: { id: string } }) => {
    // Lists ask for the script of the badges, which does not come here.
    if (kind === 'badges/load') return Promise.resolve();
    const answer = Promise.withResolvers<InsightsReply>();
    asked.push({ id: ask.ref.id, answer });
    return answer.promise;
  }) as typeof send);
  vi.mocked(onEvent).mockImplementation((_kind, react) => {
    const listener = react as () => void;
    dataChanged.add(listener);
    return () => dataChanged.delete(listener);
  });
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  });
  document.body.innerHTML = MARKS;
  move('#/deals');
});
afterEach(() => ctx?.abort());

function move(hash: string): void {
  history.pushState(null, '', hash);
  window.dispatchEvent(new Event('popstate'));
}
function start(): void {
  ctx = new ContentScriptContext('crm');
  crm.main(ctx as unknown as WxtContext);
}
/** An answer that can be told by its words. */
const about = (id: string): InsightsReply => ({ state: 'error', text: say(`answer-${id}`) });
const hosts = () => document.querySelectorAll(HOST_TAG).length;
const words = () => roots.at(-1)?.querySelector('div')?.textContent ?? '';
const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the content script', () => {
  it('asks for no host in the manifest', () => {
    expect(crm.registration).toBe('runtime');
    expect(crm.matches).toBeUndefined();
  });

  it('does nothing on a page without a record', async () => {
    start();
    move('#/companies');
    await turn();
    expect(asked).toEqual([]);
    expect(hosts()).toBe(0);
    expect(onEvent).not.toHaveBeenCalled();
  });

  it('asks once for the record on screen, shows the answer and closes the panel after it', async () => {
    start();
    move('#/deals/2/show');
    expect(asked.map(({ id }) => id)).toEqual(['2']);
    expect(hosts()).toBe(1);
    asked[0]?.answer.resolve(about('2'));
    await vi.waitFor(() => expect(words()).toContain('answer-2'));
    move('#/deals');
    expect(hosts()).toBe(0);
    expect(words()).toBe('');
  });

  it('follows 50 records in one panel, and a late answer never shows', async () => {
    start();
    for (let id = 1; id <= 50; id++) move(`#/deals/${id}/show`);
    expect(asked).toHaveLength(50);
    expect(hosts()).toBe(1);
    expect(roots).toHaveLength(1);
    for (const { id, answer } of asked) if (id !== '50') answer.resolve(about(id));
    await turn();
    expect(words()).not.toContain('answer-');
    asked.at(-1)?.answer.resolve(about('50'));
    await vi.waitFor(() => expect(words()).toContain('answer-50'));
  });

  it('drops the first answer of a record that was left and come back to', async () => {
    start();
    for (const id of [1, 2, 1]) move(`#/deals/${id}/show`);
    asked[0]?.answer.reject(new Error('too late'));
    await turn();
    expect(words()).not.toContain('panelNoAnswer');
    asked[2]?.answer.resolve(about('1-again'));
    await vi.waitFor(() => expect(words()).toContain('answer-1-again'));
  });

  it('asks about a record when the page sets out for it, and shows nothing of it before', async () => {
    const navigation = new EventTarget();
    Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
    start();
    move('#/deals/2/show');
    asked[0]?.answer.resolve(about('2'));
    await vi.waitFor(() => expect(words()).toContain('answer-2'));
    setOut(navigation, '#/deals/3/show');
    asked[1]?.answer.resolve(about('3'));
    await turn();
    expect(words()).toContain('answer-2');
    move('#/deals/3/show');
    await vi.waitFor(() => expect(words()).toContain('answer-3'));
    setOut(navigation, '#/companies');
    expect(asked.map(({ id }) => id)).toEqual(['2', '3']);
    Object.defineProperty(window, 'navigation', { value: undefined, configurable: true });
  });

  it('asks again when data changed, and keeps what is on the screen meanwhile', async () => {
    start();
    move('#/deals/2/show');
    asked[0]?.answer.resolve(about('old'));
    await vi.waitFor(() => expect(words()).toContain('answer-old'));
    for (const react of dataChanged) react();
    expect(asked.map(({ id }) => id)).toEqual(['2', '2']);
    await turn();
    expect(words()).toContain('answer-old');
    asked[1]?.answer.resolve(about('new'));
    await vi.waitFor(() => expect(words()).toContain('answer-new'));
  });

  it('brings the badges with the first row, and nothing to a list without any', async () => {
    const show = vi.fn();
    const close = vi.fn();
    const open = vi.fn(() => ({ show, close }));
    handOver(OPEN_BADGES, open);
    start();
    await turn();
    expect(open).not.toHaveBeenCalled();
    document
      .querySelector('main')
      ?.insertAdjacentHTML('beforeend', '<p data-rfd-draggable-id="5"></p>');
    await vi.waitFor(() => expect(show).toHaveBeenCalledTimes(1));
    // Once they are there, rows are theirs to follow, also when there are none for a while.
    document.querySelector('p')?.remove();
    move('#/deals?page=2');
    expect(show).toHaveBeenCalledTimes(2);
    expect(close).not.toHaveBeenCalled();
    move('#/contacts');
    expect(close).toHaveBeenCalledTimes(1);
    expect(open).toHaveBeenCalledTimes(1);
    handOver(OPEN_BADGES, undefined);
  });

  it('finds a record on a page that draws itself late', async () => {
    document.body.innerHTML = '';
    history.pushState(null, '', '#/companies/12/show');
    start();
    expect(hosts()).toBe(0);
    document.body.innerHTML = MARKS;
    await vi.waitFor(() => expect(asked.map(({ id }) => id)).toEqual(['12']));
  });

  it('leaves the page for good when its site is switched off', async () => {
    start();
    move('#/deals/2/show');
    asked[0]?.answer.resolve({ state: 'off' });
    await vi.waitFor(() => expect(hosts()).toBe(0));
    move('#/deals/3/show');
    await turn();
    expect(asked).toHaveLength(1);
    start();
    expect(asked).toHaveLength(2);
    expect(hosts()).toBe(1);
  });

  it('makes way for a newer copy of itself', () => {
    start();
    move('#/deals/2/show');
    const older = ctx;
    start();
    expect(older?.isInvalid).toBe(true);
    expect(hosts()).toBe(1);
    expect(roots).toHaveLength(2);
  });

  it('leaves nothing behind: no host, no listener, no subscription', async () => {
    const onWindow = countListeners(window);
    const onDocument = countListeners(document);
    const before = [onWindow(), onDocument()];
    start();
    for (let id = 1; id <= 50; id++) move(`#/deals/${id}/show`);
    await turn();
    ctx?.abort();
    await turn();
    expect(hosts()).toBe(0);
    expect(dataChanged.size).toBe(0);
    expect([onWindow(), onDocument()]).toEqual(before);
    move('#/deals/99/show');
    await turn();
    expect(asked).toHaveLength(50);
  });
});

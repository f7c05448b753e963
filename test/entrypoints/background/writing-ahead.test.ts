import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DraftReply } from '@/lib/domain/draft';
import { locale, translate } from '@/lib/platform/i18n';
import { version } from '@/lib/platform/runtime';

vi.mock('@/lib/platform/i18n');
vi.mock(import('@/lib/platform/runtime'), async (original) => ({
  ...(await original()),
  version: vi.fn(),
}));

const READY: DraftReply = { state: 'ready', conflicts: [], failedRules: [] };
const PAGE = { host: 'crm.example', tabId: 7 };

/** An answer of the background as it starts. */
async function answered(from: { readonly host: string; readonly tabId: number | null } = PAGE) {
  vi.resetModules();
  const { writingAhead } = await import('@/entrypoints/background/writing-ahead');
  return writingAhead(async () => READY)(null, from);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.mocked(locale).mockReset().mockReturnValue('en-GB');
  vi.mocked(version).mockReset().mockReturnValue('1.0.0');
  vi.mocked(translate)
    .mockReset()
    .mockImplementation((key) => `“${key}”`);
});

describe('what was found out for an answer', () => {
  it('serves after the background was stopped, without a word or formatter of the browser', async () => {
    const { written } = await answered();
    expect(written?.sentences).not.toEqual({});
    vi.mocked(translate).mockClear();
    const formatters = vi.spyOn(Intl, 'NumberFormat');
    expect((await answered()).written).toEqual(written);
    expect(translate).not.toHaveBeenCalled();
    expect(formatters).not.toHaveBeenCalled();
  });

  it.each([
    ['another language', () => vi.mocked(locale).mockReturnValue('ar-EG')],
    ['another version', () => vi.mocked(version).mockReturnValue('1.0.1')],
  ])('is found out anew for %s', async (_, change) => {
    await answered();
    change();
    vi.mocked(translate).mockImplementation((key) => `new ${key}`);
    const { written } = await answered();
    expect(Object.values(written?.sentences ?? {}).every((text) => text.startsWith('new '))).toBe(
      true,
    );
  });

  it('is found out anew where the browser keeps nothing', async () => {
    const session = fakeBrowser.storage.session;
    vi.spyOn(session, 'get').mockRejectedValue(new Error('no session'));
    vi.spyOn(session, 'set').mockRejectedValue(new Error('no session'));
    const { written } = await answered();
    expect(written?.sentences).not.toEqual({});
  });
});

it('writes nothing for pages of ours, which have words of their own', async () => {
  expect(await answered({ host: '', tabId: null })).toEqual(READY);
});

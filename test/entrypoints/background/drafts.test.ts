import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { blankDraft } from '@/lib/domain/draft';
import { isGranted } from '@/lib/platform/sites';
import { checkDraft } from '@/lib/use-cases/check-draft';

vi.mock('@/lib/platform/sites');
vi.mock('@/lib/use-cases/check-draft');

const PAGE = { host: 'crm.example', tabId: 7 };
const BLANK = blankDraft('atomic', 'deal');
const READY = { state: 'ready', conflicts: [], failedRules: [] } as const;
const checked = () => vi.mocked(checkDraft).mock.calls.map(([{ company }]) => company);

/** The background as it starts. */
async function started() {
  vi.resetModules();
  const { checkDraftOfPage } = await import('@/entrypoints/background/drafts');
  return (company: string | null, from: Parameters<typeof checkDraftOfPage>[1] = PAGE) =>
    checkDraftOfPage({ draft: { ...BLANK, company } }, from);
}

beforeEach(async () => {
  fakeBrowser.reset();
  await fakeBrowser.storage.local.set({ sites: ['https://crm.example/*'] });
  vi.mocked(isGranted).mockResolvedValue(true);
  vi.mocked(checkDraft).mockResolvedValue(READY);
});

describe('a form on a page', () => {
  it('that is blank rehearses an answer once, and does not wait for it', async () => {
    const check = await started();
    vi.mocked(checkDraft)
      .mockResolvedValueOnce(READY)
      .mockReturnValueOnce(new Promise(() => undefined));
    expect(await check(null)).toEqual(READY);
    await check(null);
    expect(checked()).toEqual([null, 'Somebody', null]);
  });

  it('that names somebody is answered, and nothing else', async () => {
    const check = await started();
    expect(await check('Fabrikam')).toEqual(READY);
    expect(checked()).toEqual(['Fabrikam']);
  });

  it('counts no strikes of a rehearsal against the page', async () => {
    const check = await started();
    await check(null);
    const [asked, rehearsed] = vi.mocked(checkDraft).mock.calls.map(([, , ports]) => ports);
    expect(asked?.strikes).toBeDefined();
    expect(rehearsed?.strikes).toBeUndefined();
  });

  it.each([
    ['of a site that is off', { host: 'other.example', tabId: 7 }],
    ['of no page', { host: 'crm.example', tabId: null }],
  ])('%s is told nothing, and rehearses nothing', async (_, from) => {
    const check = await started();
    expect(await check('Fabrikam', from)).toEqual({ state: 'off' });
    expect(await check(null, from)).toEqual({ state: 'off' });
    expect(checked()).not.toContain('Somebody');
  });

  it('is told so at once when its site is switched off', async () => {
    const check = await started();
    expect(await check('Fabrikam')).toEqual(READY);
    const { switchOff } = await import('@/entrypoints/background/sites');
    await switchOff('https://crm.example/*');
    expect(await check('Fabrikam')).toEqual({ state: 'off' });
  });

  it('is told so at once when the browser takes the permission back', async () => {
    const check = await started();
    await check('Fabrikam');
    vi.mocked(isGranted).mockResolvedValue(false);
    const { followGrants } = await import('@/entrypoints/background/sites');
    await followGrants();
    expect(await check('Fabrikam')).toEqual({ state: 'off' });
  });
});

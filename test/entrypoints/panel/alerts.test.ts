import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CheckedDraft } from '@/components/state/drafts-state';
import { mayInterrupt } from '@/entrypoints/panel/alerts';
import { blankDraft } from '@/lib/domain/draft';
import type { Conflict } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { writeAlertBudget } from '@/lib/platform/alerts';

const NOW = Date.UTC(2026, 10, 22);
const HOST = 'crm.example';

const conflict = (over: Partial<Conflict> = {}): Conflict =>
  ({
    id: 'claimed-by-other:draft:Fabrikam',
    rule: 'claimed-by-other',
    code: 'C01',
    severity: 'warn',
    title: say('conflictClaimed', 'Contoso'),
    facts: [],
    evidence: [],
    suggestion: null,
    match: null,
    window: { from: NOW, to: NOW + 30 * DAY },
    policyVersion: 1,
    ...over,
  }) as Conflict;

const checked = (
  conflicts: readonly Conflict[],
  draft: Partial<CheckedDraft['draft']> = {},
): CheckedDraft => ({
  state: 'ready',
  conflicts,
  failedRules: [],
  draft: {
    ...blankDraft('atomic', 'deal'),
    company: 'Fabrikam Secret Works',
    ...draft,
  },
});
const interrupts = (draft: CheckedDraft, now = NOW) => mayInterrupt(draft, HOST, now);

beforeEach(() => fakeBrowser.reset());

describe('a conflict in a form', () => {
  it('interrupts once, and not again while its name is typed to the end', async () => {
    expect(await interrupts(checked([conflict()]))).toBe(true);
    const longer = checked([conflict({ id: 'claimed-by-other:draft:Fabrikam St' })], {
      company: 'Fabrikam Secret Works Ltd',
    });
    expect(await interrupts(longer)).toBe(false);
  });

  it('interrupts a second new record only with another conflict', async () => {
    await interrupts(checked([conflict()]));
    const other = conflict({ title: say('conflictClaimed', 'Northwind') });
    expect(await interrupts(checked([other]))).toBe(true);
  });

  it('interrupts for a saved record again only if it gets worse, or is another', async () => {
    const saved = (severity: Conflict['severity'], id = '7') =>
      checked([conflict({ severity })], { id });
    expect(await interrupts(saved('warn'))).toBe(true);
    expect(await interrupts(saved('info'))).toBe(false);
    expect(await interrupts(saved('block'))).toBe(true);
    expect(await interrupts(saved('warn', '8'))).toBe(true);
    expect(await mayInterrupt(saved('warn', '8'), 'other.example', NOW)).toBe(true);
  });

  it('looks at the worst one alone', async () => {
    await interrupts(checked([conflict()], { id: '7' }));
    const second = conflict({ rule: 'similar-name', severity: 'info' });
    expect(await interrupts(checked([conflict(), second], { id: '7' }))).toBe(false);
  });

  it('never interrupts where nothing was found, and then remembers nothing', async () => {
    expect(await interrupts(checked([]))).toBe(false);
    expect(await fakeBrowser.storage.local.get()).toEqual({});
  });

  it('keeps to the week’s budget, and is not held over to the next week', async () => {
    await writeAlertBudget(1);
    const [first, second] = [
      checked([conflict()], { id: '1' }),
      checked([conflict()], { id: '2' }),
    ];
    expect(await interrupts(first)).toBe(true);
    expect(await interrupts(second)).toBe(false);
    expect(await interrupts(second, NOW + 8 * DAY)).toBe(false);
    expect(await interrupts(checked([conflict()], { id: '3' }), NOW + 8 * DAY)).toBe(true);
  });

  it('never interrupts where the budget is none', async () => {
    await writeAlertBudget(0);
    expect(await interrupts(checked([conflict({ severity: 'block' })]))).toBe(false);
  });

  it('leaves nothing of what was typed behind', async () => {
    await interrupts(checked([conflict()]));
    const kept = JSON.stringify(await fakeBrowser.storage.local.get());
    expect(kept).toContain('severity');
    expect(kept).not.toMatch(/Fabrikam|Secret|Contoso/);
  });
});

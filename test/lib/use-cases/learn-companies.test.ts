import { describe, expect, it } from 'vitest';
import type { Account } from '@/lib/domain/account';
import type { LearnedFrom, LearnedMatching } from '@/lib/domain/learned-matching';
import { DAY } from '@/lib/domain/time';
import { type CompaniesPorts, learnCompanies } from '@/lib/use-cases/learn-companies';
import { account, registration } from '../insights/make';

const ports = (over: Partial<CompaniesPorts> = {}) => {
  const saved: (LearnedMatching | null)[] = [];
  let kept: LearnedFrom | null = null;
  const given: CompaniesPorts = {
    readCompanies: async () => ({ ok: true, value: { accounts: [], registrations: [] } }),
    readLearnedFrom: async () => ({ ok: true, value: kept }),
    saveMatching: async (learned, from) => {
      saved.push(learned);
      kept = from;
      return { ok: true, value: null };
    },
    yieldTo: async () => undefined,
    ...over,
  };
  return { given, saved };
};

const NOW = Date.UTC(2026, 10, 22);

const accounts = Array.from({ length: 210 }, (_, at) =>
  account({ id: `a:${at}`, name: `Zal${at}trixo ${at % 7 === 0 ? 'Alder' : 'Birk'}` }),
);
const claim = (at: number) =>
  registration({ id: `r:${at}`, accountId: null, customerName: 'Contoso', customerDomain: null });

describe('learnCompanies', () => {
  it('learns from accounts and from customers as typed, each once', async () => {
    const registrations = [claim(1), claim(2), claim(3)];
    const { given, saved } = ports({
      readCompanies: async () => ({ ok: true, value: { accounts, registrations } }),
    });
    expect((await learnCompanies(given, NOW)).ok).toBe(true);
    expect(saved[0]?.records).toBe(211);
    expect(new Map(saved[0]?.common).get('t:alder')).toBe(30);
  });

  it('takes back what was learned once there are too few companies', async () => {
    const { given, saved } = ports();
    expect((await learnCompanies(given, NOW)).ok).toBe(true);
    expect(saved).toEqual([null]);
  });

  it('keeps what was learned where the companies cannot be read', async () => {
    const problem = {
      ok: false,
      error: { code: 'lost', text: { key: 'lost', values: [] } },
    } as const;
    const { given, saved } = ports({ readCompanies: async () => problem as never });
    expect((await learnCompanies(given, NOW)).ok).toBe(false);
    expect(saved).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { given, saved } = ports({
      readCompanies: async () => ({ ok: true, value: { accounts, registrations: [] } }),
      signal: AbortSignal.abort(),
    });
    expect((await learnCompanies(given, NOW)).ok).toBe(false);
    expect(saved).toEqual([]);
  });

  it('gives way, never for more than a slice of work', async () => {
    let turns = 0;
    const { given } = ports({
      readCompanies: async () => ({ ok: true, value: { accounts, registrations: [] } }),
      yieldTo: async () => {
        turns += 1;
      },
    });
    await learnCompanies(given, NOW);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('learning anew', () => {
  /** Learns from these accounts, then from others some days later: how often it was learned. */
  async function timesLearned(then: readonly Account[], days = 1): Promise<number> {
    let now = accounts as readonly Account[];
    const { given, saved } = ports({
      readCompanies: async () => ({ ok: true, value: { accounts: now, registrations: [] } }),
    });
    await learnCompanies(given, NOW);
    now = then;
    await learnCompanies(given, NOW + days * DAY);
    return saved.length;
  }
  const renamed = (count: number) =>
    accounts.map((each, at) => (at < count ? { ...each, name: `Nordwind ${at}` } : each));

  it('waits while the companies say what they said, in any order and under any ids', async () => {
    const shuffled = accounts.toReversed().map((each) => ({ ...each, id: `b${each.id}` }));
    expect(await timesLearned(shuffled)).toBe(1);
    expect(await timesLearned(renamed(3))).toBe(1);
  });

  it('happens once more than one in twenty is new, gone or changed', async () => {
    expect(await timesLearned(renamed(12))).toBe(2);
    expect(await timesLearned(accounts.slice(0, 198))).toBe(2);
  });

  it('happens after a month, and where clocks were set back by one', async () => {
    expect(await timesLearned(accounts, 29)).toBe(1);
    expect(await timesLearned(accounts, 31)).toBe(2);
    expect(await timesLearned(accounts, -31)).toBe(2);
  });
});

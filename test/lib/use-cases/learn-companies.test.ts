import { describe, expect, it } from 'vitest';
import type { LearnedMatching } from '@/lib/domain/learned-matching';
import { type CompaniesPorts, learnCompanies } from '@/lib/use-cases/learn-companies';
import { account, registration } from '../insights/make';

const ports = (over: Partial<CompaniesPorts> = {}) => {
  const saved: (LearnedMatching | null)[] = [];
  const given: CompaniesPorts = {
    readCompanies: async () => ({ ok: true, value: { accounts: [], registrations: [] } }),
    saveMatching: async (learned) => {
      saved.push(learned);
      return { ok: true, value: null };
    },
    yieldTo: async () => undefined,
    ...over,
  };
  return { given, saved };
};

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
    expect((await learnCompanies(given)).ok).toBe(true);
    expect(saved[0]?.records).toBe(211);
    expect(new Map(saved[0]?.common).get('t:alder')).toBe(30);
  });

  it('takes back what was learned once there are too few companies', async () => {
    const { given, saved } = ports();
    expect((await learnCompanies(given)).ok).toBe(true);
    expect(saved).toEqual([null]);
  });

  it('keeps what was learned where the companies cannot be read', async () => {
    const problem = {
      ok: false,
      error: { code: 'lost', text: { key: 'lost', values: [] } },
    } as const;
    const { given, saved } = ports({ readCompanies: async () => problem as never });
    expect((await learnCompanies(given)).ok).toBe(false);
    expect(saved).toEqual([]);
  });

  it('stops when it is told to', async () => {
    const { given, saved } = ports({
      readCompanies: async () => ({ ok: true, value: { accounts, registrations: [] } }),
      signal: AbortSignal.abort(),
    });
    expect((await learnCompanies(given)).ok).toBe(false);
    expect(saved).toEqual([]);
  });
});

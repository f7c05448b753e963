import type { Account } from '@/lib/domain/account';
import type { LearnedMatching } from '@/lib/domain/learned-matching';
import type { Registration } from '@/lib/domain/registration';
import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { companyOfAccount, companyOfRegistration } from '@/lib/insights/conflicts/claim/customer';
import { profileOf } from '@/lib/matching/company';
import { learnMatching } from '@/lib/matching/learned';
import { type PacePorts, paceOf } from '@/models/pace';

export type CompaniesPorts = PacePorts & {
  readonly readCompanies: () => Promise<
    Result<{
      readonly accounts: readonly Account[];
      readonly registrations: readonly Registration[];
    }>
  >;
  readonly saveMatching: (learned: LearnedMatching | null) => Promise<Result<unknown>>;
};

/** Learns from all accounts and typed customers, each once, how companies are told apart. */
export async function learnCompanies(ports: CompaniesPorts): Promise<Result<unknown>> {
  const read = await ports.readCompanies();
  if (!read.ok) return read;
  const { accounts, registrations } = read.value;
  const linked = new Map(accounts.map((account) => [account.id, account]));
  const companies = [
    ...accounts.map(companyOfAccount),
    ...registrations.map((each) => companyOfRegistration(each, linked)),
  ];
  const each = [...new Map(companies.map((company) => [company.id, company])).values()];
  try {
    return await ports.saveMatching(await learnMatching(each.map(profileOf), paceOf(ports)));
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('scoring-stopped', say('modelScoringStopped'));
  }
}

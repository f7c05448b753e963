import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import type { At } from '@/lib/domain/time';
import { companyOfRegistration } from '../conflicts/claim/customer';

/** What a customer is typed as. */
type Typed = Pick<Registration, 'customerName' | 'customerDomain' | 'customerCountry'>;

/** A customer that is only typed, by the id that a registration typed alike gives it. */
export function typedAccount(typed: Typed, sourceId: string, now: At): Account {
  const { id, name, domains, country } = companyOfRegistration(
    { ...typed, accountId: null },
    new Map(),
  );
  return {
    id,
    name,
    domains,
    country,
    street: null,
    postcode: null,
    city: null,
    region: null,
    phone: null,
    industry: null,
    employees: null,
    parentId: null,
    ownerName: null,
    named: false,
    sourceId,
    updatedAt: now,
  };
}

/** A deal of which nothing is known yet but that it is open. */
export const unsavedDeal = (id: Id, name: string, sourceId: string, now: At): Deal => ({
  id,
  name,
  accountId: null,
  amount: null,
  stage: '',
  state: 'open',
  stageHistory: [],
  createdAt: now,
  expectedCloseAt: null,
  closeDateMoves: [],
  closedAt: null,
  lastActivityAt: null,
  products: [],
  ownerName: null,
  partners: [],
  sourceId,
  updatedAt: now,
});

import { type Deal, leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { RecordKind } from '@/lib/domain/record-ref';
import type { At } from '@/lib/domain/time';
import { childrenOf } from './family';
import { readOwn } from './own-rows';
import { type Recall, readAhead } from './recall';
import { rowsOf } from './related';
import type { Snapshot } from './snapshot';

/** What a dossier is about. */
export type DossierSubject = Pick<Dossier, 'deal' | 'partner' | 'account'>;

/** A partner is an account on a CRM page, so that partners come before accounts. */
export async function findSubject(
  snapshot: Snapshot,
  ids: readonly Id[],
  kind: RecordKind | null,
  now: At,
  recall: Recall,
): Promise<DossierSubject | null> {
  const [[deal], [partner], [account]] = await Promise.all([
    kind === 'account' ? [] : rowsOf(snapshot, snapshot.db.deals, ids, recall),
    kind === 'deal' ? [] : rowsOf(snapshot, snapshot.db.partners, ids, recall),
    kind === 'deal' ? [] : rowsOf(snapshot, snapshot.db.accounts, ids, recall),
  ]);
  if (deal) return subjectOfDeal(snapshot, deal, now, recall);
  if (partner) return { deal: null, account: null, partner };
  return account ? { deal: null, account, partner: null } : null;
}

async function subjectOfDeal(
  snapshot: Snapshot,
  deal: Deal,
  now: At,
  recall: Recall,
): Promise<DossierSubject> {
  const named = (id: Id | null) => (id === null ? null : { id });
  const account = named(deal.accountId);
  const partner = named(leadPartnerId(deal));
  const reading = Promise.all([
    rowsOf(snapshot, snapshot.db.accounts, account ? [account.id] : [], recall),
    rowsOf(snapshot, snapshot.db.partners, partner ? [partner.id] : [], recall),
  ]);
  readAhead(
    readOwn(snapshot, { deal, account, partner }, now, recall),
    account ? childrenOf(snapshot, account.id, recall) : Promise.resolve(),
  );
  const [[accountRow = null], [partnerRow = null]] = await reading;
  return { deal, account: accountRow, partner: partnerRow };
}

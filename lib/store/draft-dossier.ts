import type { Account } from '@/lib/domain/account';
import { leadPartnerId } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { SoughtDraft } from '@/lib/domain/draft';
import { plainName } from '@/lib/domain/plain-name';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { DOSSIER_TABLES, readAround } from './dossier';
import type { Recall } from './recall';
import { present, similarTo } from './related';
import { atOneMoment, holdsAny } from './snapshot';

/**
 * The dossier that a draft would have if it were saved now: around the customer it names, be it
 * known or only typed; what one key has read is recalled for the next. Null where there is no deal
 * and no registration to hold a draft against.
 */
export const readDraftDossier = (
  db: StoreDb,
  { dealIds, accountIds, spaces, typed }: SoughtDraft,
  now: At,
  recall: Recall,
): Promise<Dossier | null> =>
  atOneMoment(db, DOSSIER_TABLES, async (snapshot) => {
    const [saved, picked, similar] = await Promise.all([
      snapshot.rowsOf(db.deals, dealIds),
      snapshot.rowsOf(db.accounts, accountIds),
      similarTo(snapshot, typed, recall),
    ]);
    const [deal = null] = present(saved);
    const known = present(picked)[0] ?? namedAlike(typed, similar.accounts, spaces, db);
    const account = known ?? typed;
    const partnerId = deal && leadPartnerId(deal);
    const [partner = null] = await snapshot.rowsOf(
      db.partners,
      partnerId === null ? [] : [partnerId],
    );
    const subject = { deal, account, partner };
    const dossier = await readAround(snapshot, subject, now, recall, known ? undefined : similar);
    const isEmpty = dossier.hasNoClaims && dossier.deals.length === 0;
    return isEmpty && !(await holdsAny(snapshot, db.deals)) ? null : dossier;
  });

/**
 * The one account of this CRM that is called exactly so: people pick from its list. With another
 * web domain beside the name it is somebody else; of two with one name it could be either.
 */
function namedAlike(
  typed: Account,
  similar: readonly Account[],
  spaces: readonly string[],
  db: StoreDb,
): Account | undefined {
  const domains = domainKeys(typed, db);
  const alike = similar.filter(
    (account) =>
      plainName(account.name) === plainName(typed.name) &&
      spaces.some((space) => account.id.startsWith(space)) &&
      (domains.length === 0 || domainKeys(account, db).some((key) => domains.includes(key))),
  );
  return alike.length === 1 ? alike[0] : undefined;
}

const domainKeys = (account: Account, db: StoreDb): readonly string[] =>
  db.companyKeys(account).filter((key) => key.startsWith('d:'));

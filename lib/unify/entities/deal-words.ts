import {
  type BusinessKind,
  type DealPartner,
  type DealState,
  PARTNER_ROLES,
  type PartnerRole,
  type StageChange,
} from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { cleanText } from '../clean/text';
import { type Synonyms, wordOf } from '../clean/words';
import type { RowReader } from '../row-reader';
import { readDatedWords } from './dated-words';
import { stated } from './entity';

/** Words for a state that stand in state and stage columns alike. */
export const STATE_SYNONYMS: Synonyms<DealState> = {
  closedwon: 'won',
  gewonnen: 'won',
  gagné: 'won',
  success: 'won',
  closedlost: 'lost',
  verloren: 'lost',
  perdu: 'lost',
  cancelled: 'lost',
  canceled: 'lost',
  abandoned: 'lost',
  offen: 'open',
  inprogress: 'open',
  pipeline: 'open',
};

/** A customer that has bought before buys more; a renewal says so. */
export const BUSINESS_SYNONYMS: Synonyms<BusinessKind> = {
  newbusiness: 'new',
  newlogo: 'new',
  newcustomer: 'new',
  neugeschäft: 'new',
  existingbusiness: 'expansion',
  existingcustomer: 'expansion',
  upsell: 'expansion',
  crosssell: 'expansion',
  addon: 'expansion',
  upgrade: 'expansion',
  renew: 'renewal',
  renewalbusiness: 'renewal',
  extension: 'renewal',
  verlängerung: 'renewal',
};

const ROLE_SYNONYMS: Synonyms<PartnerRole> = {
  source: 'sourced',
  sourcing: 'sourced',
  originated: 'sourced',
  influence: 'influenced',
  influencer: 'influenced',
  reseller: 'resell',
  resale: 'resell',
  fulfilment: 'resell',
  delivery: 'deliver',
  implementation: 'deliver',
  implementer: 'deliver',
  referral: 'refer',
  referred: 'refer',
};

/**
 * Partners of a deal: `partners` as objects or as `12:sourced:0.7:2026-03-01; 15:deliver:0.3`, or
 * a single one in `partnerId` with `partnerRole`, `partnerShare` and `partnerSince`.
 */
export function readDealPartners(row: RowReader): DealPartner[] {
  const listed = row.list('partners').flatMap((item) => {
    const { partnerId, role, share, since } = partsOf(item);
    const { date, partner } = row.inner('partners');
    const id = partner(partnerId);
    return id === null ? [] : [partOf(row, 'partners', id, role, share, date(since))];
  });
  const single = row.partner('partnerId');
  if (listed.length > 0 || single === null) return listed;
  const role = row.text('partnerRole');
  const since = row.date('partnerSince');
  return [partOf(row, 'partnerRole', single, role, row.text('partnerShare'), since)];
}

const partOf = (
  row: RowReader,
  field: string,
  partnerId: Id,
  role: unknown,
  share: unknown,
  since: At | null,
): DealPartner => ({
  partnerId,
  role: roleOf(row, field, role),
  share: shareOf(row, field, share),
  ...stated({ since }),
});

type Parts = {
  readonly partnerId?: unknown;
  readonly role?: unknown;
  readonly share?: unknown;
  readonly since?: unknown;
};

function partsOf(item: unknown): Parts {
  if (typeof item === 'object' && item !== null) return item;
  const [partnerId, role, share, since] = String(item).split(':');
  return { partnerId, role, share, since };
}

/** A partner on a deal with nothing said of its part resells it: the commonest case. */
function roleOf(row: RowReader, field: string, value: unknown): PartnerRole {
  if (typeof value !== 'string' || value.trim() === '') return 'resell';
  const role = wordOf(value, PARTNER_ROLES, ROLE_SYNONYMS);
  if (!role) {
    row.refuse(field, say('importUnknownWord', cleanText(value), PARTNER_ROLES.join(', ')));
  }
  return role ?? 'resell';
}

/** A share that stands in a column of its own. */
export const readShare = (row: RowReader, field: string): number | null =>
  shareOf(row, field, row.text(field));

/** `0.7`, `70` and `70%` are the same share. */
function shareOf(row: RowReader, field: string, value: unknown): number | null {
  const plain = typeof value === 'string' ? value.replace(/\s*%\s*$/, '') : value;
  const number = row.inner(field).number(plain);
  const share = number !== null && number > 1 ? number / 100 : number;
  if (share !== null && (share < 0 || share > 1)) row.refuse(field, say('importShare', share));
  return share;
}

export const readStageHistory = (row: RowReader): StageChange[] =>
  readDatedWords(row, 'stageHistory', 'stage').map(({ word, at }) => ({ stage: word, at }));

export function readDates(row: RowReader, field: string): At[] {
  const { date } = row.inner(field);
  return row
    .list(field)
    .flatMap((item) => date(item) ?? [])
    .sort((a, b) => a - b);
}

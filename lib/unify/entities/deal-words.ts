import {
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
 * Partners of a deal: `partners` as objects or as `12:sourced:0.7; 15:deliver:0.3`, or a single
 * one in `partnerId` with `partnerRole` and `partnerShare`.
 */
export function readDealPartners(row: RowReader): DealPartner[] {
  const listed = row.list('partners').flatMap((item) => {
    const { partnerId, role, share } = partsOf(item);
    const id = row.inner('partners').partner(partnerId);
    return id === null ? [] : [partOf(row, 'partners', id, role, share)];
  });
  const single = row.partner('partnerId');
  if (listed.length > 0 || single === null) return listed;
  return [partOf(row, 'partnerRole', single, row.text('partnerRole'), row.text('partnerShare'))];
}

const partOf = (
  row: RowReader,
  field: string,
  partnerId: Id,
  role: unknown,
  share: unknown,
): DealPartner => ({
  partnerId,
  role: roleOf(row, field, role),
  share: shareOf(row, field, share),
});

type Parts = { readonly partnerId?: unknown; readonly role?: unknown; readonly share?: unknown };

function partsOf(item: unknown): Parts {
  if (typeof item === 'object' && item !== null) return item;
  const [partnerId, role, share] = String(item).split(':');
  return { partnerId, role, share };
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

/** `0.7`, `70` and `70%` are the same share. */
function shareOf(row: RowReader, field: string, value: unknown): number | null {
  const plain = typeof value === 'string' ? value.replace(/\s*%\s*$/, '') : value;
  const number = row.inner(field).number(plain);
  const share = number !== null && number > 1 ? number / 100 : number;
  if (share !== null && (share < 0 || share > 1)) row.refuse(field, say('importShare', share));
  return share;
}

/** Stages as objects or as `proposal=2026-02-01; negotiation=2026-03-01`, put in order of time. */
export function readStageHistory(row: RowReader): StageChange[] {
  const { date } = row.inner('stageHistory');
  return row
    .list('stageHistory')
    .flatMap((item): StageChange[] => {
      const { stage, at } = stageParts(item);
      const moment = date(at);
      return typeof stage === 'string' && stage.trim() !== '' && moment !== null
        ? [{ stage: cleanText(stage), at: moment }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
}

function stageParts(item: unknown): { readonly stage?: unknown; readonly at?: unknown } {
  if (typeof item === 'object' && item !== null) return item;
  const [stage, at] = String(item).split('=');
  return { stage, at };
}

export function readDates(row: RowReader, field: string): At[] {
  const { date } = row.inner(field);
  return row
    .list(field)
    .flatMap((item) => date(item) ?? [])
    .sort((a, b) => a - b);
}

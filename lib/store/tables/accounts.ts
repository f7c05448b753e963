import type { Account } from '@/lib/domain/account';
import { flag, list, number, orAbsent, orNull, text } from '../shape';
import type { TableDef } from './table';

/** The indexes find the companies of one group; most rows have none of the three. */
export const accounts = {
  name: 'accounts',
  schema: 'id, parentId, groupDuns, lei',
  shape: {
    id: text,
    name: text,
    domains: list(text),
    street: orNull(text),
    postcode: orNull(text),
    city: orNull(text),
    region: orNull(text),
    country: orNull(text),
    phone: orNull(text),
    industry: orNull(text),
    employees: orNull(number),
    parentId: orNull(text),
    ownerName: orNull(text),
    named: flag,
    duns: orAbsent(text),
    groupDuns: orAbsent(text),
    lei: orAbsent(text),
    lastContactedAt: orAbsent(number),
    customerSince: orAbsent(number),
    lastRenewedAt: orAbsent(number),
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Account>;

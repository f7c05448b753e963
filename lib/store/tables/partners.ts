import {
  type Certification,
  PARTNER_STANDINGS,
  PARTNER_TYPES,
  type Partner,
} from '@/lib/domain/partner';
import { list, number, oneOf, orAbsent, orNull, record, text } from '../shape';
import { money } from './money';
import type { TableDef } from './table';

/** Read by id only: the panel knows which partner it shows. */
export const partners = {
  name: 'partners',
  schema: 'id',
  shape: {
    id: text,
    name: text,
    domains: list(text),
    type: orNull(oneOf(PARTNER_TYPES)),
    tier: orNull(text),
    region: orNull(text),
    territories: list(text),
    products: list(text),
    standing: orAbsent(oneOf(PARTNER_STANDINGS)),
    certifications: list(
      record<Certification>({ product: text, earnedAt: number, expiresAt: orNull(number) }),
    ),
    signedAt: orNull(number),
    ownerName: orNull(text),
    quota: orNull(money),
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Partner>;

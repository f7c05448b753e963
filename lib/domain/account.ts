import type { Id } from './id';
import type { At } from './time';

/** A customer: who a deal or a registration is about. */
export type Account = {
  readonly id: Id;
  readonly name: string;
  readonly domains: readonly string[];
  readonly street: string | null;
  readonly postcode: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly country: string | null;
  readonly phone: string | null;
  readonly industry: string | null;
  readonly employees: number | null;
  readonly parentId: Id | null;
  readonly ownerName: string | null;
  /** House, named or strategic account: kept for the direct team. */
  readonly named: boolean;
  /** D-U-N-S number of the company (Dun & Bradstreet). */
  readonly duns?: string;
  /** D-U-N-S number of the head of its group. */
  readonly groupDuns?: string;
  /** Legal Entity Identifier (ISO 17442). */
  readonly lei?: string;
  /** Our own people were last in contact with it then. */
  readonly lastContactedAt?: At;
  /** It has bought since then. */
  readonly customerSince?: At;
  readonly lastRenewedAt?: At;
  readonly sourceId: string;
  readonly updatedAt: At;
};

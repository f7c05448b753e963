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
  readonly sourceId: string;
  readonly updatedAt: At;
};

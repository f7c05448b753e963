import type { Id } from './id';
import type { Text } from './text';

/** White space: a product that a group of customers buys more rarely than their like do. */
export type Opportunity = {
  readonly id: string;
  /** Industry or size of the customers. */
  readonly segment: string;
  readonly region: string;
  readonly product: string;
  /** How much more often the product is won here than elsewhere: shrunken ratio of rates. */
  readonly lift: number;
  /** Closed deals that the lift was measured on, and how many of them were won. */
  readonly cases: number;
  readonly wins: number;
  /** Customers of the group without the product. */
  readonly openAccounts: number;
  /** Partners that win it most, best first, at most three. */
  readonly partnerIds: readonly Id[];
  readonly reason: Text;
};

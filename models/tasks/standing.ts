import type { Id } from '@/lib/domain/id';
import { DAY } from '@/lib/domain/time';
import type { Past } from '../features/past';
import type { PartnerThen } from '../features/then';

/** Two quarters: who brought something in them can be lost, who did not has been lost already. */
const ACTIVE = 182 * DAY;

/** Brought a registration, a deal or revenue in the last two quarters. */
export const isActive = (id: Id, past: Past): boolean => past.business(id, past.at - ACTIVE) > 0;

/** Brought something once, and nothing for two quarters. */
export const hasLeft = (id: Id, past: Past): boolean =>
  past.lastBusiness(id) !== null && !isActive(id, past);

/**
 * Has not signed yet, as known at the cut-off, and brings nothing. A partner that brings business
 * is none, even without a date: many sources do not keep it.
 */
export const isCandidate = ({ id, signedAt }: PartnerThen, past: Past): boolean =>
  signedAt === null && past.lastBusiness(id) === null;

import type { Id } from './id';

/*
 * How records are found by what they are about, and how many of them: the same for the store,
 * which reads a page's record, and for work on all records in memory.
 */

/** One number may stand for a partner and for a deal, so that a key says which it is. */
export const accountKey = (id: Id): string => `account:${id}`;
export const dealKey = (id: Id): string => `deal:${id}`;
export const partnerKey = (id: Id): string => `partner:${id}`;

/** A record with thousands of others around it must not take longer than the page. */
export const MOST_RELATED = 500;

/** A word that more customers than these have in their name says little about any of them. */
const MOST_BY_WORD = 50;

export const mostOf = (key: string): number => (key.startsWith('t:') ? MOST_BY_WORD : MOST_RELATED);

/** More lookalikes than a person could check; those with a web domain in common come first. */
export const MOST_SIMILAR = 25;

/** What a matching key says: one web domain in common more than all three name words. */
export const weightOf = (key: string): number => (key.startsWith('d:') ? 4 : 1);

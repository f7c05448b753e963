import type { Deal } from '@/lib/domain/deal';
import type { Registration } from '@/lib/domain/registration';
import { mayHold } from '@/lib/domain/registration-window';
import { keysOfDeal, keysOfRegistration } from '@/lib/domain/related';
import type { At } from '@/lib/domain/time';

/*
 * A link says what a deal or a registration is about: `account:atomic:12`, `partner:prm:7`,
 * `customer:contoso|contoso.com` … followed by its age, so that the newest rows of a key come first and a read
 * can stop at 500. What is over comes after all that counts: no number of refused registrations may
 * hide a claim that still holds. IndexedDB has no index that is both compound and multi-entry, hence the text.
 */

/** Ids hold no line break, so that no id is the beginning of another link. */
const SEPARATOR = '\n';

/** The last moment that thirteen digits can say, in the year 2286. */
const END_OF_TIME = 9_999_999_999_999;

/** Sorts after every age. */
const OVER = 'over ';

/** The beginning of all links of one key. */
export const linksOf = (key: string): string => key + SEPARATOR;

function link(key: string, at: At, counts = true): string {
  const age = END_OF_TIME - Math.min(Math.max(0, Math.trunc(at)), END_OF_TIME);
  return linksOf(key) + (counts ? '' : OVER) + String(age).padStart(13, '0');
}

export const dealLinks = (deal: Deal): string[] =>
  keysOfDeal(deal).map((key) => link(key, deal.createdAt));

/** Whether deals have links of such keys: the others need not be asked for. */
export const canLinkDeals = (key: string): boolean => /^(?:account|partner):/.test(key);

export const registrationLinks = (registration: Registration): string[] =>
  keysOfRegistration(registration).map((key) =>
    link(key, registration.createdAt, mayHold(registration)),
  );

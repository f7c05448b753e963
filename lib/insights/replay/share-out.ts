import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import { isWithin, type ReplayAsk, type Span } from '@/lib/domain/replay';
import { hashOf } from '@/lib/matching/index/key-hash';
import { customerOfClaim } from '../workspace/dossier-of-claim';

/**
 * Registrations filed in a stretch of time, by customer: those of one part of all customers. Parts
 * have about as many registrations as each other; whoever cuts the same rows gets the same parts.
 */
export function customersOfPart(
  registrations: readonly Registration[],
  span: Span,
  { index, of }: ReplayAsk['part'],
): readonly (readonly Registration[])[] {
  const filed = registrations
    .filter((each) => each.state !== 'draft' && isWithin(filedAt(each), span))
    .sort((a, b) => filedAt(a) - filedAt(b));
  const customers = [...Map.groupBy(filed, customerOfClaim).values()];
  const parts = Array.from({ length: of }, (): Part => ({ customers: [], size: 0 }));
  // The largest first, each to whoever has least: what comes last evens out the rest.
  for (const claims of customers.sort((a, b) => b.length - a.length)) {
    const lightest = parts.reduce((least, each) => (each.size < least.size ? each : least));
    lightest.customers.push(claims);
    lightest.size += claims.length;
  }
  return parts[index]?.customers ?? [];
}

type Part = { readonly customers: Registration[][]; size: number };

/** The same for rows that are cut alike: threads read at moments of their own. */
export const wholeOf = (registrations: readonly Registration[]): number =>
  hashOf(
    registrations
      .map((each) => `${each.id} ${each.state} ${filedAt(each)} ${customerOfClaim(each)}`)
      .join('\n'),
  );

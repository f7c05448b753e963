import { hashOf } from '@/lib/domain/hash';
import type { Registration } from '@/lib/domain/registration';
import { filedAt } from '@/lib/domain/registration-window';
import { isWithin, type ReplayAsk, type Span } from '@/lib/domain/replay';
import { customerOfClaim } from '../workspace/dossier-of-claim';

/**
 * Registrations filed in a stretch of time, by customer: those of one part of all customers. Parts
 * have about as many registrations as each other; whoever cuts the same rows gets the same parts.
 * Names that begin alike stay together: what is around them is mostly the same.
 */
export function customersOfPart(
  registrations: readonly Registration[],
  span: Span,
  { index, of }: ReplayAsk['part'],
): readonly (readonly Registration[])[] {
  const filed = registrations
    .filter((each) => each.state !== 'draft' && isWithin(filedAt(each), span))
    .sort((a, b) => filedAt(a) - filedAt(b));
  const customers = [...Map.groupBy(filed, customerOfClaim).values()].sort(byName);
  let before = 0;
  return customers.filter(({ length }) => {
    const middle = before + length / 2;
    before += length;
    return Math.floor((middle / filed.length) * of) === index;
  });
}

const nameOf = (claims: readonly Registration[]): string => claims[0]?.customerName ?? '';
const byName = (a: readonly Registration[], b: readonly Registration[]): number =>
  nameOf(a) < nameOf(b) ? -1 : Number(nameOf(a) > nameOf(b));

/** The same for rows that are cut alike: threads read at moments of their own. */
export const wholeOf = (registrations: readonly Registration[]): number =>
  hashOf(
    registrations
      .map((each) => `${each.id} ${each.state} ${filedAt(each)} ${customerOfClaim(each)}`)
      .join('\n'),
  );

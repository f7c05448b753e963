import type { Random } from './random';
import { FIRST_HALVES, FIRST_NAMES, LAST_NAMES, SECOND_HALVES } from './words';

/** Invented names, each once, in an order of the seed's own. */
export function nameStems(random: Random): () => string {
  const stems = random.shuffle(
    FIRST_HALVES.flatMap((first) => SECOND_HALVES.map((second) => first + second)),
  );
  return () => {
    const stem = stems.pop();
    if (!stem) throw new RangeError('the sample has run out of company names');
    return stem;
  };
}

/** `count` people, no two alike. */
export function people(random: Random, count: number): string[] {
  const lastNames = random.shuffle(LAST_NAMES);
  return Array.from({ length: count }, (_, index) => {
    const last = lastNames[index % lastNames.length];
    return `${random.pick(FIRST_NAMES)} ${last}`;
  });
}

/** A web domain nobody can own (RFC 2606). */
export const domainOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replace(/[^a-z0-9 ]/gi, '')
    .trim()
    .replace(/ +/g, '-')
    .toLowerCase()}.example`;

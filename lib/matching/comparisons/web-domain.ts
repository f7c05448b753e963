import { say } from '@/lib/domain/text';
import { align } from '../align';
import { sharedDomain } from '../company';
import type { Name } from '../name';
import { type Relation, relationOf } from '../relation';
import { defineComparison, pointing, telling } from './contract';

const labelOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));

/** The registrable web domains; free mail and shared hosts are gone by now. */
export const webDomain = defineComparison({
  id: 'web-domain',
  compare(first, second) {
    if (first.domains.length === 0 || second.domains.length === 0) return undefined;
    const shared = sharedDomain(first, second);
    if (shared) {
      const grade = arePartsOfOne(first.name, second.name) ? 'domain-group' : 'domain-same';
      return pointing(grade, say('matchReasonSameDomain', shared));
    }
    const labels = second.domains.map(labelOf);
    const sibling = first.domains.map(labelOf).find((label) => labels.includes(label));
    return sibling
      ? telling('domain-sibling', say('matchReasonSiblingDomain', sibling))
      : telling('domain-different', say('matchReasonDifferentDomain'));
  },
});

/** One brand, and each name says something of its own: Contoso France and Contoso Brazil. */
function arePartsOfOne(first: Name, second: Name): boolean {
  const alignment = align(first.tokens, second.tokens);
  const isBranded = alignment.shared.some(({ token }) => token.kind === 'distinctive');
  return isBranded && PARTS.has(relationOf(alignment));
}

const PARTS: ReadonlySet<Relation> = new Set(['cousins', 'crossed']);

import { say } from '@/lib/domain/text';
import { sharedDomain } from '../company';
import { defineComparison, pointing, telling } from './contract';

const labelOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));

/** The registrable web domains; free mail and shared hosts are gone by now. */
export const webDomain = defineComparison({
  id: 'web-domain',
  compare(first, second) {
    if (first.domains.length === 0 || second.domains.length === 0) return undefined;
    const shared = sharedDomain(first, second);
    if (shared) return pointing('domain-same', say('matchReasonSameDomain', shared));
    const labels = second.domains.map(labelOf);
    const sibling = first.domains.map(labelOf).find((label) => labels.includes(label));
    return sibling
      ? telling('domain-sibling', say('matchReasonSiblingDomain', sibling))
      : telling('domain-different', say('matchReasonDifferentDomain'));
  },
});

import { say } from '@/lib/domain/text';
import { defineComparison, pointing, telling } from './contract';

const labelOf = (domain: string): string => domain.slice(0, domain.indexOf('.'));

/** The registrable web domains; free mail and shared hosts are gone by now. */
export const webDomain = defineComparison({
  id: 'web-domain',
  compare({ domains: first }, { domains: second }) {
    if (first.length === 0 || second.length === 0) return undefined;
    const shared = first.find((domain) => second.includes(domain));
    if (shared) return pointing('domain-same', say('matchReasonSameDomain', shared));
    const labels = second.map(labelOf);
    const sibling = first.map(labelOf).find((label) => labels.includes(label));
    return sibling
      ? telling('domain-sibling', say('matchReasonSiblingDomain', sibling))
      : telling('domain-different', say('matchReasonDifferentDomain'));
  },
});

import type { Deal, DealPartner } from '@/lib/domain/deal';
import { say } from '@/lib/domain/text';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { partnerName } from './findings/people';

/** Shares are typed by people, and thirds do not add up. */
const TOLERANCE = 0.015;

/**
 * C35: two partners on one deal, and nobody has written down who gets which part. An influence
 * is credited without a share. Where no deal of the source names a share, it does not keep them.
 */
export const splitMissing = defineConflictRule({
  id: 'split-missing',
  code: 'C35',
  title: say('conflictSplitMissing'),
  severity: 'warn',
  needs: ['partner-shares'],
  check({ deal, dossier }) {
    if (deal?.state !== 'open') return undefined;
    const parts = deal.partners.filter(({ role }) => role !== 'influenced');
    if (new Set(parts.map(({ partnerId }) => partnerId)).size < 2 || isSplit(parts)) {
      return undefined;
    }
    if (![deal, ...dossier.deals].some((each) => isKept(each, deal))) return undefined;
    return finding({
      about: deal.id,
      title: say('conflictSplitMissingTitle'),
      evidence: parts.map(({ partnerId, share }) => {
        const name = partnerName(dossier, partnerId);
        return share === null
          ? say('conflictFactNoShare', name)
          : say('conflictFactShare', name, { percent: share });
      }),
      resolution: say('conflictSplitMissingResolution'),
      contact: deal.ownerName,
    });
  },
});

const isKept = ({ partners, sourceId }: Deal, { sourceId: own }: Deal): boolean =>
  sourceId === own && partners.some(({ share }) => share !== null);

const isSplit = (parts: readonly DealPartner[]): boolean =>
  parts.every(({ share }) => share !== null) &&
  Math.abs(parts.reduce((sum, { share }) => sum + (share ?? 0), 0) - 1) <= TOLERANCE;

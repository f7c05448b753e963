import type { Dossier } from '@/lib/domain/dossier';
import type { Tile } from '@/lib/domain/insights';
import { isActiveClaim } from '@/lib/domain/registration';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { pipelineTile } from './pipeline-tile';
import { dealsInScope } from './subject';

/** The figures of a customer. */
export function accountTilesOf(dossier: Dossier, now: At): readonly Tile[] {
  return [
    pipelineTile(dealsInScope(dossier)),
    partnersInvolved(dossier),
    activeClaim(dossier, now),
  ];
}

function partnersInvolved(dossier: Dossier): Tile {
  const ids = dealsInScope(dossier).flatMap(({ partners }) =>
    partners.map(({ partnerId }) => partnerId),
  );
  return { label: say('insightsTilePartners'), value: say('insightsValue', new Set(ids).size) };
}

function activeClaim({ account, registrations, partners }: Dossier, now: At): Tile {
  const claim = registrations.find(
    (registration) => registration.accountId === account?.id && isActiveClaim(registration, now),
  );
  const partner = claim && partners.get(claim.partnerId);
  return {
    label: claim?.expiresAt
      ? say('insightsTileClaimUntil', { date: claim.expiresAt })
      : say('insightsTileClaim'),
    value: partner ? say('insightsValue', partner.name) : null,
  };
}

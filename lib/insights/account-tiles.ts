import type { Dossier } from '@/lib/domain/dossier';
import type { Tile } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import { isActive, windowOf } from '@/lib/domain/registration-window';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { pipelineTile } from './pipeline-tile';
import { dealsInScope } from './subject';

/** The figures of a customer. */
export function accountTilesOf(dossier: Dossier, policy: Policy, now: At): readonly Tile[] {
  return [
    pipelineTile(dealsInScope(dossier)),
    partnersInvolved(dossier),
    activeClaim(dossier, policy, now),
  ];
}

function partnersInvolved(dossier: Dossier): Tile {
  const ids = dealsInScope(dossier).flatMap(({ partners }) =>
    partners.map(({ partnerId }) => partnerId),
  );
  return { label: say('insightsTilePartners'), value: say('insightsValue', new Set(ids).size) };
}

/** Who holds the customer; of several claims, the one that holds longest. */
function activeClaim(dossier: Dossier, policy: Policy, now: At): Tile {
  const { account, registrations, partners } = dossier;
  const [claim] = registrations
    .filter((each) => each.accountId === account?.id && isActive(each, policy, now, partners))
    .map((each) => ({
      holder: partners.get(each.partnerId),
      to: windowOf(each, policy, partners).to,
    }))
    .sort((a, b) => b.to - a.to);
  return {
    label: claim ? say('insightsTileClaimUntil', { date: claim.to }) : say('insightsTileClaim'),
    value: claim?.holder ? say('insightsValue', claim.holder.name) : null,
  };
}

import type { Overview } from '@/lib/domain/overview';
import type { Result } from '@/lib/domain/result';
import { scoreId } from '@/lib/domain/score';
import { readOverviewFacts } from '@/lib/store/overview-facts';
import { readPartnerRows } from '@/lib/store/partner-rows';
import { readPolicy } from '@/lib/store/policy';
import { getOverview } from '@/lib/use-cases/get-overview';
import type { OverviewPorts } from '@/lib/use-cases/insight-ports';
import { stored } from './store';

const ports: OverviewPorts = {
  readPartnerRows: () => stored((db) => readPartnerRows(db, Date.now())),
  readPartnerScores: (ids) =>
    stored(async (db) => {
      const scores = await db.scores.bulkGet(ids.map((id) => scoreId('partner-target', id)));
      return scores.flatMap((score) => score ?? []);
    }),
  readOverview: (span) => stored((db) => readOverviewFacts(db, span)),
  readPolicy: () => stored(readPolicy),
};

export const overview = (): Promise<Result<Overview>> => getOverview(ports, Date.now());

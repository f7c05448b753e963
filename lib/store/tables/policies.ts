import type { Policy } from '@/lib/domain/policy';
import { list, number, orAbsent, plainRecord, record, text } from '../shape';
import type { TableDef } from './table';

/** Every version ever saved, so that a decision can be replayed under the rules of its day. */
export const policies = {
  name: 'policies',
  schema: 'version',
  shape: {
    version: number,
    severities: plainRecord,
    protectionDays: number,
    expiryNoticeDays: number,
    silentDays: number,
    staleDealDays: number,
    namedAccounts: list(text),
    healthWeights: orAbsent(
      record({
        revenueGrowth: number,
        pipeline: number,
        engagement: number,
        training: number,
        mdfUse: number,
        satisfaction: number,
        recency: number,
      }),
    ),
  },
} as const satisfies TableDef<Policy>;

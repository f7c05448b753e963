import type { Id } from '@/lib/domain/id';
import type { InsightsReply } from '@/lib/domain/insights';
import type { RecordKind } from '@/lib/domain/record-ref';
import type { Problem, Result } from '@/lib/domain/result';
import type { Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';
import { assembleInsights } from '@/lib/insights/assemble';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { contextsOf } from '@/lib/insights/conflicts/claim/context';
import { findConflicts } from '@/lib/insights/conflicts/find-conflicts';
import { freshnessOf } from '@/lib/insights/freshness';
import { contestOf } from '@/lib/insights/precedence/contest-of';
import { rankActions } from '@/lib/insights/rank';
import { subjectOf } from '@/lib/insights/subject';
import { suggestActions } from '@/lib/insights/suggest-actions';
import type { InsightPorts, SetUp } from './insight-ports';

/** What do we know of this record? Reads stored scores only, so that the answer is instant. */
export async function getInsights(
  { ids, kind }: { readonly ids: readonly Id[]; readonly kind: RecordKind },
  ports: InsightPorts,
  now: At,
): Promise<InsightsReply> {
  const [record, rules, out = []] = await Promise.all([
    ports.readDossier(ids, kind, now),
    ports.readPolicy(),
    ports.strikes?.struckOut(),
  ]);
  if (!record.ok) return failed(record.problem);
  if (!rules.ok) return failed(rules.problem);
  const dossier = record.value;
  const policy = rules.value;
  const subject = dossier && subjectOf(dossier);
  if (!dossier || !subject) return whyUnknown(await ports.readSetUp(), now);

  const contexts = contextsOf(dossier, policy, now);
  const heard = CONFLICT_RULES.filter(({ id }) => !out.includes(id));
  const { conflicts, failedRules } = findConflicts(dossier, policy, now, heard, contexts);
  ports.strikes?.strike(failedRules);
  const contest = contestOf(contexts);
  const suggested = suggestActions({ dossier, conflicts, policy, now });
  const actions = rankActions(suggested.actions, dossier.feedback, now);
  const leftOut = [...out, ...failedRules, ...contest.failedRules, ...suggested.failedPlays];
  const { claim } = contest;
  const findings = {
    subject,
    dossier,
    conflicts,
    claim,
    actions,
    failedRules: leftOut,
    policy,
    now,
  };
  return { state: 'ready', insights: assembleInsights(findings) };
}

/**
 * The same for an id of our own, such as that of a partner in the popup's list. One number
 * may stand for a partner and for a deal; the lists that ask show partners.
 */
export async function getInsightsOf(id: Id, ports: InsightPorts, now: At): Promise<InsightsReply> {
  const readDossier: InsightPorts['readDossier'] = async (ids, kind, at) => {
    const found = await ports.readDossier(ids, kind, at);
    return found.ok && found.value === null ? ports.readDossier(ids, 'deal', at) : found;
  };
  return getInsights({ ids: [id], kind: 'account' }, { ...ports, readDossier }, now);
}

/** Why there is nothing to show: nothing set up, nothing here yet, no way in, or not our record. */
function whyUnknown(setUp: Result<SetUp>, now: At): InsightsReply {
  if (!setUp.ok) return failed(setUp.problem);
  const { sources, rows, syncs } = setUp.value;
  if (sources === 0 && rows === 0) return { state: 'not-set-up' };
  const first = syncs.filter(isFirstRun);
  if (first.length > 0) return { state: 'loading-data', share: shareOf(first) };
  const problem = syncs.every(hasFailed) && syncs[0]?.problem;
  if (problem) return failed(problem);
  return { state: 'unknown-record', freshness: freshnessOf(syncs, now) };
}

const failed = ({ text }: Problem): InsightsReply => ({ state: 'error', text });

/** Until a source has come to its end once, the record may still be on its way. */
const isFirstRun = ({ state, succeededAt }: Sync): boolean =>
  succeededAt === null && (state === 'running' || state === 'waiting');

const hasFailed = ({ state, succeededAt }: Sync): boolean =>
  succeededAt === null && state === 'failed';

function shareOf(syncs: readonly Sync[]): number | null {
  let read = 0;
  let total = 0;
  for (const sync of syncs) {
    if (sync.total === null) return null;
    read += sync.read;
    total += sync.total;
  }
  return total > 0 ? Math.min(1, read / total) : null;
}

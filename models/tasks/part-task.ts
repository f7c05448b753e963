import type { Id } from '@/lib/domain/id';
import type { Model } from '@/lib/domain/model';
import {
  type Facets,
  facetsOfDeal,
  facetsOfPartner,
  matcherOf,
  type PartFilter,
} from '@/lib/domain/model-part';
import type { ScoreKind } from '@/lib/domain/score';
import { asOf } from '../features/as-of';
import type { Past } from '../features/past';
import type { Task } from './contract';
import { TASKS } from './index';

/** What a subject is told apart by, as known at a cut-off. */
export function facetsAt(kind: ScoreKind, id: Id, past: Past): Facets {
  if (kind !== 'deal-win') return facetsOfPartner({ region: past.partner(id)?.region ?? null });
  const deal = past.deal(id);
  return facetsOfDeal(
    { products: deal?.products ?? [] },
    deal?.accountId ? past.account(deal.accountId) : null,
  );
}

/** A task narrowed to a part of its subjects. */
export function partTask(task: Task, filter: PartFilter): Task {
  const matches = matcherOf(filter);
  const isIn = (id: Id, past: Past) => matches(facetsAt(task.kind, id, past));
  return {
    ...task,
    cases: (timeline, now) =>
      task.cases(timeline, now).filter(({ subjectId, at }) => isIn(subjectId, asOf(timeline, at))),
    subjectIds: (timeline, past) => task.subjectIds(timeline, past).filter((id) => isIn(id, past)),
  };
}

/** What a model foretells, and of whom. */
export const taskOf = ({ kind, part }: Pick<Model, 'kind' | 'part'>): Task =>
  part ? partTask(TASKS[kind], part.filter) : TASKS[kind];

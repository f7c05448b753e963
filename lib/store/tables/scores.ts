import {
  type Contribution,
  type Fit,
  type Gate,
  SCORE_KINDS,
  type Score,
  type ScorePoint,
  type WhatIf,
} from '@/lib/domain/score';
import type { ScoreChange, Snapshot } from '@/lib/domain/score-change';
import { list, number, oneOf, orAbsent, plainRecord, record, text } from '../shape';
import { partFilter } from './parts';
import type { TableDef } from './table';

export const gate = record<Gate>({
  level: oneOf(['none', 'low', 'normal', 'strong']),
  positives: number,
  negatives: number,
});

/** No index: the id begins with the kind, so the scores of a kind are a range of it. */
export const scores = {
  name: 'scores',
  schema: 'id',
  shape: {
    id: text,
    kind: oneOf(SCORE_KINDS),
    subjectId: text,
    probability: number,
    low: number,
    high: number,
    baseLogit: number,
    basePoints: number,
    contributions: list(plainRecord<Contribution>),
    gate,
    basis: oneOf(['model', 'prior']),
    modelVersion: number,
    modelFor: orAbsent(partFilter),
    computedAt: number,
    fits: list(
      record<Fit>({
        partnerId: text,
        probability: orAbsent(number),
        low: orAbsent(number),
        high: orAbsent(number),
        cases: orAbsent(number),
        claims: orAbsent(number),
      }),
    ),
    whatIfs: orAbsent(list(plainRecord<WhatIf>)),
    past: list(
      record<ScorePoint>({
        at: number,
        points: number,
        low: orAbsent(number),
        high: orAbsent(number),
      }),
    ),
    change: orAbsent(plainRecord<ScoreChange>),
    snapshots: orAbsent(list(plainRecord<Snapshot>)),
  },
} as const satisfies TableDef<Score>;

import { readHistory } from '@/lib/store/history';
import { publishModel, readModels } from '@/lib/store/models';
import { readParts } from '@/lib/store/parts';
import { saveDrift } from '@/lib/store/reports';
import { replaceScores, saveDetails, scoresOf } from '@/lib/store/scores';
import type { DetailPorts } from '@/lib/use-cases/detail-scores';
import type { ScoringPorts } from '@/lib/use-cases/scoring-ports';
import { driftOf } from '@/models/monitor/drift';
import { trainPart } from '@/models/pool/train-part';
import { scoreSubjects } from '@/models/score/score-subjects';
import { trainModel } from '@/models/train/train-model';
import { done, stored } from '../background/store';

/** The trainer reads and writes the database itself: what it has finished outlives all others. */
export const scoringPorts = (yieldTo: () => Promise<void>): ScoringPorts => ({
  readHistory: () => stored(readHistory),
  readModels: () => stored(readModels),
  readParts: () => stored(readParts),
  publishModel: (model) => done((db) => publishModel(db, model)),
  readScores: (kind) => stored((db) => scoresOf(db, kind)),
  replaceScores: (kind, scores) => done((db) => replaceScores(db, kind, scores)),
  trainModel,
  trainPart,
  scoreSubjects,
  driftOf,
  saveDrift: (of, drift) => done((db) => saveDrift(db, of, drift)),
  yieldTo,
});

export const detailPorts = (yieldTo: () => Promise<void>): DetailPorts => ({
  ...scoringPorts(yieldTo),
  readScoresById: (ids) =>
    stored(async (db) => (await db.scores.bulkGet([...ids])).flatMap((score) => score ?? [])),
  saveDetails: (scores) => done((db) => saveDetails(db, scores)),
});

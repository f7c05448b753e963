import type { ModelQuality } from '@/lib/domain/model';
import { type Gate, gateOf } from '@/lib/domain/score';
import type { Pace } from '../pace';
import { logistic } from '../stats/logistic';
import { slice, type Table } from '../table';
import { useTensorFlow } from '../tf';
import type { Weights } from '../weights';
import { calibratedWeights } from './calibrated-weights';
import { choosePenalty, logitsOf } from './choose-penalty';
import { fitAdditive, prepare } from './fit-additive';
import { platt } from './platt';
import { baseRateOf, beatsBaseRate, gainsOf, qualityOf } from './quality';

/** Share of the cases, the newest, that a model is judged on. */
const HOLD_OUT = 0.2;

/** What came of training; `reason` is a key of `_locales`. */
export type Trained = {
  readonly gate: Gate;
  readonly quality: ModelQuality | null;
  readonly reason: 'modelServes' | 'modelTooFewCases' | 'modelNoBetterThanBaseRate';
  /** Null where the model was refused. */
  readonly weights: Weights | null;
  /** What the trial model said of the newest fifth, the last rows of the table, in their order. */
  readonly holdOut: { readonly forecasts: readonly number[] } | null;
};

/**
 * Trains an additive logistic model on a table of typed columns: encodes, chooses the penalty
 * by forward validation, calibrates on cases outside training, judges on the newest fifth, and
 * fits again on everything. Refuses where cases are too few of a kind (under 40 each) or the
 * newest fifth is not foretold better than by the base rate.
 *
 * @param table cases, oldest first
 * @throws the abort reason of the pace
 */
export async function trainAdditive(table: Table, pace: Pace): Promise<Trained> {
  const positives = table.labels.filter(Boolean).length;
  const gate = gateOf(positives, table.labels.length - positives);
  const refused = { gate, quality: null, weights: null, holdOut: null };
  if (gate.level === 'none' || gate.level === 'low') {
    return { ...refused, reason: 'modelTooFewCases' };
  }
  await useTensorFlow();
  const cut = Math.floor(table.rows.length * (1 - HOLD_OUT));
  const older = slice(table, 0, cut);
  const newest = slice(table, cut);

  const choice = await choosePenalty(older, pace);
  const trial = await fitAdditive(await prepare(older, pace), choice.penalty, pace);
  const unseen = logitsOf(trial, newest);
  const { slope, offset } = platt(choice.logits, choice.labels);
  const forecasts = unseen.map((x) => logistic(slope * x + offset));
  // Of the cases that calibration saw: else a model would pass by knowing the newer rate alone.
  const baseRate = baseRateOf(choice.labels);
  const quality = qualityOf(newest.labels, forecasts, baseRate);
  const gains = [...choice.gains, ...gainsOf(newest.labels, forecasts, baseRate)];
  if (!beatsBaseRate(quality, gains)) {
    return { ...refused, quality, holdOut: { forecasts }, reason: 'modelNoBetterThanBaseRate' };
  }

  const fit = await fitAdditive(await prepare(table, pace), choice.penalty, pace);
  const calibration = platt([...choice.logits, ...unseen], [...choice.labels, ...newest.labels]);
  return {
    gate,
    quality,
    reason: 'modelServes',
    weights: calibratedWeights(fit, calibration),
    holdOut: { forecasts },
  };
}

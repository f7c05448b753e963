import type { OverrideAsk, OverrideOf } from '@/lib/domain/override';
import { saveOverride, takeBackOverride } from '@/lib/store/overrides';
import { type OverridePorts, overrideScore } from '@/lib/use-cases/override-score';
import { changing } from './changing';
import { done, stored } from './store';

const ports: OverridePorts = {
  readScore: (id) => stored((db) => db.scores.get(id)),
  saveOverride: (override) => done((db) => saveOverride(db, override)),
};

export const override = changing((ask: OverrideAsk) => overrideScore(ask, ports, Date.now()));

export const undoOverride = changing((of: OverrideOf) =>
  done((db) => takeBackOverride(db, of, Date.now())),
);

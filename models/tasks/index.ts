import type { ScoreKind } from '@/lib/domain/score';
import type { Task } from './contract';
import { dealWin } from './deal-win';
import { partnerChurn } from './partner-churn';
import { partnerTarget } from './partner-target';
import { recruit } from './recruit';

/** The task behind each kind of score. */
export const TASKS: { readonly [Kind in ScoreKind]: Task } = {
  'deal-win': dealWin,
  'partner-target': partnerTarget,
  'partner-churn': partnerChurn,
  recruit,
};

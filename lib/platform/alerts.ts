import { type AlertMemory, FIRST_BUDGET, NOTHING_SEEN } from '@/lib/domain/alerts';
import { readLocal, writeLocal } from './storage';

const BUDGET = 'alertBudget';
const MEMORY = 'alertMemory';

/** Interruptions a week that the person allows; 0 for none. */
export const readAlertBudget = async (): Promise<number> =>
  (await readLocal<number>(BUDGET)) ?? FIRST_BUDGET;

export const writeAlertBudget = (budget: number): Promise<void> => writeLocal(BUDGET, budget);

export const readAlertMemory = async (): Promise<AlertMemory> =>
  (await readLocal<AlertMemory>(MEMORY)) ?? NOTHING_SEEN;

export const writeAlertMemory = (memory: AlertMemory): Promise<void> => writeLocal(MEMORY, memory);

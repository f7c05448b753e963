import type { Dossier } from '@/lib/domain/dossier';
import type { Action, Conflict } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { At } from '@/lib/domain/time';

/** What a play may look at. */
export type PlayContext = {
  readonly dossier: Dossier;
  /** Found on this record, worst first. */
  readonly conflicts: readonly Conflict[];
  readonly policy: Policy;
  readonly now: At;
};

/** An action before it has its id. `about`: the record or conflict it concerns. */
export type Suggestion = Omit<Action, 'id' | 'play'> & { readonly about: string };

/** One next best action: when it makes sense, why, and what it is worth. */
export type Play = {
  /** Name of its file. */
  readonly id: string;
  suggest(context: PlayContext): Suggestion | undefined;
};

export const definePlay = (play: Play): Play => play;

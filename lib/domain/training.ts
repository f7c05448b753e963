import type { At } from './time';

/** What the trainer is told when it begins. */
export type TrainerAsk = {
  /** Names the last change of data, to tell afterwards whether there was one meanwhile. */
  readonly change: string;
  /** When a person asked to train now: models of before are due, however young; null if nobody did. */
  readonly trainSince: At | null;
  /** Scores that a person has opened, by id: to work out what would change these, and nothing else. */
  readonly details?: readonly string[];
};

/** What the trainer says: that it is still at work, or that it has come to its end. */
export type TrainerReport =
  | { readonly state: 'moved' }
  /** What would change the scores that were named is there. */
  | { readonly state: 'detailed' }
  | {
      readonly state: 'ended';
      readonly change: string;
      /** Details were asked for, and nothing else: scores may be due all the same. */
      readonly isOfDetails: boolean;
      /** False where something kept it from finishing: it is still due. */
      readonly isDone: boolean;
      /** TensorFlow.js backend that was used; empty where it came to none. */
      readonly backend: string;
    };

/** The last word of a trainer that broke before it could say one itself. */
export const brokenOff = ({ change, details = [] }: TrainerAsk): TrainerReport => ({
  state: 'ended',
  change,
  isOfDetails: details.length > 0,
  isDone: false,
  backend: '',
});

/** The lock that the trainer holds: the browser frees it when the holder dies, whatever it died of. */
export const AT_WORK = 'scores';

/** Under this name the trainer hands itself over to a background that it is loaded into. */
export const TRAIN = 'train';

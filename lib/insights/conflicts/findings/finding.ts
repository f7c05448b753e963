import type { Finding } from '../contract';

type Said = Pick<Finding, 'about' | 'title' | 'evidence' | 'resolution' | 'contact'>;

/** A finding of no protection window and no match, that leaves its records to other rules. */
export const finding = (said: Said & Partial<Finding>): Finding => ({
  topics: [],
  window: null,
  match: null,
  ...said,
});

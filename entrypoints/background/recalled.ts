import { readPolicy } from '@/lib/store/policy';
import { newRecall, recallAll } from '@/lib/store/recall';
import { stored } from './store';
import { untilChange } from './until-change';

/** A run tells of its rows when it is done; one that breaks off has written some and tells of none. */
const GOOD_FOR = 60_000;

/**
 * What was read for the key before: most of what the next is read from. A draft that is read anew
 * takes 160 requests to the database. Of what was read for the record before only what holds for
 * all of them: rows are read anew.
 */
export const recalled = untilChange(newRecall, GOOD_FOR);

export const recalledPolicy = () => {
  const recall = recalled();
  return stored((db) => recallAll(recall, 'policy', () => readPolicy(db)));
};

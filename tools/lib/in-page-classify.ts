import { type Answer, type Ask, classify } from './classify';

/** Run inside a page of the extension. */
export const run = (ask: Ask): Promise<Answer> => classify(ask);

import { HOUR } from './time';

/** Longer than ten years is a slip of the finger. */
export const MOST_DAYS = 3650;

/** Milliseconds that a server can ask us to wait: one that says more is asked again after these. */
export const LONGEST_WAIT = HOUR;

/** Letters of a record's id; feeds and files name theirs freely. */
export const LONGEST_ID = 300;

/** Letters of a name that a person gives a source. */
export const LONGEST_NAME = 120;

/** Letters of a named account: a company name or a web domain. */
export const LONGEST_ACCOUNT = 300;

/** Named accounts in one policy. */
export const MOST_ACCOUNTS = 10_000;

/** Letters of a reason that a person gives for an override or a judgement. */
export const LONGEST_REASON = 200;

/** Entries of a list in the rules of engagement, such as its tiers or countries. */
export const MOST_WORDS = 500;

/** Steps of the ladder for what the rules leave open. */
export const MOST_STEPS = 10;

/** Letters of a field of a form, as far as they are read; more than any company name has. */
export const LONGEST_TYPED = 200;

/** Products of one form. */
export const MOST_PRODUCTS = 50;

/** Letters of what feedback is about: an id of a conflict names two records. */
export const LONGEST_SUBJECT = 700;

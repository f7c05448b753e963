/**
 * By how much an action moves a probability where no data of the company says so.
 * Nobody publishes such figures for single partner actions, so these are modest
 * rules of thumb, and the screen names them as such. As soon as a stored score or
 * a measured rate gives the figure, it is used instead.
 */
export const RULE_OF_THUMB = {
  /** Ours: a registration secures the partner's effort, and public evidence of more is missing. */
  registration: 0.05,
  /** Ours: an exact claim of somebody else decides a deal more often than it does not matter. */
  blockingConflict: 0.25,
  /** Ours: a conflict to be checked turns out to be real in fewer than half of the cases. */
  possibleConflict: 0.1,
  /** Ours: a call brings some silent partners back. */
  reengagement: 0.1,
  /** Ours: a lapsed certificate can bar the partner from the deal (conflict catalogue C20). */
  certification: 0.08,
  /** ServiceNow: “similar stalls close 35 % less”; 35 % of a usual win rate near 30 %. */
  staleDeal: 0.1,
  /** Ours: attention keeps some of a rising partner's momentum for another quarter. */
  growth: 0.05,
} as const;

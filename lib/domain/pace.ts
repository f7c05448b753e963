/**
 * To be called with the work about to be done, in multiply-adds; pauses when enough was done. Answers
 * nothing where there is no pause: a loop of many short steps then need not wait for a promise in
 * each, which takes longer than the step.
 */
export type Pace = (work: number) => Promise<void> | undefined;

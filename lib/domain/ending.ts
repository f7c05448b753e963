/** How a person's word on a score ended before its time. It is kept all the same: words are a log. */
export const ENDINGS = ['taken-back', 'replaced'] as const;
export type Ending = (typeof ENDINGS)[number];

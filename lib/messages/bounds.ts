import * as z from 'zod/mini';

/** What is said at such a length, in characters. */
export const text = (least: number, most: number) =>
  z.string().check(z.minLength(least), z.maxLength(most));

export const whole = (least: number, most: number) =>
  z.int().check(z.minimum(least), z.maximum(most));

/** As many of a kind as a person can look through. */
export const atMost = <Each extends z.ZodMiniType>(most: number, each: Each) =>
  z.array(each).check(z.maxLength(most));

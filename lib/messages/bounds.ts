import * as z from 'zod/mini';

/** What is said at such a length, in characters. */
export const text = (least: number, most: number) =>
  z.string().check(z.minLength(least), z.maxLength(most));

export const whole = (least: number, most: number) =>
  z.int().check(z.minimum(least), z.maximum(most));

/** Any of several words, each once. */
export const eachOnce = <Word extends string>(words: readonly Word[]) =>
  z
    .array(z.enum(words))
    .check(({ value, issues }) => {
      const at = value.findIndex((word, index) => value.indexOf(word) < index);
      if (at >= 0)
        issues.push({ code: 'custom', input: value[at], path: [at], params: { twice: value[at] } });
    })
    .register(z.globalRegistry, { uniqueItems: true });

/** As many of a kind as a person can look through. */
export const atMost = <Each extends z.ZodMiniType>(most: number, each: Each) =>
  z.array(each).check(z.maxLength(most));

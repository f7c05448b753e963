import type { InPage } from './types';

/** tsx wraps every named function in a call of `__name`, which a page does not have. */
const NAME_HELPER = 'const __name = (named) => named;';

/** An expression that calls the function with the arguments; an expression stays as it is. */
export const expressionOf = <Args extends unknown[]>(inPage: InPage<Args, unknown>, args: Args) =>
  typeof inPage === 'string'
    ? inPage
    : `(() => { ${NAME_HELPER} return (${inPage})(...${JSON.stringify(args)}); })()`;

/** Whether the answer is truthy, told in the page: an element has no JSON to be judged by outside. */
export const truthOf = <Args extends unknown[]>(inPage: InPage<Args, unknown>, args: Args) =>
  `(async () => Boolean(await (${expressionOf(inPage, args)})))()`;

/** A function of a shadow root that answers in JSON, which both browsers' protocols carry alike. */
export const rootFunctionOf = (inRoot: (...args: never[]) => unknown, args: unknown[]) =>
  `async (root) => { ${NAME_HELPER}
    return JSON.stringify(await (${inRoot})(root, ...${JSON.stringify(args)})) ?? 'null'; }`;

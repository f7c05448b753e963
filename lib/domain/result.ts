import type { Text } from './text';

/** Something that went wrong, in words for a person: what, where, and what to do. */
export type Problem = {
  /** Stable and searchable, such as `http-401` or `file-empty`. */
  readonly code: string;
  readonly text: Text;
  /** Present when it may pass by itself: wait at least this long, where the other side said so. */
  readonly retry?: { readonly afterMs: number | null };
};

/** What crosses a boundary: a value, or the problem that kept it away. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });

export const fail = (code: string, text: Text): Result<never> => ({
  ok: false,
  problem: { code, text },
});

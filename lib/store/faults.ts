import type { Problem } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

/** What a person reads when the database cannot do its work. */
const PROBLEMS = {
  full: { code: 'store-full', text: say('storeFull') },
  blocked: { code: 'store-blocked', text: say('storeBlocked'), retry: { afterMs: null } },
  missing: { code: 'store-missing', text: say('storeMissing'), retry: { afterMs: null } },
  newer: { code: 'store-newer', text: say('storeNewer') },
} as const satisfies Record<string, Problem>;

/** Thrown by `withStore` while another connection holds an upgrade up. */
export const BLOCKED = 'BlockedError';

const FAULT_OF: { readonly [errorName: string]: keyof typeof PROBLEMS } = {
  QuotaExceededError: 'full',
  [BLOCKED]: 'blocked',
  DatabaseClosedError: 'missing',
  InvalidStateError: 'missing',
  NotFoundError: 'missing',
  UnknownError: 'missing',
  OpenFailedError: 'missing',
  MissingAPIError: 'missing',
  VersionError: 'newer',
};

type NamedError = { readonly name: string; readonly message: string; readonly inner?: unknown };

const isNamed = (error: unknown): error is NamedError =>
  typeof error === 'object' && error !== null && 'name' in error && 'message' in error;

/**
 * The names of an error and of those inside it, innermost first: a full disk comes as
 * an `AbortError` or `OpenFailedError` around a `QuotaExceededError`.
 */
function namesOf(error: unknown): string[] {
  if (!isNamed(error)) return [];
  return [...(error.inner === error ? [] : namesOf(error.inner)), error.name];
}

/** The problem behind an error of the database, in words for a person. */
export function problemOf(error: unknown): Problem {
  const name = namesOf(error).find((candidate) => candidate in FAULT_OF);
  const fault = name === undefined ? undefined : FAULT_OF[name];
  if (fault) return PROBLEMS[fault];
  const detail = isNamed(error) ? `${error.name}: ${error.message}` : String(error);
  return { code: 'store-failed', text: say('storeFailed', detail), retry: { afterMs: null } };
}

/** The connection is gone, as after the database was deleted under us: a new one may help. */
export const isConnectionLost = (error: unknown): boolean =>
  problemOf(error).code === PROBLEMS.missing.code;

import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import { UNREACHABLE } from '@/lib/domain/sync';
import { say, type Text } from '@/lib/domain/text';
import type { SourcePorts } from './contract';
import { readBody } from './read-body';
import { retryAfterMs } from './retry-after';

/** Below the 30 s after which browsers stop a background that waits. */
const REQUEST_TIME = 20_000;
const LONGEST_BODY = 32 * 1024 * 1024;

type Limits = { readonly requestTime?: number; readonly longestBody?: number };

/**
 * Gets JSON with the token of the source. One attempt: a problem that may pass by itself carries
 * `retry`, and whoever called decides when to come back.
 */
export async function getJson(
  url: URL,
  ports: SourcePorts,
  { requestTime = REQUEST_TIME, longestBody = LONGEST_BODY }: Limits = {},
): Promise<Result<unknown>> {
  const { fetch, token, now, signal } = ports;
  const timeout = AbortSignal.timeout(requestTime);
  try {
    const response = await fetch(url.href, {
      headers: { accept: 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      // The user's own session with that host is none of our business.
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, timeout]),
    });
    const refused = refusalOf(response, url, now());
    if (refused) {
      await response.body?.cancel();
      return { ok: false, problem: refused };
    }
    const body = await readBody(response, longestBody);
    if (body === null) return fail('http-too-large', say('httpTooLarge', url.host));
    return parse(body, url);
  } catch (error) {
    if (signal.aborted) return passing('http-stopped', say('httpStopped'));
    if (timeout.aborted) return passing('http-timeout', say('httpTimeout', url.host));
    return passing(UNREACHABLE, say('httpNetwork', url.host, String(error)));
  }
}

/** What is wrong with an answer before its body is read. */
function refusalOf(response: Response, url: URL, now: number): Problem | null {
  const { status, headers } = response;
  const answeredBy = response.url ? new URL(response.url).host : url.host;
  if (answeredBy !== url.host) {
    return { code: 'http-redirect', text: say('httpRedirect', url.host, answeredBy) };
  }
  if (status === 401) return { code: 'http-401', text: say('http401', url.host) };
  if (status === 403) return { code: 'http-403', text: say('http403', url.host) };
  if (status === 404) return { code: 'http-404', text: say('http404', url.pathname, url.host) };
  const code = `http-${status}`;
  if (status === 408 || status === 429 || status >= 500) {
    const text = say(status === 429 ? 'httpTooMany' : 'httpServer', url.host, status);
    return { code, text, retry: { afterMs: retryAfterMs(headers.get('retry-after'), now) } };
  }
  if (!response.ok) return { code, text: say('httpStatus', url.host, status) };

  const type = headers.get('content-type') ?? '';
  if (/\bjson\b/i.test(type)) return null;
  return /\bhtml\b/i.test(type)
    ? { code: 'http-login-page', text: say('httpLoginPage', url.host) }
    : { code: 'http-not-json', text: say('httpNotJson', url.host, type) };
}

function parse(body: string, url: URL): Result<unknown> {
  try {
    return ok(JSON.parse(body));
  } catch {
    // Some servers call their login page JSON.
    if (/^\s*</.test(body)) return fail('http-login-page', say('httpLoginPage', url.host));
    // Mostly an answer that was cut off on the way.
    return passing('http-broken-json', say('httpBrokenJson', url.host, body.length));
  }
}

const passing = (code: string, text: Text): Result<never> => ({
  ok: false,
  problem: { code, text, retry: { afterMs: null } },
});

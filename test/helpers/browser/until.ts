import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 50;

/** Reads again until the answer is truthy. A page that is being replaced throws; that counts as "not yet". */
export async function until<Answer>(
  what: string,
  read: () => Promise<Answer>,
  timeout = 10_000,
): Promise<NonNullable<Answer>> {
  const deadline = Date.now() + timeout;
  let reason: unknown;
  do {
    try {
      const answer = await read();
      if (answer) return answer;
      reason = undefined;
    } catch (thrown) {
      reason = thrown;
    }
    await sleep(POLL_MS);
  } while (Date.now() < deadline);
  throw new Error(`Waited ${timeout} ms in vain for ${what}`, { cause: reason });
}

/**
 * Reads over and over for so long: what must not come could come late. Rejects at the first answer
 * that is not as it has to stay.
 */
export async function holds(
  what: string,
  read: () => Promise<boolean>,
  duration = 1_000,
): Promise<void> {
  const started = Date.now();
  do {
    if (!(await read())) throw new Error(`After ${Date.now() - started} ms no longer ${what}`);
    await sleep(POLL_MS);
  } while (Date.now() - started < duration);
}

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

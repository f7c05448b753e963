import { readSession, writeSession } from '@/lib/platform/storage';
import {
  type Strike,
  type StrikePorts,
  type StruckPage,
  struckOut,
  withStrikes,
} from '@/lib/use-cases/strikes';

/** Survives the background being stopped, and is gone when the browser closes. */
const STRIKES = 'strikes';

export const readStrikes = async (): Promise<readonly Strike[]> =>
  (await readSession<readonly Strike[]>(STRIKES)) ?? [];

/** One after the other, so that no two answers count from the same number. */
let counting: Promise<unknown> = Promise.resolve();

export const strikesOn = (page: StruckPage): StrikePorts => ({
  struckOut: async () => struckOut(await readStrikes(), page),
  strike(rules) {
    if (rules.length === 0) return;
    counting = counting
      .then(readStrikes)
      .then((strikes) => writeSession(STRIKES, withStrikes(strikes, page, rules)))
      // A full session storage leaves the rule on, to fail once more.
      .catch(() => undefined);
  },
});

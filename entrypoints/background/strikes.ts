import { readSession, writeSession } from '@/lib/platform/storage';
import {
  type Strike,
  type StrikePorts,
  type StruckPage,
  struckOut,
  withStrikes,
} from '@/lib/use-cases/strikes';
import { untilChange } from './until-change';

/** Survives the background being stopped, and is gone when the browser closes. */
const STRIKES = 'strikes';

/** Nobody else writes them: what was read once need not be read again with every key. */
const held = untilChange((): { strikes?: readonly Strike[] } => ({}));

export async function readStrikes(): Promise<readonly Strike[]> {
  const now = held();
  now.strikes ??= (await readSession<readonly Strike[]>(STRIKES)) ?? [];
  return now.strikes;
}

async function saveStrikes(strikes: readonly Strike[]): Promise<void> {
  await writeSession(STRIKES, strikes);
  held().strikes = strikes;
}

/** One after the other, so that no two answers count from the same number. */
let counting: Promise<unknown> = Promise.resolve();

export const strikesOn = (page: StruckPage): StrikePorts => ({
  struckOut: async () => struckOut(await readStrikes(), page),
  strike(rules) {
    if (rules.length === 0) return;
    counting = counting
      .then(readStrikes)
      .then((strikes) => saveStrikes(withStrikes(strikes, page, rules)))
      // A full session storage leaves the rule on, to fail once more.
      .catch(() => undefined);
  },
});

import { companyKeys } from '@/lib/matching/index/company-keys';
import { openStore } from '@/lib/store/db';
import { partner } from '@/test/lib/store/rows';
import type { Answer } from '../classify';
import { type FromPage, type FromTrainer, type JsonAsk, LINE } from './channel';

type Messenger = { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Run inside a page of the extension: has the background start its trainer, and asks that. */
export async function run(ask: JsonAsk): Promise<Answer> {
  const line = new BroadcastChannel(LINE);
  const answered = new Promise<Answer>((resolve, reject) => {
    line.onmessage = ({ data }: MessageEvent<FromTrainer>) => {
      if (data.state === 'ready') line.postMessage({ ask } satisfies FromPage);
      else if (data.state === 'answered') resolve(data.answer);
      else reject(new Error(data.message));
    };
  });
  await plantPartner();
  await trainNow();
  return await answered;
}

/** As the button “Train now” does; again where a background that is just starting hears nobody. */
async function trainNow(tries = 100): Promise<void> {
  const { browser, chrome } = globalThis as unknown as Record<string, Messenger>;
  const message = { partnerlens: 'scores/refresh', ask: null };
  try {
    await (browser ?? chrome)?.runtime.sendMessage(message);
  } catch (error) {
    if (tries === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await trainNow(tries - 1);
  }
}

/** Without a deal or a partner the background has nothing to train for. */
async function plantPartner(): Promise<void> {
  const { db, derive } = openStore({ matchKeys: companyKeys });
  await db.partners.put(derive.partners(partner()));
  db.close();
}

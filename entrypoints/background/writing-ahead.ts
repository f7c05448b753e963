import { createWriteAhead } from '@/components/state/write-ahead';
import type { Findings } from '@/components/state/written';
import type { DraftReply } from '@/lib/domain/draft';
import type { InsightsReply } from '@/lib/domain/insights';
import type { WithWritten } from '@/lib/domain/written';
import type { From } from '@/lib/messages/receive';
import { locale, translate } from '@/lib/platform/i18n';
import { version } from '@/lib/platform/runtime';
import { readSession, writeSession } from '@/lib/platform/storage';

/**
 * Survives the background being stopped: to ask the browser for its sentences and the ways of a
 * locale once more would take an eighth of a first answer.
 */
const FINDINGS = 'writtenAhead';

type Kept = { readonly of: string; readonly findings: Findings };

let writer: ReturnType<typeof begin> | undefined;

/** Has what a page is told written here. */
export const writingAhead =
  <Ask, Reply extends InsightsReply | DraftReply>(
    answer: (ask: Ask, from: From) => Promise<Reply>,
  ) =>
  async (ask: Ask, from: From): Promise<WithWritten<Reply>> => {
    const answering = answer(ask, from);
    // While the database reads.
    writer ??= begin();
    const [reply, write] = await Promise.all([answering, writer]);
    return from.tabId === null ? reply : write(reply, Date.now());
  };

/** A writer that goes on with what was found out before this start, and keeps what comes to it. */
async function begin() {
  const of = `${version()} ${locale()}`;
  // Without it all is found out anew, and shown all the same.
  const kept = await readSession<Kept>(FINDINGS).catch(() => undefined);
  const before = kept?.of === of ? kept.findings : undefined;
  const { write, findings } = createWriteAhead(translate, locale(), before);
  let known = sizeOf(before);
  return <Reply extends InsightsReply | DraftReply>(reply: Reply, now: number) => {
    const written = write(reply, now);
    const found = findings();
    if (sizeOf(found) > known) {
      known = sizeOf(found);
      writeSession(FINDINGS, { of, findings: found } satisfies Kept).catch(() => undefined);
    }
    return written;
  };
}

const sizeOf = (findings: Findings | undefined): number =>
  Object.keys(findings?.sentences ?? {}).length;

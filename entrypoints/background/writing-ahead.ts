import { createWriteAhead } from '@/components/state/write-ahead';
import type { DraftReply } from '@/lib/domain/draft';
import type { InsightsReply } from '@/lib/domain/insights';
import type { WithWritten } from '@/lib/domain/written';
import type { From } from '@/lib/messages/receive';
import { locale, translate } from '@/lib/platform/i18n';

let write: ReturnType<typeof createWriteAhead> | undefined;

/** Has what a page is told written here. */
export const writingAhead =
  <Ask, Reply extends InsightsReply | DraftReply>(
    answer: (ask: Ask, from: From) => Promise<Reply>,
  ) =>
  async (ask: Ask, from: From): Promise<WithWritten<Reply>> => {
    const answering = answer(ask, from);
    // While the database reads: making the first formatter takes long here, too.
    write ??= createWriteAhead(translate, locale());
    const reply = await answering;
    return from.tabId === null ? reply : write(reply, Date.now());
  };

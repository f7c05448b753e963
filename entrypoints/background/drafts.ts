import { type Draft, type DraftReply, namesCustomer } from '@/lib/domain/draft';
import type { PageRequests } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/receive';
import { readDraftDossier } from '@/lib/store/draft-dossier';
import { checkDraft, type DraftPorts } from '@/lib/use-cases/check-draft';
import { recalled, recalledPolicy } from './recalled';
import { isOn } from './sites';
import { stored } from './store';
import { strikesOn } from './strikes';

const ports: DraftPorts = {
  readDraft: (sought, now) => {
    const recall = recalled();
    return stored((db) => readDraftDossier(db, sought, now, recall));
  },
  readPolicy: recalledPolicy,
};

let isRehearsed = false;

/**
 * A blank form is a person about to type: an answer that nobody waits for reads what all answers
 * need, and runs what they run, once each time the background has started.
 */
function rehearse(draft: Draft, host: string): void {
  if (isRehearsed || namesCustomer(draft)) return;
  isRehearsed = true;
  void checkDraft({ ...draft, company: 'Somebody' }, host, ports, Date.now());
}

/** What the form on a page would be in conflict with; told to pages of sites that are on. */
export async function checkDraftOfPage(
  { draft }: PageRequests['draft/check']['ask'],
  { host, tabId }: From,
): Promise<DraftReply> {
  if (tabId === null) return { state: 'off' };
  // Side by side: what was read for a site that turns out to be off is told to nobody.
  const onPage = { ...ports, strikes: strikesOn({ tab: `${tabId}`, host }) };
  const [on, reply] = await Promise.all([isOn(host), checkDraft(draft, host, onPage, Date.now())]);
  if (!on) return { state: 'off' };
  rehearse(draft, host);
  return reply;
}

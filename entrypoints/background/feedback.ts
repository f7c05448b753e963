import type { PageRequests } from '@/lib/messages/protocol';
import { removeFeedback, saveFeedback } from '@/lib/store/feedback';
import { giveFeedback, undoFeedback } from '@/lib/use-cases/give-feedback';
import { changing } from './changing';
import { done } from './store';

const ports = {
  saveFeedback: changing((feedback: Parameters<typeof saveFeedback>[1]) =>
    done((db) => saveFeedback(db, feedback)),
  ),
  removeFeedback: changing((id: string) => done((db) => removeFeedback(db, id))),
};

export const takeFeedback = (remark: PageRequests['feedback/give']['ask']) =>
  giveFeedback(remark, ports, Date.now());

export const takeBack = (about: PageRequests['feedback/undo']['ask']) => undoFeedback(about, ports);

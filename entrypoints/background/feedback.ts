import type { PageRequests } from '@/lib/messages/protocol';
import { saveFeedback, takeBackFeedback } from '@/lib/store/feedback';
import { giveFeedback, undoFeedback } from '@/lib/use-cases/give-feedback';
import type { FeedbackPorts } from '@/lib/use-cases/insight-ports';
import { changing } from './changing';
import { done } from './store';

const ports: FeedbackPorts = {
  saveFeedback: (said) => done((db) => saveFeedback(db, said)),
  takeBackFeedback: (about, now) => done((db) => takeBackFeedback(db, about, now)),
};

export const takeFeedback = changing((remark: PageRequests['feedback/give']['ask']) =>
  giveFeedback(remark, ports, Date.now()),
);

export const takeBack = changing((about: PageRequests['feedback/undo']['ask']) =>
  undoFeedback(about, ports, Date.now()),
);

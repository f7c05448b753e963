import { readDossier } from '@/lib/store/dossier';
import type { InsightPorts } from '@/lib/use-cases/insight-ports';
import { recalled, recalledPolicy } from './recalled';
import { stored } from './store';

/** What is read to judge a record, be it for its page, a row of a list or a memo. */
export const recordPorts: Pick<InsightPorts, 'readDossier' | 'readPolicy'> = {
  readDossier: (ids, kind, now) => {
    const kept = recalled();
    return stored((db) => readDossier(db, ids, kind, now, kept));
  },
  readPolicy: recalledPolicy,
};

import { readDossier } from '@/lib/store/dossier';
import { readPolicy } from '@/lib/store/policy';
import type { InsightPorts } from '@/lib/use-cases/insight-ports';
import { stored } from './store';

/** What is read to judge a record, be it for its page, a row of a list or a memo. */
export const recordPorts: Pick<InsightPorts, 'readDossier' | 'readPolicy'> = {
  readDossier: (ids, kind, now) => stored((db) => readDossier(db, ids, kind, now)),
  readPolicy: () => stored(readPolicy),
};

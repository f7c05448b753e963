import { readHistory } from '@/lib/store/history';
import { replaceOutlooks } from '@/lib/store/outlooks';
import { readHealthWeights } from '@/lib/store/policy';
import { readSegmentMap, saveFindings } from '@/lib/store/reports';
import type { OutlookPorts } from '@/lib/use-cases/refresh-outlooks';
import { done, stored } from '../background/store';

export const outlookPorts = (yieldTo: () => Promise<void>): OutlookPorts => ({
  readHistory: () => stored(readHistory),
  readSegmentMap: () => stored(readSegmentMap),
  readHealthWeights: () => stored(readHealthWeights),
  saveFindings: (segments, rows) => done((db) => saveFindings(db, segments, rows)),
  replaceOutlooks: (outlooks) => done((db) => replaceOutlooks(db, outlooks)),
  yieldTo,
});

import { readHistory } from '@/lib/store/history';
import { readModels } from '@/lib/store/models';
import { replaceOutlooks } from '@/lib/store/outlooks';
import { readHealthWeights } from '@/lib/store/policy';
import { saveIdealProfile } from '@/lib/store/recruits';
import { readSegmentMap, saveFindings } from '@/lib/store/reports';
import type { ProfilePorts } from '@/lib/use-cases/refresh-ideal-profile';
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

export const profilePorts = (yieldTo: () => Promise<void>): ProfilePorts => ({
  readHistory: () => stored(readHistory),
  readModels: () => stored(readModels),
  saveIdealProfile: (traits) => done((db) => saveIdealProfile(db, traits)),
  yieldTo,
});

import { accounts } from './accounts';
import { companyPages } from './company-pages';
import { companyParts } from './company-parts';
import { companyState } from './company-state';
import { costs } from './costs';
import { deals } from './deals';
import { engagements } from './engagements';
import { feedback } from './feedback';
import { models } from './models';
import { outlooks } from './outlooks';
import { overrides } from './overrides';
import { partners } from './partners';
import { parts } from './parts';
import { pastValues } from './past-values';
import { policies } from './policies';
import { refusals } from './refusals';
import { registrations } from './registrations';
import { reports } from './reports';
import { revenues } from './revenues';
import { runs } from './runs';
import { scores } from './scores';
import { seen } from './seen';
import { sources } from './sources';
import { staged } from './staged';
import { syncs } from './syncs';
import { views } from './views';

/** Every table of the newest version. Each index serves the panel; all of them cost write speed. */
export const TABLES = [
  partners,
  accounts,
  deals,
  registrations,
  engagements,
  revenues,
  costs,
  pastValues,
  feedback,
  scores,
  overrides,
  models,
  parts,
  outlooks,
  reports,
  syncs,
  runs,
  seen,
  refusals,
  sources,
  policies,
  staged,
  views,
  companyPages,
  companyParts,
  companyState,
] as const;

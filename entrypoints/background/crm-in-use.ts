import { readLocal, writeLocal } from '@/lib/platform/storage';
import { untilChange } from './until-change';

/** Where the id of the CRM is kept whose record was last on screen: new data is most likely its. */
export const CRM_IN_USE = 'crmInUse';

/** What is remembered already: most answers are about the same CRM as the one before. */
const remembered = untilChange((): { crm?: string } => ({}));

export async function rememberCrm(crm: string): Promise<void> {
  const last = remembered();
  if (last.crm === crm) return;
  last.crm = crm;
  if ((await readLocal<string>(CRM_IN_USE)) !== crm) await writeLocal(CRM_IN_USE, crm);
}

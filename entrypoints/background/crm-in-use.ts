import { readLocal, writeLocal } from '@/lib/platform/storage';

/** Where the id of the CRM is kept whose record was last on screen: new data is most likely its. */
export const CRM_IN_USE = 'crmInUse';

export async function rememberCrm(crm: string): Promise<void> {
  if ((await readLocal<string>(CRM_IN_USE)) !== crm) await writeLocal(CRM_IN_USE, crm);
}

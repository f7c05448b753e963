import type { ImportChoices } from '@/components/options/ports';
import { ADAPTERS } from '@/lib/crm';
import { locale } from '@/lib/platform/i18n';
import { localCurrency, localDateOrder } from '@/lib/platform/local-habits';
import { readLocal } from '@/lib/platform/storage';
import { readSources } from '@/lib/store/sources';
import { CRM_IN_USE } from '../background/crm-in-use';
import { stored } from '../background/store';

/** What a person would most likely choose, before the data itself has said anything. */
export const guessChoices = async (): Promise<ImportChoices> => ({
  space: await spaceInUse(),
  currency: localCurrency(locale()),
  dateOrder: localDateOrder(locale()),
});

/** The CRM last seen, else the one of the newest source, else the first we know. */
async function spaceInUse(): Promise<string> {
  const seen = await readLocal<string>(CRM_IN_USE);
  const known = await stored(readSources);
  const newest = known.ok ? known.value.at(-1)?.source.space : undefined;
  const isKnown = (space: string | undefined) => ADAPTERS.some(({ id }) => id === space);
  return [seen, newest].find(isKnown) ?? ADAPTERS[0]?.id ?? '';
}

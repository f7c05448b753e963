import { once } from '@/lib/domain/once';
import { itself, remembered } from '@/lib/domain/remembered';
import { countryCode } from '@/lib/matching/country';

const names = once(() => new Intl.DisplayNames(['en'], { type: 'region' }));

/** Whether two letters are the code of a region: asked for each claim, and the browser takes its time. */
export const isCountry = remembered(itself<string>, (code) => names().of(code) !== code);

/** Letters that stand for no country, or that people type where there is none (`NA`, `XX`). */
const NO_COUNTRY = new Set(['EU', 'EZ', 'NA', 'QO', 'UN', 'XA', 'XB', 'ZZ']);

/**
 * Where a customer is: ISO 3166-1 alpha-2, or null where what was typed names no country. A group
 * of countries, or letters that no country has, must accuse nobody.
 */
export function countryNamed(typed: string | null | undefined): string | null {
  const code = countryCode(typed ?? '');
  return code === null || NO_COUNTRY.has(code) || !isCountry(code) ? null : code;
}

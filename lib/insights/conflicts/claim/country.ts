import { countryCode, REGION_CODES } from '@/lib/matching/country';

/** Codes beside those of countries in daily use: small or former territories, groups, other spellings. */
const FURTHER =
  `AC AN AQ AX BL BQ BU BV CC CK CP CQ CS CW CX DD DG DY EA EH EU EZ FK FX GF GG GP GS GU
  HM HV IC IM IO JE KY MF MP MQ MS NC NF NH NU PF PM PN QO RE RH SH SJ SU SX TA TC TF TK
  TP UK UM UN VD VG VI WF XA XB YD YT YU ZR ZZ`.split(/\s+/);

/**
 * Two letters that stand for a country, a territory or a group of them, now or once. To ask the
 * browser would take as long as all rules: it goes through its languages first.
 *
 * @source the region names of the Unicode CLDR, which follow ISO 3166-1
 */
const REGIONS: ReadonlySet<string> = new Set([...REGION_CODES, ...FURTHER]);

/** Whether two letters are the code of a region. */
export const isCountry = (code: string): boolean => REGIONS.has(code);

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

import { countryCode } from '@/lib/matching/country';

/**
 * Two letters that stand for a country, a territory or a group of them, now or once. To ask the
 * browser would take as long as all rules: it goes through its languages first.
 *
 * @source the region names of the Unicode CLDR, which follow ISO 3166-1
 */
const REGIONS: ReadonlySet<string> = new Set(
  `AC AD AE AF AG AI AL AM AN AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ
  BR BS BT BU BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CP CQ CR CS CU CV CW CX CY CZ DD DE
  DG DJ DK DM DO DY DZ EA EC EE EG EH ER ES ET EU EZ FI FJ FK FM FO FR FX GA GB GD GE GF GG GH GI
  GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU HV IC ID IE IL IM IN IO IQ IR IS IT JE JM JO
  JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML
  MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NH NI NL NO NP NR NU NZ OM PA PE PF PG
  PH PK PL PM PN PR PS PT PW PY QA QO RE RH RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO
  SR SS ST SU SV SX SY SZ TA TC TD TF TG TH TJ TK TL TM TN TO TP TR TT TV TW TZ UA UG UK UM UN US
  UY UZ VA VC VD VE VG VI VN VU WF WS XA XB XK YD YE YT YU ZA ZM ZR ZW ZZ`.split(/\s+/),
);

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

import { itself, remembered } from '@/lib/domain/remembered';
import { fold } from './fold';

/** Languages whose country names are understood, beside the two-letter code. */
const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'pl'];

/** Names in daily use that the Unicode tables do not carry. */
const DAILY_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    uk: 'GB',
    'great britain': 'GB',
    england: 'GB',
    scotland: 'GB',
    wales: 'GB',
    usa: 'US',
    'u.s.': 'US',
    'u.s.a.': 'US',
    america: 'US',
    'united states of america': 'US',
    holland: 'NL',
    'czech republic': 'CZ',
    uae: 'AE',
    korea: 'KR',
  }),
);

/** Countries and territories in daily use: ISO 3166-1 alpha-2. */
export const REGION_CODES: readonly string[] =
  `AD AE AF AG AI AL AM AO AR AS AT AU AW AZ BA BB BD BE BF BG BH BI BJ BM BN BO BR BS BT BW BY BZ
  CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FO FR
  GA GB GD GE GH GI GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG
  KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MO MR MT
  MU MV MW MX MY MZ NA NE NG NI NL NO NP NR NZ OM PA PE PG PH PK PL PR PS PT PW PY QA RO RS RU RW
  SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TV TW TZ UA
  UG US UY UZ VA VC VE VN VU WS XK YE ZA ZM ZW`.split(/\s+/);

/** The country names of one language: the browser takes its time to tell them. */
const namesIn = remembered(itself<string>, (language) => {
  const names = new Intl.DisplayNames([language], { type: 'region' });
  return new Map(REGION_CODES.map((code) => [fold(names.of(code) ?? code), code]));
});

/** Language by language, so that a name in one of the first needs none of the others. */
function codeOfName(name: string): string | null {
  for (const language of LANGUAGES) {
    const code = namesIn(language).get(name);
    if (code) return code;
  }
  return null;
}

/**
 * Country code. Brings `DE`, `Germany` and `Deutschland` to one form.
 *
 * Shape: any text → ISO 3166-1 alpha-2 code, or null for a text that names no country.
 * Source: country names of the Unicode CLDR, as the runtime carries them.
 */
export function countryCode(text: string): string | null {
  const name = fold(text).trim();
  if (name === '') return null;
  const daily = DAILY_NAMES.get(name);
  if (daily) return daily;
  return /^[a-z]{2}$/.test(name) ? name.toUpperCase() : codeOfName(name);
}

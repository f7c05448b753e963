import { terms_by_country } from 'cleanco/data.js';
import { describe, expect, it } from 'vitest';
import { nameOf } from '@/lib/matching/name';
import { LEADING_FORMS } from '@/lib/matching/words/leading-forms';
import { LEGAL_FORMS } from '@/lib/matching/words/legal-forms';

/** Terms of the public list that are no legal forms to us, each group with its reason. */
const EXCEPTIONS: ReadonlySet<string> = new Set([
  // Two letters that are in names more often words, places or abbreviations of something else.
  ...['gp', 'sp', 's.p.', 'sd', 's.f.', 'sf', 's.s.', 'p/s', 'ps', 'g/s', 'p.p.', 'pp', 's.c.'],
  ...[
    'ei',
    'ep',
    'ec',
    'e.c.',
    'k.v.',
    'o.d.',
    'ok',
    'uk',
    'fa',
    'ij',
    'ba',
    'bl',
    'kf',
    'kt',
    'xt',
  ],
  // Words and abbreviations of other things, which are in names for what they say.
  ...['sem', 'sep', 'vat', 'dat', 'etat', 's.a.d.', 'ent.', 'coop.', 'o.n.g.', 'psu', 'pse'],
  // A company of that name, and a partnership that is in no name.
  ...['sogepa', 'stg'],
  // Misspelt (cvba, “y descendientes”), or in a broken encoding (veř.).
  ...['cbva', 'suc. de descendants', 've\xc5\x99. obch. spol.'],
]);

const COUNTRIES = Object.entries(terms_by_country).map(
  ([country, terms]) => [country, [...new Set(terms)]] as const,
);

const isDropped = (term: string): boolean => nameOf(`Zaltrixo ${term}`).joined === 'zaltrixo';

describe('the public list of cleanco', () => {
  it.each(COUNTRIES)('%s: every form is known, or named as an exception', (_, terms) => {
    expect(terms.filter((term) => !isDropped(term) && !EXCEPTIONS.has(term))).toEqual([]);
  });

  it('has no exception that is known, or that nobody has', () => {
    const all = new Set(COUNTRIES.flatMap(([, terms]) => terms));
    const idle = [...EXCEPTIONS].filter((term) => !all.has(term) || isDropped(term));
    expect(idle).toEqual([]);
  });

  it('is covered for at least 40 countries, most of it or all', () => {
    const covered = COUNTRIES.filter(
      ([, terms]) => terms.filter(isDropped).length / terms.length >= 0.75,
    );
    expect(covered.length).toBeGreaterThanOrEqual(40);
  });
});

describe('forms of registers that the public list lacks', () => {
  it.each([
    'Cyfyngedig', // Wales
    'Ges.m.b.H. & Co. KG', // Austria
    'UG (haftungsbeschraenkt)', // Germany
    'e.Kfm.', // Germany
    'GmbH & Cie. KG', // Germany
    '& C. S.n.c.', // Italy
    'S.r.l. in liquidazione', // Italy
    'Soc. Coop. a r.l.', // Italy
    'S. Coop. And.', // Spain
    'S.L. Unipersonal', // Spain
    'y Cía. S. en C.', // Colombia
    'S. de R.L. de C.V. SOFOM E.N.R.', // Mexico
    'SPR de RL de CV', // Mexico
    '& Cie', // France
    'SELAS', // France
    'SAS à capital variable', // France
    'Comm.V', // Belgium
    'SICAV-SIF', // Luxembourg
    'Tic. ve San. Ltd. Şti.', // Turkey
    'Sabiedrība ar ierobežotu atbildību', // Latvia
    'Uždaroji akcinė bendrovė', // Lithuania
    'spółka z o.o. spółka komandytowa', // Poland
    'Korlátolt Felelősségű Társaság', // Hungary
    'društvo s ograničenom odgovornošću', // Croatia
    'Μονοπρόσωπη Ι.Κ.Ε.', // Greece
    'Λτδ', // Cyprus
    'АДСИЦ', // Bulgaria
    'Закрытое акционерное общество', // Russia
    'ЧТУП', // Belarus
    'ТзОВ', // Ukraine
    'МЧЖ', // Uzbekistan
    'ՍՊԸ', // Armenia
    '(P) Ltd.', // India
    '(M) Sdn. Bhd.', // Malaysia
    'Persero Tbk', // Indonesia
    'L.L.C-FZ', // United Arab Emirates
    'SARLU', // Ivory Coast
    'Kabushiki Gaisha', // Japan
    'Joint Stock Co., Ltd.', // China
    'Closed Joint-Stock Company', // many
    'Company Limited by Guarantee', // Ireland
  ])('Zaltrixo %s', (form) => {
    expect(nameOf(`Zaltrixo ${form}`).words).toEqual(['zaltrixo']);
  });

  it.each([
    ['PT Persero Zaltrixo', 'zaltrixo'],
    ['ФГУП Залтриксо', 'zaltrikso'],
    ['ТзОВ Залтриксо', 'zaltrikso'],
    ['PJSC Zaltrixo', 'zaltrixo'],
    ['Công ty TNHH MTV Zaltrixo', 'zaltrixo'],
    ['SPRL Zaltrixo', 'zaltrixo'],
    ['医療法人社団ザルト', 'zaruto'],
    ['一般社団法人ザルト', 'zaruto'],
    ['株式會社ザルト', 'zaruto'],
    ['扎特公司', '扎特'],
    ['扎特上海分公司', '扎特 shanghai branch'],
    ['농업회사법인 잘트', 'jalteu'],
  ])('%s → %s', (name, words) => {
    expect(nameOf(name).words.join(' ')).toBe(words);
  });
});

it.each([...LEADING_FORMS])('%s stands in front and is a form', (form) => {
  expect(LEGAL_FORMS.has(form)).toBe(true);
});

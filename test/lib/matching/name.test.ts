import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameOf } from '@/lib/matching/name';
import { LEGAL_FORMS } from '@/lib/matching/words/legal-forms';
import { anyText } from './any-text';

describe('nameOf', () => {
  it.each([
    ['Contoso GmbH & Co. KG', 'contoso'],
    ['Contoso S.p.A.', 'contoso'],
    ['Contoso S. A. de C. V.', 'contoso'],
    ['Contoso Sp. z o.o.', 'contoso'],
    ['Contoso spol. s r.o.', 'contoso'],
    ['Contoso A/S', 'contoso'],
    ['Contoso Pty Ltd', 'contoso'],
    ['Contoso Sdn. Bhd.', 'contoso'],
    ['PT Contoso Tbk', 'contoso'],
    ['ООО Контосо', 'kontoso'],
    ['株式会社コントソ', 'kontoso'],
    ['コントソ㈱', 'kontoso'],
    ['The Contoso Company of America', 'contoso america'],
    ['SAS Institute', 'sas institute'],
    ['AT&T Inc.', 'att'],
    ['H & M', 'hm'],
    ['Müller & Söhne', 'muller sohne'],
    ["L'Oréal", 'loreal'],
    ['I.B.M.', 'ibm'],
    ['7-Eleven', '7 eleven'],
    ['The The', 'the the'],
    ['Contoso Energy Public Limited Company', 'contoso energy'],
    ['Contoso S.A.C.I.F. y A.', 'contoso'],
    ['Contoso Inc. /Cayman Islands/', 'contoso'],
    ['Contoso Acquisition Corp. I/Cayman', 'contoso acquisition i'],
    ['Jersey/Bermuda', 'jersey bermuda'],
    ['Contoso/Fabrikam', 'contoso fabrikam'],
    ['Contoso Ltée', 'contoso'],
    ['Contoso Ges.m.b.H.', 'contoso'],
    ['Contoso S.à r.l.', 'contoso'],
    ['Contoso Società per Azioni', 'contoso'],
    ['Contoso Aktiebolag', 'contoso'],
    ['Contoso Spółka z ograniczoną odpowiedzialnością', 'contoso'],
    ['Контосо ЕООД', 'kontoso'],
    ['Contoso Sh.p.k.', 'contoso'],
    ['Contoso San. ve Tic. A.Ş.', 'contoso'],
    ['Contoso K.S.C.P.', 'contoso'],
    ['Công ty Cổ phần Contoso', 'contoso'],
    ['บริษัท Contoso จำกัด (มหาชน)', 'contoso'],
    ['SAS AB', 'sas'],
    ['SES S.A.', 'ses'],
  ])('%s → %s', (text, words) => {
    expect(nameOf(text).words.join(' ')).toBe(words);
  });

  it.each(['', '   ', 'GmbH', 'S.A. de C.V.', 'Co., Ltd.', '😀 🚀', '\u202e\u200b', '...', '&'])(
    'finds no word in %j',
    (text) => {
      expect(nameOf(text).words).toEqual([]);
      expect(nameOf(text).distinctive.size).toBe(0);
    },
  );

  it('finds no word in any legal form', () => {
    const left = [...LEGAL_FORMS].filter((form) => nameOf(form).words.length > 0);
    expect(left).toEqual([]);
  });

  it('tells what points at a company from what any company may carry', () => {
    const { distinctive, describing } = nameOf('Contoso Logistics Group Ireland');
    expect([...distinctive]).toEqual(['contoso']);
    expect([...describing]).toEqual(['logistics', 'ireland']);
    expect([...nameOf('Contoso Therapeutics').distinctive]).toEqual(['contoso']);
  });

  it.each([
    ['Köhler Gebäudereinigung GmbH', 'kohler'],
    ['KOEHLER GEBAEUDEREINIGUNG', 'koehler'],
    ['Boulangerie Martin', 'martin'],
    ['Chez Éric, Traiteur', 'eric'],
    ['Ferramenta Rossi di Rossi M. & C. S.n.c.', 'rossi m'],
    ['Panadería Núñez e Hijos', 'nunez'],
    ['Stichting Zaltrixo', 'zaltrixo'],
    ['Gebr. Zaltrixo Tiefbau', 'zaltrixo'],
    ['Cia. Zaltrixo de Seguros', 'zaltrixo'],
  ])('knows trades in the languages of Europe: %s', (name, distinctive) => {
    expect([...nameOf(name).distinctive].join(' ')).toBe(distinctive);
  });

  it.each([
    ['杭州天河机械有限公司', '天河', 'hangzhou machinery'],
    ['天河机械(杭州)有限公司', '天河', 'machinery hangzhou'],
    ['株式会社ナカノ電機', 'nakano', 'electric'],
    ['Nakano Electric Co., Ltd.', 'nakano', 'electric'],
    ['(주)한빛전자', 'hanbit', 'electronics'],
    ['华星集团', '华星', ''],
    ['日本電気株式会社', 'japanelectric', 'japan electric'],
  ])('parts trade and place from the name in %s', (name, distinctive, describing) => {
    const parted = nameOf(name);
    expect([...parted.distinctive].join(' ')).toBe(distinctive);
    expect([...parted.describing].join(' ')).toBe(describing);
  });

  it('lets a name of generic words point by its whole phrase, but not by one such word', () => {
    expect([...nameOf('National Bank').distinctive]).toEqual(['nationalbank']);
    expect([...nameOf('Services Ltd').distinctive]).toEqual([]);
  });

  it('is bounded whatever comes', () => {
    fc.assert(
      fc.property(anyText(400), (text) => {
        const { words } = nameOf(text.repeat(30));
        expect(words.length).toBeLessThanOrEqual(16);
        expect(words.every((word) => word.length <= 40)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});

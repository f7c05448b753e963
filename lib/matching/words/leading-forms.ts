/**
 * Forms that stand before the name in their country (`PT Astra`, `ООО Ромашка`). Others are
 * part of a name when they come first: SAS Institute is no société par actions simplifiée.
 */
export const LEADING_FORMS: ReadonlySet<string> = new Set(
  [
    'pt, pt persero, sp z oo, spolka z oo, spol s ro, cv, ud, ooo, oao, zao, pao, ооо, оао, зао, пао, ао',
    'нао, тов, тзов, фоп, ип, tov, прат, пат, пп, ат, too, тоо, одо, чуп, чтуп, чп, уп, иооо, сооо, фгуп',
    'гуп, муп, jsc, ojsc, cjsc, pjsc, llc, mchj, мчж, ab, aktiebolaget, handelsbolaget, oy, ou, osauhing',
    'aktsiaselts, uab, sia, pphu, fhu, sarl, sasu, eurl, sci, gaec, scea, ste, bvba, sprl, asbl, vzw',
    '株, 有, 주, 유, บจก, บมจ, หจก, cty, cong ty, cong ty tnhh, cong ty tnhh mtv, cong ty co phan, cong ty cp',
    'cty tnhh, cty tnhh mtv, cty cp, ctcp, dntn, tap doan, tong cong ty, شركة, مؤسسة, შპს, სს, սպը, փբը, բբը',
  ].flatMap((line) => line.split(', ')),
);

/** Forms of scripts without spaces, written onto the name itself; of one inside another the longer. */
export const ATTACHED_FORMS = new RegExp(
  [
    '株式会社|株式會社|有限会社|合同会社|合資会社|合名会社|(?:一般|公益)(?:社団|財団)法人',
    '医療法人(?:社団|財団)?|社会福祉法人|学校法人|(?:特定非営利活動|npo)法人',
    // A 分公司 is a branch.
    '股份有限公司|有限责任公司|有限責任公司|有限公司|(?<!分)公司',
    '주식회사|유한회사|유한책임회사|합자회사|합명회사|(?:농업회사|재단|사단|의료|학교|사회복지)법인',
    'บริษัท|ห้างหุ้นส่วน|จํากัด|มหาชน',
  ].join('|'),
  'g',
);

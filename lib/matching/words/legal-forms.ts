/**
 * Legal forms by country, folded: dots gone, single letters joined (`S.p.A.` → `spa`).
 * Kept by hand from the national company registers; the public lists to compare it with are
 * the GLEIF Entity Legal Forms code list (ISO 20275) and the term list of cleanco.
 */
const FORMS_BY_COUNTRY: { readonly [country: string]: readonly string[] } = {
  anglophone: [
    'ltd, limited, inc, incorporated, corp, corporation, co, company, llc, llp, lllp, lp, plc',
    'pllc, unlimited, ultd, cic, cio, co ltd, co inc, company limited, lc, incorporation',
    'public limited company, public ltd co, public company limited, public co ltd',
  ],
  australia: ['pty, pty ltd, proprietary limited, nl'],
  ireland: ['dac, clg, teo, teoranta, cpt, uc'],
  southAfrica: ['pty, soc'],
  india: ['pvt, pvt ltd, private limited, opc'],
  singaporeMalaysia: ['pte, pte ltd, sdn, bhd, sdn bhd, plt'],
  indonesia: ['pt, tbk, cv, ud'],
  philippinesNigeria: ['opc, gte'],
  germanyAustriaSwitzerland: [
    'gmbh, ggmbh, mbh, ag, kg, kgaa, ohg, gbr, og, ug, ek, eg, ev, eu, se, partg, partgmbb, gesbr',
    'gmbh co kg, ag co kg, co kg, ug haftungsbeschrankt',
    'haftungsbeschrankt, gesellschaft, aktiengesellschaft, gesellschaft mbh, sagl',
  ],
  france: ['sa, sas, sasu, sarl, eurl, snc, sci, scop, gie, sca, scs, selarl, ste'],
  belgiumNetherlandsLuxembourg: [
    'bv, nv, bvba, sprl, srl, cvba, vof, vzw, asbl, commv, cv, secs, ua',
  ],
  italy: ['spa, srl, srls, sapa, snc, sas, scrl, scarl, scpa'],
  spain: ['sa, sl, slu, sau, sll, slne, scoop, sccl'],
  portugalBrazil: ['lda, ltda, sa, sgps, eireli, epp, crl'],
  latinAmerica: [
    'sa de cv, sab de cv, s de rl de cv, s de rl, sapi de cv, sab, sapi, spa, eirl, sas, srl, saa',
    'sac, ca, cxa, saci, sacif, sacif ya, saicf, saic',
  ],
  denmark: ['as, aps, ks, amba, smba, ivs'],
  norway: ['as, asa, ans, nuf'],
  sweden: ['ab, hb, kb, publ, ab publ'],
  finland: ['oy, oyj, ab, ky, ay, tmi, oy ab'],
  iceland: ['hf, ehf, ohf, ses'],
  estoniaLatviaLithuania: ['ou, as, fie, sia, uab, ab, mb, ik'],
  poland: ['sp z oo, sp zoo, spzoo, spolka z oo, spolka akcyjna, ska, spj, spk, sp j, sp k'],
  czechiaSlovakia: ['sro, spol s ro, spol sro, as, vos, akc spol, ks'],
  hungary: ['kft, zrt, nyrt, rt, bt, kkt, kht, ev'],
  romaniaMoldova: ['srl, sa, pfa, snc'],
  bulgaria: ['ood, eood, ad, ead, et, kd, kda'],
  formerYugoslavia: ['doo, dd, dno, jtd, dooel, ad, obrt, kd'],
  albaniaKosovo: ['shpk, sha'],
  greeceCyprus: ['ae, epe, ike, oe, ee, mepe, αε, επε, ικε, οε'],
  turkey: ['as, ltd sti, sti, anonim sirketi, limited sirketi, koop'],
  russiaBelarus: ['ooo, oao, zao, pao, ao, ип, ооо, оао, зао, пао, ао, too, тоо'],
  ukraine: ['tov, тов, pat, пат, prat, прат, fop, фоп'],
  uzbekistanKazakhstan: ['mchj, qk, aj'],
  israel: ['bm, בעמ'],
  arabCountries: ['wll, fzc, fze, fzco, fz llc, dmcc, pjsc, saog, saoc, sal, sarl, sae, psc, jsc'],
  japan: ['kk, gk, yk, kabushiki kaisha, godo kaisha, 株, 有'],
  china: ['co ltd, jsc'],
  vietnam: ['jsc, tnhh, cty, ctcp'],
  korea: ['주, co ltd'],
  thailand: ['pcl, co ltd, บจก, บมจ'],
};

/** Every legal form once, each as its words. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(
  Object.values(FORMS_BY_COUNTRY).flatMap((lines) => lines.flatMap((line) => line.split(', '))),
);

/** Words of the longest form in the list. */
export const LONGEST_FORM = Math.max(...[...LEGAL_FORMS].map((form) => form.split(' ').length));

/**
 * Forms that stand before the name in their country (`PT Astra`, `ООО Ромашка`). Others are
 * part of a name when they come first: SAS Institute is no société par actions simplifiée.
 */
export const LEADING_FORMS: ReadonlySet<string> = new Set(
  'pt, sp z oo, spol s ro, cv, ud, ooo, oao, zao, pao, ооо, оао, зао, пао, ао, тов, фоп, ип, tov, too, тоо, ab, oy, ou, uab, sia, sarl, eurl, sci, ste, 株, 有, 주, บจก, บมจ, cty'.split(
    ', ',
  ),
);

/** Forms of scripts without spaces, written onto the name itself. */
export const ATTACHED_FORMS =
  /株式会社|有限会社|合同会社|合資会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사/g;

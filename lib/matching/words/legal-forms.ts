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
    'limited liability company, limited partnership, joint stock company, pbc, pc',
  ],
  canada: ['ltee, ulc, inc ltee, senc, sencrl'],
  australia: ['pty, pty ltd, pty limited, proprietary limited, nl'],
  ireland: ['dac, clg, teo, teoranta, cpt, uc'],
  southAfrica: ['pty, soc, soc ltd, npc, rf ltd'],
  indiaPakistan: [
    'pvt, pvt ltd, private limited, opc, opc pvt ltd, opc private limited, smc pvt ltd',
    'smc private limited',
  ],
  singaporeMalaysia: ['pte, pte ltd, sdn, bhd, sdn bhd, berhad, sendirian berhad, plt'],
  indonesia: ['pt, tbk, cv, ud'],
  philippinesNigeria: ['opc, gte, ltd gte'],
  germanyAustriaSwitzerland: [
    'gmbh, ggmbh, mbh, ag, kg, kgaa, ohg, gbr, og, ug, ek, eg, ev, eu, se, partg, partgmbb, gesbr',
    'gmbh co kg, ag co kg, se co kg, co kg, ug haftungsbeschrankt',
    'gmbh co kgaa, ag co kgaa, se co kgaa, co kgaa',
    'haftungsbeschrankt, gesellschaft, aktiengesellschaft, gesellschaft mbh, sagl, gesmbh, ges mbh',
    'gesellschaft mit beschrankter haftung, kommanditgesellschaft, partg mbb, anstalt',
  ],
  france: [
    'sa, sas, sasu, sarl, eurl, snc, sci, scop, gie, sca, scs, selarl, ste',
    'societe anonyme, societe a responsabilite limitee, societe par actions simplifiee',
  ],
  belgiumNetherlandsLuxembourg: [
    'bv, nv, bvba, sprl, srl, cvba, vof, vzw, asbl, commv, cv, secs, ua',
    'sa rl, sarl s, scsp, besloten vennootschap, naamloze vennootschap',
  ],
  italy: [
    'spa, srl, srls, sapa, snc, sas, scrl, scarl, scpa, soc coop, soc coop arl, a socio unico',
    'societa per azioni, societa a responsabilita limitata, societa cooperativa, unipersonale',
  ],
  spain: [
    'sa, sl, slu, sau, sll, slne, scoop, s coop, sccl, sociedad limitada, sociedad anonima',
    'sociedad cooperativa',
  ],
  portugalBrazil: [
    'lda, ltda, sa, sgps, eireli, epp, crl, unipessoal, unipessoal lda, limitada, sociedade anonima',
    'ltda me, ltda epp, eireli me, eireli epp',
  ],
  latinAmerica: [
    'sa de cv, sab de cv, s de rl de cv, s de rl, sapi de cv, sab, sapi, spa, eirl, sas, srl, saa',
    'sac, ca, cxa, saci, sacif, sacif ya, saicf, saic, cia ltda, compania limitada, sa esp, sas esp',
    'sa de cv sofom enr, sapi de cv sofom enr, sofom enr, sofom er',
    'sociedad anonima de capital variable, sociedad por acciones simplificada',
  ],
  denmark: ['as, aps, ks, is, amba, fmba, smba, ivs, aktieselskab, anpartsselskab'],
  norway: ['as, asa, ans, nuf, aksjeselskap'],
  sweden: ['ab, hb, kb, publ, ab publ, aktiebolag, handelsbolag, kommanditbolag, ek for'],
  finland: ['oy, oyj, ab, abp, oyj abp, ky, ay, tmi, oy ab, osakeyhtio, osuuskunta'],
  iceland: ['hf, ehf, ohf, ses'],
  estoniaLatviaLithuania: ['ou, as, fie, sia, uab, ab, mb, ik, osauhing, aktsiaselts'],
  poland: [
    'sp z oo, sp zoo, spzoo, spolka z oo, spolka akcyjna, ska, spj, spk, sp j, sp k',
    'spolka z ograniczona odpowiedzialnoscia',
  ],
  czechiaSlovakia: [
    'sro, spol s ro, spol sro, as, vos, akc spol, ks, akciova spolecnost, akciova spolocnost',
    'spolecnost s rucenim omezenym, spolocnost s rucenim obmedzenym',
  ],
  hungary: ['kft, zrt, nyrt, rt, bt, kkt, kht, ev'],
  romaniaMoldova: ['srl, srl d, sa, pfa, snc'],
  bulgaria: ['ood, eood, ad, ead, et, kd, kda, оод, еоод, ад, еад, ет'],
  formerYugoslavia: ['doo, jdoo, dd, dno, jtd, dooel, ad, obrt, kd, доо, дооел'],
  albaniaKosovo: ['shpk, sh pk, sha, sh a'],
  greeceCyprus: ['ae, epe, ike, oe, ee, mepe, αε, επε, ικε, οε'],
  turkey: [
    'as, ltd sti, sti, anonim sirketi, limited sirketi, koop, san ve tic, sanayi ve ticaret',
    'san ve tic as, san ve tic ltd sti, sanayi ve ticaret as, sanayi ve ticaret anonim sirketi',
  ],
  russiaBelarus: [
    'ooo, oao, zao, pao, ao, ип, ооо, оао, зао, пао, ао, too, тоо, одо, чуп, ojsc, cjsc',
    'общество с ограниченнои ответственностью, акционерное общество',
    'публичное акционерное общество',
  ],
  ukraine: ['tov, тов, pat, пат, prat, прат, fop, фоп'],
  caucasus: ['შპს, სს, սպը, փբը, բբը'],
  uzbekistanKazakhstanMongolia: ['mchj, qk, aj, xk, жшс, xxk, ххк'],
  israel: ['bm, בעמ'],
  arabCountriesIran: [
    'wll, fzc, fze, fzco, fz llc, dmcc, pjsc, saog, saoc, sal, sarl, sarl au, suarl, sae, psc, jsc',
    'ksc, kscc, kscp, qpsc, bsc, pjs, شركة, ذمم, شمم, شمك',
  ],
  japan: ['kk, gk, yk, kabushiki kaisha, godo kaisha, 株, 有'],
  china: ['co ltd, jsc'],
  vietnam: ['jsc, tnhh, cty, ctcp, cty tnhh, cong ty, cong ty tnhh, cong ty co phan, cong ty cp'],
  korea: ['주, co ltd'],
  thailand: ['pcl, co ltd, บจก, บมจ'],
};

const FORMS: readonly ReadonlySet<string>[] = Object.values(FORMS_BY_COUNTRY).map(
  (lines) => new Set(lines.flatMap((line) => line.split(', '))),
);

/** Every legal form once, each as its words. */
export const LEGAL_FORMS: ReadonlySet<string> = new Set(FORMS.flatMap((forms) => [...forms]));

/** Whether one country has all of these: `SES S.A.` is a company, `Lda. S.A.` is none. */
export const areOfOneCountry = (forms: readonly string[]): boolean =>
  FORMS.some((own) => forms.every((form) => own.has(form)));

/** Words of the longest form in the list. */
export const LONGEST_FORM = Math.max(...[...LEGAL_FORMS].map((form) => form.split(' ').length));

/**
 * Forms that stand before the name in their country (`PT Astra`, `ООО Ромашка`). Others are
 * part of a name when they come first: SAS Institute is no société par actions simplifiée.
 */
export const LEADING_FORMS: ReadonlySet<string> = new Set(
  [
    'pt, sp z oo, spol s ro, cv, ud, ooo, oao, zao, pao, ооо, оао, зао, пао, ао, тов, фоп, ип, tov',
    'прат, пат, too, тоо, ab, oy, ou, uab, sia, sarl, eurl, sci, ste, 株, 有, 주, บจก, บมจ, cty',
    'cong ty, cong ty tnhh, cong ty co phan, cong ty cp, cty tnhh, ctcp, شركة, შპს, სს, սպը, փբը',
  ].flatMap((line) => line.split(', ')),
);

/** Forms of scripts without spaces, written onto the name itself. */
export const ATTACHED_FORMS =
  /株式会社|有限会社|合同会社|合資会社|股份有限公司|有限责任公司|有限責任公司|有限公司|주식회사|유한회사|유한책임회사|บริษัท|จํากัด|มหาชน/g;

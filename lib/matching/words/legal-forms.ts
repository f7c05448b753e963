/**
 * Legal forms by country, folded: dots gone, single letters joined (`S.p.A.` → `spa`). A test
 * holds them against the public term list of cleanco, country by country; further ones are from
 * the national company registers, by the names of GLEIF’s Entity Legal Forms (ISO 20275). A form
 * is not listed where it is a word or name of its own (`vat`, `earl`), or two letters that
 * stand for other things more often (`sc`, `pp`).
 */
const FORMS_BY_COUNTRY: { readonly [country: string]: readonly string[] } = {
  anglophone: [
    'ltd, limited, inc, incorporated, corp, corporation, co, company, llc, llp, lllp, lp, plc',
    'pllc, unlimited, ultd, unltd, cic, cio, co ltd, co inc, company limited, lc, incorporation',
    'public limited company, public ltd co, public company limited, public co ltd, public company ltd',
    'limited liability company, limited liability partnership, limited partnership, pbc, pc, l3c',
    'joint stock company, joint stock co, joint stock co ltd, closed joint stock company',
    'open joint stock company, public joint stock company, private joint stock company, share company',
    'professional corporation, professional llc, professional limited liability company',
    'public benefit corporation, benefit corporation, statutory trust, series llc, spc',
    'private limited company, private company limited by shares, limited by guarantee',
    'company limited by guarantee, community interest company, rtm company limited',
    'charitable incorporated organisation, in liquidation, k ltd, t ltd, u ltd',
  ],
  wales: ['cyf, cyfyngedig'],
  canada: ['ltee, limitee, ulc, inc ltee, senc, sencrl, cie ltee, incorporee, enr, obnl'],
  australiaNewZealand: ['pty, pty ltd, pty limited, proprietary limited, nl, tapui'],
  ireland: [
    'dac, clg, teo, teoranta, cpt, uc, icav, designated activity company, public unlimited company',
  ],
  southAfrica: ['pty, soc, soc ltd, npc, rf ltd'],
  indiaPakistan: [
    'pvt, pvt ltd, private limited, opc, opc pvt ltd, opc private limited, smc pvt ltd',
    'smc private limited, p ltd, p limited',
  ],
  singaporeMalaysia: [
    'pte, pte ltd, sdn, bhd, sdn bhd, berhad, sendirian berhad, plt, s pte ltd, m sdn bhd, m bhd',
    'sm pte ltd',
  ],
  indonesia: ['pt, tbk, cv, ud, persero, pt persero, persero tbk'],
  philippinesNigeriaUganda: ['opc, gte, ltd gte, smc ltd'],
  germanyAustriaSwitzerland: [
    'gmbh, ggmbh, mbh, ag, kg, kgaa, ohg, gbr, og, ug, ek, eg, ev, eu, se, partg, partgmbb, gesbr',
    'gmbh co kg, ag co kg, se co kg, co kg, ug haftungsbeschrankt, ug haftungsbeschraenkt, egbr',
    'gmbh co kgaa, ag co kgaa, se co kgaa, co kgaa, stiftung co kg, gmbh cie kg, cie kg',
    'haftungsbeschrankt, haftungsbeschraenkt, unternehmergesellschaft, gesellschaft',
    'aktiengesellschaft, gesellschaft mbh, sagl, gesmbh, ges mbh, gen mbh, reg gen mbh, egen',
    'gesellschaft mit beschrankter haftung, gesellschaft mit beschraenkter haftung, oeg, keg',
    'kommanditgesellschaft, offene handelsgesellschaft, partg mbb, partnerschaftsgesellschaft',
    'anstalt, eingetragener verein, eingetragener kaufmann, eingetragene genossenschaft',
    'e kfm, e kfr, ekfm, vvag, aor, kdor, gmbh il, ag il, trust reg',
  ],
  france: [
    'sa, sas, sasu, sarl, eurl, snc, sci, scop, gie, sca, scs, selarl, selas, selafa, selurl, ste, scp',
    'scea, gaec, scic, spfpl, saem, seml, eirl, sicav, fcp, cie, societe civile, en liquidation',
    'societe anonyme, societe a responsabilite limitee, societe par actions simplifiee',
    'societe civile immobiliere, societe en nom collectif, sas a capital variable',
    'sarl unipersonnelle',
  ],
  belgiumNetherlandsLuxembourg: [
    'bv, nv, bvba, ebvba, sprl, srl, cvba, cvoa, scrl, vof, vzw, ivzw, asbl, aisbl, commv, cv, secs, ua',
    'comm v, comm va, scomm, gcv, esv, gie, sa nv, bv io, scrl fs, sicav, sicav sif, sicar, soparfi',
    'sa rl, sarl s, scsp, spf, besloten vennootschap, naamloze vennootschap, in vereffening',
  ],
  italy: [
    'spa, srl, srls, sapa, snc, sas, scrl, scarl, scpa, soc coop, soc coop arl, soc coop a rl',
    'soc coop sociale, soc cons arl, soc cons a rl, sc a rl, a socio unico, con socio unico, sgr',
    'unipersonale, semplificata, onlus, srl sb, spa sb, stp, c snc, c sas, in liquidazione',
    'societa per azioni, societa a responsabilita limitata, societa cooperativa, societa benefit',
    'societa cooperativa sociale, societa cooperativa a rl, societa consortile, societa semplice',
    'societa consortile a rl, societa in accomandita semplice, societa in nome collettivo',
  ],
  spain: [
    'sa, sl, slu, sau, sll, slne, slp, sal, sgr, scoop, s coop, s coop and, s coop v, s coop mad, sccl',
    's cra, s com, aie, ute, sociedad limitada, sociedad anonima, sociedad cooperativa, unipersonal',
    'sociedad civil, sociedad limitada unipersonal, sociedad anonima unipersonal',
    'sociedad limitada laboral, sociedad limitada profesional, comunidad de bienes',
    'sociedad de responsabilidad limitada, en liquidacion',
  ],
  portugalBrazil: [
    'lda, ltda, sa, sgps, eireli, epp, crl, unipessoal, unipessoal lda, limitada, sociedade anonima',
    'ltda me, ltda epp, eireli me, eireli epp, ss ltda, sc ltda, spe ltda, spe sa, cia, cia lda, su lda',
    'sociedade unipessoal lda, sociedade por quotas, sociedade limitada, em liquidacao',
  ],
  latinAmerica: [
    'sa de cv, sab de cv, s de rl de cv, s de rl, sapi de cv, sab, sapi, spa, eirl, sas, srl, saa',
    'sac, ca, cxa, c por a, saci, sacif, sacif ya, saicf, saic, sacifia, sacifi ya, saci yf, sac ei',
    'sacif ei, sce i, saica, saeca, scpa, sgr, soc col, c ltda, cia ltda, cia sa, sr ltda, srltda',
    'compania limitada, compania anonima, sa esp, sas esp, ltda esp, sas bic, bic sas, ltda de cv',
    'sa de cv sofom enr, sapi de cv sofom enr, sofom enr, sofom er, s en c, s en cs, s en nc',
    's en c por a, s de rl mi, s de pr de rl, spr de rl, sc de rl, sc de rl de cv, sas de cv',
    'sociedad anonima de capital variable, sociedad por acciones simplificada',
    'sociedad anonima cerrada, sociedad anonima abierta, sociedad colectiva',
  ],
  denmark: ['as, aps, ks, is, amba, fmba, smba, ivs, aktieselskab, anpartsselskab'],
  norway: [
    'as, asa, ans, nuf, iks, fkf, rhf, enk, brl, aksjeselskap, allmennaksjeselskap',
    'ansvarlig selskap',
  ],
  sweden: [
    'ab, hb, kb, publ, ab publ, aktiebolag, aktiebolaget, handelsbolag, handelsbolaget',
    'kommanditbolag, kommanditbolaget, ek for, ekonomisk forening, publikt aktiebolag',
  ],
  finland: [
    'oy, oyj, ab, abp, oyj abp, ky, ay, tmi, t mi, osk, oy ab, as oy, osakeyhtio, osuuskunta',
    'julkinen osakeyhtio, kommandiittiyhtio, toiminimi',
  ],
  iceland: ['hf, ehf, ohf, ses, slf, svf, hses'],
  estoniaLatviaLithuania: [
    'ou, as, fie, sia, uab, ab, mb, ik, osauhing, aktsiaselts, usaldusuhing, taisuhing',
    'mittetulundusuhing, sabiedriba ar ierobezotu atbildibu, akciju sabiedriba',
    'uzdaroji akcine bendrove, akcine bendrove, mazoji bendrija, viesoji istaiga',
  ],
  poland: [
    'sp z oo, sp zoo, spzoo, spolka z oo, spolka akcyjna, ska, spj, spk, sp j, sp k, sp p, pphu, ppuh',
    'spolka z ograniczona odpowiedzialnoscia, prosta spolka akcyjna, spolka jawna, spolka cywilna',
    'spolka komandytowa, spolka komandytowo akcyjna, spolka partnerska, fhu, w likwidacji',
  ],
  czechiaSlovakia: [
    'sro, spol s ro, spol sro, as, vos, akc spol, ks, akciova spolecnost, akciova spolocnost, jsa',
    'spolecnost s rucenim omezenym, spolocnost s rucenim obmedzenym, a spol, kom spol, obch spol',
    'ver obch spol, verejna obchodni spolecnost, verejna obchodna spolocnost, v likvidaci',
    'komanditni spolecnost, komanditna spolocnost, v likvidacii',
  ],
  hungary: [
    'kft, zrt, nyrt, rt, bt, kkt, kht, ev, korlatolt felelossegu tarsasag, beteti tarsasag',
    'zartkoruen mukodo reszvenytarsasag, nyilvanosan mukodo reszvenytarsasag, reszvenytarsasag',
    'kozkereseti tarsasag, nonprofit kft, nonprofit zrt, egyeni ceg, egyeni vallalkozo',
  ],
  romaniaMoldova: [
    'srl, srl d, sa, pfa, snc, im srl, ics srl, intreprindere individuala',
    'societate cu raspundere limitata, societate pe actiuni, persoana fizica autorizata',
  ],
  bulgaria: [
    'ood, eood, ad, ead, et, kd, kda, adsitz, adsits, adsic, dzzd, оод, еоод, ад, еад, ет, сд, кд, дззд',
    'адсиц, дружество с ограничена отговорност, акционерно дружество',
  ],
  formerYugoslavia: [
    'doo, jdoo, dd, dno, jtd, dooel, ad, obrt, kd, доо, дооел, preduzetnik, u likvidaciji, u stecaju',
    'drustvo s ogranicenom odgovornoscu, drustvo sa ogranicenom odgovornoscu, dionicko drustvo',
    'akcionarsko drustvo, javno preduzece, druzba z omejeno odgovornostjo, delniska druzba',
  ],
  albaniaKosovo: ['shpk, sh pk, sha, sh a'],
  greeceCyprus: [
    'ae, epe, ike, oe, ee, mepe, ovee, abee, aebe, single member pc, single member sa, monoprosopi ike',
    'anonymi etaireia, anonymi etairia, αε, επε, ικε, οε, εε, μικε, μεπε, αβεε, αεβε, ατε, λτδ',
    'μονοπροσωπη ικε, μονοπροσωπη αε, μονοπροσωπη επε, ανωνυμη εταιρεια, ανωνυμοσ εταιρεια',
    'ομορρυθμη εταιρεια, ετερορρυθμη εταιρεια, εταιρεια περιορισμενησ ευθυνησ',
    'ιδιωτικη κεφαλαιουχικη εταιρεια',
  ],
  turkey: [
    'as, ltd sti, sti, anonim sirketi, limited sirketi, koop, kooperatifi, san ve tic, koll sti, kom sti',
    'san ve tic as, san ve tic ltd sti, sanayi ve ticaret as, sanayi ve ticaret anonim sirketi',
    'san tic as, san tic ltd sti, tic as, tic ltd sti, tic ve san as, tic ve san ltd sti, tic ve san',
    'dis tic as, dis tic ltd sti, san as, san ltd sti, sanayi ve ticaret, sanayi as, ticaret as',
    'ticaret ltd sti, ticaret limited sirketi, sanayi ve ticaret limited sirketi',
    'ticaret ve sanayi as',
  ],
  russiaBelarus: [
    'ooo, oao, zao, 3ao, pao, ao, ип, ооо, оао, зао, пао, нао, ао, too, тоо, одо, чуп, чтуп, ojsc, cjsc',
    'иооо, сооо, чп, уп, чпуп, ичуп, учп, руп, гуп, муп, фгуп, fgup, таа, аат, зат, aat, 3at, zat',
    'общество с ограниченнои ответственностью, акционерное общество, нко, ано',
    'публичное акционерное общество, закрытое акционерное общество, открытое акционерное общество',
    'индивидуальныи предприниматель, obshchestvo s ogranichennoi otvetstvennostyu',
  ],
  ukraine: [
    'tov, тов, тзов, pat, пат, prat, прат, fop, фоп, tdv, тдв, пп, дп, ат, prjsc',
    'товариство з обмеженою відповідальністю, приватне підприємство, акціонерне товариство',
    'приватне акціонерне товариство, публічне акціонерне товариство, фізична особа підприємець',
  ],
  caucasus: [
    'შპს, სს, սպը, փբը, բբը, mmc, შეზღუდული პასუხისმგებლობის საზოგადოება, სააქციო საზოგადოება',
    'məhdud məsuliyyətli cəmiyyəti',
  ],
  uzbekistanKazakhstanMongolia: [
    'mchj, qk, aj, oaj, yoaj, qmj, xk, мчж, аж, жшс, ақ, xxk, ххк, хк',
    'товарищество с ограниченнои ответственностью, жауапкершілігі шектеулі серіктестігі',
  ],
  israel: ['bm, בעמ'],
  arabCountriesIran: [
    'wll, fzc, fze, fzco, fz llc, llc fz, dwc llc, llc soc, dmcc, pjsc, saog, saoc, sal, sal offshore',
    'sal holding, sarl, sarl au, sarl u, sarlu, sarl a associe unique, suarl, sae, psc, jsc, ksc, kscc',
    'kscp, qsc, qpsc, bsc, bsc c, pjs, free zone company, free zone establishment, شركة, مؤسسة, ذمم, شمم',
    'شمك',
  ],
  japan: [
    'kk, gk, yk, kabushiki kaisha, kabushiki gaisha, kabushikikaisha, kabushikigaisha, godo kaisha',
    'yugen kaisha, yugen gaisha, 株, 有',
  ],
  china: ['co ltd, jsc'],
  vietnam: [
    'jsc, tnhh, cty, ctcp, cty tnhh, cty cp, cong ty, cong ty tnhh, cong ty co phan, cong ty cp, dntn',
    'cty tnhh mtv, cong ty tnhh mtv, tong cong ty, tap doan, doanh nghiep tu nhan',
    'one member limited liability company, one member company limited, one member co ltd',
  ],
  korea: ['주, 유, co ltd, chusik hoesa, jusik hoesa'],
  southEastAsia: ['pcl, co ltd, ltd part, sole co ltd, peec, บจก, บมจ, หจก'],
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

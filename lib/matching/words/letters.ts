/** Pairs of a letter and what it is written as in Latin: `жzh` → ж is zh; a lone letter is dropped. */
const pairs = (list: string): readonly (readonly [string, string])[] =>
  list
    .trim()
    .split(/\s+/)
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const);

/**
 * Letters of other alphabets in Latin, folded. Scripts of ideographs need a dictionary of half a
 * megabyte, more than the rest of the background, so those names stay in their own script.
 *
 * Taken from any-ascii 0.3.3 (ISC licence), lower case, without its apostrophes.
 */
export const LATIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ...pairs(`
    αa βv γg δd εe ζz ηi θth ιi κk λl μm νn ξx οo πp ρr ςs σs τt υy φf χch ψps ωo

    аa бb вv гg дd еe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts чch шsh щshch ъ ыy ь
    эe юyu яya ђdj ѓg єie ѕdz іi їi јj љlj њnj ћc ќk џdzh ґg ғgh қq ңng үu ұu ҳh ҷj һh әa өo

    աa բb գg դd եe զz էe ըy թt ժzh իi լl խkh ծts կk հh ձdz ղgh ճch մm յy նn շsh ոo չch պp ջj ռrr
    սs վv տt րr ցts ւw փp քk օo ֆf

    אa בv גg דd הh וv זz חh טt יy ךkh כkh לl םm מm ןn נn סs ע ףf פf ץts צts קk רr שs תt

    اa آa أa إi ءa بb ةh تt ثth جj حh خkh دd ذdh رr زz سs شsh صs ضd طt ظdh ع غgh فf قq كk لl مm نn
    هh وw ىa يy پp چch ژzh کk گg یy ہh ےe ٹt ڈd ڑr ںn

    აa ბb გg დd ეe ვv ზz თt იi კk ლl მm ნn ოo პp ჟzh რr სs ტt უu ფp ქk ღgh ყq შsh ჩch ცts ძdz წts
    ჭch ხkh ჯj ჰh

    ァa アa ィi イi ゥu ウu ェe エe ォo オo カka ガga キki ギgi クku グgu ケke ゲge コko ゴgo サsa ザza
    シshi ジji スsu ズzu セse ゼze ソso ゾzo タta ダda チchi ヂji ッ ツtsu ヅzu テte デde トto ドdo ナna
    ニni ヌnu ネne ノno ハha バba パpa ヒhi ビbi ピpi フfu ブbu プpu ヘhe ベbe ペpe ホho ボbo ポpo マma
    ミmi ムmu メme モmo ャya ヤya ュyu ユyu ョyo ヨyo ラra リri ルru レre ロro ワwa ヲo ンn ヴvu ー
  `),
]);

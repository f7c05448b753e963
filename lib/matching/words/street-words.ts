const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Types of street, written out and short, in the languages of most addresses. */
export const STREET_TYPES: ReadonlySet<string> = new Set(
  list(`
    street st str strt avenue ave av avn boulevard blvd blv boul road rd drive dr lane ln court ct
    place pl square sq terrace ter trail trl parkway pkwy pky highway hwy freeway fwy way circle cir
    plaza plz alley aly row walk mews close crescent cres gardens gdns grove hill rue allee chemin
    impasse quai via viale piazza corso vicolo calle avenida paseo carrer rua travessa praca
    strasse straat laan weg plein gasse platz ring gatan vej veien vagen ulica ul aleja al
  `),
);

/** Points of the compass with the letter that stands for them. */
export const DIRECTIONS: ReadonlyMap<string, string> = new Map(
  list(`
    n=n north=n s=s south=s e=e east=e w=w west=w ne=ne northeast=ne nw=nw northwest=nw se=se
    southeast=se sw=sw southwest=sw
  `).map((pair) => pair.split('=') as [string, string]),
);

/** From here on an address says where in the building. */
export const UNIT_WORDS: ReadonlySet<string> = new Set(
  list(`
    suite ste room rm floor fl unit apt apartment building bldg level box po dept etage stock
    stockwerk og eg piso planta piano interno verdieping
  `),
);

/** Streets that are numbered, in words. */
export const ORDINALS: ReadonlyMap<string, string> = new Map(
  list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth').map(
    (word, at) => [word, String(at + 1)],
  ),
);

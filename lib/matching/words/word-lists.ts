const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** Words that bind a name together and say nothing. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  words(`
    the of and or for by at in on to a an und fur der die das von van de la le les el los las du des
    del della di da do dos e y et en og och na za ta aka formerly dba
  `),
);

/** Words that any company may carry: neither sharing them nor lacking them says much. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  words(`
    group groupe grupo gruppo gruppe groep grup holding holdings international internacional
    internazionale intl global worldwide world universal company companies compagnie compania co
    corporation enterprise enterprises ventures venture partners partner associates association
    brothers bros sons sohne fils hijos figli zoon services service servicios servizi dienste
    solutions solution soluciones soluzioni losungen systems system sistemas sistemi systeme
    business unternehmen concern trust fund foundation organisation organization institute society
    societe sociedad societa firma stiftung genossenschaft coop cooperative new national general united first 1st central premier premium
    advanced professional integrated limited trading traders trader dealers merchants industries industry industrial industrie
    industria products product online digital www com net org pubco holdco newco topco bidco
  `),
);

/** What a company does. */
const TRADE_WORDS = words(`
  technology technologies technologie technik tech software hardware data cloud cyber security
  network networks networking computer computing informatics telecom communications media
  energy power electric electrical electronics gas oil petroleum solar water utilities renewables
  bank banking finance financial capital insurance assurance investment investments leasing credit
  consulting consultants advisory legal law accounting audit marketing advertising design studio
  engineering construction building builders bau homes properties property realty estate estates
  architects manufacturing manufacturers machinery machines tools steel metal metals mining
  minerals chemical chemicals chemie plastics packaging paper wood timber glass textile textiles
  foods food bakery brewery dairy farms farm agriculture agro meat seafood beverages wine coffee
  restaurant catering hotel hotels resort travel tours airlines airways aviation aerospace
  logistics logistik transport transports transportation freight shipping cargo express delivery
  automotive motors motor auto cars marine rail retail stores store shop market markets supermarket
  wholesale supply supplies distribution imports exports import export fashion apparel furniture
  health healthcare medical medicine hospital hospitals clinic clinics dental care pharma
  pharmacy pharmaceuticals biotech bio life sciences science labs laboratories laboratory research
  university college school schools academy education training sports fitness entertainment games
  publishing press news print printing studios bakeries beverages clinics diagnostics components
  concrete cement outfitters learning tutoring tobacco brewing foundry castings tyres tires toys
  jewellers jewelry cosmetics beauty optics optical sensors robotics semiconductors batteries
  packers haulage couriers storage warehousing rentals rental hire brokers auctions surveyors
  planning translations events theatre cinema film films music radio television museum management staffing recruitment cleaning facility facilities
  maintenance repair environmental recycling waste defense defence works werke plumbing heating
  therapeutics biotherapeutics biosciences bioscience biotechnology biotechnologies biopharma
  biopharmaceuticals biologics oncology genomics genetics medicines vaccines instruments
  instrumentation infrastructure resources savings mortgage lending
  payments gold silver copper lithium uranium gaming reit
`);

/** Countries and regions of the world, after which groups name their parts. */
export const COUNTRY_WORDS: ReadonlySet<string> = new Set(
  words(`
    america american americas usa us uk britain british england english scotland scottish wales irish
    ireland europe european euro germany german deutschland deutsche france french francaise spain
    espana espanola italy italia italiana austria osterreich swiss switzerland schweiz suisse
    netherlands nederland holland dutch belgium belgique denmark danmark sweden sverige nordic norge
    norway finland suomi iceland poland polska czech hungary romania bulgaria greece turkey russia
    ukraine israel china chinese japan japanese nippon korea korean india indian asia asian pacific
    apac emea africa african australia australian zealand canada canadian mexico brasil brazil
    argentina chile peru colombia latin arabia saudi emirates gulf singapore malaysia indonesia
    thailand vietnam philippines portugal luxembourg luxemburg malta cyprus turkiye ceska slovakia
    slovensko slovenia croatia hrvatska serbia bosnia albania estonia latvia lithuania lietuva
    magyarorszag kazakhstan uzbekistan armenia azerbaijan qatar kuwait bahrain oman jordan lebanon
    egypt morocco maroc tunisia algeria nigeria ghana kenya uganda tanzania angola pakistan
    bangladesh nepal cambodia myanmar taiwan ecuador bolivia uruguay paraguay venezuela panama
    guatemala honduras
  `),
);

/** Points of the compass and cities. */
const PLACE_WORDS = words(`
  north south east west northern southern eastern western northwest northeast southwest southeast
  nord sud atlantic mediterranean midwest london paris berlin munich hamburg frankfurt vienna zurich
  madrid barcelona milan rome amsterdam brussels copenhagen stockholm oslo helsinki dublin
  edinburgh manchester york boston chicago dallas houston denver seattle angeles francisco miami
  atlanta washington texas california florida toronto montreal vancouver sydney melbourne tokyo
  shanghai beijing hong kong dubai mumbai delhi
`);

/** Trades and places: they tell two companies of one family apart, yet sharing one proves nothing. */
export const DESCRIBING_WORDS: ReadonlySet<string> = new Set([
  ...TRADE_WORDS,
  ...COUNTRY_WORDS,
  ...PLACE_WORDS,
]);

/** The head of a family of companies, in the form of a `Token`. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  words('group grup holding concern international global worldwide'),
);

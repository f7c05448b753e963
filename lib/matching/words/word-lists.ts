import { plainLetters } from '@/lib/domain/plain-letters';

const words = (list: string): readonly string[] => list.trim().split(/\s+/).flatMap(spellingsOf);

const ASCII = /^[a-z\d]+$/;

/** A word without accents, and with umlauts as they are written where a keyboard has none. */
function spellingsOf(word: string): readonly string[] {
  if (ASCII.test(word)) return [word];
  const spelledOut = word.replace(/[äöü]/g, (letter) => UMLAUTS[letter] ?? letter);
  return [plainLetters(word), plainLetters(spelledOut)];
}

const UMLAUTS: { readonly [letter: string]: string } = { ä: 'ae', ö: 'oe', ü: 'ue' };

/** Words that bind a name together and say nothing. */
export const LINKING_WORDS: ReadonlySet<string> = new Set(
  words(`
    the of and or for by at in on to a an und fur der die das von van de la le les el los las du des
    del della di da do dos e y et en og och na za ta aka formerly dba
    au aux chez il gli al dei delle degli dal dalla zum zur bei vom het
  `),
);

/** Words that any company may carry: neither sharing them nor lacking them says much. */
export const EMPTY_WORDS: ReadonlySet<string> = new Set(
  words(`
    group groupe grupo gruppo gruppe groep grup holding holdings international internacional
    internazionale intl global worldwide world universal company companies compagnie compania companhia
    cia cie co etablissements ditta fratelli freres hermanos irmaos bruder gebr gebruder
    corporation enterprise enterprises ventures venture partners partner associates association
    brothers bros sons sohne fils hijos figli zoon services service servicios servizi dienste
    solutions solution soluciones soluzioni losungen systems system sistemas sistemi systeme
    business unternehmen concern trust fund foundation organisation organization institute society
    societe sociedad societa firma stiftung stichting genossenschaft coop cooperative cooperatie
    cooperatieve cooperatief spoldzielnia przedsiebiorstwo druzstvo szovetkezet zadruga sanayi ticaret new national general united first 1st central premier premium
    advanced professional integrated limited trading traders trader dealers merchants industries industry industrial industrie
    industria products product online digital www com net org pubco holdco newco topco bidco
  `),
);

/** What a company does; German words in both spellings of their umlauts. */
const TRADE_WORDS = words(`
  roofing landscaping flooring plumber electrician veterinary vet daycare nursery salon barber spa gym
  garage dealership florist bakers butchers butcher pharmacist optician opticians realtors locksmith
  pest control scaffolding joinery carpentry interiors kitchens bathrooms upholstery laundry
  surgery urgent rehabilitation pediatrics orthopedics imaging hospice nursing physicians
  church parish charity charitable scouts scout museum library council club society theatre choir
  software apps analytics platform labs robotics semiconductor drones instruments ceramics bearings
  pumps valves filters cables coatings fasteners polymers fabrics yarn leather footwear

  maschinenbau maschinen anlagenbau apparatebau werkzeugbau werkzeuge stahlbau metallbau stahlhandel
  metallverarbeitung blechverarbeitung feinmechanik kunststofftechnik kunststoffe elektrotechnik
  elektro elektronik sanitär heizung haustechnik gebäudetechnik gebäudereinigung reinigung hochbau
  tiefbau holzbau fensterbau fenster türen dachdecker zimmerei tischlerei schreinerei möbel möbelwerke
  baustoffe bauunternehmung bauunternehmen immobilien hausverwaltung verwaltung verwaltungs vertrieb
  vertriebs handel handels großhandel einzelhandel spedition fahrzeugbau fahrzeuge autohaus landtechnik
  getränke lebensmittel bäckerei metzgerei fleischerei brauerei weingut gärtnerei molkerei käserei
  apotheke zahnarzt zahnärzte klinik krankenhaus praxis pflege pflegedienst ärzte tierarzt optiker
  druckerei verlag buchhandlung verpackungen verpackung textilwerke textil spielwaren schmuck
  versicherungen versicherung sparkasse volksbank beratung unternehmensberatung steuerberatung
  steuerberater rechtsanwälte notar planung ingenieure ingenieurbüro architekten gastronomie gasthof
  gasthaus reisebüro fahrschule schule kindergarten stadtwerke wohnungsbau beteiligungen beteiligungs
  vermögensverwaltung grundstücks besitz

  boulangerie pâtisserie boucherie charcuterie épicerie fromagerie poissonnerie pharmacie librairie
  fleuriste coiffure coiffeur opticien tabac brasserie traiteur hôtel garage carrosserie menuiserie
  plomberie chauffage électricité maçonnerie charpente toiture peinture bâtiment travaux construction
  immobilier immobilière gestion conseil conseils informatique logiciels formation transports
  imprimerie éditions assurances banque clinique hôpital cabinet avocats notaires boutique magasin
  alimentation vins agricole automobiles nettoyage sécurité matériaux

  panificio macelleria ristorante trattoria pizzeria osteria gelateria pasticceria farmacia libreria
  ferramenta parrucchiere autofficina carrozzeria ottica gioielleria enoteca salumificio caseificio
  edilizia costruzioni immobiliare impianti idraulica termoidraulica elettronica meccanica officina
  officine falegnameria serramenti arredamenti mobili tessile abbigliamento calzature trasporti
  assicurazioni consulenza informatica stampa tipografia editrice clinica ospedale agricola vini

  panadería farmacia peluquería ferretería carnicería pescadería frutería librería cafetería floristería
  pastelería joyería óptica zapatería papelería lavandería taller talleres restaurante hostal
  construcciones inmobiliaria instalaciones electricidad fontanería carpintería muebles textiles
  transportes consultoría asesoría informática imprenta editorial clínica hospital agrícola bodegas
  supermercado alimentación seguros gestoría academia colegio construtora padaria farmácia mercearia
  oficina hotelaria construções imobiliária transportadora consultoria confecções calçados móveis
  alimentos bebidas comércio comércio indústria

  bouw bouwbedrijf aannemers installatie installaties loodgieter schilders makelaardij vastgoed
  advies groothandel winkel bakkerij slagerij apotheek tandarts accountants verzekeringen vervoer
  techniek metaalbewerking tuincentrum bygg byggnads entreprenad fastigheter fastighets måleri
  snickeri redovisning försäkring åkeri entreprenør eiendom rørlegger elektriker byg ejendomme revision
  budownictwo usługi handel produkcja hurtownia apteka piekarnia nieruchomości stavby stavební
  potraviny lékárna építő szolgáltató kereskedelmi
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
  shanghai beijing hong kong hongkong shenzhen guangzhou hangzhou nanjing suzhou tianjin chongqing
  chengdu wuhan qingdao ningbo xiamen dongguan taipei guangdong zhejiang jiangsu shandong osaka nagoya
  yokohama kyoto fukuoka seoul busan incheon daegu dubai mumbai delhi
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

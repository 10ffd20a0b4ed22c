/** Words that make a capitalised phrase an organisation, a place or a thing rather than a person. Compiled by hand. */
import { words } from './words.ts';

/** Words that an organisation's name ends with, or holds. */
export const ORGANISATION_WORDS = words(`
  police constabulary council councils university college school academy hospital trust foundation association
  federation union party committee commission agency authority service services department ministry office board
  bureau institute institution inspectorate society group holdings inc inc. corp corp. ltd ltd. llc plc
  co co. company partners limited bank capital club united city rovers fc afc network centre center council church
  cathedral museum gallery theatre theater times post guardian telegraph mail mirror sun news tribune journal
  herald gazette chronicle press bbc television radio tv media court tribunal parliament congress senate house
  assembly government administration cabinet coalition alliance campaign charity fund forum league organisation
  organization watch airlines airways railway rail energy water motors pharmaceuticals systems technologies
  international industries insurance nhs army navy force forces guard corps command unit rocu regiment squad
  treasury exchange reserve federal homes housing care health airport pentagon kremlin taskforce partnership
  supermarket brewery hotel inspectorate ombudsman watchdog secretariat consortium confederation congress
  hospitals schools colleges universities trusts charities
  scout scouts labs software bancorp solutions consulting entertainment studios pictures records
  foods farms stores aggregates logistics ventures analytics pharma therapeutics biotech robotics aerospace engineering
  construction developments properties estates investments securities investment advisors brothers enterprises products
  manufacturing petroleum mining chemicals electronics telecom telecoms communications wireless gaming wanderers
  albion hotspur rangers athletic athletics argyle orient rugby cricket outfitters breweries brewers bakeries dairies
  coaches railways shipping haulage recruitment lettings contractors builders architects solicitors chambers chamber llp
  responders ambulance infirmary surgery practice clinic clinics hospice laboratory observatory library archive archives
  orchestra choir ballet symphony philharmonic ensemble publishing publishers books newspapers magazine
  diocese synod ministries temple synagogue mosque parish crimestoppers caucus confederacy directorate
`);

/** Bare names of organisations that news uses without any such word. */
export const KNOWN_ORGANISATIONS = words(`
  ofsted ofcom ofgem ofwat hmicfrs hmic iopc cps nca npcc apcc nhs bbc itv fbi cia nato unicef unesco amazon google
  apple microsoft facebook meta twitter tesla nasa fifa uefa opec interpol europol greenpeace oxfam shelter unison
  unite gmb aslef rmt acas defra dvla hmrc tesco sainsbury's asda morrisons aldi lidl barclays lloyds hsbc natwest
  santander boeing airbus nissan toyota ford bmw volkswagen pfizer astrazeneca glaxosmithkline shell bp exxonmobil
  netflix spotify uber airbnb starbucks mcdonald's walmart target costco reuters bloomberg cnn nbc cbs abc afp
  hamas hezbollah taliban kremlin pentagon crimestoppers stonewall mencap mind scope rspca rspb rnli raf ukip
  acpo hmpps homebase ikea openai x
`);

/** Words that end the name of a place or a thing. */
export const PLACE_WORDS = words(`
  isle isles falls fork lagoon primary stadium creek springs junction heath common moor glen trafford wharf quay docks barracks reservoir canal cottages gardens terrace crescent mews grove circus heights ridge canyon desert coast peninsula province oblast infirmary
  abbey castle palace pier street road avenue lane close drive way park square bridge town village county region district borough hill hills
  beach island islands river lake mountain mountains valley forest bay harbour harbor estate station terminal
  shire midlands mercia yorkshire lancashire cheshire kent essex sussex surrey hampshire dorset devon cornwall
  somerset wiltshire gloucestershire warwickshire staffordshire shropshire derbyshire nottinghamshire
  leicestershire lincolnshire norfolk suffolk cambridgeshire bedfordshire hertfordshire buckinghamshire oxfordshire
  berkshire northamptonshire herefordshire worcestershire cumbria durham northumberland merseyside humberside
  cleveland teesside tyneside wales scotland england britain ireland kingdom states america europe africa asia
  australia canada mexico france germany italy spain russia ukraine china japan india pakistan iran iraq syria
  israel gaza afghanistan turkey greece poland sweden norway denmark finland netherlands belgium switzerland austria
  brazil argentina egypt nigeria kenya korea taiwan california texas florida virginia carolina dakota georgia
  pennsylvania ohio michigan illinois wisconsin minnesota colorado arizona nevada oregon washington massachusetts
  jersey hampshire york london birmingham manchester liverpool leeds sheffield bristol newcastle nottingham leicester
  coventry cardiff belfast edinburgh glasgow oxford cambridge brighton plymouth southampton portsmouth hull
  wolverhampton stoke derby telford shrewsbury oswestry worcester hereford chicago boston houston philadelphia
  phoenix dallas seattle denver detroit minneapolis atlanta miami paris berlin rome madrid moscow kyiv beijing tokyo
  brussels geneva dublin washington d.c. angeles francisco diego vegas
  act bill law cup open championship prize award awards report review day week month year war crisis agreement
  treaty plan scheme project programme program operation inquiry festival show festival games olympics
  league premier championship test series
`);

/** Words that begin a place's name. */
export const PLACE_STARTERS = words(
  'new west east north south san los las santa great upper lower fort port el lake mount central greater project operation',
);

/** Nouns for somebody by where they come from: "the Scot" means a person named before. */
export const DEMONYMS = words(`
  scot scotsman englishman irishman irishwoman welshman welshwoman brit briton frenchman frenchwoman spaniard dane swede
  finn pole dutchman dutchwoman norwegian icelander belgian swiss austrian german italian portuguese greek serb croat
  croatian bosnian slovenian slovak czech hungarian romanian bulgarian ukrainian russian turk argentine argentinian
  brazilian uruguayan colombian chilean mexican canadian american australian aussie kiwi nigerian ghanaian senegalese
  ivorian egyptian moroccan algerian kenyan ethiopian indian pakistani japanese korean chilean texan californian
  liverpudlian mancunian londoner yorkshireman cornishman basque catalan geordie glaswegian dubliner ulsterman
`);

/** Capitalised words of `NEVER_NAMES` that can speak as a body. */
export const SPEAKING_BODIES = words(
  'labour westminster whitehall holyrood us uk u.s. u.k. eu un usa gop republicans democrats tories',
);

/** Weekdays, months, nationalities, languages and the like: capitalised but never a person's name at the start. */
export const NEVER_NAMES = words(`
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas easter ramadan halloween covid covid-19 brexit internet
  british english scottish welsh irish american european french german russian ukrainian chinese israeli palestinian
  turkish greek italian spanish polish indian pakistani iranian iraqi syrian afghan japanese korean australian
  canadian mexican brazilian african asian arab muslim christian jewish catholic protestant islamic hindu sikh
  republican republicans democrat democrats democratic labour conservative conservatives tory tories lib dem lib-dem
  liberal green communist socialist westminster whitehall holyrood us uk u.s. u.k. eu un usa gop black white latino
  bst gmt est pst am pm a.m. p.m. tv dna cctv ptsd hiv aids id
  justice health education defence defense housing policing foreign home exchequer state work pensions transport
  environment culture business energy climate
`);

/** Which bare noun ("the council") can stand for an organisation whose name holds which words. */
export const ORGANISATION_NOUNS: Readonly<Record<string, readonly string[]>> = {
  force: ['police', 'constabulary', 'force'],
  network: ['network', 'television', 'tv', 'broadcasting'],
  constabulary: ['constabulary', 'police'],
  department: ['department', 'police', 'ministry', 'office'],
  council: ['council'],
  authority: ['authority', 'council'],
  university: ['university'],
  college: ['college'],
  school: ['school', 'academy', 'college'],
  academy: ['academy'],
  hospital: ['hospital', 'infirmary'],
  trust: ['trust'],
  foundation: ['foundation'],
  charity: [
    'trust',
    'foundation',
    'charity',
    'society',
    'aid',
    'mind',
    'shelter',
    'crimestoppers',
    'oxfam',
    'scope',
    'mencap',
    'rspca',
  ],
  association: ['association'],
  federation: ['federation'],
  union: ['union', 'federation', 'unison', 'unite', 'gmb', 'rmt', 'aslef'],
  party: ['party'],
  committee: ['committee'],
  commission: ['commission'],
  agency: ['agency', 'nca', 'office'],
  service: ['service', 'services', 'police'],
  ministry: ['ministry'],
  office: ['office'],
  board: ['board'],
  bureau: ['bureau', 'fbi'],
  institute: ['institute'],
  inspectorate: ['inspectorate', 'hmicfrs', 'hmic', 'ofsted'],
  watchdog: [
    'inspectorate',
    'hmicfrs',
    'ofsted',
    'commission',
    'office',
    'ombudsman',
    'ofcom',
    'ofgem',
    'ofwat',
    'iopc',
  ],
  regulator: ['authority', 'commission', 'office', 'ofcom', 'ofgem', 'ofwat', 'ofsted'],
  company: [
    'inc',
    'inc.',
    'corp',
    'corp.',
    'ltd',
    'plc',
    'company',
    'co',
    'co.',
    'group',
    'holdings',
    'energy',
    'motors',
    'homes',
    'systems',
    'technologies',
    'airlines',
    'airways',
    'water',
    'rail',
    'llc',
    'limited',
    'international',
    '*',
  ],
  firm: [
    'inc',
    'inc.',
    'corp',
    'corp.',
    'ltd',
    'plc',
    'company',
    'group',
    'partners',
    'holdings',
    'homes',
    'llc',
    'limited',
    'consulting',
    '*',
  ],
  retailer: ['*'],
  developer: ['homes', 'group', 'ltd', 'housing', 'developments'],
  group: ['group', 'alliance', 'campaign', 'watch', 'society', 'forum', 'association'],
  bank: ['bank', 'barclays', 'lloyds', 'hsbc', 'natwest'],
  club: ['club', 'united', 'city', 'fc', 'rovers', 'town', 'athletic'],
  court: ['court'],
  government: ['government'],
  airline: ['airlines', 'airways'],
  church: ['church'],
  museum: ['museum', 'gallery'],
  organisation: ['*'],
  organization: ['*'],
  newspaper: ['times', 'post', 'guardian', 'telegraph', 'mail', 'journal', 'tribune', 'herald', 'gazette'],
  partnership: ['partnership'],
  unit: ['unit', 'rocu'],
  'think-tank': ['institute', 'foundation', 'centre', 'center'],
  thinktank: ['institute', 'foundation', 'centre', 'center'],
  brand: ['*'],
  chain: ['*'],
  manufacturer: ['*'],
  supplier: ['*'],
  provider: ['*'],
  operator: ['*'],
  supermarket: ['*'],
  maker: ['*'],
  publisher: ['*'],
  broadcaster: ['bbc', 'itv', 'channel', 'television', 'tv', 'radio'],
};

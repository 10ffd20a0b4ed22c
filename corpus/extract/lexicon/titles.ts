/** Titles, ranks and offices that stand before a name. Compiled from UK and US news by hand. */
import { words } from './words.ts';

/** Words that make up a title before a name; a title may be several of them ("Assistant Chief Constable"). */
export const TITLE_WORDS = words(`
  mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron rev rev. reverend fr
  father sister brother bishop archbishop canon pope rabbi imam cardinal pastor chaplain dean
  pc wpc dc ds di dci dcs det det. sgt sgt. sergeant insp insp. inspector supt supt. superintendent ch chief constable
  constables t/chief a/chief cc dcc acc t/acc t/dcc a/acc a/dcc t/cc commander cmdr assistant deputy temporary acting
  detective commissioner capt capt. captain lt lt. lieutenant lieut. col col. colonel maj maj. major gen gen.
  general brigadier brig. admiral corporal cpl. private marshal trooper deputy officer sheriff agent patrolman
  cllr cllr. cll cll. clr clr. coun coun. councillor councilor councilman councilwoman alderman mayor lord-lieutenant
  mp mep msp ms. mp. president vice-president vice prime minister secretary chancellor premier taoiseach
  senator sen sen. rep rep. congressman congresswoman representative governor gov gov. lt. ambassador
  ambassador-designate attorney assemblyman assemblywoman delegate speaker administrator correspondent recorder minister td
  hh hhj justice judge magistrate coroner recorder qc kc sheriff prosecutor
  king queen prince princess duke duchess earl count sultan emir sheikh ayatollah chairman chairwoman chair
  chairperson ceo cfo coo cio cto cmo cso chro director executive manager coach headteacher principal superintendent spokesman
  spokeswoman spokesperson leader editor under-secretary undersecretary founder co-founder nurse
  warden curator comptroller treasurer trustee chief-of-staff pm pcc hmi co-leader whip con con. rt hon hon. honourable
  hh hhj hhj. a/insp t/insp a/ds t/ds a/di t/di a/dci t/dci a/sgt t/sgt a/ps t/ps a/supt t/dcs a/dcs d/sgt d/insp d/con
  d/supt det/sgt det/insp det/con ch/insp t/ch/insp a/ch/insp c/insp pccs pfcc pfccs cllrs
  ch/supt det/supt t/det t/supt policeman policewoman patrolwoman seaman airman
`);

/** Courtesy titles and abbreviations that are never part of an organisation's name and say that a person follows. */
export const PERSONAL_TITLES = words(`
  mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame baroness rev rev. reverend pc wpc dc ds di dci
  dcs det det. sgt sgt. insp insp. supt supt. cc dcc acc t/acc cmdr capt capt. lt lt. lieut. col col. maj maj. gen
  gen. cpl. hhj hhj. a/insp t/insp a/ds t/ds a/di t/di a/dci t/dci a/sgt t/sgt t/supt t/dcs ch/insp ch/supt det/supt cllr cllr. cll cll. clr clr. coun coun. councillor councilor councilman councilwoman sen. rep. gov. congressman congresswoman
  senator constable sergeant inspector superintendent detective sheriff trooper
`);

/** Words that make a multi-word title only together with what stands beside them, never alone before a name. */
export const WEAK_TITLES = words(`
  first private general vice special fire count king prince major dean cap chair marshal canon justice baron speaker
  lord lady father brother sister
`);

/** What a title says of gender. */
export const TITLE_GENDER: ReadonlyMap<string, 'male' | 'female'> = new Map([
  ...[
    ...words(
      'mr mr. sir lord fr father brother king prince duke earl baron congressman councilman chairman spokesman assemblyman patrolman pope',
    ),
  ].map((word) => [word, 'male'] as const),
  ...[
    ...words(
      'mrs mrs. ms ms. miss dame lady baroness sister queen princess duchess congresswoman councilwoman chairwoman spokeswoman assemblywoman wpc',
    ),
  ].map((word) => [word, 'female'] as const),
]);

/** Words after a surname that belong to the name. */
export const NAME_SUFFIXES = words('jr jr. sr sr. ii iii iv');

/** Letters after a name that are no part of it. */
export const POST_NOMINALS = words(
  'qc kc mp td ms msp mep obe mbe cbe kbe dbe cb kcb dcb cmg bem cvo lvo mvo qpm kpm qfsm kfsm qgm dl phd md jp frs tsp mba',
);

/** Small words inside a name ("van", "de"). */
export const NAME_PARTICLES = words(
  'van von der den de di da dos du del della la le bin bint ibn al el ben ap y e ter ten',
);

/** Words that begin a surname of several words, and are never a first name by themselves. */
export const SURNAME_PREFIXES = words(
  'van von der den de di da dos du del della la le bin bint ibn al el ap ter ten ó ní ni mac uí mhic nic st st.',
);

/** Words of organisations, places, colours and months that are surnames too. */
export const SURNAME_LIKE = words(`
  church house banks post sun mills guard court force home stone street hall park hill lane brook bridge field rivers lake
  way bay beach forest england ireland france london wales york holland kent durham chester lancaster leeds day may law
  week price cross paris west east north south green black white close drive washington jackson lincoln jordan israel
  cleveland austin houston mason bell hope grant marshall dean king major bishop pope duke earl baron cook norfolk
  derby hull bristol bolton preston sutton jersey chase moss marsh woods homes press mirror records field ash
  center water cup festival berlin kenya chad sharp wood berry derbyshire wiltshire cheshire wells march august june
  essex suffolk sussex somerset cornwall dorset lancashire cambridge oxford coventry warwick stafford
`);

/** Small words that join the words of an office or an organisation. */
export const JOINING = words('of and for the & on');

/** Words that belong to an office in front of a name ("Police and Crime Commissioner"). */
export const OFFICE_WORDS = words(
  'police and crime of state for home foreign shadow the defence health education justice vice first special regional national fire parliamentary',
);

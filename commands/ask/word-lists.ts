/** Words of questions, as data: what says nothing about a topic, what means the same, and how grades and ranks are typed. */

/** Words that say nothing about a topic, beside the stop words of the search: politeness, chat, and what every question has. */
export const FILLERS: ReadonlySet<string> = new Set(
  (
    'please pls plz ta thanks thx cheers mate lol lmao rofl haha omg btw tbh imo fyi ok okay yes yeah yep no nah um er hmm well so like just really actually exactly ' +
    'exact basically literally quick quickly question wondering wonder know known want wanted wanna need looking find found show give gimme tell me us can could ' +
    'would may might shall anyone someone hi hello hey dear bot again also too then now today currently current latest newest recent recently overall general generally ' +
    'individual individually one ones thing things stuff way ways bit lot lots kind sort something anything everything nothing sure right actual ' +
    'force forces police policing constabulary constabularies cop cops officers body bodies unit units inspection inspections inspected inspect report reports reported article ' +
    'articles document documents text inspector inspectors inspectorate grade graded official officials officially person man woman guy bloke lady spokesperson spokesman spokeswoman ' +
    'make made making makes do does did done doing go goes going went gone come came take took taken put use used using happen happened happening happens given give gave gives ' +
    'said say says region regional area areas local four three five two 2 3 4 5 whole full complete entire part per time times day days date when where which page link ' +
    'thats whats hows whos im ive dont didnt isnt wasnt theyre theyve actually between both own others other another same different there here ' +
    'being been be look looks looked think believe let lets hear heard see seen read ever yet still already since till until ago recently back exactly precise precisely word words ' +
    'far long big good bad better worse great ok fine nice called name names term phrase mean means meaning deal uk england british ' +
    'u ur r y n pc pcs gov govt eh oi innit cos coz cuz bc w vs etc ie eg re ' +
    'besides behind bits plus answering phase stage somebody everybody pub swore swear swears afterwards wise enumerate spell itemise hand hands handed handing handle handles handled handling deal deals dealt dealing cope coping enough evidence info details detail situation point purpose example examples matter matters cover covers ' +
    'covered haul thoughts happy sad angry proud interesting talk discuss discussed chat list lists type types part parts role topic topics subject anyhow basically specific specifically certain ' +
    'pointed point out mentioned mention describe described regarding concerning around ' +
    'true false confirm confirmed apparently supposedly maybe perhaps nan gran mum dad mate boss wife husband brother sister friend family neighbour colleague tutor teacher lecturer student journalist piece essay dissertation homework assignment ' +
    'writing wrote write reading asking researching research story morning afternoon evening tonight yesterday today tomorrow bring brings bringing brought somewhere anywhere anyhow specific extra include includes included including supposed meant paper papers press reporter reporters journalists provide providing provided supply obtain advise kindly grateful enquire enquiring inquire request requested requesting assistance assist following respect relation appreciate appreciated forthcoming short shorter shortest longest inspectorates previous previously pin pins pinned sorted across else search searching pleased glad happier biggest main major key largest greatest smallest minor refer refers relate relates rank like real actually one line bit'
  ).split(' '),
);

/** Words that stand in so many passages that they alone find nothing, though they help to rank. */
export const WEAK: ReadonlySet<string> = new Set(
  (
    'crook crooks gang gangs lot town city village place places street streets kept keep ' +
    'people serious organised crime crimes criminal work working works year years month months last past first new plan plans team teams response tackle tackling tackled fight fights fighting fought combat combating ' +
    'service services government country community communities problem effective effectively place set line run help need needs england wales home state level case cases group groups issue system'
  ).split(' '),
);

/** Words of one meaning in questions: a passage with one answers a question with another. */
export const SYNONYMS: readonly string[] = [
  'reduce, reduced, reduction, decrease, decreased, drop, dropped, fall, fell, fallen, decline, down, cut, lower, less, fewer',
  'increase, rise, rose, risen, up, grow, growth',
  'jail, jailed, prison, sentence, sentenced, sentencing, sentences, imprisoned, locked, custody, banged',
  'money, cash, pounds',
  'specialist, specialists, specialised, specialism',
  'money, fund, funding, funded, budget',
  'gun, guns, firearm, firearms, pistol, rifle, shotgun',
  'kid, kids, child, children, youngsters, minors',
  'drug, drugs, narcotics',
  'staff, workforce, personnel, employees, workers',
  'record, recorded, recording, log, logged',
  'gang, gangs, ocg, ocgs, group, groups',
  'commissioner, pcc, pccs',
  'almost, nearly',
  'leader, leaders, leadership',
  'fund, funding, funded, paid, pays, paying, financed, bankrolled, budget, invest, investment, invested',
  'protect, protected, safeguard, safeguarded, safeguarding, protecting, safe, safer',
  'seize, seized, seizure, confiscated, recovered, recover, recovery, recoveries, taken, haul',
  'arrest, arrests, arrested, nicked, collared, nick',
  'worth, value, valued',
  'intel, intelligence',
  'cooperate, cooperation, collaborate, collaboration, together, jointly',
  'new, newly, recently',
  'criminal, criminals, offender, offenders, crook, crooks',
  'close, closed, shut, closure',
  'dismantle, dismantled, dismantling',
  'victim, victims',
  'launch, launched, start, started, begin, rolled, introduced, done',
  'disappointed, disappointing, disappointment, gutted',
  'social, facebook, twitter',
  'quick, quickly, fast, slow, speed, slowly, soon',
  'manager, manage, managed, management, managing',
  'surprise, surprised, surprises, surprising, surprisingly',
  'robbery, robberies, robbed, muggings',
  'dealer, dealers, dealing, pushers',
  'practice, practices, practise',
  'people, individuals',
  'tough, tougher, difficult, challenging',
];

/** Phrases that mean what a word of a group above does. */
export const PHRASE_SYNONYMS: Readonly<Record<string, string>> = {
  'go down': 'reduce',
  'gone down': 'reduce',
  'went down': 'reduce',
  'going down': 'reduce',
  'come down': 'reduce',
  'came down': 'reduce',
  'go up': 'increase',
  'gone up': 'increase',
  'went up': 'increase',
  'going up': 'increase',
  'locked up': 'jail',
  'put away': 'jail',
  'banged up': 'jail',
  'sent down': 'jail',
  'behind bars': 'jail',
  'jail time': 'jail',
  'prison time': 'jail',
  'shut down': 'close',
  'closed down': 'close',
  'taken down': 'dismantle',
  'broken up': 'dismantle',
  'kept safe': 'safeguard',
  'keep safe': 'safeguard',
  'looked after': 'safeguard',
  'work together': 'together',
  'working together': 'together',
  'rolled out': 'launch',
  'set up': 'launch',
  'took away': 'seize',
  'taken away': 'seize',
  'picked up': 'arrest',
  'rounded up': 'arrest',
  'in hand': 'underway',
  'put money into': 'invest',
  'keep an eye': 'monitor',
  'keeping tabs': 'monitor',
  'keep tabs': 'monitor',
  'kept tabs': 'monitor',
  'keeping an eye': 'monitor',
  'keeps an eye': 'monitor',
  'kept an eye': 'monitor',
};

/** Short forms without their mark, as words. */
export const CONTRACTIONS: Readonly<Record<string, string>> = {
  whats: 'what is',
  "what's": 'what is',
  whos: 'who is',
  "who's": 'who is',
  hows: 'how is',
  "how's": 'how is',
  wheres: 'where is',
  "where's": 'where is',
  whens: 'when is',
  "when's": 'when is',
  "didn't": 'didnt',
  "doesn't": 'doesnt',
  "don't": 'dont',
  "isn't": 'isnt',
  "wasn't": 'wasnt',
  "weren't": 'werent',
  "aren't": 'arent',
  "hasn't": 'hasnt',
  "haven't": 'havent',
  percent: 'per cent',
  ppl: 'people',
  yr: 'year',
  yrs: 'years',
  abt: 'about',
  smth: 'something',
  b4: 'before',
  ur: 'your',
  u: 'you',
  r: 'are',
  wich: 'which',
  polices: 'police',
  constabularys: 'constabulary',
  whitch: 'which',
  wots: 'what is',
  wuts: 'what is',
  wats: 'what is',
  whys: 'why is',
  whatre: 'what are',
  "what're": 'what are',
  "who're": 'who are',
  mny: 'many',
  polis: 'police',
  whit: 'what',
  hoo: 'who',
  bout: 'about',
  em: 'them',
  theyd: 'they would',
  hed: 'he would',
  hes: 'he is',
  shes: 'she is',
  sombody: 'somebody',
  wot: 'what',
  wat: 'what',
  wut: 'what',
  watd: 'what did',
  whatd: 'what did',
  wen: 'when',
  y: 'why',
  hw: 'how',
};

/** Grades as people type them. */
export const GRADE_WORDS: Readonly<Record<string, string>> = {
  outstanding: 'outstanding',
  excellent: 'outstanding',
  good: 'good',
  goods: 'good',
  outstandings: 'outstanding',
  adequates: 'adequate',
  adequate: 'adequate',
  'requires improvement': 'requires improvement',
  'require improvement': 'requires improvement',
  'required improvement': 'requires improvement',
  'requiring improvement': 'requires improvement',
  'needs improvement': 'requires improvement',
  'need improvement': 'requires improvement',
  'needing improvement': 'requires improvement',
  inadequate: 'inadequate',
  inadequates: 'inadequate',
  ri: 'requires improvement',
};

/** Ranks and offices as people type them, with words of the title as it is printed. Source: UK police ranks. */
export const OFFICES: Readonly<Record<string, string>> = {
  'chief constable': 'chief constable',
  cc: 'chief constable',
  'the chief': 'chief constable',
  'police chief': 'chief constable',
  'temporary chief constable': 'chief constable',
  'acting chief constable': 'chief constable',
  'assistant chief constable': 'assistant chief constable',
  acc: 'assistant chief constable',
  'assistant chief': 'assistant chief constable',
  'deputy chief constable': 'deputy chief constable',
  dcc: 'deputy chief constable',
  'deputy chief': 'deputy chief constable',
  'the inspector': 'inspector',
  'hm inspector': 'inspector',
  'his majestys inspector': 'inspector',
  'her majestys inspector': 'inspector',
  'lead inspector': 'inspector',
  inspector: 'inspector',
  hmi: 'inspector',
  'chief inspector': 'inspector',
  'the watchdogs boss': 'inspector',
};

/** Those whom the bot names to nobody, whatever a source may say of them: groups, suspects, victims. */
export const UNNAMED: ReadonlySet<string> = new Set(
  'ocg ocgs gang gangs group groups suspect suspects dealer dealers criminal criminals offender offenders victim victims arrested informant informants undercover'.split(
    ' ',
  ),
);

/** What people call a grade. */
export const GRADE_NOUNS: ReadonlySet<string> = new Set(
  'grade grades grading gradings rating ratings score scores result results outcome verdict mark marks'.split(
    ' ',
  ),
);

/** Words behind which stands what is asked about. */
export const ABOUT: ReadonlySet<string> = new Set(['about', 'on', 'regarding', 're', 'concerning']);

/** Words that stand for somebody or something named before. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  'they them their theirs it its he him his she her hers that this those these'.split(' '),
);

/** Verbs with which somebody says something. */
export const SAYING: ReadonlySet<string> = new Set(
  'say says said saying comment commented tell told claim claimed think reply replied respond responded mention mentioned admit accept promise'.split(
    ' ',
  ),
);

/** The search's word lists, as data. */

/**
 * Words that say nothing about what a passage is about, and what questions are worded with. They are left out of the
 * index: that is mainly a matter of cost, since they stand in nearly every passage. Phrases still compare them.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a about above after again against all also am among an and any are aren as at be because been before being below ' +
    'between both but by can cannot could couldn did didn do does doesn doing don down during each few for from further ' +
    'had hadn has hasn have haven having he her here hers herself him himself his how however i if in into is isn it its ' +
    'itself just let me more most my myself no nor not of off on once only or other ought our ours ourselves out over own ' +
    'same she should shouldn so some such than that the their theirs them themselves then there these they this those ' +
    'through to too under until up upon us very was wasn we were weren what when where which while who whom whose why ' +
    'will with within would wouldn yes you your yours yourself yourselves ' +
    'said say saying says tell told anyone anything everyone everything please someone something ' +
    'get gets got many much ' +
    "can't couldn't didn't doesn't don't hadn't hasn't haven't he's i'd i'm i've isn't it's she's shouldn't that's there's " +
    "they'll they're they've wasn't we'll we're we've weren't what's who's won't wouldn't you're you've"
  ).split(' '),
);

/**
 * Where the Porter stemmer joins words of different meaning or parts words of one: the form on the left is indexed and
 * looked up as the one on the right. Found by running the stemmer over the vocabulary of police inspections.
 */
export const STEM_EXCEPTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Of one family, parted by the stemmer.
    inspector: 'inspect',
    inspectors: 'inspect',
    inspectorate: 'inspect',
    inspectorates: 'inspect',
    complaint: 'complain',
    complaints: 'complain',
    complainant: 'complain',
    complainants: 'complain',
    criminal: 'crime',
    criminals: 'crime',
    criminality: 'crime',
    offence: 'offend',
    offences: 'offend',
    offense: 'offend',
    offenses: 'offend',
    burglar: 'burglari',
    burglars: 'burglari',
    thief: 'theft',
    thieves: 'theft',
    analysis: 'analys',
    analyses: 'analys',
    analytical: 'analys',
    constabulary: 'constabl',
    constabularies: 'constabl',
    child: 'children',
    man: 'men',
    woman: 'women',
    led: 'lead',
    partnership: 'partner',
    partnerships: 'partner',
    safety: 'safe',
    custodial: 'custodi',
    knives: 'knife',
    inconsistences: 'inconsist',
    inconsistence: 'inconsist',
    // Of different meaning, joined by the stemmer.
    founded: 'founded',
    founder: 'founded',
    founders: 'founded',
    officer: 'officer',
    officers: 'officer',
    responsible: 'responsibl',
    responsibility: 'responsibl',
    responsibilities: 'responsibl',
    community: 'communiti',
    communities: 'communiti',
    important: 'important',
    importance: 'important',
    news: 'news',
    several: 'several',
    general: 'general',
    executive: 'executiv',
    executives: 'executiv',
    // British and American spelling.
    neighborhood: 'neighbourhood',
    neighborhoods: 'neighbourhood',
    behavior: 'behaviour',
    behaviors: 'behaviour',
    defense: 'defenc',
    program: 'programm',
    programs: 'programm',
  }),
);

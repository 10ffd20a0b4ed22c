/** The words of questions, as data: what shows what somebody wants to know, and what says nothing about it. */

/** What a word or phrase shows about a question. */
export type Cue =
  | 'grade'
  | 'got'
  | 'best'
  | 'worst'
  | 'set'
  | 'compare'
  | 'not'
  | 'improve'
  | 'strength'
  | 'focus'
  | 'say'
  | 'who-said'
  | 'statement'
  | 'quantity'
  | 'figures'
  | 'define'
  | 'author'
  | 'outlet'
  | 'published'
  | 'sources'
  | 'inspected'
  | 'judge'
  | 'predict'
  | 'later'
  | 'help'
  | 'rank'
  | 'leads'
  | 'country'
  | 'why'
  | 'duty'
  | 'inspectorate'
  | 'about'
  | 'other-inspection'
  | 'identify';

/**
 * Phrases by what they show, parted by commas; the longest phrase at a place counts. Forms are listed as people type them,
 * without marks; the tables are made for questions about inspections in general, not for one document.
 */
export const CUES: Readonly<Record<Cue, string>> = {
  grade:
    'grade, grades, graded, grading, gradings, rating, ratings, rated, score, scored, scores, assessed, judged, classed, classified, ranked, ranking, ' +
    'verdict, inspection result, inspection results, inspection outcome',
  got:
    'get, got, gets, getting, gotten, pass, passed, fail, failed, awarded, receive, received, fare, fared, come out, came out, result, results, ' +
    'outcome, outcomes, mark, marks, marked, rate, rates, how did, how good is, how good are, how bad is, how bad are, how well did, do in the inspection, did in the inspection, level, standing',
  best: 'best, highest, top, most highly, strongest, top rated, best performing, came top, did best, did the best, came first',
  worst:
    'worst, lowest, bottom, weakest, poorest, worst performing, came last, came bottom, did worst, did the worst, lowest rated, least good',
  set:
    'any, anyone, anybody, any of them, none, all, all of them, all four, all three, all five, every, each, which, which one, which ones, who, ' +
    'list, everyone, everybody, both, how many, the forces, forces, the four, the three, the five, the others, rest, no force, nobody, ' +
    'whole list, overview, table, league table, four, three, five',
  compare:
    'compare, compared, compares, comparison, comparing, versus, vs, v, difference, differences, differ, better, worse, than, higher, lower, against, or, between, beat',
  not: 'not, isnt, wasnt, werent, arent, didnt, doesnt, dont, except, apart from, other than, without, never, hasnt, havent',
  improve:
    'improve, improves, improved, improving, improvement, improvements, area for improvement, areas for improvement, afi, afis, aois, do better, doing better, ' +
    'work on, needs work, need work, problem, problems, weakness, weaknesses, weak, criticism, criticisms, criticised, criticized, criticise, failing, ' +
    'failings, shortcoming, shortcomings, concern, concerns, cause of concern, causes of concern, recommendation, recommendations, recommend, recommended, told to, ' +
    'told off, told off for, went wrong, going wrong, wrong with, done wrong, doing wrong, did wrong, fix, fixing, issue, issues, gap, gaps, should, must, bad at, negatives, negative, poor at, ' +
    'fall short, falls short, fell short, struggle with, struggling with, lacking, need to change, needs to change, needs, need, to do list, action points',
  strength:
    'strength, strengths, praise, praised, praises, positive, positives, went well, going well, did well, doing well, do well, does well, ' +
    'good about, good at, good points, good things, good news, whats good, what is good, what was good, working well, works well, strong points, strong at, highlights, success, successes, get right, ' +
    'got right, gets right, credit, credited, commended, done well',
  focus:
    'focus, focused, focuses, focusing, focussed, key areas, priorities, working on, works on, done about it, doing about it, done since',
  say:
    'say, says, said, saying, tell, told, comment, comments, commented, quote, quotes, quoted, quotation, quotations, exact words, word for word, ' +
    'verbatim, words, claim, claims, claimed, mention, mentions, mentioned, think, thinks, thought, feel, feels, view, views, opinion on, ' +
    'talk, talks, talked, speak, spoke, admit, admits, admitted, promise, promised, state, states, stated, explain, explained, call, called, describe, described, ' +
    'reckon, reckons, acknowledge, acknowledged, according to, reported saying, remark, remarks, remarked, argue, argued, insist, insisted',
  'who-said':
    'who said, who says, whos said, who did say, who was it that said, who told, who called, who claimed, who stated, who wrote that, who described, who was quoted, ' +
    'who was saying, who is quoted, who used the words, who used the phrase, who came out with, who made the comment, whose words, whose quote, whose quote is, ' +
    'said by whom, by whom, who it was that said, which person said, which official said, which officer said, who promised, who admitted, who mentioned, who talked about, who spoke of, who spoke about',
  statement:
    'statement, statements, response, responses, respond, responds, responded, reply, replies, replied, reaction, reactions, react, reacted, ' +
    'accept, accepts, accepted, agree, agrees, agreed, deny, denied, answer, answered, in full, full statement, side of the story, defend, defended, apologise, apologised, excuse, excuses',
  quantity:
    'how many, how much, how long, number of, amount of, amount, total, totals, count, what percentage, percentage, percent of, sum, combined, quantity, how often, what number, how big',
  figures: 'figure, figures, number, numbers, stat, stats, statistics, data points',
  define:
    'what is, what are, what was, whats, what does mean, mean, means, meaning, meaning of, define, definition, definition of, explain, stand for, stands for, short for, abbreviation, ' +
    'abbreviation for, acronym, what do you mean by, whats meant by, what is meant by, tell me what is, glossary, eli5',
  author:
    'who wrote, author, wrote this, written by, journalist, reporter, byline, who is the author, whose article, who reported this, who reported',
  outlet:
    'outlet, publisher, newspaper, magazine, publication, which paper, what paper, what website, which website, who published, published by, where is this from, ' +
    'where does this come from, where did this come from, where was this published, where did you get this, where do you get this from, what site',
  published:
    'date of the article, date of the report, article date, report date, when was the article, when was the report, when was this published, when was it published, ' +
    'when was this written, when was it written, when was the article published, when was the report published, when did the report come out, when did this come out, when did it come out, ' +
    'publication date, date published, how old is the article, how old is the report, how old is this, how old is this article, what date is, what date was, when is this from, how recent is this, how recent is the article, when is the article from',
  sources:
    'source, sources, your sources, documents, what documents, what do you know, what do you hold, what do you cover, what is in here, where do you get your information, what are you based on, coverage',
  inspected:
    'when was the inspection, when was the inspection done, when did the inspection, when were the inspections, when were they inspected, when was it inspected, when were the forces inspected, when did they inspect, when did inspectors, when did the inspectors, ' +
    'inspection date, date of the inspection, inspection dates, period inspected, period was inspected, period did the inspection, period does the inspection, period is covered, period covered, time period, years inspected, what years, which years, what period, which period, ' +
    'fieldwork, how old is the inspection, how long ago, how long ago was the inspection, when did hmicfrs inspect, when did the inspectorate inspect, how long since the inspection, months since the inspection, inspection take place, inspection happen, inspection cover, inspection carried out',
  judge:
    'safe to, safe place, is it safe, blame, to blame, at fault, whose fault, fault, fair, unfair, biased, bias, corrupt, corruption, trust, trustworthy, honest, dishonest, lying, liar, liars, lie, useless, incompetent, ' +
    'rubbish, a joke, shit, crap, bad force, good force, bad police, do you think, do you agree, do you like, do you reckon, your opinion, your view, in your view, what do you think, should people, should i, should we, should they resign, should he resign, should she resign, ' +
    'resign, sacked for, deserve, deserves, deserved, embarrassing, disgrace, disgraceful, is it right, right about this, is right, is wrong, worried, scared, racist, institutionally, good enough, value for money, waste of money, justified, credible, ' +
    'believe them, should be sacked, should be fired, should be ashamed, who is responsible for the failure, whitewash, cover up, exaggerating, spin, doing a good job, doing a bad job, good job, bad job, move there, live there, live in, defund',
  predict:
    'going to, gonna, predict, prediction, predictions, forecast, next grade, next inspection, next time, next year, in future, in the future, how likely, likely to, chance, chances, odds, expect, expected to, ever get, ever be',
  later:
    'regraded, re graded, regrade, reinspected, re inspected, reinspection, re inspection, revisited, re visited, revisit, reassessed, re assessed, upgraded, downgraded, any update, any updates, update, updates, updated, any news, ' +
    'improved since, better now, fixed it, still, got better, gotten better, got worse, graded again, inspected again, inspected since, graded since, follow up, followup, been a new inspection, newer inspection, new grade, out of special measures',
  help: 'help, hello, hi, hey, who are you, what are you, what can you do, how do you work, what can i ask, how does this work, are you a bot, thanks, thank you, cheers, good morning, good evening',
  rank: 'chief, acting, temporary, actual, real, substantive, permanent, rank, title, job, role, position, who is, who was, whos, full name, job title',
  leads:
    'boss, in charge of, in charge at, head of, runs, leads, leader, leaders, top cop, who leads, who runs',
  country:
    'country, national, nationally, nationwide, england, wales, england and wales, across the country, in the country, whole country, uk',
  why: 'why, how come, what for, reason, reasons, how comes, because',
  duty: '56 days, have to reply, has to reply, must reply, have to respond, has to respond, must respond, reply by, respond by, deadline for the pcc, deadline to respond, pcc deadline, section 55, legally reply, legal duty',
  inspectorate:
    'who inspects, who inspected, who carried out, who did the inspection, who grades, who graded, who gave the grades, who gives the grades, who regulates, who checks the police, who oversees the inspections, who did the inspecting, who made the inspection, who assessed',
  about: 'about, on, regarding, re, concerning, of',
  identify:
    'name the, names of the, identify, identity, identities, who are the, which gangs, which groups, list the gangs, name any, name names',
  'other-inspection':
    'crime rate, crime rates, murder rate, detection rate, crime figures, crime stats, crime statistics, peel, vetting, custody, response times, 999, 101, call handling, domestic abuse, stop and search, investigating crime, burglary, rape, misconduct, counter corruption, fire service, fire and rescue, ' +
    'fire, victim service, victims, neighbourhood crime, child protection, hate crime, knife crime, leadership, finances, wellbeing, roads policing, firearms licensing, mental health, missing people',
};

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
    'handle handles handled handling deal deals dealt dealing cope coping enough evidence info details detail situation point purpose example examples matter matters cover covers ' +
    'covered haul thoughts happy sad angry proud interesting talk discuss discussed chat list lists type types part parts role topic topics subject anyhow basically specific specifically certain ' +
    'pointed point out mentioned mention describe described regarding concerning around'
  ).split(' '),
);

/** Words that stand in so many passages that they alone find nothing, though they help to rank. */
export const WEAK: ReadonlySet<string> = new Set(
  (
    'people serious organised crime crimes criminal work working works year years month months last past first new plan plans team teams response tackle tackling tackled ' +
    'service services government country community communities problem effective effectively place set line run help need needs england wales home state level case cases group groups issue system'
  ).split(' '),
);

/** Words of one meaning in questions: a passage with one answers a question with another. */
export const SYNONYMS: readonly string[] = [
  'reduce, reduced, reduction, decrease, decreased, drop, dropped, fall, fell, fallen, decline, down, cut, lower, less, fewer',
  'increase, rise, rose, risen, up, grow, growth',
  'jail, jailed, prison, sentence, sentenced, sentencing, sentences, imprisoned, locked, custody, banged',
  'money, cash, pounds',
  'gun, guns, firearm, firearms, pistol, rifle, shotgun',
  'kid, kids, child, children, youngsters, minors',
  'drug, drugs, narcotics',
  'staff, workforce, personnel, employees, workers',
  'record, recorded, recording, log, logged',
  'gang, gangs, ocg, ocgs',
  'commissioner, pcc, pccs',
  'fund, funding, funded, budget, invest, investment, invested',
  'protect, protected, safeguard, safeguarded, safeguarding, protecting',
  'seize, seized, seizure, confiscated, recovered, recover, took, taken',
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
  'disappointed, disappointing, disappointment',
  'social, facebook, twitter',
  'quick, quickly, fast, slow, speed, slowly, soon',
  'manager, manage, managed, management, managing',
  'robbery, robberies, robbed, muggings',
  'dealer, dealers, dealing, pushers',
];

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
  inadaquate: 'inadequate',
  adaquate: 'adequate',
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
  'ocg ocgs gang gangs group groups suspect suspects dealer dealers criminal criminals offender offenders victim victims informant informants undercover'.split(
    ' ',
  ),
);

/** Words that stand for somebody or something named before. */
export const PRONOUNS: ReadonlySet<string> = new Set(
  'they them their theirs it its he him his she her hers that this those these'.split(' '),
);

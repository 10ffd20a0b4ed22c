/** What shows what somebody wants to know, as data. */

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
  | 'identify'
  | 'polite'
  | 'quoted'
  | 'concern'
  | 'recommendation'
  | 'greeting'
  | 'scale'
  | 'outside'
  | 'findings'
  | 'summary'
  | 'members';

/** Which forces there are: a set, and the members of what was inspected. */
const FORCES =
  'forces were inspected, which forces were inspected, what forces were inspected, which police forces were inspected, forces inspected, who was inspected, name the forces, name the four forces, ' +
  'name all the forces, name all four forces, name all four, list the forces, list the four forces, list all the forces, list all forces, list of forces, list of the forces, who are the forces, who are the four forces, what are the forces, ' +
  'what are the four forces, which are the four forces, which four forces, what four forces, how many forces, how many police forces, what forces are there, which forces are there, which forces are covered, what forces are covered, which forces are these';

/**
 * Phrases by what they show, parted by commas; the longest phrase at a place counts. Forms are listed as people type them,
 * without marks; the tables are made for questions about inspections in general, not for one document.
 */
export const CUES: Readonly<Record<Cue, string>> = {
  grade:
    'grade, grades, graded, grading, gradings, rating, ratings, rated, score, scored, scores, assessed, judged, classed, classified, ranked, ranking, ' +
    'verdict, overall judgement, overall judgment, graded judgement, graded judgement of, inspection result, inspection results, inspection outcome, ' +
    'point scale, five point scale, 5 point scale, on the scale, out of five, out of 5, end of year report, rank the, rank them, rank all, rank forces',
  got:
    'get, got, gets, getting, gotten, pass, passed, fail, failed, awarded, receive, received, fare, fared, come out, came out, result, results, ' +
    'outcome, outcomes, mark, marks, marked, rate, rates, how did, how good is, how good are, how bad is, how bad are, how well did, do in the inspection, did in the inspection, level, standing, ' +
    'end up with, ended up with, end up, ended up, come away with, came away with, walk away with, walked away with, given, finish, finished, ' +
    'got worse than, got better than, get worse than, get better than',
  best:
    'best, highest, top, most highly, strongest, top rated, best performing, came top, did best, did the best, came first, ' +
    'top scoring, highest scoring, best scoring, best graded, highest graded, top graded, scored best, scored highest, outperformed, ' +
    'who is first, whos first, comes first, first place, number one, ' +
    'topped, tops, at the top, top of the table, topped the table',
  worst:
    'worst, lowest, bottom, weakest, poorest, worst performing, came last, came bottom, did worst, did the worst, lowest rated, least good, ' +
    'lowest scoring, bottom scoring, worst scoring, worst graded, lowest graded, scored worst, scored lowest, ' +
    'who is last, whos last, comes last, come last, in last, last place, rock bottom, last of the four, ' +
    'propped up, at the bottom, bottom of the table, bottom of the pile, bottomed out',
  set:
    'any, anyone, anybody, any of them, none, all, all of them, all four, all three, all five, every, each, which, which one, which ones, who, ' +
    'list, everyone, everybody, both, how many, the forces, forces, the four, the three, the five, the others, rest, no force, nobody, ' +
    'neither, nor, half, most, majority, whole list, overview, table, league table, four, three, five, ' +
    FORCES,
  compare:
    'placed above, placed below, ranked above, ranked below, rated above, rated below, put above, put below, compare, compared, compares, comparison, comparing, versus, vs, v, difference, differences, differ, better, worse, than, higher, lower, against, or, between, beat',
  not: 'not, isnt, wasnt, werent, arent, didnt, doesnt, dont, except, apart from, other than, without, never, hasnt, havent',
  improve:
    'improve, improves, improved, improving, improvement, improvements, area for improvement, areas for improvement, afi, afis, aois, do better, doing better, ' +
    'work on, needs work, need work, problem, problems, trouble, troubles, beef, weakness, weaknesses, weak, criticism, criticisms, criticised, criticized, criticise, failing, ' +
    'failings, shortcoming, shortcomings, concern, concerns, cause of concern, causes of concern, recommendation, recommendations, recommend, recommended, told to, ' +
    'told off, told off for, cause for concern, causes for concern, coc, cocs, went wrong, going wrong, wrong with, done wrong, doing wrong, did wrong, fix, fixing, issue, issues, gap, gaps, should, must, bad at, negatives, negative, poor at, ' +
    'fall short, falls short, fell short, struggle with, struggling with, lacking, need to change, needs to change, needs, need, to do list, action points, ' +
    'anything bad, anything bad about, anything negative, downside, downsides, cons, bad bits, bad stuff, bad things, not good enough, could be better, let down, lets down, down on, complaints, ' +
    'marked down, marked down for, penalised, penalised for, lose marks, lost marks, pulled up, pulled up on, pulled up for, picked up on, picked on, called out for, done wrong, ' +
    'wrong at, wrong in, what is wrong, what was wrong, what is bad, what was bad, what is not working, not working, broken, struggling, struggled, struggles, ' +
    'sort out, asking, asked to, asks, tighten up, get better, get better at, work harder, up its game, up their game, to do better, put right, putting right, ' +
    'badly, poorly, doing badly, do badly, did badly, doing poorly, did poorly, weak spot, weak spots, weak point, weak points, weakest point, blind spot, blind spots, shortfall, shortfalls, deficiency, deficiencies',
  strength:
    'like about, liked about, likes about, liked, rate highly, rated highly, think highly of, strength, strengths, praise, praised, praises, positive, positives, went well, going well, did well, doing well, do well, does well, ' +
    'good about, good at, good points, good things, good news, whats good, what is good, what was good, working well, works well, strong points, strong at, highlights, success, successes, get right, ' +
    'got right, gets right, credit, credited, commended, done well, ' +
    'nice, nice about, nice things, anything nice, anything good, anything good about, anything positive, anything positive about, right about, compliment, compliments, complimented, impressed, impressive, best bits, good bits, good stuff, upside, upsides, pros, ' +
    'doing right, do right, did right, strongest point, best thing about, best things about, ' +
    'good thing about, good things about, one good thing, one good thing about, something good, something good about, something nice, something positive',
  focus:
    'concentrate, concentrates, concentrated, concentrating, zero in on, zeroed in on, hone in on, honed in on, focus, focused, focuses, focusing, focussed, key areas, priorities, working on, works on, done about it, doing about it, done since',
  say:
    'say, says, said, saying, tell, told, comment, comments, commented, quote, quotes, quoted, quotation, quotations, exact words, word for word, ' +
    'verbatim, words, claim, claims, claimed, mention, mentions, mentioned, think, thinks, thought, feel, feels, view, views, opinion on, ' +
    'talk, talks, talked, speak, spoke, admit, admits, admitted, promise, promised, state, states, stated, explain, explained, call, called, describe, described, ' +
    'reckon, reckons, acknowledge, acknowledged, according to, reported saying, remark, remarks, remarked, argue, argued, insist, insisted, ' +
    'warn, warns, warned, warn about, stress, stressed, emphasise, emphasised, suggest, suggests, suggested, added, vow, vowed, pledge, pledged, concede, conceded, express, expressed, boast, boasted, point out, pointed out, complain, complained, told us, respond to, have to say, had to say, got to say',
  'who-said':
    'who said, who says, whos said, who did say, who was it that said, who told, who called, who claimed, who stated, who wrote that, who described, who was quoted as saying, who is quoted as saying, whos quoted as saying, ' +
    'who was saying, who used the words, who used the phrase, who came out with, who made the comment, whose words, whose quote, whose quote is, ' +
    'said by whom, who it was that said, which person said, which official said, which officer said, who promised, who admitted, who mentioned, who talked about, who spoke of, who spoke about',
  statement:
    'statement, statements, response, responses, respond, responds, responded, reply, replies, replied, reaction, reactions, react, reacted, ' +
    'accept, accepts, accepted, agree, agrees, agreed, answer, answered, in full, full statement, side of the story, defend, defended, excuse, excuses, ' +
    'explanation, explanations, justification, justify, justified, defence, account of itself, stance, position on, take on',
  quantity:
    'how many, how much, how long, number of, amount of, amount, total, totals, count, what percentage, percentage, per cent of, sum, combined, quantity, how often, what number, how big, ' +
    'total length of, length of, add up, added up, sum of, altogether, in total',
  figures: 'figure, figures, number, numbers, stat, stats, statistics, data points',
  define:
    'what is, what are, what was, whats, what does mean, mean, means, meaning, meaning of, define, definition, definition of, explain, stand for, stands for, short for, abbreviation, ' +
    'abbreviation for, acronym, what do you mean by, whats meant by, what is meant by, tell me what is, glossary, eli5, ' +
    'full form, long form, in long form, spelt out, spelled out, expanded form',
  author:
    'who wrote, author, wrote this, written by, journalist, reporter, byline, who is the author, whose article, who reported this, who reported',
  outlet:
    'outlet, publisher, newspaper, magazine, publication, which paper, what paper, what website, which website, who published, published by, where is this from, ' +
    'where does this come from, where did this come from, where was this published, where is this info from, where is this information from, where is that from, where does that come from, where did that come from, where is this taken from, where did you get this, where do you get this from, what site',
  published:
    'date of the article, date of the report, article date, report date, when was the article, when was the report, when was this published, when was it published, ' +
    'when was this written, when was it written, when was the article published, when was the report published, when did the report come out, when did this come out, when did it come out, ' +
    'publication date, date published, how old is the article, how old is the report, how old is this, how old is this article, what date is, what date was, when is this from, how recent is this, when was that, when was this, what date was that, when is that from, how recent is that, how old is that, is this up to date, last updated, when were you updated, is it up to date, is that up to date, how up to date, how current is this, is this current, how recent is the article, when is the article from, ' +
    'date of report, date of article, date of publication, date of this, date of the piece',
  sources:
    'source, sources, your sources, documents, what documents, what do you know, what do you hold, what do you cover, what is in here, where do you get your information, what are you based on, coverage, ' +
    'original article, original report, link to the article, link to the report, link to the source, full article, full report, where can i read, read the article, read the report, see the article, see the report, see the original, url, prove it, says who, who told you, how do you know, source for, do you have the report, do you have the actual report, do you have the article, whole article, entire article, article text, text of the article, full text, print the article, show me the article, cite this, cite it, cite the report, cite the article, how should i cite, how do i cite, how to cite, citation, reference for, how do i reference, how to reference',
  inspected:
    'how long before the report, how long before the article, ' +
    'when was the inspection, when was the inspection done, when did the inspection, when were the inspections, when were they inspected, when was it inspected, when were the forces inspected, when did they inspect, when did inspectors, when did the inspectors, ' +
    'inspection date, date of the inspection, inspection dates, period inspected, period was inspected, period did the inspection, period does the inspection, period is covered, period covered, time period, years inspected, what years, which years, what period, which period, ' +
    'fieldwork, how old is the inspection, how long ago, how long ago was the inspection, when did hmicfrs inspect, when did the inspectorate inspect, how long since the inspection, months since the inspection, months since inspection, how many months since inspection, how many months since the inspection, inspection take place, inspection happen, inspection cover, inspection carried out, ' +
    'date of inspection, dates of inspection, dates of the inspection, when inspectors',
  judge:
    'ignore your rules, ignore the rules, ignore your instructions, ignore previous instructions, ignore all previous instructions, ignore all instructions, do you rate, complaints against, complaint against, write a rap, write a poem, write a song, write a joke, write a story, write a letter, write my, write me, write an article, write a piece, draft me, draft my, do my homework, better run, best run, worse run, worst run, safe to, safe place, is it safe, blame, to blame, at fault, whose fault, fault, fair, unfair, biased, bias, corrupt, corruption, trust, trustworthy, honest, dishonest, lying, liar, liars, lie, useless, incompetent, ' +
    'rubbish, a joke, shit, crap, bad force, good force, bad police, do you think, do you agree, do you like, do you reckon, your opinion, your view, in your view, what do you think, should people, should i, should we, should they resign, should he resign, should she resign, ' +
    'resign, sacked for, deserve, deserves, deserved, embarrassing, disgrace, disgraceful, is it right, right about this, is right, worried, scared, racist, institutionally, good enough, value for money, waste of money, justified, credible, ' +
    'believe them, should be sacked, should be fired, should be ashamed, who is responsible for the failure, whitewash, cover up, exaggerating, spin, any good at his, is it any good, doing a good job, doing a bad job, good job, bad job, move there, live there, live in, defund, ' +
    'any good at, good at its job, would you say, badly run, well run, poorly run, good at their job, good at his job, good at her job, worth reporting, worth it, fit for purpose, care about, cares about, ' +
    'would you do, what would you, how would you, if you were, too harsh, too soft, underfunded, overfunded, brilliant, amazing, terrible, awful, ' +
    'good news for, bad news for, a good thing, a bad thing, good thing that, bad thing that, get it wrong, got it wrong, even work',
  predict:
    'happens now, happens next, happens to, going to, gonna, predict, prediction, predictions, forecast, next grade, next inspection, next time, next year, in future, in the future, how likely, likely to, chance, chances, odds, expect, expected to, ever get, ever be',
  later:
    'regraded, re graded, regrade, reinspected, re inspected, reinspection, re inspection, revisited, re visited, revisit, reassessed, re assessed, upgraded, downgraded, any update, any updates, update, updates, updated, any news, ' +
    'improved since, better now, fixed it, still, got better, gotten better, got worse, graded again, inspected again, inspected since, graded since, follow up, followup, been a new inspection, newer inspection, new grade, out of special measures, get worse since, gotten worse, get better since, since the last inspection, since last inspection, since the previous inspection, since last time, any better now, ' +
    'any better, made progress, been closed, closed yet, been discharged, been lifted, been signed off, signed off yet',
  help: 'help, who are you, what are you, what can you do, how do you work, what can i ask, how does this work, are you a bot, what else can you tell me, what else do you know, anything else, report a problem, report an error, report a mistake, are you an ai, are you ai, are you a robot, are you human, are you a human, are you real, are you a real person, are you a person, who made you, who built you, is this a bot, is this ai, is this an ai, what is this bot',
  greeting:
    'hello, hi, hey, hiya, yo, thanks, thank you, ta, cheers, good morning, good evening, good afternoon, good night, good bot, bad bot, bye, goodbye, morning, evening, nice one, well done, cool, ok, okay, great, lol',
  scale:
    'grades can, grades could, grading scale, grade scale, scale of grades, scale of the grades, rating scale, scale of ratings, grading system, rating system, grades system, scoring system, possible grades, grades are possible, what grades are there, which grades are there, what grades can, which grades can, what are the grades from, how many grades are there, how do the grades work, how does grading work, how does the grading work, how do ratings work, grades mean, grades in order, order of grades, order of the grades',
  rank:
    'chief, acting, temporary, actual, real, substantive, permanent, rank, title, job, role, position, who is, who was, whos, full name, job title, ' +
    'jobs, ranks, titles, roles, positions',
  leads:
    'boss, in charge of, in charge at, head of, runs, leads, leader, leaders, top cop, who leads, who runs',
  country:
    'england n wales, england & wales, country, national, nationally, nationwide, england, wales, england and wales, across the country, in the country, whole country, uk, ' +
    'nation, britain, british, every region, all regions, other regions, elsewhere, rest of the country',
  why: 'why, how come, what for, reason, reasons, how comes, because',
  duty:
    '56 days, have to reply, has to reply, must reply, have to respond, has to respond, must respond, reply by, respond by, deadline for the pcc, deadline to respond, pcc deadline, section 55, legally reply, legal duty, ' +
    'deadline for the commissioner, deadline for the mayor',
  inspectorate:
    'who inspects, who inspected, who carried out, who did the inspection, who grades, who graded, who gave the grades, who gives the grades, who regulates, who checks the police, who oversees the inspections, who did the inspecting, who made the inspection, who assessed, inspectorate called, name of the inspectorate, watchdog called, name of the watchdog, who are the inspectors, who are the inspectorate, who inspected them',
  about: 'about, on, regarding, re, concerning, of',
  polite:
    'morning all, evening all, afternoon all, hi all, hi guys, hey all, hey guys, hi there, hello there, quick question, quick one, quick q, random question, silly question, stupid question, serious question, ' +
    'just wondering, was wondering, i was wondering, im wondering, i wonder, can you tell me, could you tell me, can anyone tell me, could anyone tell me, can someone tell me, could someone tell me, ' +
    'would you tell me, tell me, please tell me, pls tell me, tell us, do you know, does anyone know, anyone know, anybody know, does anybody know, anyone got, any idea, any ideas, any clue, ' +
    'i want to know, i would like to know, id like to know, i need to know, we need to know, trying to find out, im trying to find out, trying to find, im looking for, looking for, help me out, ' +
    'help me understand, help me find, remind me, can you remind me, can you confirm, could you confirm, please confirm, is it true that, is it true, is it correct that, is it right that, am i right that, ' +
    'am i right in thinking, am i right in saying, i heard that, i heard, ive heard, i read that, i read, i read somewhere that, i saw that, someone told me, someone said, somebody said, somebody told me, ' +
    'people say, people are saying, they say that, everyone says, my mate says, my mate said, my boss says, my boss said, for context, just to check, just checking, just to clarify, to clarify, ' +
    'correct me if im wrong but, correct me if im wrong, thanks in advance, many thanks, cheers in advance, asking for a friend, by any chance, last year, the other year, a while back, a while ago, back then, ' +
    'since the feedback, since the initial feedback, since feedback, since the first feedback, since initial feedback, according to the inspectors, according to inspectors, according to hmicfrs, according to the inspectorate, according to the watchdog, ' +
    'not the forces, not its forces, not the individual forces, not the four forces, on earth, the hell, the heck, say me, a level, a levels, gcse, gcses, fair is fair, fairs fair, fair fair, backs that up, back that up, backs it up, back it up, show me the sentence, need the, need a, need all, need some, need every, source i can cite, i can cite, we can cite, can cite, to cite, since hearing the initial feedback, since hearing the feedback, since they got the feedback, since getting the feedback, since receiving the feedback, in the report own terms, in the report own words, in their own terms, in their own words, in its own words, in his own words, in her own words, in the end, at the end of the day, at all, in your documents, in your sources, in your source, in the sources, in the article, in this article, in that article, in the report, in the news, ' +
    'according to the article, according to the report, according to your sources, according to the sources, as per the report, does it say, does the article say, does the report say, do your sources say, ' +
    'do the sources say, what does it say about, what does the article say about, what does the report say about, what do the sources say about, is there anything about, is there anything on, anything about, anything on, ' +
    'have you got, have you got anything on, have you got anything about, do you have, do you have anything on, do you have anything about, got anything on, what have you got on, i cant find, i couldnt find, ' +
    'in plain english, in simple terms, in simple words, in laymans terms, in english, for dummies, supposed to do, meant to do, supposed to be, base it on, bases it on, base that on, based on what, straight answer, a straight answer, all i want to know is, what i want to know is, my question is, i just want to know, the question is, all i want is, ' +
    'i need, we need, i need to find, i need to see, need to know, i want, we want, i would like, id like, i am after, im after, writing a piece on, writing about, doing a piece on, doing a story on, due tonight, due tomorrow, due today, for an article, for my article, for the article, for an essay, for my essay, for the essay, for an assignment, for my assignment, for the assignment, for a story, for my story, for a piece, for my piece, for a dissertation, for my dissertation, for a thesis, for my thesis, for a project, for my project, for a presentation, for my presentation, for a meeting, for my meeting, for a briefing, for my briefing, for a podcast, for my podcast, for a blog, for my blog, for a friend, for my friend, for a class, for my class, for work, for school, for uni, for university, for homework, ' +
    'please explain, can someone explain, could someone explain, can you explain, could you explain, explain to me, explain how, explain why, explain what, ' +
    'in hmicfrs terms, in police terms, in policing terms, in this context, in that context, in hmicfrs speak, in police speak, exactly mean, in practice',
  quoted:
    'who is quoted, who was quoted, who are quoted, who were quoted, who else is quoted, who else was quoted, who do you quote, who does it quote, who does the article quote, who gave a quote, who gave quotes, ' +
    'who gave a statement, who gave statements, who commented, who has commented, who else commented, who spoke, who responded, who has responded, who replied, who has replied, who reacted, who gave a response, ' +
    'who issued a statement, which officers were quoted, which officers are quoted, which officials were quoted, which officials are quoted, which people are quoted, which people were quoted, names of the people quoted, ' +
    'names of those quoted, people quoted, everyone quoted, everybody quoted, anyone quoted, officers quoted, officials quoted, which speakers, speakers, spokespeople, ' +
    'names of people quoted, names of those who spoke, names of the officers quoted',
  concern:
    'cause of concern, causes of concern, cause for concern, causes for concern, coc, cocs, accelerated cause of concern',
  recommendation: 'recommendation, recommendations, recommended, recommend, recs',
  findings:
    'findings, finding, main findings, key findings, what was found, what did they find, what did inspectors find, what did the inspectors find, what did the inspectorate find, what did hmicfrs find, ' +
    'inspectors find, inspectors found, inspectorate found, inspectorate find, hmicfrs found, hmicfrs find, conclusions, conclusion, conclude, concluded, takeaways, key points, main points, pros and cons, good and bad, good and bad points, ups and downs, strengths and weaknesses',
  summary:
    'what is this about, what is this article about, what is the article about, what is the report about, what is this report about, what is it about, which region is this about, what region was inspected, which region was inspected, in a nutshell, summary, summarise, summarize, sum up, sum it up, sum up the report, tldr, tl dr, the gist, rundown, brief me, the short version, short version',
  members:
    'make up, makes up, made up of, consist of, consists of, belong to, belongs to, members, member forces, members of, constituent forces, constituent force, forces are in, forces in, forces does, ' +
    'forces are part of, part of, part of the, is part of, which forces are under, forces under, forces are covered by, who is in the, ' +
    FORCES,
  outside:
    'fire service, fire services, fire and rescue, fire and rescue service, fire and rescue services, fire brigade, firefighter, firefighters, firemen, rescue service, ambulance, ambulances, ambulance service, coastguard, prison service, probation service',
  identify:
    'name the, names of the, identify, identity, identities, who are the, which gangs, which groups, which gang, which group, what gang, what gangs, what group, list the gangs, name any, name names, ' +
    'names of, who was arrested, who were arrested, who got arrested, who has been arrested, who did they arrest',
  'other-inspection':
    'crime rate, crime rates, murder rate, detection rate, crime figures, crime stats, crime statistics, peel, vetting, custody, response times, 999, 101, call handling, domestic abuse, stop and search, investigating crime, burglary, rape, misconduct, counter corruption, fire service, fire and rescue, ' +
    'fire, victim service, victims, neighbourhood crime, child protection, hate crime, knife crime, leadership, finances, wellbeing, roads policing, firearms licensing, mental health, missing people',
};

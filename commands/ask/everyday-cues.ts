/** The everyday words in which people ask, beside those of the lexicon: as data, by what they show. */
import type { Cue } from './lexicon.ts';

/** Phrases by what they show, parted by commas, as the lexicon has them. "Im" stands for "I'm" too. */
export const EVERYDAY_CUES: Readonly<Partial<Record<Cue, string>>> = {
  grade:
    'which grade, which rating, which mark, which score, which result, assessment of, watchdogs assessment, inspectorates assessment, inspectors assessment, share a grade, share grades, share the same grade, same grade, same grades, same rating, same score, same mark, ' +
    'report card, grade card, score card, scorecard, star rating, banding, bandings, rank the, rank them, rank all, rank each, rank every, pecking order, in order of grade, mark out of',
  not: 'escape, escaped, avoid, avoided, dodge, dodged, spared, steer clear of, steered clear of, miss out on, missed out on',
  best: 'topped the class, top of the class, head of the class, top marks, gold star, gold medal, winner, winners, ahead of the pack, star performer, star pupil, best of the bunch, pick of the bunch',
  worst:
    'bottom of the class, wooden spoon, straggler, stragglers, laggard, laggards, worst of the bunch, dunce, brought up the rear, brings up the rear, lagged behind, lagging behind, lags behind, trailed, trails, trailing, scored lowest',
  outlet:
    'is the article from, is this from, is it from, article from, story from, piece from, which outlet, what outlet, which publication, what publication, which magazine, who ran the story, who ran this',
  set: 'rank the, rank them, rank all, rank each, rank every, pecking order, share a grade, share grades, share the same grade',
  got:
    'land on, landed on, flunk, flunked, flunks, scrape through, scraped through, get on, got on, come off, came off, turn out, turned out, pan out, panned out, ' +
    'come back with, came back with, wind up with, wound up with, shape up, shaped up, stack up, stacked up, perform, performed, how bad was, how good was, up to standard, up to scratch, up to the mark, up to snuff, any cop, do alright, do all right, did alright, do ok, do okay, did ok, did okay, do fine, did fine, come through it, came through it, the score with, make the grade, made the grade, make the cut, made the cut, measure up, measured up, sail through, sailed through, bomb, bombed',
  why:
    'what made, what led, what drove, grounds for, on what grounds, on what basis, basis for, what was behind, what is behind, reasoning, reasoning behind, rationale, rationale for, what caused, ' +
    'what explains, reason for, reasons for, reason behind, reasons behind, thinking behind',
  improve:
    'beef, beefs, gripe, gripes, moan, moans, grumble, grumbles, bugbear, bugbears, quibble, quibbles, sticking point, sticking points, flagged, flagged up, flag up, flags up, flags, drawback, drawbacks, ' +
    'flaw, flaws, flawed, faults, defect, defects, deficient, rapped, slammed, slated, blasted, lambasted, hauled over the coals, ticked off, ticked off for, taken to task, ding, dinged, dinged for, rap, rapped for, slam, slammed for, knock, knocked for, berate, berated, chide, chided, scold, scolded, admonish, admonished, castigate, castigated, lambast, reprimand, reprimanded, rebuke, rebuked, ' +
    'mark down, mark it down, mark them down, pin on, pinned on, pins on, room for improvement, work to do, work needed, needs doing, needs sorting, needs fixing, needs attention, ' +
    'fall down, falls down, fell down, fall down on, falls down on, fell down on, fallen short, come up short, came up short, come unstuck, came unstuck, found wanting, wanting, patchy, sloppy, ' +
    'unhappy with, unhappy about, not happy with, not happy about, unimpressed, unimpressed by, dissatisfied, dissatisfied with, misgivings, reservations, bad marks, black mark, black marks, ' +
    'sore point, sore points, has to do, have to do, needs to do, ordered to, instructed to, advised to, urged to, want them to, wants them to, want it to, wants it to, ' +
    'expected of, required of, asked of, have a go at, had a go at, have against, has against, not up to scratch, not up to standard, below par, subpar, short of the mark, off the mark, critique, critiques, critiqued, critical of, failure, failures, failed on, failed at, lapses, snags',
  strength:
    'kudos, plaudits, thumbs up, plus point, plus points, bright spot, bright spots, silver lining, silver linings, applauded, applaud, hailed, hail, singled out for praise, pat on the back, ' +
    'good marks, merits, excel, excels, excelled, shone, shines, done right, good side, best features, selling points, redeeming features',
  compare:
    'any better than, any worse than, do any better than, do any worse than, better than, worse than, ahead of, alongside, side by side, next to, up against, stack up against, stacked up against, measure up against, relative to, in comparison, contrast, contrasted',
  sources:
    'link to the actual report, link to the full report, link to the original report, link to the inspection report, actual report, original inspection report, got a link, a link, the link, pdf, web address, read the whole report, read the full report',
  inspectorate:
    'who are hmicfrs, who is hmicfrs, who are hmic, who is hmic, who are the watchdog, who is the watchdog, who hands out the grades, who dishes out the grades, who awarded the grades, who marks the forces, who does the inspections',
  say: 'own up to, owned up to, owned up, fess up, fess up to, fessed up, come clean, came clean, come clean about, came clean about, hold its hands up, hold her hands up, hold his hands up, held its hands up, put its hands up, play up, played up, brag about, bragged about, brag, bragged, crow about, cite, cited, cites, mouth off, quip, have to say for itself, have to say for themselves, say for itself, say for themselves, soundbite, soundbites, sound bite, sound bites, told the press, told reporters, told journalists',
  statement:
    'put out, put anything out, put something out, put out a statement, put out anything, issue a statement, issued a statement, issued anything, release a statement, released a statement, made a statement, make a statement, ' +
    'speak out, spoke out, spoken out, broken its silence, broke its silence, break its silence, kept quiet, keep quiet, stayed silent, stay silent, stayed quiet, gone quiet, hit back, hit back at, ' +
    'explain away, explained away, explains away, talk away, play down, played down, plays down, downplay, downplayed, brush off, brushed off, shrug off, shrugged off, excuse away, ' +
    'rebuttal, rebut, rebutted, take it, took it, taken it, take the news, took the news, take the result, took the result, take the grading, took the grading, take the criticism, took the criticism, ' +
    'start to finish, from start to finish, beginning to end, top to bottom, press release, press statement, press line, official line, party line, side of it, version of events, full reply, full response, full reaction, full comment, whole statement, complete statement, whole response, entire statement, full quote, full quotes, come back on, came back on, feedback on, weigh in, weighed in, chimed in, right of reply',
  'who-said':
    'who mentions, who mentions that, who talks about, who brings up, who brought up, whose line, whose line is, whose phrase, whose phrase is, whose claim, who coined, who made the claim, who made that claim, ' +
    'who is claiming, who boasted, who bragged, who conceded, who acknowledged, who warned, who insisted, who stressed, who pledged, who vowed, who argued, who was it who said, which boss said, which chief said, who speaks of, who speaks about, who refers to, who referred to',
  quoted:
    'which officer spoke, which officer commented, which officer responded, who did the talking, who fronted, who faced the press, who spoke to the press, spoke to the press, spoke to the media, talked to the press, talked to the media, who spoke up, who speaks for, who spoke on behalf of, spoke on behalf of, which spokesperson, who is the spokesperson, who did they put up, put up for interview, put forward, voices in the article',
  quantity: 'count of, tally, tally of, how large, what share, what proportion, proportion of',
  author:
    'reporters name, journalists name, authors name, writers name, name of the reporter, name of the journalist, name of the author, name of the writer, who penned, penned, penned by, whose byline, who is the writer',
  published:
    'story went up, article went up, piece went up, report went up, when did the report land, when did it land, report land, when did the report drop, report drop, report go live, report went live, when did the report go out, ' +
    'the story run, the article run, the piece run, this run, did it run, story ran, article ran, story come out, article come out, piece come out, go to press, went to press, go live, went live, hit the news, made the news, make the news, ' +
    'date of the story, date of the post, date on the article, date on the report, date on the piece, release date, when was the piece, when was the story, when did this drop, when did it drop, when was it put out, date of publishing',
  inspected:
    'when were inspectors, when were the inspectors, inspectors visit, inspectors visited, inspectors on site, time frame, timeframe, time span, timespan, date range, months covered, ' +
    'between the inspection and, between inspection and, between the visit and, between the fieldwork and, gap between the inspection, ' +
    'which months, what months, period judged, how far back, when were they looked at, when did they visit, when did the inspectors visit, when did inspectors visit, when did hmicfrs visit, when did the inspectorate visit',
  findings:
    'headline findings, main takeaways, key takeaways, bottom line, lowdown, what did it find, what did the report find, what did the inspection find, what came out of the inspection',
  judge:
    'would you say, would you call, would you describe, badly run, well run, poorly run, badly managed, badly led, well led, shambles, shambolic, farce, clueless, hopeless, pathetic, appalling, ' +
    'scandal, scandalous, lazy, cowards, heroes, overpaid, walk home, walking home, how do i complain, how can i complain, how do i make a complaint, how do i report, where do i report, who do i report, who do i call, who do i complain to, how do i join, how do i apply, how do i contact, how can i contact, alone at night, out at night, raise kids, raise my kids, raise children, buy a house, feel safe, ' +
    'be scrapped, been scrapped, being scrapped, abolish, abolished, disband, disbanded, whose side, who do you believe, politically motivated, hidden agenda, stitch up, hatchet job, box ticking, tick box exercise, waste of time',
  polite:
    'have i got that right, have i got this right, have i got it right, did i get that right, got that right, have i understood, am i right, am i correct, am i wrong, is that right, is this right, is that correct, is this correct, ' +
    'isnt that right, true or false, right or wrong, yes or no, fact check, fact check this, please check, can you check, could you check, hands up who, hands up, quick check, sanity check, settle an argument, settle a bet, ' +
    'in inspectorate speak, in inspector speak, in inspection speak, in inspectorate terms, in hmicfrs language, in inspectorate language, in police language, in their language, when its at home, when it is at home, in inspection terms, in plain terms, in layman terms, bear with me, sorry if, sorry to bother you, apologies if, excuse my ignorance, ' +
    'new here, first time asking, if you dont mind, if possible, when you get a chance, on deadline, got a deadline, have a deadline, on a deadline, ive got a deadline, to a deadline, before i publish, before we publish, before publishing, before i file, for the record, so i know, just so i know, ' +
    'out of interest, out of curiosity, im curious, curious, genuine question, honest question, dumb question, sorry, apologies, ive been told, i was told, ive been asked, my editor wants, my editor says, my editor, ' +
    'my neighbour says, my neighbour reckons, my dad reckons, my mate reckons, my dad says, my mum says, word is, rumour has it, some bloke said, someone on facebook says, someone on twitter says, it says online, ' +
    'i live in, i live near, i live at, we live in, im from, were from, im based in, i work in, i work for, i work at, i work with, im a resident of, as a resident of, as a resident, as a taxpayer, resident of, residents of, ' +
    'im a pc in, im a pc at, im a dc in, im a dc at, im an officer in, im an officer at, im an officer with, im a journalist, im a reporter, im a student, im a councillor, im a parish councillor, im a resident, ' +
    'im writing, im doing, im researching, im covering, im working on, im preparing, im trying to, im putting together, covering this for, going to print, print deadline, my deadline, your help, appreciate any help, any help appreciated, help appreciated',
};

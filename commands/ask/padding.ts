/**
 * Words round a question that are no part of it: when it is needed, for what, and chat. They say nothing where the sources
 * don't print them; a source that prints one makes it a word like any other.
 */
import { FILLERS } from './word-lists.ts';

const PADDING: ReadonlySet<string> = new Set(
  (
    'deadline deadlines urgent urgently asap immediately print printing publish publishing filing broadcast comms neighbouring inbox email emailed editor editors newsdesk newsroom ' +
    'spreadsheet slide slides powerpoint exam exams revision lecture seminar uni min mins minute minutes hour hours sec secs fortnight noon midnight lunch lunchtime teatime weekend ' +
    'monday tuesday wednesday thursday friday saturday sunday bloody damn blimey crikey gosh wow ffs wtf pfft erm lads folks chaps peeps sir madam guv congrats congratulations bravo ' +
    'plzz plss pleaseee pretty hopefully ideally briefly honestly frankly seriously genuinely obviously clearly presumably allegedly reportedly somehow anyways whatever whatsoever ' +
    'correct incorrect correctly righto roger rn atm idk iirc afaik nvm tia thnx thanx tyvm appreciated grateful kindly bothered bother curious confused baffled ' +
    'offer offers offered provide provides provided supply supplied else speak quid grand bucks anyway owt summat nowt pal duck bab uncle auntie cousin lad lass'
  ).split(' '),
);

/** Verbs and nouns of having or giving a grade: "hit outstanding", "what rating does it hold", "handed an inadequate". */
export const GRADE_VERBS: ReadonlySet<string> = new Set(
  (
    'hold holds held hit hits hand hands handed slap slapped dish dished land landed lands award awards reach reached reaches secure secured earn earned earns clinch clinched bag bagged ' +
    'achieve achieved achieves attain attained stick stuck issue issued deliver delivered assign assigned carry carries carried wear label labelled labeled brand branded deem deemed ' +
    'consider considered pronounce pronounced declare declared dub dubbed tag tagged lumber lumbered saddle saddled settle settled emerge emerged walk walked leave left win won wins ' +
    'fall falls fell fallen drop drops dropped lose lost sit sits stand stands scrape scraped manage managed bracket bucket category camp tier card'
  ).split(' '),
);

/** Words of chat that are at least so long have a plural or a possessive that was typed without its mark. */
const LONGEST_SINGULAR = 6;

/** Whether a word that no source prints is padding: "asap", "9am", "inspectorates" for "inspectorate's". */
export function isPadding(word: string): boolean {
  if (PADDING.has(word) || /^\d{1,2}(?:am|pm|ish|th|st|nd|rd)$/u.test(word)) return true;
  return word.length > LONGEST_SINGULAR && word.endsWith('s') && FILLERS.has(word.slice(0, -1));
}

const OWN_OR_ASKED = new Set('deadline deadlines'.split(' '));
const ARTICLES = new Set('a any the what which its their is'.split(' '));

/** "Did they set a deadline" asks for one; "deadline 5pm" is the asker's own. */
export function isAskedFor(tokens: readonly { readonly text: string }[], at: number): boolean {
  return OWN_OR_ASKED.has(tokens[at]?.text ?? '') && ARTICLES.has(tokens[at - 1]?.text ?? '');
}

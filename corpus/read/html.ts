/** A saved web page -> its main text. Menus, adverts, captions and the like are left out. */
import { type CheerioAPI, load } from 'cheerio/slim';
import { linesOf, ownLines } from './html-lines.ts';
import { metadataOf } from './html-metadata.ts';
import { oneLine } from './lines.ts';
import type { ReadDocument } from './reader.ts';

/** Raised when this reader would give another text for the same page. */
const HTML_READER = 'html/2';

type Element = ReturnType<CheerioAPI>;
type Node = Parameters<CheerioAPI['contains']>[0];

/** Elements that never hold the document's own words. */
const FURNITURE =
  'script,style,noscript,template,iframe,svg,canvas,video,audio,nav,aside,footer,button,input,select,textarea,dialog,figcaption,' +
  '[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="dialog"],[role="banner"],[role="search"]';
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** Words of a class or id that mark page furniture, whatever it holds. */
const FURNITURE_NAME =
  /(?:^|[_-])(?:cookies?|consent|gdpr|adverts?|advertisement|promo|sponsored|related(?:posts)?|recommended|newsletter|subscribe|signup|paywall|vacanc(?:y|ies)|comments?|breadcrumbs?|caption|credit|read-?more|see-?also|most-?read|popup|modal|skip-?link|sharedaddy)(?:$|[_-])/iu;
/** Words that mark furniture too, but also the layout of a page with furniture: "sidebar-right" may be either. */
const LAYOUT_NAME = /(?:^|[_-])(?:ads?|share|sharing|social|jobs|tags|sidebar)(?:$|[_-])/iu;
/** A name that says what its element has, or where it is filed: "has-sidebar", "category-jobs". */
const TELLS_OF_OTHERS = /^(?:has|no|not|with|without|is|category|tag|type|format|status|template)-/iu;
/** What a page's own words stand in, or under. */
const MAIN = 'main,[role="main"],[itemprop="articleBody"],h1';
/** A child that holds this share of a page's words is where the main text is. */
const MAIN_SHARE = 0.75;
/**
 * Reads a page. Its text has one paragraph a block, parted by blank lines; list items begin with "• ", and the cells of
 * a table's row are parted by " | ".
 *
 * @example readHtml('<h1>News</h1><p>It rained.</p>').text === 'News\n\nIt rained.\n'
 */
export function readHtml(html: string): ReadDocument {
  const $ = load(html);
  const metadata = metadataOf($);
  removeFurniture($);
  const lines = ownLines(linesOf($, mainElement($)));
  const { title } = metadata;
  if (lines.length > 0 && title !== null && !lines.slice(0, 3).includes(title)) lines.unshift(title);
  return { text: lines.length === 0 ? '' : `${lines.join('\n\n')}\n`, metadata, reader: HTML_READER };
}

/** How many characters outside links each element holds. */
type Words = ReadonlyMap<Node, number>;

function countWords($: CheerioAPI): Words {
  const words = new Map<Node, number>();
  const count = (node: Node): number => {
    let sum = 0;
    if (node.type === 'text') sum = oneLine($(node).text()).length;
    else if (node.type === 'tag' && node.name !== 'a') {
      for (const child of node.children) sum += count(child);
    }
    words.set(node, sum);
    return sum;
  };
  for (const node of $.root().contents().toArray()) count(node);
  return words;
}

function wordsIn(words: Words, element: Element): number {
  return element.toArray().reduce((sum, node) => sum + (words.get(node) ?? 0), 0);
}

function bodyOf($: CheerioAPI): Element {
  const body = $('body');
  return body.length > 0 ? body : $.root().children();
}

/**
 * Takes out what is not the document's own. What holds the page's main text stays, whatever it is called: whole pages stand in
 * one form, and in a division named after the bar at its side.
 */
function removeFurniture($: CheerioAPI): void {
  $(FURNITURE).remove();
  const words = countWords($);
  const all = wordsIn(words, bodyOf($));
  const holdsPage = (element: Element): boolean => wordsIn(words, element) >= MAIN_SHARE * all;
  $('form,[class],[id],[style]').each((_index, node) => {
    const element = $(node);
    if (element.is('html,body,main,article')) return;
    const names = `${element.attr('class') ?? ''} ${element.attr('id') ?? ''}`
      .split(/\s+/u)
      .filter((name) => !TELLS_OF_OTHERS.test(name));
    const named = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
    const furniture =
      HIDDEN.test(element.attr('style') ?? '') ||
      (named(FURNITURE_NAME) && element.find(MAIN).length === 0) ||
      ((named(LAYOUT_NAME) || element.is('form')) && element.find(MAIN).length === 0 && !holdsPage(element));
    if (furniture) element.remove();
  });
}

/** The innermost element that still holds nearly all words of the page. */
function mainElement($: CheerioAPI): Element {
  const words = countWords($);
  let current = bodyOf($);
  const [best] = $('article,main,[role="main"],[itemprop="articleBody"]')
    .toArray()
    .map((node) => $(node))
    .sort((a, b) => wordsIn(words, b) - wordsIn(words, a));
  if (best !== undefined && wordsIn(words, best) >= wordsIn(words, current) / 3) current = best;
  for (;;) {
    const all = wordsIn(words, current);
    const child = current
      .children('div,section,article,main,form')
      .toArray()
      .map((node) => $(node))
      .find((candidate) => all > 0 && wordsIn(words, candidate) >= MAIN_SHARE * all);
    // A heading beside the child belongs to the text, so the parent is the place then.
    if (child === undefined || current.children('h1,h2,h3,p,header').length > 0) return current;
    current = child;
  }
}

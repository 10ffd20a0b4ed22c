/** A saved web page -> its main text and what the page says of itself. Menus, adverts, captions and the like are left out. */
import { type Cheerio, type CheerioAPI, load } from 'cheerio/slim';
import { z } from 'zod';
import { findDate } from './dates.ts';
import { lineKind } from './lines.ts';
import type { ReadDocument, ReadMetadata } from './reader.ts';

/** Raised when this reader would give another text for the same page. */
const HTML_READER = 'html/1';

/** Elements that never hold the document's own words. */
const FURNITURE =
  'script,style,noscript,template,iframe,svg,canvas,video,audio,nav,aside,footer,form,button,input,select,dialog,figcaption,' +
  '[hidden],[aria-hidden="true"],[role="navigation"],[role="complementary"],[role="dialog"],[role="banner"],[role="search"]';
/** Whole words of a class or id that mark page furniture. */
const FURNITURE_NAME =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|adverts?|advertisement|ads?|promo|sponsored|related|recommended|share|sharing|social|newsletter|subscribe|signup|paywall|vacanc(?:y|ies)|jobs|comments?|breadcrumbs?|caption|credit|read-?more|see-?also|most-?read|tags|popup|modal|sidebar|skip-?link)(?:$|[\s_-])/iu;
const BLOCKS = 'p,h1,h2,h3,h4,h5,h6,li,blockquote,dt,dd,pre,tr,div,section,article,main,header,ul,ol,table';
/** A block this much of whose text is links is a list of links. */
const MOSTLY_LINKS = 0.6;
/** A child that holds this share of a page's paragraphs is where the main text is. */
const MAIN_SHARE = 0.75;

type Element = ReturnType<CheerioAPI>;

/** Deeper nesting than this is no page that a browser shows as written: Chromium stops there too (Blink's `kMaximumHTMLParserDOMTreeDepth`). */
export const DEEPEST_NESTING = 512;

/** Elements that hold nothing, or that end without being closed. */
const UNCLOSED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|option|optgroup|rp|rt|html|head|body)$/iu;
/** What holds no elements; where its end is missing, it goes on to the end of the page. */
const NO_ELEMENTS = /<!--.*?(?:-->|$)|<(?<name>script|style|textarea|title)\b.*?(?:<\/\k<name>|$)/gisu;

/**
 * Whether elements stand in one another deeper than `DEEPEST_NESTING`. Told by the tags, before the page is parsed: a parser
 * takes time for each level at each level.
 */
export function nestsTooDeep(html: string): boolean {
  let depth = 0;
  for (const { groups } of html
    .replace(NO_ELEMENTS, '')
    .matchAll(/<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)/giu)) {
    if (UNCLOSED.test(groups?.['name'] ?? '')) continue;
    depth = groups?.['end'] === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > DEEPEST_NESTING) return true;
  }
  return false;
}

/** Text as a browser shows it in one line. */
function oneLine(text: string): string {
  return text.replace(/[\s\u00a0]+/gu, ' ').trim();
}

/**
 * Reads a page. Its text has one paragraph a block, parted by blank lines; list items begin with "• ", and the cells of
 * a table's row are parted by " | ".
 *
 * @example readHtml('<h1>News</h1><p>It rained.</p>').text === 'News\n\nIt rained.\n'
 */
export function readHtml(html: string): ReadDocument {
  const $ = load(html);
  const metadata = metadataOf($);
  $(FURNITURE).remove();
  $('[class],[id]').each((_index, node) => {
    const element = $(node);
    const name = `${element.attr('class') ?? ''} ${element.attr('id') ?? ''}`;
    if (FURNITURE_NAME.test(name) && !element.is('html,body,main,article')) element.remove();
  });
  const lines = blocksOf($, mainElement($)).filter((line) => {
    const kind = lineKind(line);
    return kind !== 'furniture' && kind !== 'links-heading' && kind !== 'caption';
  });
  const { title } = metadata;
  if (lines.length > 0 && title !== null && !lines.slice(0, 3).includes(title)) lines.unshift(title);
  return { text: lines.length === 0 ? '' : `${lines.join('\n\n')}\n`, metadata, reader: HTML_READER };
}

/** How many characters of paragraphs (outside links) an element holds. */
function paragraphText($: CheerioAPI, element: Element): number {
  let sum = 0;
  element
    .find('p,li,td,blockquote')
    .addBack('p,li,td,blockquote')
    .each((_index, node) => {
      const paragraph = $(node);
      sum += Math.max(0, paragraph.text().length - 2 * paragraph.find('a').text().length);
    });
  return sum;
}

/** The innermost element that still holds nearly all paragraphs of the page. */
function mainElement($: CheerioAPI): Element {
  const body = $('body');
  let current: Element = body.length > 0 ? body : $.root().children();
  const articles = $('article,main,[role="main"],[itemprop="articleBody"]')
    .toArray()
    .map((node) => $(node));
  const total = paragraphText($, current);
  const best = articles.sort((a, b) => paragraphText($, b) - paragraphText($, a))[0];
  if (best !== undefined && paragraphText($, best) >= total / 3) current = best;
  for (;;) {
    const all = paragraphText($, current);
    const child = current
      .children('div,section,article,main')
      .toArray()
      .map((node) => $(node))
      .find((candidate) => all > 0 && paragraphText($, candidate) >= MAIN_SHARE * all);
    // A heading beside the child belongs to the text, so the parent is the place then.
    if (child === undefined || current.children('h1,h2,h3,p').length > 0) return current;
    current = child;
  }
}

/** The text of each innermost block, in order, without empty ones and lists of links. */
function blocksOf($: CheerioAPI, root: Element): string[] {
  const lines: string[] = [];
  const push = (text: string, prefix = ''): void => {
    const line = oneLine(text);
    if (line !== '') lines.push(prefix + line);
  };
  const visit = (element: Element): void => {
    if (element.is('tr')) {
      const cells = element
        .children('td,th')
        .toArray()
        .map((cell) => oneLine($(cell).text()));
      push(cells.filter((cell) => cell !== '').join(' | '));
      return;
    }
    const prefix = element.is('li') ? '• ' : '';
    let inline = '';
    let links = 0;
    const flush = (): void => {
      const isLinks =
        oneLine(inline).length > 0 &&
        links >= MOSTLY_LINKS * oneLine(inline).length &&
        !/[.!?”"]\s*$/u.test(inline);
      if (!isLinks) push(inline, prefix);
      inline = '';
      links = 0;
    };
    element.contents().each((_index, node) => {
      const child: Cheerio<typeof node> = $(node);
      if (node.type === 'text') inline += child.text();
      else if (node.type !== 'tag') return;
      else if (child.is('br')) inline += ' ';
      else if (child.is(BLOCKS) || child.find(BLOCKS).length > 0) {
        flush();
        visit($(node));
      } else {
        inline += child.text();
        links += child.is('a') ? child.text().length : child.find('a').text().length;
      }
    });
    flush();
  };
  root.each((_index, node) => {
    visit($(node));
  });
  return lines;
}

const linkedDataSchema = z.object({
  headline: z.string().optional(),
  datePublished: z.string().optional(),
  author: z
    .union([z.string(), z.object({ name: z.string() }), z.array(z.object({ name: z.string() }))])
    .optional(),
  publisher: z.object({ name: z.string() }).optional(),
});
const graphSchema = z.object({ '@graph': z.array(z.unknown()) });

/** The first JSON-LD object of the page that has a date or a headline (schema.org NewsArticle and its like). */
function linkedData($: CheerioAPI): z.infer<typeof linkedDataSchema> {
  for (const script of $('script[type="application/ld+json"]').toArray()) {
    let raw: unknown;
    try {
      raw = JSON.parse($(script).text());
    } catch {
      continue;
    }
    const graph = graphSchema.safeParse(raw);
    for (const item of graph.success ? graph.data['@graph'] : [raw].flat()) {
      const parsed = linkedDataSchema.safeParse(item);
      if (parsed.success && (parsed.data.datePublished ?? parsed.data.headline) !== undefined)
        return parsed.data;
    }
  }
  return {};
}

function metadataOf($: CheerioAPI): ReadMetadata {
  const data = linkedData($);
  const meta = (...names: readonly string[]): string | null =>
    names
      .map((name) =>
        oneLine($(`meta[property="${name}"],meta[name="${name}"]`).first().attr('content') ?? ''),
      )
      .find((content) => content !== '') ?? null;
  const dates = [
    data.datePublished ?? null,
    meta('article:published_time', 'date', 'dcterms.date', 'DC.date'),
    $('time[datetime]').first().attr('datetime') ?? null,
  ];
  const author = typeof data.author === 'string' ? data.author : [data.author ?? []].flat()[0]?.name;
  const address = $('link[rel="canonical"]').first().attr('href') ?? meta('og:url');
  return {
    title:
      oneLine($('h1').first().text()) ||
      data.headline ||
      meta('og:title') ||
      oneLine($('title').first().text()) ||
      null,
    author: author ?? meta('author'),
    published:
      dates.map((date) => (date === null ? null : findDate(date))).find((date) => date !== null) ?? null,
    outlet: meta('og:site_name', 'application-name') ?? data.publisher?.name ?? null,
    url: address !== null && /^https?:\/\//u.test(address) ? address : null,
  };
}

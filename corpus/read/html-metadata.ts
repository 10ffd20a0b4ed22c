/** What a web page says of itself: title, author, date, outlet, address. */
import type { CheerioAPI } from 'cheerio/slim';
import { z } from 'zod';
import { findDate } from './dates.ts';
import { oneLine } from './lines.ts';
import type { ReadMetadata } from './reader.ts';

const nameSchema = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
/** Pages refer to their author or publisher by an address alone, or leave out what is expected: that field says nothing then. */
const lenientName = z
  .union([nameSchema, z.array(nameSchema).transform(([first]) => first)])
  .optional()
  .catch(undefined);
const linkedDataSchema = z.object({
  headline: z.string().optional().catch(undefined),
  datePublished: z.string().optional().catch(undefined),
  author: lenientName,
  publisher: lenientName,
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
    for (const item of [raw].flat().flatMap((one) => {
      const graph = graphSchema.safeParse(one);
      return graph.success ? graph.data['@graph'] : [one];
    })) {
      const parsed = linkedDataSchema.safeParse(item);
      if (parsed.success && (parsed.data.datePublished ?? parsed.data.headline) !== undefined)
        return parsed.data;
    }
  }
  return {};
}

/** Where a page's head names the day it was published: the first of these names that is there counts. */
const DATES = [
  'article:published_time',
  'og:article:published_time',
  'datePublished',
  'date',
  'pubdate',
  'publish-date',
  'parsely-pub-date',
  'dcterms.issued',
  'dcterms.date',
  'dc.date.issued',
  'dc.date',
];

/**
 * The page's main heading: many sites print their own name as a heading first, so it is the one that the page's head names,
 * or else the first within the main text.
 */
function mainHeading($: CheerioAPI, stated: readonly (string | null | undefined)[]): string | null {
  const headings = $('h1')
    .toArray()
    .map((node) => ({ words: oneLine($(node).text()), inside: $(node).closest('main,article').length > 0 }))
    .filter(({ words }) => words !== '');
  const named = headings.find(({ words }) =>
    stated.some((title) => title?.toLowerCase().startsWith(words.toLowerCase())),
  );
  return (named ?? headings.find(({ inside }) => inside) ?? headings[0])?.words ?? null;
}

const UNIVERSAL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]00:?00)$/u;

/**
 * The day of a date as pages state it, or null. A time in universal time is a day of the British clock: what is published at one
 * minute past midnight in summer bears the day before.
 */
function dayOf(date: string): string | null {
  const time = UNIVERSAL_TIME.test(date.trim()) ? Date.parse(date.trim()) : Number.NaN;
  if (Number.isNaN(time)) return findDate(date);
  return findDate(new Date(time).toLocaleDateString('en-GB', { timeZone: 'Europe/London' }));
}

/** Reads a page's metadata; null where the page states none. */
export function metadataOf($: CheerioAPI): ReadMetadata {
  const data = linkedData($);
  const meta = (...names: readonly string[]): string | null =>
    names
      .flatMap((name) =>
        $(`meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}"]`).toArray(),
      )
      .map((node) => oneLine($(node).attr('content') ?? ''))
      .find((content) => content !== '') ?? null;
  const property = (name: string): string | null =>
    oneLine($(`[itemprop="${name}"]`).not('meta').first().text()) || null;
  const time = (selector: string): string | null => $(selector).first().attr('datetime') ?? null;
  const dates = [
    data.datePublished ?? null,
    ...DATES.map((name) => meta(name)),
    time('time[itemprop="datePublished"][datetime]'),
    time('article time[datetime],main time[datetime]'),
    time('time[datetime]'),
  ];
  const address = $('link[rel="canonical"]').first().attr('href') ?? meta('og:url');
  const headTitle = oneLine($('head title').first().text()) || null;
  const stated = [data.headline, meta('og:title'), headTitle];
  return {
    title: mainHeading($, stated) ?? (stated.map((title) => oneLine(title ?? '')).find(Boolean) || null),
    author: data.author ?? meta('author') ?? property('author'),
    published: dates.map((date) => (date === null ? null : dayOf(date))).find(Boolean) ?? null,
    outlet: meta('og:site_name', 'application-name') ?? data.publisher ?? property('publisher'),
    url: address !== null && /^https?:\/\//u.test(address) ? address : null,
  };
}

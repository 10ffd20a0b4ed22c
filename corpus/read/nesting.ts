/** How deep the elements of a page stand in one another, told by its tags before it is parsed. */

/** Deeper nesting than this is no page that a browser shows as written: Chromium stops there too (Blink's `kMaximumHTMLParserDOMTreeDepth`). */
export const DEEPEST_NESTING = 512;

/** Elements that hold nothing. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;
/** What holds no elements; where its end is missing, it goes on to the end of the page. */
const NO_ELEMENTS = /<!--.*?(?:-->|$)|<(?<name>script|style|textarea|title)\b.*?(?:<\/\k<name>|$)/gisu;
const TAG = /<(?<end>\/?)(?<name>[a-z][a-z0-9-]*)(?<rest>[^<>]*)/giu;
const ENDS_PARAGRAPH =
  /^(?:p|h[1-6]|address|article|aside|blockquote|details|div|dl|fieldset|figcaption|figure|footer|form|header|main|nav|ol|pre|section|table|ul)$/u;
/** Elements that end, without an end tag, where one of these begins next to them. */
const ENDED_BY: Readonly<Record<string, RegExp>> = {
  p: ENDS_PARAGRAPH,
  li: /^li$/u,
  dt: /^d[dt]$/u,
  dd: /^d[dt]$/u,
  tr: /^tr$/u,
  th: /^t[hrd]$/u,
  td: /^t[rd]$/u,
  thead: /^(?:td|tbody|tfoot)$/u,
  tbody: /^(?:tbody|tfoot)$/u,
  option: /^opt/u,
  optgroup: /^optgroup$/u,
  rt: /^r[tp]$/u,
  rp: /^r[tp]$/u,
};

/**
 * Whether elements stand in one another deeper than `DEEPEST_NESTING`: a parser takes time for each level at each level. The
 * end of an element ends what is still open in it; an end without a beginning ends nothing.
 *
 * @example nestsTooDeep('<div>'.repeat(1000)) // true
 */
export function nestsTooDeep(html: string): boolean {
  const open: string[] = [];
  for (const { groups } of html.replace(NO_ELEMENTS, '').matchAll(TAG)) {
    const name = (groups?.['name'] ?? '').toLowerCase();
    if (VOID.test(name)) continue;
    if (groups?.['end'] === '/') {
      const begin = open.lastIndexOf(name);
      if (begin !== -1) open.length = begin;
      continue;
    }
    // Only in drawings and formulas does "/>" end an element.
    if (groups?.['rest']?.endsWith('/') === true && (open.includes('svg') || open.includes('math'))) continue;
    while (ENDED_BY[open.at(-1) ?? '']?.test(name) === true) open.pop();
    open.push(name);
    if (open.length > DEEPEST_NESTING) return true;
  }
  return false;
}

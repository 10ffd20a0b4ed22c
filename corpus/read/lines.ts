/** Telling the lines of a page that are not the document's own words: bylines, picture credits, page furniture. */
import { isDateLine } from './dates.ts';

/** "2 hours ago". */
export const AGO =
  /^(?:published|updated|posted)?\s*:?\s*\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago$/iu;
const BYLINE =
  /^(?:by|words by|words|author|reporter|written by|reported by)(?:\s*:\s*|\s+)(?<names>\p{Lu}[\p{L}’'.-]*(?:\s+(?:and\s+|de\s+|van\s+|von\s+|al-?)?\p{Lu}[\p{L}’'.-]*){0,6})(?:\s*[,|·–-]\s*[^.]{0,60})?$/iu;
const CAPTION =
  /^(?:picture|pictures|photo|photos|photograph|image|images|pic|credit|caption|video|file photo|file image|media caption|image source|image caption)\s*(?:[:©]|by\b|credit\b|caption\b|source\b|courtesy\b)/iu;
const CREDIT_LINE =
  /^\(?(?:[^.]{0,80}\s)?(?:getty images|pa media|pa wire|alamy|shutterstock|ap photo|reuters)\)?$/iu;

/** Headings over lists of links, vacancies or adverts: what follows is not the document's. */
const SECTION_OF_LINKS =
  /^(?:related (?:news|stories|articles|topics|content|internet links|links|posts)|select vacancies|vacancies|latest (?:news|jobs|stories|vacancies)|jobs|most (?:read|popular|viewed|shared)|more (?:news|stories|from|on this story|like this)\b.{0,60}|you may also (?:like|be interested in)|you might also like|recommended(?: for you| stories)?|trending(?: now)?|top stories|read next|don['’]t miss|sponsored(?: content)?|promoted stories|around the web|comments?(?: \(\d+\))?|leave a (?:comment|reply)|newsletters?|share this (?:article|story|page|post)?|tags|categories|follow us)\s*:?$/iu;

const FURNITURE: readonly RegExp[] = [
  /^(?:copyright\b|©|\(c\)\s*\d{4})/iu,
  /^(?:advertisement|advertising|sponsored|ad|ads|story continues below(?: advertisement)?|article continues (?:below|after).*|scroll (?:down )?to continue.*|continue reading.*|skip (?:to|past) .{0,60}|end of (?:advert|promotion|.{0,30} promotion).*|recommended)$/iu,
  /^(?:read more|read also|also read|see also|more on this|more|watch|listen|related|explainer|go deeper)\s*[:|»>–-]\s*.+$/iu,
  /^(?:read more|share|tweet|print|email|save|copy link|facebook|twitter|x|linkedin|whatsapp|reddit|home|menu|search|close|subscribe|sign in|log in|sign up|back to top|view comments|post a comment|reply|play|pause|mute|loading|image|video|gallery)\.?$/iu,
  /^(?:sign up (?:for|to)|subscribe (?:to|now)|get (?:our|the latest|all the latest)|follow (?:us|bbc|@)|join our|download (?:our|the) app|click here|listen to the best|send your story ideas|have you been affected|listen to .{0,80} on bbc sounds|follow .{0,60} on (?:facebook|twitter|x|instagram|whatsapp)\b|got a story|do you have a story|this (?:site|website) uses cookies|we use cookies|accept (?:all )?cookies|manage cookies|to receive (?:our|the) )/iu,
];

/** Looked for first: few lines have the words, and the pattern for the whole line takes long. */
const RIGHTS = /[Rr]ights [Rr]eserved|RIGHTS RESERVED/;
const RIGHTS_LINE = /^.{0,300}\b(?:[Aa]ll [Rr]ights [Rr]eserved|ALL RIGHTS RESERVED)\b.{0,100}$/u;

/** Text as a browser shows it in one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** What a line is by its own words, where they tell. */
export type LineKind = 'byline' | 'caption' | 'links-heading' | 'furniture';

/** What the line is, or null where it may be the document's own words. */
export function lineKind(line: string): LineKind | null {
  const text = line.trim();
  if (SECTION_OF_LINKS.test(text)) return 'links-heading';
  if (FURNITURE.some((pattern) => pattern.test(text))) return 'furniture';
  if (RIGHTS.test(text) && RIGHTS_LINE.test(text)) return 'furniture';
  if (isDateLine(text) || AGO.test(text) || BYLINE.test(text)) return 'byline';
  if (text.length < 200 && CAPTION.test(text)) return 'caption';
  if (text.length < 120 && CREDIT_LINE.test(text)) return 'caption';
  return null;
}

/** The author that a byline names, or null. */
export function authorOf(line: string): string | null {
  return BYLINE.exec(line.trim())?.groups?.['names']?.trim() ?? null;
}

/** The publisher that a copyright line names: "Copyright © 2024 Police Professional". */
export function outletOf(line: string): string | null {
  const match =
    /^(?:copyright\s*)?(?:©|\(c\))\s*(?:copyright\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?,?\s*(?<outlet>[\p{L}\p{N}&’'. -]{2,60}?)(?:[.,|]|\s+all rights reserved.*)?$/iu.exec(
      line.trim(),
    );
  return match?.groups?.['outlet']?.trim() || null;
}

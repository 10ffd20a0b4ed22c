/** What a mention of a body is, before and after the words that stand for a name are resolved. */
import type { BodyRef, Span } from '../model.ts';
import type { Block } from '../read/source-text.ts';
import type { Organisation } from '../register.ts';

/** The sorts of organisation that a mention can be of. */
export const ORGANISATION_KINDS = ['force', 'rocu', 'fire-service', 'inspectorate', 'other'] as const;
/** What sort of organisation a mention is of; `region` is an area and `office` a commissioner or panel. */
export type BodyKind = (typeof ORGANISATION_KINDS)[number] | 'region' | 'office';

/** A place in the text that speaks of one or more bodies. */
export interface BodyMention extends Span {
  /** Who is meant: one for a name, several for "the four forces", none where the text doesn't say (or for a region). */
  readonly bodies: readonly BodyRef[];
  readonly kind: BodyKind;
  /** True for words that stand for a name: "the force", "the watchdog". */
  readonly generic: boolean;
  /** True for a bare place name, which may mean the force or the county. */
  readonly place: boolean;
  /** The fullest name that this text prints for the body, without an abbreviation in brackets; for several, the words here. */
  readonly name: string;
}

/** A name as it stands in the text, before anybody has asked which organisation a bare place or region means. */
export interface NameInText extends Span {
  readonly kind: BodyKind;
  /** The organisation of the register, or null. For a region, the force of the same name. */
  readonly organisation: Organisation | null;
  /** The name as printed, without an abbreviation in brackets inside it. */
  readonly printed: string;
  /** A bare place ("Durham"), which may be the force or the county. */
  readonly place: boolean;
  /** "The inspectorate", "the watchdog": words that stand for a name. */
  readonly reference: boolean;
}

/** A mention before the words that stand for a name are resolved. */
export interface NamedMention extends NameInText {
  readonly block: Block;
}

/** How an organisation is called in claims: its register name, else as printed. */
export function bodyRefOf(organisation: Organisation | null, printed: string): BodyRef {
  return organisation === null
    ? { body: printed, bodyId: null }
    : { body: organisation.name, bodyId: organisation.id };
}

/** Whether only a comma, "and" or the like stands between two mentions, so that they are one list. */
export function isOneList(text: string, left: Span, right: Span): boolean {
  return (
    right.start >= left.end &&
    right.start - left.end <= 24 &&
    /^(?:\s*\(\p{Lu}+\))?(?:,|;)?(?:\s+(?:and|&|as well as|along with|both|or|nor))?(?:\s+the)?\s*$/u.test(
      text.slice(left.end, right.start),
    ) &&
    text.slice(left.end, right.start).trim() !== ''
  );
}

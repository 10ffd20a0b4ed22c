/** What every reader of a format gives: text, and what the document says of itself. */

/** What a document says of itself; null where it doesn't. */
export interface ReadMetadata {
  readonly title: string | null;
  readonly author: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
}

/** A source as text. */
export interface ReadDocument {
  readonly text: string;
  readonly metadata: ReadMetadata;
  /** Name and version of the reader, stored with its text: "html/1". */
  readonly reader: string;
}

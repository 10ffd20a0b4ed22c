/**
 * The PDF library, loaded when a PDF is read. Its published types need the browser's and a canvas package's types, which a
 * program for Node has not; so it is imported by name and checked here, and the part that this project uses is typed here.
 */
import { z } from 'zod';

interface PageProxy {
  /** Left, bottom, right, top in points. */
  readonly view: readonly number[];
  getTextContent(): Promise<{ readonly items: readonly object[] }>;
}

/** An open PDF. */
export interface DocumentProxy {
  readonly numPages: number;
  /** Pages count from 1. */
  getPage(number: number): Promise<PageProxy>;
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>;
  destroy(): Promise<void>;
}

/** `verbosity` 0: nothing but errors is printed. */
type OpenPdf = (data: Uint8Array, options: { readonly verbosity: 0 }) => Promise<DocumentProxy>;

const librarySchema = z.object({
  getDocumentProxy: z.custom<OpenPdf>((value) => typeof value === 'function', { error: 'is no function' }),
});

/** Opens a PDF; the library takes the bytes over. Throws what the library throws: PasswordException where it is encrypted. */
export async function openPdf(data: Uint8Array): Promise<DocumentProxy> {
  const name: string = 'unpdf';
  const library: unknown = await import(name);
  return librarySchema.parse(library).getDocumentProxy(data, { verbosity: 0 });
}

/** A file that somebody names: its bytes, or a sentence that says why there are none. */
import { lstatSync, readFileSync } from 'node:fs';
import { LARGEST_PAGE, LARGEST_SOURCE, type ReadProblem } from '../read/formats.ts';
import { DEEPEST_NESTING } from '../read/nesting.ts';
import { LARGEST_STREAM } from '../read/pdf-streams.ts';

/** Bytes. */
export const MEGABYTE = 1_000_000;

/** Why a source can't be read, after its name. */
export const READ_PROBLEMS: Readonly<Record<ReadProblem, string>> = {
  empty: 'is empty',
  'too-large': `is larger than ${LARGEST_SOURCE / MEGABYTE} MB`,
  'page-too-large': `is larger than ${LARGEST_PAGE / MEGABYTE} MB, too large for a text or a page`,
  binary: 'is neither text nor HTML nor PDF',
  archive: 'is a web archive, an e-mail with parts, or rich text; save it as HTML or plain text first',
  'not-utf8': 'is not UTF-8; save it as UTF-8 first',
  encrypted: 'is an encrypted PDF; save it without a password first',
  broken: 'is a broken PDF',
  'unpacks-too-large': `is a PDF of which one piece unpacks to more than ${LARGEST_STREAM / MEGABYTE} MB`,
  'nested-too-deep': `nests its elements more than ${DEEPEST_NESTING} deep`,
  'no-text': 'holds no text: a page made by scripts, or scanned pictures',
};
/** A source as it was given. */
export interface Source {
  readonly bytes: Uint8Array;
  /** File name, or the path of the address. */
  readonly name: string;
  /** Where the page was in the end, after redirects. */
  readonly url?: string;
  readonly contentType?: string | undefined;
}

/** Reads a file. Only a real one: a link, a device or a pipe could lead anywhere, or never end. */
export function readFile(path: string): Source | string {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return `${path}: there is no such file.`;
    if (stats.isSymbolicLink()) return `${path} is a symbolic link; give the file itself.`;
    if (stats.isDirectory()) return `${path} is a folder; give its files.`;
    if (!stats.isFile()) return `${path} is no file.`;
    if (stats.size > LARGEST_SOURCE) return `${path} ${READ_PROBLEMS['too-large']}.`;
    return { bytes: readFileSync(path), name: path };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const denied = error.code === 'EACCES' || error.code === 'EPERM';
    return denied ? `${path} may not be read.` : `${path} cannot be read (${String(error.code)}).`;
  }
}

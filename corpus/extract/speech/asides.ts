/** What stands between brackets, and names broken over lines. */
import type { Token } from './tokens.ts';

/** A name as one line has it: a description may be broken over two. */
export function onOneLine(name: string): string {
  return /[^\S ]| {2}/u.test(name) ? name.replace(/\s+/gu, ' ') : name;
}

/** Quoted words stand at most so many tokens behind the bracket that opens an aside. */
const LONGEST_ASIDE = 20;

/** "(“She was chatty,” he says)": somebody speaks inside the brackets that open at `index`. */
export function holdsSpeech(tokens: readonly Token[], index: number): boolean {
  for (let at = index + 1; at < Math.min(tokens.length, index + LONGEST_ASIDE); at += 1) {
    if (tokens[at]?.kind === 'run') return true;
    if (tokens[at]?.text === ')') return false;
  }
  return false;
}

/** The mentions of a block, found by the token at which they begin or end. */
import type { Mention } from './mention.ts';
import type { Token } from './tokens.ts';

/** A range of token indices. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** The mentions of a block by the token at which they begin and end; those inside another are left out. */
export class MentionIndex {
  private readonly starting = new Map<number, Mention>();
  private readonly ending = new Map<number, Mention>();
  readonly outer: readonly Mention[];

  constructor(mentions: readonly Mention[]) {
    this.outer = mentions.filter((mention) => !mention.inner);
    for (const mention of this.outer) {
      this.starting.set(mention.from, mention);
      this.ending.set(mention.to, mention);
    }
  }

  /** The mention whose first token this is. */
  at(index: number): Mention | undefined {
    return this.starting.get(index);
  }

  /** The mention that ends right before this token. */
  before(index: number): Mention | undefined {
    return this.ending.get(index);
  }
}

/** The index of the article before an organisation's name, or the name's own: "the" is no part of a name. */
export function withArticle(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.lower === 'the' ? at - 1 : at;
}

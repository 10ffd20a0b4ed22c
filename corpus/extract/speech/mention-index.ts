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
  private readonly starting: (Mention | undefined)[];
  private readonly ending: (Mention | undefined)[];
  readonly outer: readonly Mention[];

  /** `tokens`: how many the block has. */
  constructor(mentions: readonly Mention[], tokens: number) {
    this.outer = mentions.filter((mention) => !mention.inner);
    this.starting = new Array(tokens + 1);
    this.ending = new Array(tokens + 1);
    for (const mention of this.outer) {
      this.starting[mention.from] = mention;
      this.ending[mention.to] = mention;
    }
  }

  /** The mention whose first token this is. */
  at(index: number): Mention | undefined {
    return this.starting[index];
  }

  /** The mention that ends right before this token. */
  before(index: number): Mention | undefined {
    return this.ending[index];
  }
}

/** The index of the article before an organisation's name, or the name's own: "the" is no part of a name. */
export function withArticle(tokens: readonly Token[], at: number): number {
  return tokens[at - 1]?.lower === 'the' ? at - 1 : at;
}

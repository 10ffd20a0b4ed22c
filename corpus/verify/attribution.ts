/** To whom a message gives words: "Cooke said", "according to the inspector", "— Andy Cooke". */

const VERB =
  '(?:sa(?:id|ys|y|ying)|told|tells?|stated?s?|add(?:ed|s)|claim(?:ed|s)|admit(?:ted|s)|argue[ds]|warn(?:ed|s)|insist(?:ed|s)|' +
  'wrote|writes|announce[ds]|promise[ds]|explain(?:ed|s)|noted|notes|accept(?:ed|s)|acknowledge[ds]|conced(?:ed|es)|' +
  'declare[ds]|repli(?:ed|es)|comment(?:ed|s)|tweeted|posted|think(?:s)?|thought|believe[ds]|reckon(?:s|ed)|quoted|asks?|asked|put\\s+it)';
const ADVERBS =
  '(?:(?:also|even|just|literally|clearly|once|then|has|had|have|actually|publicly|previously|later|already)\\s+)*';
const NAME = '[^.!?;:,"“”\\n]{1,80}?';

/** What stands beside a name between commas: "Cooke, the inspector, said". */
const APPOSITION = ',[^.!?;:"“”\\n]{1,80},';

/** What stands before a name and a comma: "His Majesty’s Inspector of Constabulary, Andy Cooke said". */
const OFFICE_BEFORE = '[^.!?;:,"“”\\n]{1,80},\\s*';

/** Before the words, up to them. */
const BEFORE = [
  new RegExp(
    `(?:in\\s+the\\s+words\\s+of|quot(?:e|ation|ing)(?:\\s+(?:from|by|of))?)\\s+(?<name>${NAME})[,:]?\\s*$`,
    'iu',
  ),
  new RegExp(`according\\s+to\\s+(?<name>${NAME})[,:]?\\s*$`, 'iu'),
  new RegExp(
    `(?:^|[,;.!?\\n]\\s*)(?<name>${NAME})(?:${APPOSITION})?\\s+${ADVERBS}${VERB}\\b[^.!?"“”\\n]{0,60}$`,
    'iu',
  ),
  new RegExp(
    `(?:^|[,;.!?\\n]\\s*)(?<name>${NAME})['’]s?\\s+(?:exact\\s+)?(?:words?|quote|claim|line|statement)\\b[^.!?"“”\\n]{0,30}$`,
    'iu',
  ),
  /(?:^|[.!?\n]\s*)(?<name>[^.!?:;"“”\n]{2,60}):\s*$/u,
];
/** After the words, from them on. */
const AFTER = [
  new RegExp(
    `^[,.]?\\s*(?:according\\s+to|per|(?:(?:is|was|were)\\s+)?(?:${VERB}\\s+)?by|from)\\s+(?<name>${NAME})(?:[.!?;:,"“”\\n]|$)`,
    'iu',
  ),
  new RegExp(
    `^[,.]?\\s*${VERB}\\s+(?<name>${NAME})(?:[.!?;:,"“”\\n]|\\s+(?:in|on|at|after|when|last|yesterday|today|that|and)\\b|$)`,
    'iu',
  ),
  new RegExp(`^[,.]?\\s*(?<name>${NAME})\\s+${ADVERBS}${VERB}\\b`, 'iu'),
  /^[,.]?\s*(?:[-–—~]+)\s*(?<name>[^.!?;"“”\n]{2,60})/u,
  /^[,.]?\s*\((?<name>[^)\n]{2,60})\)/u,
  /^[,.]?\s*(?<name>[#@][\p{L}\d_]+)/u,
  // A name in a line of its own.
  /^[,.]?\s*\n\s*(?<name>\p{Lu}[\p{L}.'’/-]*(?:[ \t]+\p{Lu}[\p{L}.'’/-]*){0,5})[ \t]*(?:\n|$)/u,
];

/** Words in front of a name that don't belong to it. */
const FILLERS =
  /^(?:(?:and|but|so|when|because|as|that|remember|like|then|well|yes|no|nah|mate|lol|actually|also|what|how|why|where|if|didn't|did|does|has|i|think|thought|know|believe|pretty|sure|in|fact|even|is|was|are|were)[\s,]+)+/iu;
/** Names that name nobody. */
const NOBODY =
  /^(?:(?:and|but|so|as|who|which|he|she|they|it|we|i|you|someone|somebody|everyone|everybody|anyone|anybody|nobody|no one|some|many|most|all|both|others|people|one|this|that|these|those|there|here|quote|quoted|source|sources|link|edit|ps|note|fact|example|look|read|see|remember|reminder|interesting|btw|fyi|again|wow|ok|okay|really|proof|context|update|literally|exactly|important|also|wait|summary|tldr|question|answer)|(?:the|this|that|an?|your|my|their|his|her)\s+(?:report|article|paper|document|source|sources|statement|story|page|link|post|piece|news|press|thread|quote|text|headline|author|reporter|journalist))$/iu;

function nameIn(patterns: readonly RegExp[], text: string): string | null {
  for (const pattern of patterns) {
    const typed = pattern.exec(text)?.groups?.['name'];
    if (typed === undefined) continue;
    const name = typed.trim().replace(FILLERS, '').trim();
    if (name !== '' && name.split(/\s+/u).length <= 8) return NOBODY.test(name) ? null : name;
  }
  return null;
}

/** More words than these between two quotations do more than say who goes on: "Mr Hall said. He added:". */
const MOST_BETWEEN = 12;
const SAYS = new RegExp(`\\b${VERB}\\b`, 'iu');

/** Whether the text between two quotations does no more than say that somebody speaks, or goes on. */
export function onlySaysWho(between: string): boolean {
  const count = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  const quotesAnother = /["“]\s*[\p{L}\p{N}]/u.test(between);
  return count === 0 || (count <= MOST_BETWEEN && !quotesAnother && SAYS.test(between));
}

/** Whom the text around quoted words names as their speaker, as typed; null where it names nobody. */
export function namedAround(before: string, after: string): string | null {
  return nameIn(BEFORE, before) ?? nameIn(AFTER, after);
}

/** Words that a sentence without quotation marks gives to somebody. */
export interface SaidWords {
  readonly speaker: string | null;
  readonly words: string;
}

/** Sentences that give somebody's words without marks: "Cooke said (that) ...", "According to Cooke, ...", "..., said Cooke". */
const SAID = [
  new RegExp(`^according\\s+to\\s+(?<name>${NAME})[,:]\\s*(?<words>.+)$`, 'isu'),
  new RegExp(
    `^(?<name>${NAME})${APPOSITION}\\s+${ADVERBS}${VERB}(?:\\s+that\\b|[,:])?\\s+(?<words>.+)$`,
    'isu',
  ),
  new RegExp(`^(?<words>.+),\\s*${VERB}\\s+(?<name>[^.!?;:,"“”\\n]{2,60})[.!?]*$`, 'isu'),
  new RegExp(`^(?<words>.+),\\s*(?<name>[^.!?;:,"“”\\n]{2,60}?)\\s+${ADVERBS}${VERB}[.!?]*$`, 'isu'),
  new RegExp(
    `^(?:${OFFICE_BEFORE})?(?<name>${NAME})\\s+${ADVERBS}${VERB}(?:\\s+(?:us|me|them|everyone|reporters))?(?:\\s+that\\b|[,:])?\\s+(?<words>.+)$`,
    'isu',
  ),
  /^(?<words>.+[.!?…])\s*[-–—~]+\s*(?<name>\p{Lu}[^.!?:;"“”\n]{1,60})$/su,
  /^(?<words>.+[.!?…])\s*\((?<name>\p{Lu}[^()\n]{1,60})\)$/su,
  /^(?<name>\p{Lu}[^.!?:;"“”\n]{1,50}):\s+(?<words>.+)$/su,
];

/** The words that a sentence gives to somebody; null where it does no such thing. A question gives nobody's words. */
export function saidWords(sentence: string): SaidWords | null {
  if (/\?\s*$/u.test(sentence)) return null;
  for (const pattern of SAID) {
    const groups = pattern.exec(sentence.trim())?.groups;
    const typed = groups?.['name'];
    const said = groups?.['words'];
    if (typed === undefined || said === undefined) continue;
    const name = typed.trim().replace(FILLERS, '').trim();
    if (name.split(/\s+/u).length > 8) continue;
    return { speaker: name === '' || NOBODY.test(name) ? null : name, words: said.trim() };
  }
  return null;
}

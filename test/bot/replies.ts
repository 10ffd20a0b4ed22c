/** Replies made up for tests: small ones by hand, and any that a command could give. */
import fc from 'fast-check';
import type { Block, Inline, Line, Reply } from '../../commands/command.ts';

/** A reply with these parts; the others are as plain as can be. */
export function replyWith(parts: Partial<Reply>): Reply {
  return {
    outcome: 'answer',
    visibility: 'public',
    title: 'West Mercia Police',
    blocks: [],
    actions: [],
    evidence: [],
    claims: [],
    ...parts,
  };
}

const words = fc.oneof(
  fc.lorem({ mode: 'sentences', maxCount: 12 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    '*',
    '> ',
    '字'.repeat(3000),
    '👩‍👩‍👧'.repeat(500),
    'no spaces at all'.replaceAll(' ', '').repeat(400),
  ),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  words,
  fc.record({ strong: words }),
  fc.record({ printed: words }),
  fc.record({ typed: words }),
  fc.record({ code: words }),
  fc.record({ link: words, url: fc.webUrl() }),
);
const line: fc.Arbitrary<Line> = fc.oneof(inline, fc.array(inline, { maxLength: 4 }));
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('heading' as const), line }),
  fc.record({ type: fc.constant('text' as const), line }),
  fc.record({ type: fc.constant('quotation' as const), paragraphs: fc.array(words, { maxLength: 5 }) }),
  fc.record({ type: fc.constant('note' as const), line }),
  fc.record({ type: fc.constant('note' as const), line, leads: fc.nat({ max: 4 }) }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(line, { maxLength: 30 }) }),
  fc.record({ type: fc.constant('query' as const), text: words }),
  fc.constant({ type: 'divider' as const }),
);
const action = fc.record({
  label: fc.string({ minLength: 1, maxLength: 38 }),
  command: fc.constantFrom('grade', 'search'),
  options: fc.dictionary(
    fc.constantFrom('body', 'query'),
    fc.oneof(fc.constant('$query'), fc.stringMatching(/^[a-z0-9-]{1,120}$/)),
    { noNullPrototype: true },
  ),
  page: fc.nat({ max: 50 }),
});

/** Any reply that a command could give, and worse. */
export const anyReply: fc.Arbitrary<Reply> = fc.record({
  outcome: fc.constantFrom('answer', 'none-found', 'choose', 'refused', 'invalid'),
  visibility: fc.constantFrom('public', 'private'),
  title: words,
  blocks: fc.array(block, { maxLength: 25 }),
  actions: fc.array(action, { maxLength: 3 }),
  menu: fc.record({
    placeholder: words,
    choices: fc.array(fc.record({ label: words, description: words, action }), { maxLength: 40 }),
  }),
  evidence: fc.constant([]),
  claims: fc.constant([]),
});

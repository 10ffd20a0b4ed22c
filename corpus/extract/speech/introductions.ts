/** Who is introduced how: appositions ("Ann Lee, the mayor"), titles, organisations beside names, abbreviations. */
import type { Discourse } from './discourse.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

/** Registers the people of a block with what the text says of their offices, and "Full Name (ABC)". */
export function introducePeople(reading: Reading, discourse: Discourse): void {
  const { people } = discourse;
  for (const mention of reading.mentions) {
    if (mention.kind === 'organisation') noteAbbreviation(reading, mention, discourse);
    if (mention.kind !== 'person') continue;
    const person = people.register(mention);
    const before = reading.outer.before(mention.from);
    if (before?.kind === 'role') people.addRole(person, before.name);
    if (before !== undefined && before.kind === 'organisation')
      person.organisation ??= { body: before.body, name: before.name };
    if (mention.inner) continue;
    const apposed = [beyondComma(reading, mention, -1), beyondComma(reading, mention, 1)];
    for (const role of apposed) {
      if (role?.kind !== 'role') continue;
      people.addRole(person, role.name);
      person.title ??= role.name.replace(/^(?:the|a|an)\s+/iu, '');
      const organisation = reading.mentions.find(
        (other) =>
          other.inner && other.kind === 'organisation' && other.from >= role.from && other.to <= role.to,
      );
      if (organisation !== undefined)
        person.organisation ??= { body: organisation.body, name: organisation.name };
    }
    if (before?.kind === 'role') {
      person.title ??= before.name.replace(/^(?:the|a|an)\s+/iu, '');
      const organisation = reading.mentions.find(
        (other) =>
          other.inner && other.kind === 'organisation' && other.from >= before.from && other.to <= before.to,
      );
      if (organisation !== undefined)
        person.organisation ??= { body: organisation.body, name: organisation.name };
    }
  }
}

/** The mention on the other side of a comma beside this one. */
function beyondComma(reading: Reading, mention: Mention, side: -1 | 1): Mention | undefined {
  if (side === 1)
    return reading.tokens[mention.to]?.text === ',' ? reading.outer.at(mention.to + 1) : undefined;
  return reading.tokens[mention.from - 1]?.text === ',' ? reading.outer.before(mention.from - 1) : undefined;
}

function noteAbbreviation(reading: Reading, mention: Mention, discourse: Discourse): void {
  const [open, short, close] = [
    reading.tokens[mention.to],
    reading.tokens[mention.to + 1],
    reading.tokens[mention.to + 2],
  ];
  if (open?.text !== '(' || close?.text !== ')' || short === undefined) return;
  if (/^\p{Lu}[\p{L}\p{N}&-]{1,8}$/u.test(short.text)) discourse.addAbbreviation(short.text, mention.name);
}

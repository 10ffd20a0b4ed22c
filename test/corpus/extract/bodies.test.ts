import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findBodyMentions } from '../../../corpus/extract/bodies.ts';
import { article, HOSTILE_TEXTS, REGISTER } from './source.ts';

/** Each mention as "words -> ids", with "?" before a name that the register doesn't have. */
function mentions(body: string): string[] {
  const source = article(body);
  return findBodyMentions(source, REGISTER).map((mention) => {
    const ids = mention.bodies.map(({ body: name, bodyId }) => bodyId ?? `?${name}`);
    return `${source.text.slice(mention.start, mention.end)} -> ${ids.join(', ')}`;
  });
}

describe('names', () => {
  test.each([
    ['an official name', 'West Mercia Police was inspected.', ['West Mercia Police -> west-mercia-police']],
    [
      'an ampersand for "and"',
      'Devon & Cornwall Police spoke.',
      ['Devon & Cornwall Police -> devon-and-cornwall-police'],
    ],
    ['a hyphen of another kind', 'Dyfed‑Powys Police spoke.', ['Dyfed‑Powys Police -> dyfed-powys-police']],
    ['the office of a county', 'Kent’s police and crime commissioner and Kent’s PCC spoke.', []],
    [
      'the word force after the name',
      'Kent Police force and Essex police forces spoke.',
      ['Kent Police force -> kent-police', 'Essex police forces -> essex-police'],
    ],
    ['capitals', 'KENT POLICE RATED GOOD', ['KENT POLICE -> kent-police']],
    [
      'a unit with its abbreviation inside the name',
      'The Regional Organised Crime Unit (ROCU) for the South East spoke.',
      ['Regional Organised Crime Unit (ROCU) for the South East -> serocu'],
    ],
    ['the unit of a region', 'Inspectors praised the South West ROCU.', ['South West ROCU -> swrocu']],
    [
      'a name that no register has',
      'Northfolk Constabulary spoke.',
      ['Northfolk Constabulary -> ?Northfolk Constabulary'],
    ],
    [
      'an abbreviation that the text explains wins over its usual meaning',
      'West Mercia Police (WMP) was inspected. WMP spoke.',
      ['West Mercia Police -> west-mercia-police', 'WMP -> west-mercia-police', 'WMP -> west-mercia-police'],
    ],
    [
      'a fire service',
      'Kent Fire and Rescue Service spoke.',
      ['Kent Fire and Rescue Service -> ?Kent Fire and Rescue Service'],
    ],
    [
      'the place and the word force',
      'The Hampshire force spoke.',
      ['Hampshire force -> hampshire-and-isle-of-wight-constabulary'],
    ],
    [
      "a commissioner's office is not the force",
      'John Campion, West Mercia Police and Crime Commissioner, spoke.',
      [],
    ],
    ['a union is not the force', 'Merseyside Police Federation spoke.', []],
    [
      'a council is not the force',
      'Kent County Council spoke.',
      ['Kent County Council -> ?Kent County Council'],
    ],
    ['somewhere to live is not the force', 'She met him in Durham.', []],
    [
      'the whole name of a chief constable is not part of it',
      'The Chief Constable of Durham Constabulary spoke.',
      ['Durham Constabulary -> durham-constabulary'],
    ],
  ])('%s', (_case, body, expected) => {
    expect(mentions(body)).toEqual(expected);
  });

  test('a bare place is marked as one, unless its list says that it is a force', () => {
    const source = article('Durham was praised. Cleveland and Northumbria Police were not.');
    const places = findBodyMentions(source, REGISTER).map(({ name, place }) => [name, place]);
    expect(places).toEqual([
      ['Durham', true],
      ['Cleveland', false],
      ['Northumbria Police', false],
    ]);
  });

  test('the name is the fullest that the text prints, without its abbreviation', () => {
    const source = article('GMP spoke. Greater Manchester Police (GMP) is large.');
    expect(findBodyMentions(source, REGISTER).map(({ name }) => name)).toEqual(
      Array(3).fill('Greater Manchester Police'),
    );
  });
});

describe('words that stand for a name', () => {
  const last = (body: string): string | undefined => mentions(body).at(-1);

  test.each([
    [
      'the force, after something of its own',
      'Kent Police and Essex Police were inspected. Inspectors said Essex’s call handling was slow. The force has a plan.',
      'The force -> essex-police',
    ],
    [
      'the service, but not the service that it gives',
      'Northfolk Fire and Rescue Service was inspected. The service has improved the service it gives.',
      'The service -> ?Northfolk Fire and Rescue Service',
    ],
    [
      'a fire service that has no name',
      'Kent Police spoke. The fire service did not.',
      'The fire service -> ',
    ],
    [
      'the force is the last one named',
      'Kent Police spoke.\n\nEssex Police spoke. The force agreed.',
      'The force -> essex-police',
    ],
    [
      'the subject of the sentence before',
      'Kent Police did better than Essex Police. The force agreed.',
      'The force -> kent-police',
    ],
    [
      'the nearest in its own sentence',
      'Kent Police knew that Essex Police had told the force so.',
      'the force -> essex-police',
    ],
    [
      'the only force of the text, named later',
      'Inspectors told the force so. Kent Police agreed.',
      'Kent Police -> kent-police',
    ],
    [
      'the unit is the regional unit',
      'The East Midlands Special Operations Unit (EMSOU) spoke. The unit agreed.',
      'The unit -> emsou',
    ],
    ['a unit of something else', 'Kent Police spoke. The unit agreed.', 'Kent Police -> kent-police'],
    [
      'its forces are those that the text names',
      'Surrey Police, Sussex Police and Kent Police spoke. The South East ROCU and its regional forces agreed.',
      'its regional forces -> surrey-police, sussex-police',
    ],
    [
      'both forces',
      'Kent Police and Essex Police were inspected with Surrey Police. Kent Police and Essex Police agreed, both forces said.',
      'both forces -> kent-police, essex-police',
    ],
    [
      'each force of a list of places',
      'Faults were found at Staffordshire and Warwickshire, with each force told so.',
      'each force -> staffordshire-police, warwickshire-police',
    ],
    [
      'all forces of the country are none',
      'Kent Police spoke. It is like the 43 forces in England and Wales.',
      'Kent Police -> kent-police',
    ],
    ['a region has no body', 'Kent Police spoke about the region.', 'the region -> '],
    ['the watchdog', 'The watchdog spoke.', 'The watchdog -> hmicfrs'],
  ])('%s', (_case, body, expected) => {
    expect(last(body)).toBe(expected);
  });

  test('the ROCU before its name stands', () => {
    expect(mentions('Inspectors told the ROCU so. The South East ROCU agreed.')[0]).toBe(
      'the ROCU -> serocu',
    );
  });
});

test.each(HOSTILE_TEXTS)('%s does no harm', (_case, text) => {
  expect(() => findBodyMentions(article(text), REGISTER)).not.toThrow();
});

test('mentions are in order, do not overlap and lie inside the text', () => {
  const parts = [
    'West Mercia Police',
    'the force',
    'Durham',
    ' and ',
    ', ',
    '(WMP)',
    'the ROCU',
    '. ',
    '\n\n',
    'its four forces',
    'ROCU',
    'West Midlands',
    '’s ',
  ];
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom(...parts), fc.string()), { maxLength: 30 }), (words) => {
      const source = article(words.join(''));
      let end = 0;
      for (const mention of findBodyMentions(source, REGISTER)) {
        expect(mention.start).toBeGreaterThanOrEqual(end);
        expect(mention.end).toBeGreaterThan(mention.start);
        end = mention.end;
      }
      expect(end).toBeLessThanOrEqual(source.text.length);
    }),
  );
});

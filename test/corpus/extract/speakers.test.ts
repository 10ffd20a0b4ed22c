import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../corpus/extract/quotations.ts';
import { readText } from '../../../corpus/read/text.ts';

/** The speakers of a text's runs, in order. */
function speakers(text: string): (string | null)[] {
  return extractSpeech(readText(text), []).quotes.map(({ speaker }) => speaker?.name ?? null);
}

type Case = readonly [what: string, expected: readonly (string | null)[], text: string];

const NAMES: readonly Case[] = [
  [
    'a first name like an acronym',
    ['Raf Benito'],
    'Opposite number Raf Benito refused to blame the referee. “She had a good game,” he said.',
  ],
  [
    'a name that comes after the words',
    ['Nuala Quirke'],
    '“I was lucky,” she says. Actor Nuala Quirke is sitting in a café.',
  ],
  [
    'a title with the first name',
    ['Joan Pell'],
    'Dame Joan Pell chaired it. Dame Joan was unmoved. “The public will draw their own conclusions.”',
  ],
  ['two foreign names', ['Ngozi Adeyemi-Clarke'], '“It leaks,” said tenant Ngozi Adeyemi-Clarke.'],
  ['a particle', ['Farida van der Merwe'], 'His solicitor, Farida van der Merwe, said: “He is sorry.”'],
  [
    'a surname with its prefix alone',
    ['Colm Ó Briain', 'Colm Ó Briain'],
    'Colm Ó Briain came on Monday. “We talked,” Ó Briain said. “It was frank.”',
  ],
  [
    'two surnames without the first name',
    ['Luis Ortega Ruiz'],
    'Luis Ortega Ruiz arrived late. “Not again,” Ortega Ruiz sighed.',
  ],
  [
    'an Arabic article',
    ['Abu Yusuf al-Tamimi'],
    'The group’s spokesman Abu Yusuf al-Tamimi said in a message: “We reject this.”',
  ],
  ['a weekday behind the name', ['Hugo Stram'], '“We were slow,” said Hugo Stram Monday after the game.'],
  ['a calling before the name', ['Tom Wills'], 'Colquitt Policeman Tom Wills said: “It was calm.”'],
  ['a compound before the name', ['Jaydn Coyle'], 'Match-winner Jaydn Coyle said he had “dreamt of that”.'],
  [
    'a courtesy title before a title-like surname',
    ['Alyson King'],
    'Alyson King came. Ms King said: “They are wrong.”',
  ],
  ['a peer’s place', ['Ashby of Tarn'], 'The minister, Lord Ashby of Tarn, told peers: “The Bill is dead.”'],
  ['one word beside a description', ['Luke'], 'Her partner, Luke, rang 999. “I was shaking,” he said.'],
  [
    'the nearest of two namesakes before',
    ['Alyson King', 'Carol King'],
    'Alyson King spoke first. “No,” Ms King said.\n\nCarol King, whose son goes there, says: “There is no point.”',
  ],
  [
    'no month, day or nationality',
    ['Clearwater Corp.'],
    'Clearwater Corp., which runs a network, on Wednesday said it had “turned a corner”.',
  ],
  [
    'no adjective of a party',
    ['Roosevelt'],
    'Mr Roosevelt blasted recent Republican claims that the scheme is in trouble. “There is a lot of scare talk,” he said.',
  ],
];

const DESCRIPTIONS: readonly Case[] = [
  [
    'a statement as it',
    ['Dan Pohl’s family'],
    'Dan Pohl’s family issued a statement. It read: “Dan was our sunshine.”',
  ],
  [
    'a party’s spokesman',
    ['A Conservative Party spokesman'],
    'A Conservative Party spokesman said Labour had “no plan at all”.',
  ],
  [
    'a name inside a description',
    ['One man in a John Deere cap'],
    'One man in a John Deere cap stood up. “I drove a bus 31 years,” he said.',
  ],
  [
    'a calling by its ending',
    ['Ray Combs', 'Their foreman'],
    '“We saw it,” said Ray Combs.\n\nTheir foreman, a retired fitter, said he had come in August.\n\n“My wife thinks I’m mad,” he said.',
  ],
  [
    'she for the owner of a son',
    ['Kay Booth'],
    'Kay Booth’s son, Liam, was 12 when he vanished. “You never stop hoping,” she says.',
  ],
  [
    'a number of people',
    ['400 people'],
    'At the rally, 400 people chanted “Shame on you!” as the minister left.',
  ],
  [
    'a noun that no list knows',
    ['an upholsterer'],
    '“It’s a shambles,” said an upholsterer, who would not give a name.',
  ],
  [
    'what reads behind a quotation',
    ['a letter from parents to governors'],
    '“We’ve had enough,” reads a letter from parents to governors.',
  ],
  [
    'a determiner alone',
    ['One', 'Another'],
    'One, who asked not to be named, said: “We can’t sleep.” Another added: “It stinks.”',
  ],
  [
    'one of several',
    ['one of the project managers'],
    '“It was awful,” one of the project managers present said later.',
  ],
  [
    'a contraction behind it',
    ['A man in a Barbour jacket'],
    'A man in a Barbour jacket wouldn’t give his name. “I drove a bus 31 years,” he said.',
  ],
  [
    'a body behind a document',
    ['the company'],
    'In a statement the company said: “We are sorry for the smell.”',
  ],
  [
    'somebody’s campaign',
    ['Reid’s campaign'],
    'Reid’s campaign hit back, saying that her “newfound zeal” was a sham.',
  ],
  [
    'the woman of before, not a person with a name',
    ['Ann Lee', 'A resident'],
    '“I run,” said Ann Lee.\n\nA resident who asked not to be named said people are scared. “They are just not going out,” the woman said.',
  ],
  [
    'it for a jury',
    ['The grand jury', 'The grand jury'],
    'The grand jury said the court was “outmoded”. It urged the city to “take steps”.',
  ],
  [
    'where somebody is from',
    ['Kev Mulroy'],
    'Steve Hadley was pleased. Barton boss Kev Mulroy was not. “We should have won,” the Scot said.',
  ],
  [
    'what somebody does, with an adjective',
    ['Mikel Etxeberria'],
    'Mikel Etxeberria scored twice. “I’m delighted,” beamed the Basque forward.',
  ],
  [
    'a possessive description is somebody new',
    ['Rosa Mejía', 'The victim’s mother'],
    '“I got down,” said Rosa Mejía.\n\nThe victim’s mother wept. “He was a good boy,” she said.',
  ],
];

const CLAUSES: readonly Case[] = [
  [
    'the agent behind a passive’s words',
    ['residents'],
    'The council has been accused of “sitting on its hands” by residents.',
  ],
  ['a scene with a colon', ['Per Hansen'], 'His coach, Per Hansen, is more measured: “Early days.”'],
  [
    'a full stop inside the marks, American style',
    ['Hannah Ortiz', 'Mike Dunlop'],
    'Judge Hannah Ortiz wrote that the order was “plainly unlawful.” Attorney General Mike Dunlop vowed to appeal, calling the ruling “activism at its worst.”',
  ],
  [
    'the writer, who has no name',
    ['Ann Lee', null],
    '“Can I help you?” Ann Lee asked.\n\n“I’m looking for Ray,” I said.',
  ],
  [
    'a former calling before a subject',
    ['A police spokesman', 'Norman Blakey'],
    'A police spokesman said: “We accept it.”\n\nEx-detective Norman Blakey, who set up the squad, was scathing. “It is a plan for the plan,” he told the Post.',
  ],
  [
    'of a place behind the name',
    ['Mac Barber'],
    'Rep. Mac Barber of Commerce is asking the House to “endorse” the plan.',
  ],
  [
    'an organisation that the text never names is called as printed',
    ['The watchdog'],
    'Essex Police was inspected.\n\nThe watchdog said officers “did not always record the rationale” for stop and search.',
  ],
  [
    'without the letters of honours after the name',
    ['Ada Lowe'],
    'His Majesty’s Inspector of Constabulary Dame Ada Lowe QPM DL said: “It is not acceptable that it is inadequate.”',
  ],
  [
    'a firm with & in an apposition',
    ['Beryl Sprinks'],
    'Beryl Sprinks, economist of Harris Trust & Savings Bank, Chicago, predicted “a slow year”.',
  ],
  [
    'an apposition without its second comma',
    ['Ann Hartley'],
    'Ann Hartley, cabinet member for schools said it was “not a political issue”.',
  ],
  [
    'a relative clause that names somebody else',
    ['The company'],
    'The company, which owns Tasty Pies, said it expected costs to “remain elevated”.',
  ],
  [
    'a subject of its own in a with-clause',
    ['the statement'],
    'Three dissented, with the statement noting only that they “did not support action at this time”.',
  ],
  [
    'an appeal before a colon',
    ['Oyin Balogun'],
    'Det Supt Oyin Balogun, leading the inquiry, appealed for witnesses: “Somebody knows something.”',
  ],
  ['a scene before the words', ['Joan Tibbs'], 'Joan Tibbs shook her head. “It’s about dignity.”'],
];

describe.each([
  ['names', NAMES],
  ['descriptions', DESCRIPTIONS],
  ['clauses', CLAUSES],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('people', () => {
  const peopleOf = (text: string) => extractSpeech(readText(text), []).people;

  it('are those of whom the text shows that they are people', () => {
    const names = peopleOf('Operation County Lines began in May. Ann Lee joined. Zadok Orme, 34, left.').map(
      ({ name }) => name,
    );
    expect(names).toContain('Ann Lee');
    expect(names).toContain('Zadok Orme');
    expect(peopleOf('The plan, County Lines, began in May.')).toEqual([]);
  });

  it('have the organisation that their office belongs to, marked as inferred', () => {
    const [person] = peopleOf(
      'His Majesty’s Inspector of Constabulary, Andy Cooke, said: “We saw progress.”',
    );
    expect(person?.organisation?.id).toBe('hmicfrs');
    expect(person?.organisationInferred).toBe(true);
  });
});

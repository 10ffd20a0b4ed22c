import { describe, it } from 'vitest';
import { expectSpeakers, type SpeakerCase } from './speaker-cases.ts';

const TAILS: readonly SpeakerCase[] = [
  [
    'a place that looks like a name',
    ['Gregory Coates', 'Martha Quill', 'Dana Polk'],
    '“If we stand divided, we are already beaten,” Bishop Gregory Coates of Baton Rouge told Reuters.\n\n' +
      '“We will not go,” Pastor Martha Quill of Little Rock told the paper.\n\n' +
      '“It is a mess,” Dana Polk of Cedar Rapids, Iowa, said.',
  ],
  [
    'a body, and where that is',
    ['Ruth Amery', 'Ngozi Adeyo', 'Joan Hart'],
    'Ruth Amery at the Royal College of Nursing in Wales said: “Nurses are tired.”\n\n' +
      '“Prices fell,” Ngozi Adeyo with the Farm Bureau said.\n\n' +
      'Joan Hart from the campaign group Save Our Buses said: “We are delighted.”',
  ],
  [
    'the team of a body',
    ['Laura Hind', 'Gwen Price'],
    'Detective Sergeant Laura Hind of Wexshire Police’s Child Protection Unit said: “The girl was brave.”\n\n' +
      'Chief Inspector Gwen Price, of Tarn Police’s Roads Unit said: “Slow down.”',
  ],
  [
    'an office in capitals, without a second comma',
    ['David Hale', 'Ian Chaplin', 'Ann Fenner', 'Karl Moss', 'Nia Parry'],
    'Cllr David Hale, Cabinet Member for Libraries at Wexset County Council said: “It’s great news for readers.”\n\n' +
      'Ian Chaplin, Cabinet Member for Social Care said: “Thank you to all of our carers.”\n\n' +
      'Cllr Ann Fenner, Deputy Leader and Cabinet Member for Highways, Transport and Parking at Tarn Council said: “The road is open.”\n\n' +
      'Speaking after the opening, Cllr Karl Moss, Executive Member for Leisure at Tarn City Council said: “It is a proud day.”\n\n' +
      'Nia Parry, Foster Carer Recruitment Officer said: “Call us.”',
  ],
  [
    'an office with words in small letters',
    ['David Hale'],
    'Cllr David Hale, Cabinet Member with responsibility for libraries at Wexset County Council said: “It’s great news.”',
  ],
  [
    'the office of a sheriff, or a parish in small letters',
    ['Lena Ortiz', 'Pat Keeling'],
    'Lt. Lena Ortiz with the Bexar County Sheriff’s Office said the man was “very lucky to be alive.”\n\n' +
      'Father Pat Keeling of Saint Brigid parish in Tarn asked: “Who will help them?”',
  ],
  [
    'an office without any comma',
    ['Beth Arden'],
    'Cllr Beth Arden Cabinet Member for Housing at Tarn Council said: “Homes come first.”',
  ],
  [
    'no tail, but a sentence of its own before the name',
    ['Bob Hart'],
    'After the visit of Ann Lee, Chief Constable Bob Hart said: “She was kind.”',
  ],
  [
    'no tail, but a place before the name',
    ['Bob Hart'],
    'Ann Lee lived near Tarn. In Leeds Bob Hart said: “She was kind.”',
  ],
];

const ORGANISATIONS: readonly SpeakerCase[] = [
  [
    'what it looks into',
    ['The Independent Inquiry into Child Neglect', 'Royal Commission into Aged Care'],
    'The Independent Inquiry into Child Neglect described it as an “epidemic that leaves thousands of victims in its wake”.\n\n' +
      'The Royal Commission into Aged Care called it “a cruel and harmful system”.',
  ],
  [
    'what it is for, with "of", "and" or "in"',
    [
      'Society for the Protection of Hedges',
      'Office for Product Safety and Standards',
      'Committee on Standards in Public Office',
    ],
    'The Society for the Protection of Hedges said: “Hedges matter.”\n\n' +
      'The Office for Product Safety and Standards said: “Check the label.”\n\n' +
      'The Committee on Standards in Public Office said the rules were “broken beyond repair”.',
  ],
  [
    'two fields joined with "and"',
    ['Parliamentary and Health Service Ombudsman'],
    'The Parliamentary and Health Service Ombudsman said the failings were “shocking and avoidable”.',
  ],
  [
    'not the place where it is, or somebody beside it',
    ['Centre for Bee Research', 'Tarn Holdings'],
    'The Centre for Bee Research in Leeds said: “Bees matter.”\n\n' +
      'Staff from the Centre for Bee Research and Tarn Holdings met. Tarn Holdings said: “Bees sell.”',
  ],
];

describe('the name of an organisation holds', () => {
  it.each(ORGANISATIONS)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});

describe('a term in marks is nobody’s', () => {
  it.each([
    ['a translation in brackets', 'They ate injera (“flat bread”) with stew, said Ann Lee.'],
    [
      'things that are said to tell',
      'The council will fit “smart bins” which tell crews when they are full.',
    ],
    [
      'what a headline that names no person marks',
      'Inquest: climber ‘died doing what he was best at’\n\nA man fell from a cliff.',
    ],
  ])('%s', (_what, text) => {
    expectSpeakers([], text);
  });
});

describe('a name and a colon before a headline', () => {
  it('says the words marked in it', () => {
    expectSpeakers(
      ['Corbin Trask', 'Donna Trent', 'Corbin Trask'],
      '“We are done,” Corbin Trask said.\n\nDonna Trent: rivals are ‘too slow’ on crime\n\n“We never said so,” Trask added.',
    );
  });
});

describe('a subject with a tail', () => {
  it.each(TAILS)('%s', (_what, expected, text) => {
    expectSpeakers(expected, text);
  });
});

describe('a headline in capitals', () => {
  it('names two people, and is not one long name', () => {
    expectSpeakers(
      ['Donna Marsh', 'Donna Marsh'],
      'Donna Marsh Calls Peter Lowe’s ‘The Long Road’ Her ‘Best Find’\n\n“He is a talented man,” she said of her son’s friend\n\nDonna Marsh has praised Peter Lowe’s new album.\n\nWhen asked about Lowe, Donna noted, “He needs no advice.”',
    );
  });

  it('writes a verb before a name', () => {
    expectSpeakers(
      ['Peter Lowe'],
      'They’re Celebrating Peter Lowe and Jack Antrim at the fair.\n\n“It was a wild night,” Lowe said.',
    );
  });
});

describe('a word for a rank', () => {
  it('that says of what kind something is, is nobody', () => {
    expectSpeakers(
      ['Casey Drew', 'Casey Drew'],
      '“They bought papers,” said Casey Drew, an educator at Angel Park. Part of the island served as a major immigration station.\n\n“It was costly,” she said.',
    );
  });

  it('that says who somebody is, is somebody', () => {
    expectSpeakers(['the general'], 'The general arrived at noon. “We are ready,” the general said.');
  });
});

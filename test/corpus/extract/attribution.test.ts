import { describe, expect, it } from 'vitest';
import { extractSpeech } from '../../../corpus/extract/quotations.ts';
import { readText } from '../../../corpus/read/text.ts';

/** The speakers of a text's runs, in order. */
function speakers(text: string): (string | null)[] {
  return extractSpeech(readText(text), []).quotes.map(({ speaker }) => speaker?.name ?? null);
}

/** The runs of a text, in order. */
function runs(text: string): string[] {
  return extractSpeech(readText(text), []).quotes.map(({ start, end }) => text.slice(start, end));
}

type Case = readonly [what: string, expected: readonly (string | null)[], text: string];

const SUBJECTS: readonly Case[] = [
  [
    'two offices before the name',
    ['Jo Pell', 'Jo Pell'],
    'Tarn councillor and mayor Jo Pell voiced her anger at what she called “mindless damage”.\n\nShe said: “We have written to them.”',
  ],
  [
    'a name behind “to” at the start',
    ['Ann Lee'],
    'To the political scientist Ann Lee, it told of sadness.\n\n“It looked like heartbreak,” she said.',
  ],
  [
    'an apposition behind the place somebody is from',
    ['Tim Cole'],
    'Rep. Tim Cole of Ohio, an ally of the leadership, said his rival was “a risk”.',
  ],
  [
    'the main subject, not one behind a preposition',
    ['Max Romney'],
    'Max Romney went after Trent on Monday over his taxes, calling it “disqualifying”.',
  ],
  [
    'the first of two people, where the clause goes on',
    ['Rina Okada'],
    'Third seed Rina Okada saved four points before beating Elske Brandt 7-6 under the roof, then admitted she had “no memory at all” of it.',
  ],
  [
    'an organisation behind its article',
    ['Care Commission'],
    'The Care Commission visited the wards in July and said a number of services “had deteriorated”.',
  ],
  [
    'no plea',
    ['Rich Onslow'],
    'Mitigating for Mann, Rich Onslow said his client, who pleaded guilty to assault, was “utterly sorry”.',
  ],
  [
    'he for the one, not for the group before',
    ['Trent'],
    'Her campaign was joined by Democrats, and cited remarks Trent made in 2006 saying he “sort of hopes” it bursts.',
  ],
  [
    'no dateline',
    ['Ann Lee'],
    'WASHINGTON (AP) — Ann Lee took a swipe at the plan, saying that “bombast” does harm.',
  ],
  [
    'no thing behind a preposition',
    ['A driver'],
    'A driver who helped on the top deck says he was “just doing my job”.',
  ],
  [
    'a surname like a title',
    ['Michelle Lord', 'Michelle Lord'],
    'Michelle Lord was on board. “We thought it was over,” said Ms Lord.\n\n“People were terrified,” said Lord, 32.',
  ],
  [
    'the verb first',
    ['Dot Poynter'],
    'A museum opened. Said Dot Poynter, who grew up there, “We were all so proud.”',
  ],
  [
    'whoever says what others think',
    ['Chris Jansen'],
    'The boss Chris Jansen said they had considered “all possible ways”.',
  ],
  [
    'the agent behind a shortened passive',
    ['one City analyst'],
    'Tarn shares fell after an update described as “quite awful” by one City analyst.',
  ],
  [
    'an apposition without its second comma, behind the words',
    ['Orwa Mohamad'],
    '“They will see some go,” Orwa Mohamad, an analyst at Third Bridge said.',
  ],
  [
    'a verb with when it was, at the end',
    ['the grocer'],
    'Millions were finding the cost of living “tough” currently, the grocer acknowledged yesterday.',
  ],
  [
    'an office with what it is for',
    ['Alison Hernan', 'Alison Hernan'],
    'The Police and Crime Commissioner for Devon and Cornwall says she has “every confidence” in it.\n\nAlison Hernan, Police and Crime Commissioner, said: “We welcome it.”',
  ],
  [
    'a report that also assessed',
    ['The report'],
    'The report, released on Thursday, assessed the unit and described the work as “an ambitious change”.',
  ],
  [
    'people by whose they are',
    ['Sanders protesters'],
    'It began when Sanders protesters broke in, shouting “she wins, we lose!”',
  ],
  [
    'chants, not whoever spoke up then',
    ['Clinton supporters'],
    'Clinton supporters responded with chants of “I’m with her” until Clinton herself spoke up.',
  ],
  [
    'a speaker in brackets of commas, not whom the words are about',
    ['Eddie McGee', 'Eddie McGee'],
    'Fr Eddie McGee said Fr Murray remains “stable”.\n\nFr Murray (75) is “well liked”, he said.',
  ],
  [
    'a nickname inside the name',
    ['Maurice “Mo” Tolliver'],
    'Maurice “Mo” Tolliver said he was “not wed to it”.',
  ],
  [
    'a verb and a name behind a comma, at the end',
    ['Joe Seneca', 'Joe Seneca'],
    'There has been “very little investment” in it, said Joe Seneca, an economist in Leeds.\n\n“We have too many,” he said.',
  ],
  [
    'whose a forecast is',
    ['Tarn Analytics', 'Tarn Analytics'],
    'There, “tourism and trade” and technology “will become more important,” according to a Tarn Analytics’ forecast.',
  ],
  [
    'names joined by “and” before what somebody is',
    ['A Redcar and Tarn Council spokesman'],
    'His solicitor Gary Wood left. A Redcar and Tarn Council spokesman declined to comment. He said: “We are sorry.”',
  ],
  [
    'a surname like a colour',
    ['Mary White', 'Mary White'],
    'Mary White came. White said: “I am not.” “Never,” she said.',
  ],
  [
    'an unnamed one who is told more of',
    ['an industry lobbyist'],
    'Eric Schultz spoke. “She is powerful,” said an industry lobbyist who spoke freely.',
  ],
  [
    'an apposition between the name and a participle',
    ['Scott Martin'],
    'Mr Lee left. Scott Martin, 42, an entrepreneur and owner, was moved on Friday, believing that “there was no way it would reach us”.',
  ],
  [
    'the writer’s own words without a verb of speaking',
    ['John Dean'],
    'Resident John Dean was driving home when “I looked over and saw a house on fire”.',
  ],
  [
    'the apposed name and where she is from',
    ['Pru Lee'],
    'His neighbour, Pru Lee of the parish council, said: “We have asked four times.”',
  ],
  ['a chief of police', ['Kelsey Arroyo'], '“This one smelled,” said Chief of Police Kelsey Arroyo.'],
  [
    'what she said, not what was found',
    ['Glen Gatland'],
    'Glen Gatland, defending, said Sorley had found a home since his release from jail last August and is “disappointed”.',
  ],
  [
    'a judge like chambers',
    ['Michael Chambers'],
    'Judge Michael Chambers KC told Lee she had suffered “unpleasant injuries”.',
  ],
  [
    'a first name like a title',
    ['Dean Johnson'],
    'Dean Johnson, a 55-year-old salesman, says it will “leave with momentum”.',
  ],
  [
    'a town and its state',
    ['Stacy Baker'],
    'Stacy Baker of Columbia, South Carolina says she can win if they keep “doing what they do”.',
  ],
  [
    'a number with a comma',
    ['Hillary Lee', 'Hillary Lee'],
    'Hillary Lee said: “Yes.” She greeted 2,000 supporters and told them that together they’d “build ladders of hope”.',
  ],
  [
    'he’s for he is',
    ['Don Trent', 'Don Trent'],
    'Don Trent says he goes “back to work”. He’s predicting he will do “very, very well” in it.',
  ],
  [
    'one who needed something',
    ['The victim'],
    'The victim needed hospital treatment, and told police: “It hurt.”',
  ],
  [
    'two fragments before who said it',
    ['the boss', 'the boss'],
    'It was “unready” for the “scale of the state of things” when they left, the boss has said.',
  ],
  [
    'a surname of which the text tells no more',
    ['Cruz'],
    'Jeb Lee said it was fine.\n\nCruz defied the question, and made no choice. “It will be Carolina,” he said.',
  ],
  [
    'somebody heard to scream',
    ['Rachel Evans'],
    'Rachel Evans was heard to scream, “I’ve killed my mother”, after it.',
  ],
  [
    'by saying',
    ['Glenn Beck'],
    'Glenn Beck spoke. He explained the headline by saying: “It was because of what I did last night.”',
  ],
  [
    'whoever shouted, not who joked next',
    ['Jo Lee', 'Glenn Beck'],
    'When Jo Lee shouted, “Go now,” Glenn Beck joked, “Amen, brother! Come on up!”',
  ],
  [
    'a surname that is a first name of the other gender',
    ['Rachel Scott', 'Rachel Scott'],
    'Sen. Rachel Scott came. “No,” Sen. Scott said. “Never,” she added.',
  ],
  [
    'said in a statement that',
    ['NatWest'],
    'NatWest, the bank, said in a statement on Monday that “these decisions are not taken lightly”.',
  ],
];

/** How British papers, courts, councils and police tell who speaks. */
const BRITISH: readonly Case[] = [
  ['a judge by courtesy', ['Thomas'], 'HHJ Thomas told him: “You are a danger to us all.”'],
  ['a temporary rank', ['Sarah Hill'], 'A/Insp Sarah Hill said: “It was a long case.”'],
  [
    'a word for a feeling before the name',
    ['Sarah Hill'],
    'Devastated Sarah Hill told The Sun: “I was in tears.”',
  ],
  ['a word for a relative before the name', ['Sarah Hill'], 'Gran Sarah Hill fumed: “I was in tears.”'],
  [
    'a department for something',
    ['A Department for Transport spokesman'],
    'A Department for Transport spokesman said: “We are investing.”',
  ],
  [
    'a family that paid tribute',
    ['Her heartbroken family'],
    'Her heartbroken family paid tribute, saying: “She lit up the room.”',
  ],
  [
    'a report behind a passive',
    ['an inspection report'],
    'The home had been described as a “risk to life” in an inspection report.',
  ],
  [
    'by saying, in a clause with a subject of its own',
    ['Kent County Council'],
    'Campaigners vowed to battle on after Kent County Council threw them a lifeline by announcing all branches “will remain open”.',
  ],
  [
    'whoever is written to does not say it',
    ['Leeds City Council'],
    'Leeds City Council wrote to Mrs Hill and husband Frank apologising for the delay, claiming it was “unacceptable”.',
  ],
  [
    'a participle that tells more of the subject',
    ['Campaigners'],
    'Campaigners fighting to save the old library said: “We will battle on.”',
  ],
  [
    'a surname that is a word for places, behind an office',
    ['Sarah Hill'],
    'Leader of the council Sarah Hill warned of “a perfect storm” in the town.',
  ],
  [
    'a town at the end of an apposition',
    ['Sarah Hill'],
    'Sarah Hill, owner of the Ash Inn in High Street, Rye, said: “I saw it all.”',
  ],
  [
    'an office that is no name, before two who hold it',
    ['Matt Storey'],
    'Joint Leads for Policing, PCCs Matt Storey and Chris Nelson, said: “We are proud.”',
  ],
];

const NOUNS: readonly Case[] = [
  [
    'a verdict behind the words',
    ['Orla Bryan'],
    'Dr Orla Bryan read it twice.\n\n“Compliant, my foot,” was Dr Bryan’s verdict.',
  ],
  [
    'a statement told of before',
    ['a Neighbourhood Watch volunteer'],
    'The police came at once and said no more. A statement from a Neighbourhood Watch volunteer blamed the council.\n\nThe statement read: “It was too dark to see.”',
  ],
  [
    'a reply from somebody',
    ['Ann Lee', 'Jo Day'],
    '“Why now?” asked Ann Lee. “Because we must,” came the reply from Jo Day.',
  ],
  ['a message before a colon', ['Ann Lee'], 'Ann Lee’s message to residents was simple: “Lock your doors.”'],
  [
    'a warning that',
    ['Paul Lee'],
    'Mr Norman pointed to the director Paul Lee’s warning on the radio that they were “staggeringly unprepared”.',
  ],
  [
    'whoever is told something does not say it',
    ['Craig Brown', 'Brian Simms', 'Craig Brown'],
    'Craig Brown said: “Are you armed?”\n\n“No,” Sgt Brian Simms said.\n\nSgt Simms took out his spray, but was told: “You had better hope they come.”',
  ],
  [
    'with the words',
    ['Harriet Lowndes'],
    'The closures affect Telford, Thurrock and a site that Harriet Lowndes opened with the words: “This is what it looks like.”',
  ],
];

const LATER: readonly Case[] = [
  [
    'the lead’s description, named in the next paragraph',
    ['Abdul Karimi', 'Abdul Karimi'],
    'Report today\n\nA bus driver who delivered a baby says he was “just doing my job”.\n\nAbdul Karimi pulled over on Tuesday.\n\n“I thought somebody was cold,” he said.',
  ],
  [
    'an office of the lead under its abbreviation',
    ['Inga Solberg', 'Inga Solberg'],
    'Halden cut its forecast, blaming prices that its chief executive called “unlike anything in thirty years”.\n\n“We will not raise them again,” CEO Inga Solberg said.',
  ],
  [
    'nobody who speaks for others',
    ['A police spokesman', 'Abdul Karimi'],
    'A police spokesman said it was “a busy night”.\n\nAbdul Karimi, 34, was arrested. “I did nothing,” he said.',
  ],
  [
    'a brother named before',
    ['Rell Sykes', 'Andre'],
    'Rell Sykes and his brother Andre spent the night there.\n\n“It’ll stop at the porch,” Rell Sykes said.\n\n“It stopped there in ’96,” his brother said.',
  ],
  [
    'a current office, not a former holder',
    ['Tina Whitman', 'Chris Harte'],
    'Tina Whitman, the former governor, told a paper she was “ashamed”.\n\nChris Harte defended his choice on the radio.\n\n“I have known him for years,” the governor said.',
  ],
  [
    'an officer, not one who is named only below',
    ['the officer', 'Helen Millan'],
    'The officer was hurt. In his statement, the officer said he felt lost, adding: “I didn’t know how long it would take.”\n\nChief Superintendent Helen Millan said: “It is our policy.”',
  ],
  [
    'a longer description of a known office',
    ['Sue Arnold', 'Sue Arnold'],
    'Mr Ellis has asked his deputy, Sue Arnold, to look at it. Ms Arnold said: “I welcome it.”\n\nThe commission deputy added: “It costs millions.”',
  ],
  [
    'a company by what stands beside its description',
    ['Fenwick Stage'],
    'The producers, Fenwick Stage, denied it. “All our covers receive a call,” the company said.',
  ],
  [
    'a firm’s name without its second word',
    ['Tracor Energy', 'Tracor Energy'],
    'It was restarted, according to Tracor Energy, which said it was “safe”.\n\nTracor said that it was “helping”.',
  ],
  [
    'the one whom the writer of a letter asked',
    ['the Chief Constable'],
    'I wrote to the Home Secretary.\n\nI have asked the Chief Constable for his comments, and he has told me: “The force accepts it.”',
  ],
  [
    'a passive lead whose speaker follows',
    ['Nadia Welland', 'Nadia Welland'],
    'The prime minister was accused of “hiding behind the sofa” yesterday.\n\nNadia Welland, the opposition leader, said: “Where is she?”',
  ],
  [
    'they for the inspectors of the paragraph before, not the report',
    ['the report', 'Inspectors'],
    '“Some people looked unkempt,” the report said.\n\nInspectors also found that staff lacked training.\n\nThey said the home had “extremely cold” rooms.',
  ],
  [
    'he for who spoke in the paragraph before, not whose rallies they are',
    ['Marco Rubio', 'Marco Rubio'],
    'Marco Rubio took it in stride, saying the man would “not get beat up” there, unlike at Mr Trent’s rallies.\n\nHe said that he would offer “a prayer” for it.',
  ],
  [
    'a mother who is named right behind',
    ['Kim Kensett'],
    'A judge sent the killer of Jay Kensett to jail. Jay’s mother said: “My life died that day.” Kim Kensett broke down in tears.',
  ],
  [
    'what somebody is called before a name',
    ['Zoe Rossman', 'Zoe Rossman'],
    'Researcher Zoe Rossman worked with elephants. “They yawn,” said Ms Rossman.\n\n“It is catching,” the researcher said.',
  ],
  [
    'a councillor of another party than named first',
    ['Frank Flynn', 'Frank Flynn'],
    'County councillor Frank Flynn called it “despicable”.\n\n“It is the lowest of the low,” the Green councillor said.',
  ],
  [
    'the owner of a son rather than a band',
    ['Louise Hulme'],
    'Parents sang the Take That hit.\n\nLouise Hulme’s son, James, will be moved.\n\nShe is worried about it.\n\nShe said: “We are devastated.”',
  ],
  [
    'a passive lead whose speaker follows in its paragraph',
    ['Michael Corkery', 'Michael Corkery'],
    'Thieves were branded “evil” after a raid. Nobody was hurt. Fr Michael Corkery said the “absolutely heinous act” shocked all.',
  ],
  [
    'whom the headline names, before anybody has spoken',
    ['Sam Gallagher', 'Sam Gallagher'],
    'Gallagher: A big weight lifted\n\nSam Gallagher looked relieved.\n\nHarvey Elliott scored the winner.\n\n“It’s a big weight,” the 25-year-old forward told them.\n\n“We’re glad,” he said.',
  ],
  [
    'the only one whom the paragraph before names',
    ['Ann Trent', 'Derek Kukura'],
    'Ann Trent was “proud”, she said.\n\nHer backers looked to Derek Kukura to take a stand. He declined.\n\n“We didn’t want to take sides,” he said.',
  ],
  [
    'the council with a capital',
    ['Tarn Hamlets Council', 'Tarn Hamlets Council'],
    'Tarn Hamlets Council had said it was “safe”. The Council said it was “supporting the school”.',
  ],
  [
    'another of several',
    ['one', 'another'],
    '“She lies too much,” one said.\n\n“I feel good about him,” said another.',
  ],
  [
    'what words are about is not who says them',
    ['Jo Field', 'Jo Field'],
    '“I don’t know of a better term,” Jo Field says. Of Mr Trent: “I just don’t believe a word.”',
  ],
  [
    'a pull quote whose words come again',
    ['Tony Mowbray', 'Tony Mowbray'],
    'Gallagher goal a great moment\n\n“He has to add goals and he did that today”\n\nSam Gallagher scored his first goal of the season on Saturday.\n\n“He has to add goals and he did that today and we’re all delighted,” said Tony Mowbray.',
  ],
  [
    'the writer of a letter, who signs it',
    ['Ron Ball'],
    'Letter to the Chief Constable\n\nDear Andy,\n\nI wrote that the meeting was “a matter of great public concern”.\n\nYours sincerely\n\nRon Ball\n\nPolice and Crime Commissioner',
  ],
  [
    'words that open the text',
    ['Roy Tasker'],
    '“If it wasn’t for a broken ankle I’d never have met my wife.”\n\nRoy Tasker is looking back on fifty years.',
  ],
];

describe.each([
  ['subjects', SUBJECTS],
  ['the ways of British papers', BRITISH],
  ['nouns for speech', NOUNS],
  ['named earlier or later', LATER],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_what, expected, text) => {
    expect(speakers(text)).toEqual(expected);
  });
});

describe('marked words', () => {
  it('go on behind a caption that a web page puts between two paragraphs', () => {
    const text =
      'Mr Lee said: “It was a serious attack.\n\nDaily Echo:\n\n"We asked for more.\n\n“It is an insult.”\n\nHe left.';
    expect(runs(text)).toEqual([
      'It was a serious attack.\n\nDaily Echo:\n\n"We asked for more.\n\n“It is an insult.',
    ]);
  });

  it.each([
    ['is called', 'Burglary of that kind is sometimes called “bogus caller” crime.'],
    [
      'defines',
      'The lawyer Ann Lee advised that the draft, which defines “excessive” as more than twelve, was unclear.',
    ],
    ['what it means', 'Ann Lee, 34, said she hadn’t known what “Category 1” meant.'],
    [
      'called itself',
      'Detectives looked into the group, which called itself the “Northside Grocers,” in May.',
    ],
    ['a work of somebody’s', 'Ann Lee said she quoted Mill’s “On Liberty” to students.'],
    ['a book', '“No,” said Ann Lee, author of the book “Failure to Adjust: A History of Loss.”'],
    [
      'what’s called',
      'Researchers hope to use it for what’s today typically called “regenerative medicine.”',
    ],
    ['on a sign', 'Ann Lee said he painted a new sign. It reads “Swim Over.”'],
    ['titled', 'Ann Lee keeps a notebook titled “Clock Stuff (Do Not Recycle).”'],
  ])('are a term or a title: %s', (_what, text) => {
    expect(runs(text).filter((words) => words !== 'No,')).toEqual([]);
  });

  it('are speech, though every word has a capital, where a verb of speaking follows', () => {
    expect(runs('She has a name for each rock. “That’s Gerald,” she said, swerving.')).toEqual([
      'That’s Gerald,',
    ]);
  });
});

/** Invented documents with quotations, made by hand, for the comparison of typed quotations. */
import type { Claim, Span, Speaker } from '../../../corpus/model.ts';
import type { SearchDocument } from '../../../corpus/search/passages.ts';

function person(id: string, name: string, title: string, organisation: string): Speaker {
  return {
    kind: 'person',
    id,
    name,
    title,
    organisation: { id: organisation.toLowerCase().replaceAll(' ', '-'), name: organisation },
    organisationInferred: false,
  };
}

const sen = person('ravi-sen', 'Ravi Sen', 'His Majesty’s Inspector of Constabulary', 'HMICFRS');
const holt = person('ann-holt', 'Ann Holt', 'T/Chief Constable', 'Northshire Police');
const okoro = person('ben-okoro', 'Ben Okoro', 'Assistant Chief Constable', 'Southmoor Constabulary');
const hmicfrs: Speaker = { kind: 'organisation', id: 'hmicfrs', name: 'HMICFRS' };

interface Quote {
  readonly speaker: Speaker | null;
  readonly form: 'full' | 'fragment';
  readonly runs: readonly string[];
}

/** A document whose quotations are named by their words. */
export function documentOf(
  id: string,
  title: string,
  text: string,
  quotes: readonly Quote[],
): SearchDocument {
  const spanOf = (part: string, from: number): Span => {
    const start = text.indexOf(part, from);
    if (start < 0) throw new Error(`Not in the text: ${part}`);
    return { start, end: start + part.length };
  };
  let start = 0;
  const blocks = text.split('\n\n').map((paragraph, index) => {
    const block = {
      kind: index === 0 ? ('title' as const) : ('paragraph' as const),
      start,
      end: start + paragraph.length,
    };
    start = block.end + 2;
    return block;
  });
  const claims = quotes.map(({ speaker, form, runs }, index): Claim => {
    let from = 0;
    const spans = runs.map((run) => {
      const span = spanOf(run, from);
      from = span.end;
      return span;
    });
    const claim = String.fromCharCode(97 + index).repeat(8);
    return { id: claim, kind: 'quotation', form, speaker, spans, confidence: 1, rule: 'test' };
  });
  return {
    record: { id, title, outlet: 'The Herald' },
    source: { text, blocks, metadata: { title: null, author: null, published: null, outlet: null } },
    claims,
    mentions: [],
  };
}

/** A report with an inspector, a chief constable who is interrupted, and the reporter's own words. */
export const report = documentOf(
  'custody-report',
  'Custody inspection',
  `Inspection finds custody failings in two forces

HMICFRS said the force has “good processes in place” for detention, but that more training was needed.

His Majesty’s Inspector of Constabulary Ravi Sen said: “Northshire Police has good processes in place to record detention and protect children.

“We found that some officers do not always explain the rights of detained people. It is also important that change is managed well by the newly appointed leaders, to reduce any impact on services.

“However, the force and its partners need to improve how they work together. We will be monitoring their progress against our four recommendations.”

T/Chief Constable Ann Holt said that she was “extremely disappointed” with the report.

“While I am, of course, disappointed with the grade, I accept that there are more improvements we need to make,” she said. “In the last 12 months we’ve seen less victims of burglary, including a ten per cent decrease in Eastport. We may need almost £300,000 to rebuild the suite.”

A new approach to custody, known as Stop, Think, Act, has been started in Eastport this year, she said.

“Much of this was well underway by the time of the inspection,” Ms Holt added, “and Northshire has made significant progress since.

“We are not complacent; in the past year we’ve trained 484 officers and hired 40 detention staff. No child was held overnight.”

Southmoor Constabulary was praised for its work with victims.`,
  [
    { speaker: hmicfrs, form: 'fragment', runs: ['good processes in place'] },
    {
      speaker: sen,
      form: 'full',
      runs: [
        'Northshire Police has good processes in place to record detention and protect children.\n\n“We found that some officers do not always explain the rights of detained people. It is also important that change is managed well by the newly appointed leaders, to reduce any impact on services.\n\n“However, the force and its partners need to improve how they work together. We will be monitoring their progress against our four recommendations.',
      ],
    },
    { speaker: holt, form: 'fragment', runs: ['extremely disappointed'] },
    {
      speaker: holt,
      form: 'full',
      runs: [
        'While I am, of course, disappointed with the grade, I accept that there are more improvements we need to make,',
        'In the last 12 months we’ve seen less victims of burglary, including a ten per cent decrease in Eastport. We may need almost £300,000 to rebuild the suite.',
      ],
    },
    {
      speaker: holt,
      form: 'full',
      runs: [
        'Much of this was well underway by the time of the inspection,',
        'and Northshire has made significant progress since.\n\n“We are not complacent; in the past year we’ve trained 484 officers and hired 40 detention staff. No child was held overnight.',
      ],
    },
  ],
);

/** The other force's answer. */
export const answer = documentOf(
  'southmoor-answer',
  'Southmoor answers',
  `Southmoor answers the inspection

Assistant Chief Constable Ben Okoro said: “The inspection has identified clear gaps in our custody suites. We understand this and have plans in place to address some of these issues.

“It is what it is. We will not rest until every suite is safe.”

“Nobody should wait in a cell for a doctor,” a spokesperson said.`,
  [
    {
      speaker: okoro,
      form: 'full',
      runs: [
        'The inspection has identified clear gaps in our custody suites. We understand this and have plans in place to address some of these issues.\n\n“It is what it is. We will not rest until every suite is safe.',
      ],
    },
    {
      speaker: { kind: 'description', name: 'a spokesperson' },
      form: 'full',
      runs: ['Nobody should wait in a cell for a doctor,'],
    },
  ],
);

/** A statement whose sentences share words, and one of which says what others acknowledged. */
export const board = documentOf(
  'board-statement',
  'The board answers',
  `The board answers the inspection

Assistant Chief Constable Ben Okoro said: “The board has clear plans in place to train staff and to protect children in custody.

“Doctors are called in time. Staff and partners know the rules, and nobody waits for long.

“They also acknowledged our wish to train more staff and protect children in custody.”`,
  [
    {
      speaker: okoro,
      form: 'full',
      runs: [
        'The board has clear plans in place to train staff and to protect children in custody.\n\n“Doctors are called in time. Staff and partners know the rules, and nobody waits for long.\n\n“They also acknowledged our wish to train more staff and protect children in custody.',
      ],
    },
  ],
);

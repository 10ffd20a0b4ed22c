/** An invented inspection with invented bodies: whatever holds for it was not made for one article. */
import { Corpus } from '../../corpus/corpus.ts';
import type { BodyRef, Speaker } from '../../corpus/model.ts';
import type { Organisation, Register } from '../../corpus/register.ts';
import { type Draft, documentOf, person } from './documents.ts';

function organisation(id: string, name: string, more: Partial<Organisation>): Organisation {
  return {
    id,
    name,
    kind: 'force',
    territorial: true,
    region: 'Coast',
    aliases: [],
    aliasesChecked: true,
    ...more,
  };
}

const FORCES = ['saltmarsh-police', 'northmoor-constabulary', 'eastfen-police'];

const ORGANISATIONS: readonly Organisation[] = [
  organisation('saltmarsh-police', 'Saltmarsh Police', { aliases: ['Salties'], rocu: 'coast-rocu' }),
  organisation('northmoor-constabulary', 'Northmoor Constabulary', { rocu: 'coast-rocu' }),
  organisation('eastfen-police', 'Eastfen Police', { aliases: ['EP'], rocu: 'coast-rocu' }),
  organisation('elmwood-police', 'Elmwood Police', { region: 'Forest' }),
  organisation('coast-rocu', 'Coast Regional Organised Crime Unit', {
    kind: 'rocu',
    territorial: false,
    aliases: ['CROCU'],
    members: FORCES,
  }),
  organisation('hmicfrs', 'HMICFRS', { kind: 'inspectorate', territorial: false, region: null }),
];

/** A register of invented organisations with one inspection that a document reports, and one that none does. */
export const INVENTED_REGISTER: Register = {
  organisations: new Map(ORGANISATIONS.map((one) => [one.id, one])),
  ambiguous: [
    { type: 'at-hand', alias: 'ROCU', why: 'generic', kind: 'rocu' },
    { type: 'at-hand', alias: 'the force', why: 'generic', kind: 'force' },
    {
      type: 'usual',
      alias: 'EP',
      why: 'two forces',
      organisation: 'eastfen-police',
      others: [{ type: 'organisation', id: 'elmwood-police' }],
    },
    {
      type: 'each',
      alias: 'Coast',
      why: 'unit, force or region',
      candidates: [
        { type: 'organisation', id: 'saltmarsh-police' },
        { type: 'organisation', id: 'coast-rocu' },
        { type: 'region', name: 'Coast' },
      ],
    },
    {
      type: 'ask',
      alias: 'SE',
      why: 'initials',
      candidates: FORCES.map((id) => ({ type: 'organisation', id }) as const),
    },
  ],
  inspections: [
    {
      id: 'coast-2031',
      topic: 'fraud',
      title: 'An inspection of the Coast regional response to fraud',
      region: 'Coast',
      published: '2031-02-03',
      publishedSeenAt: null,
      url: 'https://inspectorate.example/coast',
      grades: [],
      missing: [],
      gaps: [],
    },
    {
      id: 'forest-2030',
      topic: 'fraud',
      title: 'An inspection of the Forest regional response to fraud',
      region: 'Forest',
      published: '2030-05-06',
      publishedSeenAt: null,
      url: 'https://inspectorate.example/forest',
      grades: [],
      missing: ['elmwood-police'],
      gaps: [],
    },
  ],
  earlierGrades: [],
  responseDuty: { days: 56, law: 'An invented Act, section 1', source: 'https://law.example/1' },
  glossary: {
    version: 1,
    checked: '2031-02-04',
    origin: 'invented',
    terms: [
      {
        term: 'SAR',
        expansion: 'suspicious activity report',
        definition: 'A warning that a bank sends.',
        source: null,
      },
      {
        term: 'ROCU',
        expansion: 'regional organised crime unit',
        definition: 'A shared unit.',
        source: 'https://glossary.example/rocu',
        alsoCalled: ['regional unit'],
      },
    ],
    titles: [
      { form: 'A/ or Acting', means: 'Standing in for the rank', example: 'A/DCC Kim Vale', source: null },
    ],
    ranks: {
      source: 'https://ranks.example/',
      order: '1 lowest',
      territorial: [{ abbr: 'DCC', name: 'Deputy Chief Constable', level: 8 }],
      london: [],
      note: '',
    },
  },
  seen: '2031-02-04',
};

/** The text of the invented article. */
export const INVENTED_TEXT = `Coast forces told to do better on fraud

Inspectors have looked at how the Coast region deals with fraud.

February 3, 2031
By Robin Reporter

The Coast ROCU was graded ‘good’ for its response to fraud.

The three forces were graded as follows: Saltmarsh Police – ‘inadequate’; Northmoor Constabulary – ‘outstanding’; and Eastfen Police – ‘good’.

Inspectors found that Saltmarsh Police does not answer banks in time. The unit should keep better records. The unit and its forces do not share what they know. It also matters that the region plans for next year.

Areas for improvement included: answering victims within a week; training for call handlers; and sharing lists of suspects.

Saltmarsh Police has a strong team of analysts.

Inspector Lee Marsh said: “The unit works hard. It must do more.

“We will be back next year.”

A/DCC Kim Vale of Saltmarsh Police said: “We accept the grade. We are not there yet.”

“Since March we have closed about 30 cases,” she added. “In all, almost £2 million was paid back last year.”

Victims have been told of the changes, she said.

The report was “fair”, Northmoor Constabulary said.
`;

const LEE = person('lee-marsh', 'Lee Marsh', 'Inspector', ['hmicfrs', 'HMICFRS']);
const KIM = person('kim-vale', 'Kim Vale', 'A/DCC', ['saltmarsh-police', 'Saltmarsh Police']);
const NORTHMOOR: Speaker = {
  kind: 'organisation',
  id: 'northmoor-constabulary',
  name: 'Northmoor Constabulary',
};

function ref(id: string): BodyRef {
  return { bodyId: id, body: INVENTED_REGISTER.organisations.get(id)?.name ?? id };
}

const SALTMARSH = ref('saltmarsh-police');
const UNIT = ref('coast-rocu');
const GRADE = { kind: 'grade', topic: null, earlier: false } as const;
const FINDING = {
  kind: 'finding',
  by: 'inspectorate',
  scope: 'bodies',
  complete: true,
  leadIn: null,
} as const;

const DRAFTS: readonly Draft[] = [
  { ...GRADE, ...UNIT, grade: 'good', topic: 'response to fraud', words: ['good’ for'] },
  { ...GRADE, ...SALTMARSH, grade: 'inadequate', words: ['inadequate'] },
  { ...GRADE, ...ref('northmoor-constabulary'), grade: 'outstanding', words: ['outstanding'] },
  { ...GRADE, ...ref('eastfen-police'), grade: 'good', words: ['good’.'] },
  {
    ...FINDING,
    finding: 'criticism',
    bodies: [SALTMARSH],
    words: ['Saltmarsh Police does not answer banks in time.'],
  },
  { ...FINDING, finding: 'criticism', bodies: [UNIT], words: ['The unit should keep better records.'] },
  {
    ...FINDING,
    finding: 'criticism',
    bodies: [UNIT, ...FORCES.map(ref)],
    words: ['The unit and its forces do not share what they know.'],
  },
  {
    ...FINDING,
    finding: 'criticism',
    bodies: [],
    scope: 'region',
    words: ['It also matters that the region plans for next year.'],
  },
  ...['answering victims within a week', 'training for call handlers', 'sharing lists of suspects'].map(
    (words): Draft => ({
      ...FINDING,
      finding: 'area-for-improvement',
      bodies: [],
      scope: 'unnamed',
      complete: false,
      leadIn: {
        start: INVENTED_TEXT.indexOf('Areas for improvement'),
        end: INVENTED_TEXT.indexOf(' answering victims'),
      },
      words: [words],
    }),
  ),
  {
    ...FINDING,
    finding: 'strength',
    bodies: [SALTMARSH],
    words: ['Saltmarsh Police has a strong team of analysts.'],
  },
  {
    kind: 'quotation',
    form: 'full',
    speaker: LEE,
    words: ['The unit works hard. It must do more.\n\n“We will be back next year.'],
  },
  { kind: 'quotation', form: 'full', speaker: KIM, words: ['We accept the grade. We are not there yet.'] },
  {
    kind: 'quotation',
    form: 'full',
    speaker: KIM,
    words: [
      'Since March we have closed about 30 cases,',
      'In all, almost £2 million was paid back last year.',
    ],
  },
  { kind: 'reported-speech', speaker: KIM, words: ['Victims have been told of the changes, she said.'] },
  { kind: 'quotation', form: 'fragment', speaker: NORTHMOOR, words: ['fair'] },
  {
    kind: 'statement',
    ...SALTMARSH,
    words: [
      'We accept the grade. We are not there yet.',
      'Since March we have closed about 30 cases,',
      'In all, almost £2 million was paid back last year.',
      'Victims have been told of the changes, she said.',
    ],
  },
  { kind: 'statement', ...ref('northmoor-constabulary'), words: ['fair'] },
  {
    kind: 'figure',
    value: 30,
    unit: 'cases',
    hedges: ['about'],
    claimant: KIM,
    period: 'Since March',
    words: ['about 30 cases'],
  },
  {
    kind: 'figure',
    value: 2_000_000,
    unit: '£',
    hedges: ['almost'],
    claimant: KIM,
    period: 'last year',
    words: ['almost £2 million'],
  },
];

/** A corpus of the invented article alone. */
export function inventedCorpus(): Corpus {
  const document = documentOf(INVENTED_TEXT, { id: 'coast-2031', inspection: 'coast-2031' }, DRAFTS);
  return new Corpus([document], INVENTED_REGISTER);
}

/** A corpus as large as one wants: the shipped document, and invented ones with speakers, grades, figures and findings. */
import { Corpus } from '../../corpus/corpus.ts';
import type { Claim, Speaker } from '../../corpus/model.ts';
import type { CorpusDocument } from '../../corpus/passages.ts';
import type { Block } from '../../corpus/read/source-text.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { loadCorpusData } from '../../corpus/store.ts';
import { seeded, sentenceFrom, wordFrom } from './invented-words.ts';

const PARAGRAPHS = 20;
const PEOPLE = 900;
const BODIES = 60;

/** The shipped documents alone. */
export function shippedCorpus(): Corpus {
  const data = loadCorpusData(corpusRoot());
  if (!data.ok) throw new Error('the corpus cannot be read', { cause: data.faults });
  return made(new Corpus(data.value.documents, data.value.register));
}

/** The shipped documents and so many invented ones of twenty paragraphs each. */
export function largeCorpus(documents: number): Corpus {
  const data = loadCorpusData(corpusRoot());
  if (!data.ok) throw new Error('the corpus cannot be read', { cause: data.faults });
  const random = seeded(2);
  const invented = Array.from({ length: documents }, (_, number) => inventedDocument(random, number));
  return made(new Corpus([...data.value.documents, ...invented], data.value.register));
}

function made(corpus: Corpus): Corpus {
  corpus.prepare();
  return corpus;
}

function speakerOf(random: () => number): Speaker {
  const number = Math.floor(random() * PEOPLE);
  const body = `Body ${number % BODIES} Police`;
  return {
    kind: 'person',
    id: `person-${number}`,
    name: `Kim ${wordFrom(seeded(number))}${number}`,
    title: 'Superintendent',
    organisation: { id: `body-${number % BODIES}`, name: body },
    organisationInferred: false,
  };
}

const BASE = { id: 'aaaaaaaa', confidence: 1, rule: 'bench' } as const;

/** Every second paragraph is a quotation; one gives a grade, one a figure, one a finding. */
function inventedDocument(random: () => number, number: number): CorpusDocument {
  const blocks: Block[] = [];
  const claims: Claim[] = [];
  let text = '';
  const body = `Body ${number % BODIES} Police`;
  const speaker = speakerOf(random);
  for (let index = 0; index < PARAGRAPHS; index += 1) {
    const words = Array.from({ length: 3 }, () => sentenceFrom(random)).join(' ');
    const start = text.length;
    const span = (from: string): { start: number; end: number } => ({
      start: start + words.indexOf(from),
      end: start + words.indexOf(from) + from.length,
    });
    if (index === 0) {
      const sentence = `${body} was graded good. ${words}`;
      text += sentence;
      claims.push({
        ...BASE,
        kind: 'grade',
        body,
        bodyId: null,
        grade: 'good',
        topic: 'fraud',
        earlier: false,
        spans: [{ start: start + sentence.indexOf('good'), end: start + sentence.indexOf('good') + 4 }],
      });
    } else if (index % 2 === 1) {
      text += `“${words}”`;
      claims.push({
        ...BASE,
        kind: 'quotation',
        form: 'full',
        speaker,
        spans: [{ start: start + 1, end: text.length - 1 }],
      });
    } else {
      text += words;
      const [, , third = '', fourth = ''] = words.split(' ');
      const figure = `${third} ${fourth}`;
      if (index === 2)
        claims.push({
          ...BASE,
          kind: 'figure',
          value: number,
          unit: fourth,
          hedges: [],
          claimant: speaker,
          period: null,
          spans: [span(figure)],
        });
      if (index === 4)
        claims.push({
          ...BASE,
          kind: 'finding',
          finding: 'criticism',
          by: 'inspectorate',
          bodies: [{ body, bodyId: null }],
          scope: 'bodies',
          complete: true,
          leadIn: null,
          spans: [{ start, end: text.length }],
        });
    }
    blocks.push({ kind: 'paragraph', start, end: text.length });
    text += '\n\n';
  }
  return {
    source: { text, blocks, metadata: { title: null, author: null, published: null, outlet: null } },
    claims,
    record: {
      version: 1,
      id: `document-${number}`,
      kind: 'article',
      title: `Document ${number}`,
      outlet: 'The Herald',
      author: null,
      published: '2020-01-02',
      url: null,
      added: '2020-01-02',
      inspection: null,
      source: { file: 'source.txt', sha256: '0'.repeat(64) },
      claims,
      review: [],
      retired: [],
    },
  };
}

/** How fast questions in plain words are answered: on the shipped documents, and in 100,000 passages. */
import { ask } from '../../commands/ask.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import { loadQuestions } from '../eval/questions/questions.ts';
import type { Benchmark, Measurement } from './benchmark.ts';
import { seeded, sentenceFrom, wordFrom } from './invented-words.ts';
import { largeCorpus, shippedCorpus } from './question-corpus.ts';

const DOCUMENTS = 5000;
/** How often each unusual question is asked. */
const TIMES = 5;

/** Questions as people type them, and questions that make careless code slow. */
export const questions: Benchmark = {
  name: 'Questions in plain words',
  async run() {
    return [
      ...(await percentiles('shipped documents', shippedCorpus(), usualQuestions())),
      ...(await measureOn(largeCorpus(DOCUMENTS))),
    ];
  },
};

function usualQuestions(): string[] {
  return loadQuestions('development').map(({ text }) => text);
}

async function measureOn(large: Corpus): Promise<Measurement[]> {
  return [
    ...(await percentiles('100,000 passages', large, usualQuestions())),
    ...(await percentiles('100,000 passages, on invented words', large, inventedQuestions())),
    ...(await unusual(large)),
  ];
}

/** The processor time of an answer, in milliseconds. */
async function timeOf(corpus: Corpus, question: string): Promise<number> {
  const start = process.cpuUsage();
  await ask.answer(
    {
      options: { question, private: undefined },
      page: 0,
      now: new Date('2026-01-02'),
      locale: 'en-GB',
      place: 'server',
    },
    corpus,
  );
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** The median and two percentiles over questions, each asked once after all were asked once to warm up. */
async function percentiles(name: string, corpus: Corpus, asked: readonly string[]): Promise<Measurement[]> {
  for (const question of asked) await timeOf(corpus, question);
  const times: number[] = [];
  for (const question of asked) times.push(await timeOf(corpus, question));
  times.sort((a, b) => a - b);
  const slowestMilliseconds = times.at(-1) ?? 0;
  const within = (percent: number): Measurement => ({
    name: `${name}: ${percent} of 100 questions within`,
    runs: times.length,
    medianMilliseconds: times[Math.ceil((times.length * percent) / 100) - 1] ?? 0,
    slowestMilliseconds,
    megabytes: null,
  });
  return [50, 95, 99].map(within);
}

/** Questions of two to five words, common and rare ones, about bodies and people and about nobody. */
function inventedQuestions(): string[] {
  const random = seeded(3);
  const words = (): string =>
    Array.from({ length: 2 + Math.floor(random() * 4) }, () => wordFrom(random)).join(' ');
  const shapes = [
    () => words(),
    () => `what about ${words()}`,
    () => `how many ${words()}`,
    () => `who said ${words()}`,
    () => `what did body ${Math.floor(random() * 60)} police say about ${words()}`,
    () => `what is ${words()}`,
  ];
  return shapes.flatMap((shape) => Array.from({ length: 20 }, shape));
}

/** Questions of unusual length and shape. */
async function unusual(corpus: Corpus): Promise<Measurement[]> {
  const random = seeded(4);
  const prose = Array.from({ length: 45 }, () => sentenceFrom(random)).join(' ');
  const rare = Array.from({ length: 300 }, () => wordFrom(() => 0.9 + random() / 10)).join(' ');
  const misspelt = Array.from({ length: 40 }, () => wordFrom(random).replace(/^(...?)(.)/u, '$2$1')).join(
    ' ',
  );
  const [document] = corpus.documents.slice(-1);
  const printed = document?.source.text ?? '';
  const asked: [string, string][] = [
    ['2,000 pasted characters', prose.slice(0, 2000)],
    ['6,000 pasted characters', prose.slice(0, 6000)],
    ['2,000 printed characters', printed.slice(0, 2000)],
    ['who said, and 2,000 printed characters', `who said ${printed.slice(0, 2000)}`],
    ['who said, and 2,000 pasted characters', `who said ${prose.slice(0, 2000)}`],
    ['rare words', rare.slice(0, 2000)],
    ['stop words', 'what is the of and to a in that it was for on are '.repeat(40)],
    ['misspelt words', misspelt],
    ['marks that stand for anything elsewhere', '* ? % _ .* fra* *aud [a-z]+ (a|b)* ~2 AND OR NOT'],
    ['one word 2,000 times', 'police '.repeat(2000)],
    ['the beginning of a question again and again', 'when report '.repeat(170)],
    ['how long before the, again and again', 'how long before the '.repeat(100)],
    ['one long word', 'a'.repeat(6000)],
    ['many phrases', `“${prose.slice(0, 600).split(' ').join('” “')}”`],
    ['an exact phrase', `"${printed.slice(0, 60)}"`],
    ['a phrase of stop words', '"of the and to"'],
    ['two hundred questions', 'what did west mercia get? '.repeat(200)],
    [
      'the names of all bodies',
      [...corpus.register.organisations.values()].map(({ name }) => name).join(' '),
    ],
    ['one letter', 'a'],
    ['one letter, again and again', 'w e s t m e r c i a '.repeat(100)],
  ];
  const measurements: Measurement[] = [];
  for (const [name, question] of asked) {
    await timeOf(corpus, question);
    const times: number[] = [];
    for (let time = 0; time < TIMES; time += 1) times.push(await timeOf(corpus, question));
    times.sort((a, b) => a - b);
    measurements.push({
      name: `100,000 passages: ${name}`,
      runs: TIMES,
      medianMilliseconds: times[Math.floor(TIMES / 2)] ?? 0,
      slowestMilliseconds: times.at(-1) ?? 0,
      megabytes: null,
    });
  }
  return measurements;
}

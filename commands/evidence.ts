/** `/evidence`, in a thread: what the bot answered there, with the words as printed and their sources, as a Markdown file. */
import type { Corpus } from '../corpus/corpus.ts';
import { firstSpan } from '../corpus/passages.ts';
import type { Command, OptionDeclarations, ThreadAnswer } from './command.ts';
import { openAnswer } from './parts/answer-id.ts';
import { day, passageUrl } from './parts/citation.ts';
import { coverageLine } from './parts/coverage.ts';
import { REFERENCE_FORMS } from './parts/references.ts';
import { invalid, noneFound, PRIVATE } from './parts/replies.ts';

const options = { private: PRIVATE } satisfies OptionDeclarations;

/** The reference of the document that an answer rests on, with what has become of the answer since. */
function source(corpus: Corpus, id: string, accessed: string): string[] {
  const opened = openAnswer(corpus, id);
  if (opened === null) return [`Answer id ${id}: not in the sources any more.`];
  if (opened.type === 'changed') {
    return [`Answer id ${id}: the text of “${opened.document.record.title}” has changed since.`];
  }
  const document = opened.type === 'claim' ? opened.located.document : opened.document;
  const span =
    opened.type === 'passage'
      ? opened.span
      : opened.type === 'claim'
        ? firstSpan(opened.located.claim)
        : undefined;
  const url = span === undefined ? document.record.url : passageUrl(document, span);
  const reference = REFERENCE_FORMS.plain.write({
    record: document.record,
    words: '',
    speaker: null,
    url,
    accessed,
  });
  const retired =
    opened.type === 'retired' ? [`No longer given as an answer since ${day(opened.entry.retired)}.`] : [];
  return [`Source: ${reference}`, ...retired, `Answer id: ${id}`];
}

/** What stands between two lines, so that other readers of Markdown don't run them together as Discord doesn't. */
function between(before: string | undefined, line: string): string {
  if (before === undefined) return '';
  if (before.startsWith('>') && line.startsWith('>')) return '\n>\n';
  return before.startsWith('- ') && line.startsWith('- ') ? '\n' : '\n\n';
}

/** An answer as Discord's Markdown shows it, as a section of a file: its headings go one down, small lines become lines. */
function section(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.replace(/^(#{1,3} )/u, '#$1').replace(/^-# /u, ''))
    .map((line, index, all) => between(all[index - 1], line) + line)
    .join('');
}

/** The file: every answer in its order, with when it was given, where it stands, and its source. */
function evidenceFile(
  corpus: Corpus,
  { name, answers, complete }: NonNullable<Parameters<typeof evidence.answer>[0]['thread']>,
  accessed: string,
): string {
  const parts = answers.map(({ text, at, url, answer }) =>
    [
      section(text),
      `Answered on ${day(at.slice(0, 10))}: <${url}>`,
      ...(answer === null ? [] : source(corpus, answer, accessed)),
    ].join('\n\n'),
  );
  return [
    `# Evidence from “${name}”`,
    `Collected on ${day(accessed)}: ${count(answers)} of this bot, and nothing else of what was written there.`,
    ...(complete ? [] : ['The thread is long; its oldest messages are left out.']),
    ...parts,
    coverageLine(corpus),
    '',
  ].join('\n\n');
}

function count(answers: readonly ThreadAnswer[]): string {
  return answers.length === 1 ? '1 answer' : `${answers.length} answers`;
}

/** `/evidence`. */
export const evidence: Command<typeof options> = {
  name: 'evidence',
  description: 'Collect what this bot answered in a thread into a file with sources',
  needs: 'thread',
  options,
  async answer({ thread, now }, corpus) {
    if (thread === undefined) {
      return invalid({
        title: 'Evidence of what?',
        lines: ['Use this command in a thread of a server: it collects what this bot answered there.'],
      });
    }
    if (thread.answers.length === 0) {
      return noneFound(corpus, {
        title: 'No evidence yet',
        lines: ['This bot has answered nothing in this thread that everybody can see.'],
      });
    }
    const accessed = now.toISOString().slice(0, 10);
    return {
      outcome: 'answer',
      visibility: 'private',
      title: 'Evidence',
      blocks: [
        {
          type: 'text',
          line: [`${count(thread.answers)} of this thread, with sources, in a Markdown file.`],
        },
        { type: 'note', line: 'Only what this bot answered for everybody is in it.' },
      ],
      actions: [],
      evidence: [],
      claims: [],
      file: {
        name: 'evidence.md',
        description: 'What this bot answered in this thread, with sources',
        text: evidenceFile(corpus, thread, accessed),
      },
    };
  },
};

/** The documents of the project itself, and questions put to them as a user types them. */
import type { Reply } from '../../commands/command.ts';
import { commandNamed } from '../../commands/index.ts';
import { Corpus } from '../../corpus/corpus.ts';
import { corpusRoot } from '../../corpus/root.ts';
import { loadCorpusData } from '../../corpus/store.ts';

/** The committed corpus. */
export function realCorpus(): Corpus {
  const data = loadCorpusData(corpusRoot());
  if (!data.ok) throw new Error(JSON.stringify(data.faults));
  return new Corpus(data.value.documents, data.value.register);
}

/** Puts a question ("/grade west-mercia", its first option bare, the others as name:value at the end) to a corpus. */
export async function put(corpus: Corpus, typed: string): Promise<Reply> {
  const [, name = '', rest = ''] = /^\/(\S+)\s*(.*)$/su.exec(typed) ?? [];
  const command = commandNamed(name);
  if (command === undefined) throw new Error(`no such command: ${typed}`);
  const [first = '', ...others] = Object.keys(command.options).filter((option) => option !== 'private');
  const named = new RegExp(`\\s(${[...others, 'page'].join('|')}):`, 'u');
  const [bare = '', ...pairs] = rest.split(named);
  const options: Record<string, string> = first === '' ? {} : { [first]: bare };
  for (let index = 0; index + 1 < pairs.length; index += 2)
    options[pairs[index] ?? ''] = (pairs[index + 1] ?? '').trim();
  if (command.options[first]?.required !== true && bare === '') delete options[first];
  return command.answer({ options, page: 0, now: new Date(0), locale: 'en-GB', place: 'server' }, corpus);
}

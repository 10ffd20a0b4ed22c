/** `/sources`: the documents that answers come from, and what the register adds. */
import type { Corpus } from '../corpus/corpus.ts';
import type { CorpusDocument } from '../corpus/passages.ts';
import type { Command, Inline, Line, OptionDeclarations } from './command.ts';
import { day } from './parts/citation.ts';
import { coverageLine } from './parts/coverage.ts';
import { ALL_GRADES } from './parts/naming.ts';
import { notes } from './parts/part.ts';
import { PRIVATE } from './parts/replies.ts';

const options = { private: PRIVATE } satisfies OptionDeclarations;

function documentLine({ record }: CorpusDocument): Line {
  const { title, url, outlet, author, published } = record;
  const name: Inline = url === null ? { printed: title } : { link: title, url };
  return [name, ` · ${outlet}${author === null ? '' : `, ${author}`}, ${day(published)}`];
}

/** What the documents report, by inspection. */
function inspectionLines(corpus: Corpus): Line[] {
  return corpus.inspections.flatMap(({ facts, grades }): Line[] => {
    if (facts?.title === undefined || facts.title === null) return [];
    const name: Inline = facts.url === null ? facts.title : { link: facts.title, url: facts.url };
    return [['Reported: ', name, ` (HMICFRS, ${grades.length} grades in the sources)`]];
  });
}

/** `/sources`. */
export const sources: Command<typeof options> = {
  name: 'sources',
  description: 'The documents that every answer comes from',
  options,
  async answer(_request, corpus) {
    return {
      outcome: 'answer',
      visibility: 'public',
      title: 'Sources',
      blocks: [
        { type: 'list', items: corpus.documents.map(documentLine) },
        ...notes([
          ...inspectionLines(corpus),
          coverageLine(corpus),
          `Names, glossary and the grades of ${corpus.register.inspections.filter(({ grades }) => grades.length > 0).length} inspections: a register made from public pages, read ${day(corpus.register.seen)}. A document’s own words go before it.`,
        ]),
      ],
      actions: [ALL_GRADES],
      evidence: [],
      claims: [],
    };
  },
};

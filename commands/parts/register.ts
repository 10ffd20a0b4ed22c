/** What the register lists where the documents hold nothing: another kind of source, with its link, told apart. */
import type { Corpus } from '../../corpus/corpus.ts';
import type { Organisation } from '../../corpus/register.ts';
import type { Block, Evidence } from '../command.ts';
import { day } from './citation.ts';

/** Inspections of these bodies that no document here reports, by their pages: pointers, no answers. */
export function listedElsewhere(
  corpus: Corpus,
  bodies: readonly Organisation[],
): { blocks: Block[]; evidence: Evidence[] } {
  const reported = new Set(corpus.inspections.map(({ facts }) => facts?.id));
  const ids = new Set(bodies.map(({ id }) => id));
  const listed = corpus.register.inspections.flatMap(({ id, title, url, published, grades, missing }) => {
    const concerns =
      grades.some(({ organisation }) => ids.has(organisation)) || missing.some((body) => ids.has(body));
    return concerns && !reported.has(id) && title !== null && url !== null
      ? [{ id, title, url, published }]
      : [];
  });
  return {
    blocks: listed.map(({ title, url, published }) => ({
      type: 'note',
      line: [
        'Another kind of source, not read here: ',
        { link: title, url },
        published === null ? '.' : `, published ${day(published)}.`,
      ],
    })),
    evidence: listed.map(({ id, title, url }) => ({
      kind: 'register',
      entry: id,
      url,
      seen: corpus.register.seen,
      text: title,
    })),
  };
}

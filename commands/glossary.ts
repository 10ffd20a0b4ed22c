/** `/glossary term`: what a term of these inspections means, in our own words, with the page where it was seen. */
import type { Corpus } from '../corpus/corpus.ts';
import { foldName } from '../corpus/names.ts';
import type { GlossaryTerm } from '../corpus/register.ts';
import type { Action, Command, Evidence, OptionDeclarations, Reply } from './command.ts';
import { day } from './parts/citation.ts';
import { echo } from './parts/echo.ts';
import { label } from './parts/naming.ts';
import { notes } from './parts/part.ts';
import { choose, invalid, MOST_ACTIONS, noneFound, PRIVATE } from './parts/replies.ts';

const options = {
  term: {
    type: 'string',
    description: 'A term or abbreviation, such as LRO or cause of concern',
    required: true,
    autocomplete: true,
    maxLength: 100,
  },
  private: PRIVATE,
} satisfies OptionDeclarations;

/** A term with the forms in which it may be typed. */
interface Entry {
  readonly entry: GlossaryTerm;
  readonly forms: readonly string[];
}

const known = new WeakMap<Corpus, readonly Entry[]>();

/** The glossary's entries, gathered once for each corpus. */
function glossaryOf(corpus: Corpus): readonly Entry[] {
  const found = known.get(corpus) ?? entriesOf(corpus).map((entry) => ({ entry, forms: formsOf(entry) }));
  known.set(corpus, found);
  return found;
}

/** The terms, and the short forms of titles and ranks. */
function entriesOf(corpus: Corpus): GlossaryTerm[] {
  const { terms, titles, ranks } = corpus.register.glossary;
  return [
    ...terms,
    ...titles.map(({ form, means, source }) => ({ term: form, expansion: null, definition: means, source })),
    ...[...ranks.territorial, ...ranks.london].flatMap(({ abbr, name }) =>
      abbr === undefined || name === undefined
        ? []
        : [{ term: abbr, expansion: name, definition: `A police rank: ${name}.`, source: ranks.source }],
    ),
  ];
}

/** The forms in which a term may be typed. */
function formsOf({ term, expansion, alsoCalled = [] }: GlossaryTerm): string[] {
  const others = alsoCalled.map((form) => form.replace(/\s*\(.*\)$/u, ''));
  return [term, ...term.split(/ \/ | or |, /u), expansion ?? '', ...(expansion ?? '').split(' / '), ...others]
    .map(foldName)
    .filter((form) => form !== '');
}

/** The entry of a typed term; undefined where there is none. */
function entryOf(corpus: Corpus, typed: string): GlossaryTerm | undefined {
  const key = foldName(typed);
  const entries = glossaryOf(corpus);
  const found =
    entries.find(({ forms }) => forms.includes(key)) ?? entries.find((entry) => matches(entry, key));
  return key === '' ? undefined : found?.entry;
}

/** Whether the glossary explains a term, however it is typed. */
export function isExplained(corpus: Corpus, typed: string): boolean {
  return entryOf(corpus, typed) !== undefined;
}

/** A term typed in the plural means the same. */
function matches({ forms }: Entry, key: string): boolean {
  return forms.some((form) => form === key || `${form}s` === key || form === `${key}s`);
}

/** Terms that the typed words hold, or that hold them, the longest likeness first. */
function nearTerms(entries: readonly Entry[], key: string): GlossaryTerm[] {
  const likeness = ({ forms }: Entry): number =>
    Math.max(
      0,
      ...forms
        .filter((form) => form.length >= 2 && key.length >= 2 && (form.includes(key) || key.includes(form)))
        .map((form) => Math.min(form.length, key.length)),
    );
  return entries
    .map((one) => ({ entry: one.entry, score: likeness(one) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry);
}

function shown(corpus: Corpus, entry: GlossaryTerm): Reply {
  const { term, expansion, definition, source, note, alsoCalled } = entry;
  const { checked } = corpus.register.glossary;
  const title = expansion === null ? term : `${term}: ${expansion}`;
  const evidence: Evidence[] =
    source === null
      ? []
      : [{ kind: 'register', entry: term, url: source, seen: checked, text: `${title}. ${definition}` }];
  return {
    outcome: 'answer',
    visibility: 'public',
    title,
    blocks: [
      { type: 'text', line: definition },
      ...notes([
        ...(alsoCalled === undefined ? [] : [`Also called: ${alsoCalled.join(', ')}`]),
        ...(note === undefined ? [] : [`${note.charAt(0).toUpperCase()}${note.slice(1)}`]),
        source === null
          ? 'In our own words; no page was seen for it.'
          : ['In our own words; ', { link: 'a page that uses it', url: source }, `, seen ${day(checked)}`],
      ]),
    ],
    actions: [],
    evidence,
    claims: [],
  };
}

function actionFor({ term }: GlossaryTerm): Action {
  return { label: label(term), command: 'glossary', options: { term } };
}

/** `/glossary term`. */
export const glossary: Command<typeof options> = {
  name: 'glossary',
  description: 'What a term or abbreviation of these inspections means',
  options,
  complete: (_option, typed, corpus) => {
    const key = foldName(typed);
    return glossaryOf(corpus)
      .filter(({ forms }) => forms.some((form) => form.includes(key)))
      .slice(0, 25)
      .map(({ entry: { term, expansion } }) => ({
        name: (expansion === null ? term : `${term}: ${expansion}`).slice(0, 100),
        value: term.slice(0, 100),
      }));
  },
  async answer({ options: { term: typed } }, corpus) {
    const entries = glossaryOf(corpus);
    const key = foldName(typed);
    if (key === '') {
      return invalid({
        title: 'Which term?',
        lines: ['Give a term or abbreviation, for example /glossary LRO.'],
      });
    }
    const found = entryOf(corpus, typed);
    if (found !== undefined) return shown(corpus, found);
    const near = nearTerms(entries, key);
    if (near.length > 0) {
      return choose({
        title: 'Which term?',
        lines: [['The glossary has no ', ...echo(typed), '. Did you mean one of these?']],
        actions: near.slice(0, MOST_ACTIONS).map(actionFor),
      });
    }
    return noneFound(corpus, {
      title: 'Not in the glossary',
      lines: [['The glossary has no ', ...echo(typed), `. It explains ${entries.length} terms.`]],
    });
  },
};

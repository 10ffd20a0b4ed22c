/** The option `official`: from what somebody typed to those who are quoted. */
import { distance } from 'fastest-levenshtein';
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import { foldName, resolveName } from '../../corpus/names.ts';
import type { Organisation } from '../../corpus/register.ts';
import { organisationOf } from '../../corpus/speaker.ts';
import type { Action, Choice, Inline, Menu, Reply } from '../command.ts';
import { echo } from './echo.ts';
import { label } from './naming.ts';
import { choose, MOST_CHOICES, noneFound } from './replies.ts';
import { speakerLine, speakerName } from './speakers.ts';

/** What a typed name means among those who are quoted. */
export type OfficialAnswer =
  | { readonly type: 'speaker'; readonly speaker: KnownSpeaker }
  /** An organisation that is quoted only through its officials. */
  | {
      readonly type: 'through';
      readonly organisation: Organisation;
      readonly officials: readonly KnownSpeaker[];
    }
  | { readonly type: 'several'; readonly speakers: readonly KnownSpeaker[] }
  /** An organisation of the register of which nothing is quoted. */
  | { readonly type: 'silent'; readonly organisation: Organisation }
  | { readonly type: 'unknown' };

/** The forms in which people type a speaker's name. */
function namesOf({ id, speaker }: KnownSpeaker): string[] {
  const surname =
    speaker.kind === 'person' ? (speaker.name.split(/\s+/u).at(-1) ?? speaker.name) : speaker.name;
  return [id, speaker.name, speakerName(speaker), surname].map(foldName);
}

/** Reads the option `official`: a name, with or without title, a surname, or an organisation. */
export function readOfficial(corpus: Corpus, typed: string): OfficialAnswer {
  const key = foldName(typed.replace(/^\s*(?:mr|mrs|ms|miss|dr|sir|dame)\b\.?/iu, ''));
  if (key === '') return { type: 'unknown' };
  const matches = corpus.speakers.filter((speaker) => namesOf(speaker).includes(key));
  const [match] = matches;
  if (match !== undefined)
    return matches.length === 1 ? { type: 'speaker', speaker: match } : several(matches);
  const resolution = resolveName(corpus.register, typed);
  const meant =
    resolution.type === 'organisation'
      ? [resolution.organisation.id]
      : 'candidates' in resolution
        ? resolution.candidates.flatMap((candidate) =>
            candidate.type === 'organisation' ? [candidate.id] : [],
          )
        : resolution.type === 'at-hand'
          ? (corpus.inspections[0]?.bodies.filter(
              (id) => corpus.organisation(id)?.kind === resolution.kind,
            ) ?? [])
          : [];
  const [only] = meant;
  if (only === undefined) return { type: 'unknown' };
  if (meant.length > 1) {
    const speaking = corpus.speakers.filter(({ speaker }) => meant.includes(organisationOf(speaker) ?? ''));
    return speaking.length === 0 ? { type: 'unknown' } : several(speaking);
  }
  return readOrganisation(corpus, only);
}

function several(speakers: readonly KnownSpeaker[]): OfficialAnswer {
  return { type: 'several', speakers };
}

function readOrganisation(corpus: Corpus, id: string): OfficialAnswer {
  const own = corpus.speakers.find((speaker) => speaker.id === id);
  if (own !== undefined) return { type: 'speaker', speaker: own };
  const organisation = corpus.organisation(id);
  if (organisation === undefined) return { type: 'unknown' };
  const officials = corpus.speakers.filter(({ speaker }) => organisationOf(speaker) === id);
  return officials.length === 0
    ? { type: 'silent', organisation }
    : { type: 'through', organisation, officials };
}

/** Shorter words of a name are too often like others. */
const SHORTEST_LIKE = 5;

/**
 * People whose name shares most words with the typed one, a letter of difference in a long word not counting: for "did you
 * mean", never for an answer.
 *
 * @example suggestOfficials(corpus, 'Chief Constable Alex Muray') // Alex Murray
 */
export function suggestOfficials(corpus: Corpus, typed: string): KnownSpeaker[] {
  const asked = typed.split(/\s+/u).map(foldName);
  const shares = ({ speaker }: KnownSpeaker): number => {
    if (speaker.kind !== 'person') return 0;
    const names = speaker.name.split(/\s+/u).map(foldName);
    const isLike = (word: string): boolean =>
      names.includes(word) ||
      (word.length >= SHORTEST_LIKE && names.some((name) => distance(name, word) === 1));
    return asked.filter(isLike).length;
  };
  const most = Math.max(0, ...corpus.speakers.map(shares));
  return most === 0 ? [] : corpus.speakers.filter((known) => shares(known) === most);
}

/**
 * Whether somebody is listed as an official: an organisation, an unnamed speaker, or a person in a public role, with a title
 * or an organisation. Anybody else who is quoted (a witness, a neighbour) is found by name, but never offered. A name that
 * only occurs as a byline or in boilerplate is nobody's who is quoted.
 */
export function isListed({ speaker }: KnownSpeaker): boolean {
  return speaker.kind !== 'person' || speaker.title !== null || speaker.organisation !== null;
}

/** A menu of those who are quoted: each asks the command again, with the speaker's id in the option. */
export function officialMenu(
  speakers: readonly KnownSpeaker[],
  command: string,
  option: string,
  more: Action['options'] = {},
): Menu {
  return {
    placeholder: 'Who?',
    choices: speakers
      .filter(isListed)
      .slice(0, MOST_CHOICES)
      .map(({ id, speaker }) => ({
        label: label(speakerLine(speaker), 100),
        action: { label: 'Quotations', command, options: { ...more, [option]: id } },
      })),
  };
}

/** What a command answers to a name that is nobody's who is quoted: those with a name like it, else everybody. */
export function nobodyCalled(
  corpus: Corpus,
  typed: string,
  menu: (of: readonly KnownSpeaker[]) => Menu,
): Reply {
  const line: readonly Inline[] = ['The sources quote nobody called ', ...echo(typed), '.'];
  const near = suggestOfficials(corpus, typed);
  return near.length > 0
    ? choose({ title: 'Who is meant?', lines: [[...line, ' Did you mean one of these?']], menu: menu(near) })
    : noneFound(corpus, { title: 'Nobody of that name', lines: [line], menu: menu(corpus.speakers) });
}

/** Suggestions for the option `official`: everybody who is quoted, in the order of the documents. */
export function completeOfficial(corpus: Corpus, typed: string): Choice[] {
  const key = foldName(typed);
  return corpus.speakers
    .filter(isListed)
    .filter(({ id, speaker }) => foldName(`${id} ${speakerLine(speaker)}`).includes(key))
    .slice(0, 25)
    .map(({ id, speaker }) => ({ name: label(speakerLine(speaker), 100), value: id.slice(0, 100) }));
}

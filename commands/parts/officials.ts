/** The option `official`: from what somebody typed to those who are quoted. */
import type { Corpus, KnownSpeaker } from '../../corpus/corpus.ts';
import { foldName, resolveName } from '../../corpus/names.ts';
import type { Organisation } from '../../corpus/register.ts';
import { organisationOf } from '../../corpus/speaker.ts';
import type { Choice } from '../command.ts';
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

/** Suggestions for the option `official`: everybody who is quoted, in the order of the documents. */
export function completeOfficial(corpus: Corpus, typed: string): Choice[] {
  const key = foldName(typed);
  return corpus.speakers
    .filter(({ id, speaker }) => foldName(`${id} ${speakerLine(speaker)}`).includes(key))
    .slice(0, 25)
    .map(({ id, speaker }) => ({ name: speakerLine(speaker).slice(0, 100), value: id.slice(0, 100) }));
}

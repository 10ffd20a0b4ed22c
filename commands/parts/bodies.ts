/** The option `body`: from what somebody typed to the bodies that are meant, or to a reply that asks back. */
import type { Corpus, ReportedInspection } from '../../corpus/corpus.ts';
import { foldName, resolveName, suggestNames } from '../../corpus/names.ts';
import type { NameCandidate, Organisation } from '../../corpus/register.ts';
import type { Action, Choice, Line, Reply } from '../command.ts';
import { echo } from './echo.ts';
import { ALL_GRADES, askAbout } from './naming.ts';
import { notes } from './part.ts';
import { choose, invalid, MOST_ACTIONS, noneFound } from './replies.ts';

/** The declaration of a required body. */
export const BODY = {
  type: 'string',
  description: 'A police force or regional organised crime unit (ROCU), such as West Mercia',
  required: true,
  autocomplete: true,
  maxLength: 100,
} as const;

/** What a typed name means for a question that bodies can answer. */
export type BodyAnswer =
  | {
      readonly type: 'bodies';
      /** One, or several that are answered together. */
      readonly bodies: readonly Organisation[];
      /** The region that the name may mean too. */
      readonly region: string | undefined;
      /** How the name was read, where it has other meanings. */
      readonly remarks: readonly Line[];
      /** Other meanings, to be offered as buttons. */
      readonly others: readonly Organisation[];
    }
  | { readonly type: 'region'; readonly region: string }
  | { readonly type: 'reply'; readonly reply: Reply };

const INSPECTED = new Set<Organisation['kind']>(['force', 'other-force', 'rocu']);

/** Whether an organisation is a body: one that is inspected. */
export function isBody({ kind }: Organisation): boolean {
  return INSPECTED.has(kind);
}

/** The sentence on regions: HMICFRS grades the unit and each force. */
export function regionHasNoGrade(region: string): string {
  return `The ${region} region itself has no grade: HMICFRS grades the regional unit and each force.`;
}

/** The reply to a question about a region as such: its unit and forces are inspected, it is not. */
export function regionReply(corpus: Corpus, command: string, region: string): Reply {
  const bodies = [...corpus.register.organisations.values()].filter(
    (one) => isBody(one) && one.region === region,
  );
  const remark =
    command === 'grade'
      ? regionHasNoGrade(region)
      : `HMICFRS inspects the regional unit and each force, not the ${region} region as such.`;
  const units = bodies.filter(({ kind }) => kind === 'rocu');
  const forces = bodies.filter(({ kind }) => kind !== 'rocu');
  return whichBody(command, [...units, ...forces], remark);
}

/** The region of an inspection in words. */
export function regionOf(corpus: Corpus, inspection: ReportedInspection): string | undefined {
  const [first] = inspection.bodies;
  return (
    inspection.facts?.region ??
    (first === undefined ? undefined : corpus.organisation(first)?.region) ??
    undefined
  );
}

/** Organisations by their ids, in order; ids that the register doesn't know are left out. */
export function organisations(corpus: Corpus, ids: readonly string[]): Organisation[] {
  return ids.flatMap((id) => corpus.organisation(id) ?? []);
}

/** Everything that an organisation candidate list names, without regions and other things. */
function bodiesAmong(corpus: Corpus, candidates: readonly NameCandidate[]): Organisation[] {
  return candidates
    .flatMap((candidate) =>
      candidate.type === 'organisation'
        ? (corpus.organisation(candidate.id) ?? [])
        : candidate.type === 'region'
          ? unitOf(corpus, candidate.name)
          : [],
    )
    .filter((organisation, index, all) => isBody(organisation) && all.indexOf(organisation) === index);
}

function unitOf(corpus: Corpus, region: string): Organisation[] {
  return [...corpus.register.organisations.values()].filter(
    (one) => one.kind === 'rocu' && one.region === region,
  );
}

/** A question back: which of these bodies? */
function whichBody(command: string, bodies: readonly Organisation[], remark: Line): Reply {
  const few = bodies.length <= MOST_ACTIONS;
  const choices = bodies.map((body) => ({ label: body.name.slice(0, 100), action: askAbout(command, body) }));
  return choose({
    title: 'Which one?',
    lines: [remark],
    actions: few ? bodies.map((body) => askAbout(command, body)) : [],
    ...(few ? {} : { menu: { placeholder: 'Choose a force or unit', choices } }),
  });
}

/**
 * Reads the option `body` for a command. A name with one usual meaning is answered for it; a name with several either for
 * each or asked back; a name like others is never answered, only asked back.
 */
export function readBody(corpus: Corpus, command: string, typed: string): BodyAnswer {
  const reply = (value: Reply): BodyAnswer => ({ type: 'reply', reply: value });
  if (foldName(typed) === '') {
    return reply(
      invalid({
        title: 'Which force or unit?',
        lines: [
          `Give the name of a police force or regional unit, for example /${command} ${exampleBody(corpus)}.`,
        ],
      }),
    );
  }
  const resolution = resolveName(corpus.register, typed);
  switch (resolution.type) {
    case 'organisation': {
      const { organisation } = resolution;
      const others = bodiesAmong(corpus, resolution.others);
      if (!isBody(organisation)) {
        return reply(
          noneFound(corpus, {
            title: organisation.name,
            lines: [`${organisation.name} is not a force or unit that these inspections grade.`],
          }),
        );
      }
      const remarks: Line[] =
        others.length === 0
          ? []
          : [
              [
                ...echo(typed),
                ` is read as ${organisation.name}. It is also used for ${others.map(({ name }) => name).join(' and ')}.`,
              ],
            ];
      return { type: 'bodies', bodies: [organisation], region: undefined, remarks, others };
    }
    case 'each': {
      const region = resolution.candidates.find((candidate) => candidate.type === 'region')?.name;
      const bodies = bodiesAmong(
        corpus,
        resolution.candidates.filter(({ type }) => type === 'organisation'),
      );
      const kinds = region === undefined ? '' : ', or the region';
      const remarks: Line[] = [
        [...echo(typed), ` can mean ${bodies.map(({ name }) => name).join(', ')}${kinds}.`],
      ];
      return { type: 'bodies', bodies, region, remarks, others: [] };
    }
    case 'ask': {
      const bodies = bodiesAmong(corpus, resolution.candidates);
      return reply(whichBody(command, bodies, [...echo(typed), ' can mean more than one force or unit.']));
    }
    case 'region':
      return { type: 'region', region: resolution.name };
    case 'at-hand':
      return atHand(corpus, command, typed, resolution.kind);
    case 'unknown':
      return reply(unknownBody(corpus, command, typed));
  }
}

/** One body that a typed name was read as. */
export interface ReadBody {
  readonly type: 'body';
  readonly body: Organisation;
  /** How the name was read, where it has other meanings. */
  readonly remarks: readonly Line[];
  /** Other meanings, to be offered as buttons. */
  readonly others: readonly Organisation[];
}

/** One body, or a reply that asks back. */
export type OneBody = ReadBody | { readonly type: 'reply'; readonly reply: Reply };

/**
 * A reply for the body that a typed name was read as: it says how the name was read, and offers what else it may mean
 * before other next steps. What is asked again by id gives the same reply only where nothing is said of the name.
 */
export function asRead(reply: Reply, command: string, { body, remarks, others }: ReadBody): Reply {
  const isOffered = (action: Action): boolean =>
    action.command === command && others.some(({ id }) => id === action.options['body']);
  return {
    ...reply,
    blocks: [...notes(remarks), ...reply.blocks],
    actions: [
      ...others.map((other) => askAbout(command, other)),
      ...reply.actions.filter((action) => !isOffered(action)),
    ].slice(0, MOST_ACTIONS),
    ...(remarks.length === 0 ? { readAs: { body: body.id } } : {}),
  };
}

/** Reads the option `body` for a command that answers for one body: several meanings are asked back. */
export function readOneBody(corpus: Corpus, command: string, typed: string): OneBody {
  const read = readBody(corpus, command, typed);
  if (read.type === 'reply') return read;
  if (read.type === 'region') return { type: 'reply', reply: regionReply(corpus, command, read.region) };
  const { bodies, remarks, others } = read;
  const [body, second] = bodies;
  if (body !== undefined && second === undefined) return { type: 'body', body, remarks, others };
  const [remark = 'This name can mean more than one force or unit.'] = remarks;
  return { type: 'reply', reply: whichBody(command, bodies, remark) };
}

/** "the ROCU", "the force", "the region": of the inspection at hand, the newest that a document reports. */
function atHand(
  corpus: Corpus,
  command: string,
  typed: string,
  kind: 'rocu' | 'force' | 'region',
): BodyAnswer {
  const [inspection] = corpus.inspections;
  const bodies = organisations(corpus, inspection?.bodies ?? []);
  const region = inspection === undefined ? undefined : regionOf(corpus, inspection);
  if (inspection === undefined) {
    const lines = ['No inspection is at hand: the sources report none.'];
    return { type: 'reply', reply: noneFound(corpus, { title: 'No inspection at hand', lines }) };
  }
  if (kind === 'region' && region !== undefined) return { type: 'region', region };
  const meant = bodies.filter((body) => (body.kind === 'rocu') === (kind === 'rocu'));
  const [unit] = meant;
  if (kind === 'rocu' && unit !== undefined && meant.length === 1) {
    const remarks: Line[] = [
      [...echo(typed), ` is read as the unit of the inspection at hand: ${unit.name}.`],
    ];
    return { type: 'bodies', bodies: [unit], region: undefined, remarks, others: [] };
  }
  if (meant.length === 0) {
    const lines = ['The inspection at hand has none.'];
    return { type: 'reply', reply: noneFound(corpus, { title: 'None at hand', lines }) };
  }
  const remark: Line = [...echo(typed), ' can mean any of these.'];
  return { type: 'reply', reply: whichBody(command, meant, remark) };
}

/** No name is longer than what the option takes; likeness is only looked for up to here. */
const LONGEST_NAME = BODY.maxLength;

function unknownBody(corpus: Corpus, command: string, typed: string): Reply {
  const near =
    typed.length > LONGEST_NAME ? [] : suggestNames(corpus.register, typed, MOST_ACTIONS).filter(isBody);
  if (near.length > 0) {
    return choose({
      title: 'Which force or unit?',
      lines: [['No force or unit is called ', ...echo(typed), '. Did you mean one of these?']],
      actions: near.map((body) => askAbout(command, body)),
    });
  }
  const held = organisations(corpus, corpus.inspections[0]?.bodies ?? []);
  return noneFound(corpus, {
    title: 'No such force or unit',
    lines: [
      ['No force or unit is called ', ...echo(typed), '.'],
      ...(held.length === 0 ? [] : [`The sources report on ${held.map(({ name }) => name).join(', ')}.`]),
    ],
    actions: [ALL_GRADES],
  });
}

function exampleBody(corpus: Corpus): string {
  const ids = corpus.inspections[0]?.bodies ?? [];
  return ids.at(-1) ?? 'rocu';
}

/** Suggestions for the option `body`: the bodies that the sources report first, then the others of the register. */
export function completeBody(corpus: Corpus, typed: string): Choice[] {
  const held = corpus.inspections.flatMap(({ bodies }) => bodies);
  const all = [...corpus.register.organisations.values()].filter(isBody);
  const ordered = [
    ...organisations(corpus, [...new Set(held)]),
    ...all.filter(({ id }) => !held.includes(id)),
  ];
  const key = foldName(typed);
  const matches = ordered.filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((candidate) => foldName(candidate).includes(key)),
  );
  return matches.slice(0, 25).map(({ id, name }) => ({ name: name.slice(0, 100), value: id }));
}

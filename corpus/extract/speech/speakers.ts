/** Entities of the text -> speakers as claims name them. */
import type { Speaker } from '../../model.ts';
import type { BodyMention } from '../body-mention.ts';
import { OFFICES } from '../lexicon/offices.ts';
import type { Entity } from './entities.ts';
import type { TextPerson } from './people.ts';

type PersonSpeaker = Extract<Speaker, { kind: 'person' }>;

/** Ranks that only somebody of a police force holds. */
const POLICE_RANK =
  /\b(?:constable|superintendent|sergeant|detective|(?:[ct]\/)?(?:acc|dcc)|pc|wpc|dci|dcs|chief inspector|commander|supt|insp|sgt)\b/iu;

/** Makes speakers; the organisation of a police officer is inferred where the text prints none beside the name. */
export class Speakers {
  private readonly bodies: readonly BodyMention[];
  private readonly made = new Map<TextPerson, PersonSpeaker>();

  constructor(bodies: readonly BodyMention[]) {
    this.bodies = bodies;
  }

  speaker(entity: Entity): Speaker {
    if (entity.kind === 'person') return this.person(entity);
    if (entity.kind === 'organisation') return { kind: 'organisation', id: entity.id, name: entity.name };
    return { kind: 'description', name: entity.name };
  }

  /** The speaker that a person is; made once for each. */
  person(person: TextPerson): PersonSpeaker {
    const speaker = this.made.get(person) ?? this.make(person);
    this.made.set(person, speaker);
    return speaker;
  }

  private make(person: TextPerson): PersonSpeaker {
    const printed = person.organisation;
    const organisation =
      printed === null ? this.inferred(person) : this.named(this.bodies[printed.body], printed.name);
    return {
      kind: 'person',
      id: idOf(person.name),
      name: person.name,
      title: person.title,
      organisation,
      organisationInferred: organisation !== null && printed === null,
    };
  }

  private named(body: BodyMention | undefined, printed: string): PersonSpeaker['organisation'] {
    const only = body?.bodies.length === 1 ? body.bodies[0] : undefined;
    return body === undefined || only === undefined
      ? { id: null, name: printed }
      : { id: only.bodyId, name: body.name };
  }

  /** By the office whose organisation is known; for a police rank, the force named last before the person. */
  private inferred(person: TextPerson): PersonSpeaker['organisation'] {
    const { title } = person;
    if (title === null) return null;
    const office = OFFICES.find((one) => one.title.test(title));
    if (office !== undefined) {
      const printed = this.bodies.find(
        ({ bodies }) => bodies.length === 1 && bodies[0]?.bodyId === office.id,
      );
      return { id: office.id, name: printed?.name ?? office.name };
    }
    if (!POLICE_RANK.test(title)) return null;
    const force = this.forceBefore(person.first);
    return force === undefined ? null : this.named(force, force.name);
  }

  private forceBefore(offset: number): BodyMention | undefined {
    let low = 0;
    let high = this.bodies.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.bodies[middle]?.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    for (let index = low - 1; index >= Math.max(0, low - 20); index -= 1) {
      const body = this.bodies[index];
      if (body?.kind === 'force' && body.bodies.length === 1) return body;
    }
    return undefined;
  }
}

/** "Alex Murray" -> "alex-murray". */
function idOf(name: string): string {
  const id = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
  return id === '' ? 'unnamed' : id;
}

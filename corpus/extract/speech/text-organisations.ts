/** The organisations of a text: which mentions mean the same one, and under which full name. */
import type { BodyMention } from '../body-mention.ts';
import { ORGANISATION_NOUNS } from '../lexicon/organisations.ts';
import type { TextOrganisation } from './entities.ts';
import type { Mention } from './mention.ts';

/** So many mentions back an organisation can be meant by a bare noun. */
const FORGETTABLE = 60;

/** All organisations of a text so far. */
export class TextOrganisations {
  private readonly bodies: readonly BodyMention[];
  private readonly byName = new Map<string, TextOrganisation>();
  private readonly abbreviations = new Map<string, string>();
  private readonly mentioned: TextOrganisation[] = [];

  constructor(bodies: readonly BodyMention[]) {
    this.bodies = bodies;
  }

  /** Notes "Full Name (ABC)". */
  addAbbreviation(short: string, full: string): void {
    if (!this.abbreviations.has(short)) this.abbreviations.set(short, full);
  }

  /** The mention comes into view: a later "the council" may mean it. */
  see(mention: Mention): void {
    this.mentioned.push(this.of(mention));
    if (this.mentioned.length > FORGETTABLE) this.mentioned.shift();
  }

  /** The one mentioned last. */
  last(): TextOrganisation | null {
    return this.mentioned.at(-1) ?? null;
  }

  /** Which organisation a mention means. */
  of(mention: Mention): TextOrganisation {
    const body = this.bodies[mention.body];
    const only = body !== undefined && body.bodies.length === 1 ? body.bodies[0] : undefined;
    const printed = body === undefined ? mention.name.replace(/^the\s+/iu, '') : body.name;
    const name = this.abbreviations.get(printed) ?? printed;
    const bare = Object.hasOwn(ORGANISATION_NOUNS, name.toLowerCase())
      ? this.named(name.toLowerCase())
      : null;
    if (bare !== null) return bare;
    const known = this.byName.get(name.toLowerCase()) ?? this.longerNamed(name);
    if (known !== undefined) return known;
    const organisation: TextOrganisation = { kind: 'organisation', name, id: only?.bodyId ?? null };
    this.byName.set(name.toLowerCase(), organisation);
    return organisation;
  }

  /** "Tracor" after "Tracor Energy". */
  private longerNamed(name: string): TextOrganisation | undefined {
    if (/\s/u.test(name)) return undefined;
    const begins = `${name.toLowerCase()} `;
    return this.mentioned.findLast((other) => other.name.toLowerCase().startsWith(begins));
  }

  /** "The council" after "Leeds City Council". */
  named(noun: string): TextOrganisation | null {
    if (!Object.hasOwn(ORGANISATION_NOUNS, noun)) return null;
    const words = ORGANISATION_NOUNS[noun] ?? [];
    const named = this.mentioned.findLast(({ name }) =>
      name
        .toLowerCase()
        .split(/\s+/u)
        .some((word) => words.includes(word)),
    );
    if (named !== undefined) return named;
    return words.includes('*') ? (this.mentioned.at(-1) ?? null) : null;
  }
}

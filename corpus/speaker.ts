/** Who speaks, and for whom. */
import type { Speaker } from './model.ts';

/** A stable id for a speaker: a person's, an organisation's, else one made of the name. */
export function speakerId(speaker: Speaker): string {
  if (speaker.kind !== 'description' && speaker.id !== null) return speaker.id;
  return speaker.name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** The organisation that somebody speaks for: a person's, or the organisation itself; null where nobody says. */
export function organisationOf(speaker: Speaker | null): string | null {
  if (speaker === null || speaker.kind === 'description') return null;
  return speaker.kind === 'person' ? (speaker.organisation?.id ?? null) : speaker.id;
}

/** Sends the response to an interaction, in the short time that Discord gives for it. */
import { DiscordAPIError, type RawFile, type REST, Routes } from 'discord.js';
import type { Routed } from './routed.ts';

/** Where a response goes: the interaction's id, and the token that is good for answering it alone. */
export interface Address {
  readonly id: string;
  readonly token: string;
}

/**
 * How a delivery ended. `answered-before`: the interaction had its response already, because it came twice or because another
 * instance of the bot was faster; nothing is missing. A lost one can't be mended: Discord takes no other answer any more.
 */
export type Delivery =
  | { readonly type: 'delivered' }
  | { readonly type: 'answered-before' }
  | { readonly type: 'lost'; readonly code: number | string; readonly fault: unknown };

/** Discord's code for an interaction that has had its first response. */
const ALREADY_ANSWERED = 40060;
const ATTEMPTS = 2;

/**
 * Posts a response, with the files that it refers to. `rest` must not try again by itself: a second attempt is made here, and when Discord then says that the
 * interaction is answered already, the first attempt had arrived after all.
 */
export async function deliver(
  rest: REST,
  { id, token }: Address,
  response: Routed['response'],
  files: RawFile[] = [],
): Promise<Delivery> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rest.post(Routes.interactionCallback(id, token), { body: response, files, auth: false });
      return { type: 'delivered' };
    } catch (fault) {
      const isRefusal = fault instanceof DiscordAPIError;
      if (isRefusal && fault.code === ALREADY_ANSWERED) {
        return { type: attempt === 1 ? 'answered-before' : 'delivered' };
      }
      // Unknown interaction (10062), no access (50001), locked thread (50083), wrong token (50027), or a fault of ours: final.
      if (isRefusal) return { type: 'lost', code: fault.code, fault };
      if (attempt >= ATTEMPTS)
        return { type: 'lost', code: fault instanceof Error ? fault.name : 'unknown', fault };
    }
  }
}

/**
 * The life of an interaction: sent to the bot, answered within three seconds or lost, its token good for a quarter of an
 * hour. Source: Discord's API reference, "Receiving and Responding".
 */
import {
  type APIApplicationCommandOptionChoice,
  type APIInteraction,
  type APIMessage,
  type APIModalInteractionResponseCallbackData,
  MessageFlags,
} from 'discord-api-types/v10';
import { type ApiError, refuse } from './api-error.ts';
import type { Channel, World } from './world.ts';

/** Milliseconds that the bot has for its first response. */
export const RESPONSE_TIME = 3_000;
/** Milliseconds for which an interaction's token is good. */
const TOKEN_TIME = 15 * 60_000;
/** Follow-ups to one interaction where only the user has installed the application. */
const USER_INSTALL_FOLLOW_UPS = 5;

/** How an interaction went, as its user sees it. */
export type InteractionOutcome =
  | { readonly id: string; readonly outcome: 'answered' | 'deferred' }
  | {
      readonly id: string;
      readonly outcome: 'choices';
      readonly choices: readonly APIApplicationCommandOptionChoice[];
    }
  | {
      readonly id: string;
      readonly outcome: 'modal';
      readonly modal: APIModalInteractionResponseCallbackData;
    }
  | {
      readonly id: string;
      readonly outcome: 'failed';
      readonly error: { readonly code: number; readonly message: string };
    };

type Distribute<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** An outcome without the id of its interaction. */
type OutcomeWithoutId = Distribute<InteractionOutcome, 'id'>;

/** One interaction and what has become of it. */
export interface Interaction {
  readonly packet: Exclude<APIInteraction, { type: 1 }>;
  readonly user: string;
  readonly channel: Channel;
  /** True where the application was brought by the user and the bot is no member of the server. */
  readonly userInstallOnly: boolean;
  /** True where Discord makes every answer ephemeral, whatever the bot asks for. */
  readonly forcedEphemeral: boolean;
  /** The message that the pressed component stands on. */
  readonly source: APIMessage | null;
  state: 'waiting' | 'expired' | 'acknowledged';
  /** The id of the original response, once there is one. */
  response: string | null;
  /** Whether the answer to a deferred interaction is private: the acknowledgement decides. */
  ephemeral: boolean;
  followUps: number;
  /** The last refusal of what the bot sent, told to the user where nothing better comes. */
  refusal: ApiError | null;
  /** Called once with how it went. */
  readonly settle: (outcome: OutcomeWithoutId) => void;
}

/** Brings a packet to the bot. False where nobody is there to take it. */
export type Deliver = (packet: APIInteraction) => boolean;

/** All interactions that are known. */
export class Interactions {
  readonly #world: World;
  readonly #deliver: Deliver;
  readonly #byToken = new Map<string, Interaction>();
  readonly #modals = new Map<string, string>();

  constructor(world: World, deliver: Deliver) {
    this.#world = world;
    this.#deliver = deliver;
  }

  /**
   * Sends an interaction to the bot and waits for its first response.
   *
   * @param begin what the user did; `packet` has its id and token already
   * @param times how often the same packet is delivered; Discord may deliver one twice
   */
  send(
    begin: Pick<
      Interaction,
      'packet' | 'user' | 'channel' | 'userInstallOnly' | 'forcedEphemeral' | 'source'
    >,
    times = 1,
  ): Promise<InteractionOutcome> {
    const { clock } = this.#world;
    const { id, token } = begin.packet;
    return new Promise((resolve) => {
      let settled = false;
      const settle = (outcome: OutcomeWithoutId): void => {
        if (settled) return;
        settled = true;
        cancel();
        if (outcome.outcome === 'modal') this.#modals.set(begin.user, outcome.modal.custom_id);
        resolve({ ...outcome, id });
      };
      const interaction: Interaction = {
        ...begin,
        state: 'waiting',
        response: null,
        ephemeral: false,
        followUps: 0,
        refusal: null,
        settle,
      };
      const fail = (code: number, message: string): void => {
        interaction.state = 'expired';
        settle({ outcome: 'failed', error: { code, message } });
      };
      const cancel = clock.after(RESPONSE_TIME, () => {
        const { refusal } = interaction;
        if (refusal === null) fail(0, 'The application did not respond in time.');
        else fail(refusal.code, `What the application sent was refused: ${refusal.message}`);
      });
      this.#byToken.set(token, interaction);
      clock.after(TOKEN_TIME, () => this.#byToken.delete(token));
      for (let sent = 0; sent < times; sent += 1) {
        if (!this.#deliver(begin.packet)) fail(0, 'The bot is not connected.');
      }
    });
  }

  /** The custom_id of the modal that was last opened for a user. */
  openModal(user: string): string | undefined {
    return this.#modals.get(user);
  }

  /**
   * The interaction that a callback is for.
   *
   * @throws {ApiError} 10062 for one that is unknown or too late, 40060 for one that has its response already
   */
  forCallback(id: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (interaction?.packet.id !== id || interaction.state === 'expired') throw refuse.unknownInteraction();
    if (interaction.state === 'acknowledged') throw refuse.alreadyAcknowledged();
    return interaction;
  }

  /**
   * The acknowledged interaction whose webhook is used.
   *
   * @throws {ApiError} 50027 for a token that is unknown or too old, 10015 before the first response
   */
  forWebhook(application: string, token: string): Interaction {
    const interaction = this.#byToken.get(token);
    if (application !== this.#world.bot.id) throw refuse.unknownWebhook();
    if (interaction === undefined) throw refuse.expiredToken();
    if (interaction.state !== 'acknowledged') throw refuse.unknownWebhook();
    return interaction;
  }
}

/** Counts a follow-up. Throws 40094 where a user-installed application has sent all that it may. */
export function countFollowUp(interaction: Interaction): void {
  interaction.followUps += 1;
  if (interaction.userInstallOnly && interaction.followUps > USER_INSTALL_FOLLOW_UPS) {
    throw refuse.tooManyFollowUps();
  }
}

/** Whether a message is private: where the flag asks for it, and where Discord insists. */
export function isEphemeral(interaction: Interaction, flags: number): boolean {
  return interaction.forcedEphemeral || (flags & MessageFlags.Ephemeral) !== 0;
}

/**
 * What the page and its server say to each other, in Discord's own shapes. Both are parts of one program on one
 * machine, so these types are the whole agreement: nothing is checked twice.
 */
import type {
  APIChannel,
  APIMessage,
  APIMessageInteraction,
  APIModalInteractionResponseCallbackData,
  APIUser,
} from 'discord-api-types/v10';

/** Somebody that one can act as. */
interface PageUser {
  readonly user: APIUser;
  readonly role: 'member' | 'moderator';
}

/** A server, and who has installed the app there. */
interface PageGuild {
  readonly id: string;
  readonly name: string;
  readonly installed: 'guild' | 'user';
}

/** A channel or thread, with the acting user's permission bits in it (decimal). */
export type PageChannel = APIChannel & { readonly permissions: string };

/** A message. Discord says what an answer answers in `interaction` (deprecated for bots, and still what is shown). */
export type PageMessage = APIMessage & { readonly interaction?: APIMessageInteraction };

/** Everything that the acting user may see. */
export interface PageWorld {
  readonly acting: string;
  readonly bot: APIUser;
  readonly application: { readonly id: string; readonly name: string };
  readonly connected: boolean;
  readonly users: readonly PageUser[];
  readonly guilds: readonly PageGuild[];
  readonly channels: readonly PageChannel[];
  /** By channel, oldest first. */
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
}

/** Something the bot sent that Discord would refuse. */
export interface Violation {
  /** ISO time. */
  readonly at: string;
  readonly method: string;
  readonly route: string;
  readonly rule: string;
  readonly problems: readonly { readonly path: string; readonly problem: string }[];
}

/** The data of each kind of server-sent event. */
export interface PageEvents {
  readonly message: { readonly kind: 'create' | 'update'; readonly message: PageMessage };
  readonly 'message-delete': { readonly id: string; readonly channel_id: string };
  readonly channel: { readonly kind: 'create' | 'update'; readonly channel: PageChannel };
  readonly commands: Readonly<Record<string, never>>;
  readonly bot: { readonly connected: boolean };
  readonly violation: Violation;
}

/** An option of a command as it is sent. */
export interface SentOption {
  readonly name: string;
  /** Discord's option type: 3 text, 4 whole number, 5 yes or no. */
  readonly type: number;
  readonly value: string | number | boolean;
  readonly focused?: true;
}

/** One field of a modal as it is sent. */
export interface SentField {
  readonly type: 18;
  readonly component:
    | { readonly type: 4; readonly custom_id: string; readonly value: string }
    | { readonly type: 3 | 22; readonly custom_id: string; readonly values: readonly string[] }
    | { readonly type: 21; readonly custom_id: string; readonly value: string | null }
    | { readonly type: 23; readonly custom_id: string; readonly value: boolean };
}

/** One field of the older kind, in an action row. */
export interface SentRow {
  readonly type: 1;
  readonly components: readonly [{ readonly type: 4; readonly custom_id: string; readonly value: string }];
}

/** Something done with the app. */
export type SentInteraction = { readonly channel: string } & (
  | {
      readonly type: 'command' | 'autocomplete';
      readonly command: string;
      readonly options: readonly SentOption[];
    }
  | { readonly type: 'message-command'; readonly command: string; readonly target: string }
  | {
      readonly type: 'component';
      readonly message: string;
      readonly custom_id: string;
      readonly values?: readonly string[];
    }
  | {
      readonly type: 'modal';
      readonly message?: string;
      readonly custom_id: string;
      readonly components: readonly (SentField | SentRow)[];
    }
);

/** Why something did not work: Discord's code where it has one, and words to show. */
export interface WireError {
  readonly code: number;
  readonly message: string;
}

/** A suggestion while typing. */
export interface WireChoice {
  readonly name: string;
  readonly value: string | number;
}

/** The bot's first response. */
export type InteractionOutcome = { readonly id: string } & (
  | { readonly outcome: 'answered' | 'deferred' }
  | { readonly outcome: 'choices'; readonly choices: readonly WireChoice[] }
  | { readonly outcome: 'modal'; readonly modal: APIModalInteractionResponseCallbackData }
  | { readonly outcome: 'failed'; readonly error: WireError }
);

/**
 * What a command is: a declaration (data) and a pure function from a request to a reply. Nothing here knows Discord's
 * client, the network or the environment.
 */
import type { Corpus } from '../corpus/corpus.ts';
import type { Grade, Span } from '../corpus/model.ts';
import type { VerdictKind } from '../corpus/verify/verify.ts';

/** One option of a command, as Discord declares it. */
export interface OptionDeclaration {
  readonly type: 'string' | 'boolean' | 'integer';
  /** 1 to 100 characters. */
  readonly description: string;
  readonly required?: boolean;
  /** True where the user gets suggestions while typing. */
  readonly autocomplete?: boolean;
  readonly maxLength?: number;
}

/** The options of a command by name, in the order in which they are shown; required ones first. */
export type OptionDeclarations = Readonly<Record<string, OptionDeclaration>>;

/** The value of an option by its type; of several types, any of their values. */
type OptionValue<Type extends OptionDeclaration['type']> = Type extends 'string'
  ? string
  : Type extends 'boolean'
    ? boolean
    : number;

/** The values that a declaration allows: required options are there, the others may be undefined. */
export type OptionValues<Options extends OptionDeclarations> = {
  readonly [Name in keyof Options]: Options[Name]['required'] extends true
    ? OptionValue<Options[Name]['type']>
    : OptionValue<Options[Name]['type']> | undefined;
};

/** Where a request was made. */
export type Place = 'server' | 'thread' | 'direct-message' | 'terminal';

/** An answer of the bot that everybody in a thread sees. */
export interface ThreadAnswer {
  /** When it was given: ISO date and time. */
  readonly at: string;
  /** Where it stands on Discord. */
  readonly url: string;
  /** As Discord's Markdown. */
  readonly text: string;
  /** The id by which it is opened again; null where it has none. */
  readonly answer: string | null;
}

/** What was fetched of a thread. */
export interface Thread {
  readonly name: string;
  /** Oldest first. */
  readonly answers: readonly ThreadAnswer[];
  /** False where the thread has more messages than were read. */
  readonly complete: boolean;
}

/** What somebody asked. Everything that an answer depends on is in here or in the corpus. */
export interface Request<Values = Readonly<Record<string, string | boolean | number | undefined>>> {
  readonly options: Values;
  /** The page of a list, from 0. */
  readonly page: number;
  readonly now: Date;
  readonly locale: string;
  readonly place: Place;
  /** For a command that needs it: the thread in which it was used; undefined elsewhere. */
  readonly thread?: Thread;
  /** The question, in plain words, whose answer is replied to; `undefined` where this is no reply. */
  readonly before?: string | undefined;
}

/** A suggestion while typing: shown name (at most 100 characters) and stable value (at most 100). */
export interface Choice {
  readonly name: string;
  readonly value: string;
}

/**
 * A piece of text. A plain string is shown as it is: the renderer escapes it. `printed` are words of a document, `typed`
 * words of a user; both are escaped too, and told apart so that a reader of the code sees where words come from.
 */
export type Inline =
  | string
  | { readonly strong: string }
  /** Struck through: words that stand in a document and are missing in what was typed. Never without words that say so. */
  | { readonly struck: string }
  | { readonly printed: string }
  | { readonly typed: string }
  | { readonly code: string }
  | { readonly link: string; readonly url: string };

/** Pieces of text that stand in one line. */
export type Line = Inline | readonly Inline[];

/** One part of a reply, from top to bottom. */
export type Block =
  /** A heading inside the reply. */
  | { readonly type: 'heading'; readonly line: Line }
  | { readonly type: 'text'; readonly line: Line }
  /** Words of a document as printed (with `[…]` where something is left out), one paragraph an entry. */
  | { readonly type: 'quotation'; readonly paragraphs: readonly string[] }
  /** A small line: citation, remark, coverage. */
  | {
      readonly type: 'note';
      readonly line: Line;
      /** Of how many of the next blocks it is said: it stands above them again where they go on in another message. */
      readonly leads?: number;
    }
  | { readonly type: 'list'; readonly items: readonly Line[] }
  /** What somebody typed. It can be read back exactly from the message, so that a button needs no copy of it. */
  | { readonly type: 'query'; readonly text: string }
  | { readonly type: 'divider' };

/** A next step: another command, or another page of this one. It never holds free text but as `typed` (see `Block` query). */
export interface Action {
  /** At most 38 characters. */
  readonly label: string;
  readonly command: string;
  /** Option values that are ids; a value of `QUERY` stands for the words of the reply's query block. */
  readonly options: Readonly<Record<string, string>>;
  readonly page?: number;
  /** True where the answer is posted for everybody: as a reply to the message that was asked about, where possible. */
  readonly post?: true;
}

/** Stands in an action's options for the words in the reply's query block. */
export const QUERY = '$query';

/** A menu of up to 25 actions of one kind ("Which quotation?"). */
export interface Menu {
  readonly placeholder: string;
  readonly choices: readonly {
    readonly label: string;
    readonly description?: string;
    readonly action: Action;
  }[];
}

/** Proof of an answer. Passages carry the document's text from `start` to `end`, never cut or escaped. */
export type Evidence =
  | ({
      readonly kind: 'passage';
      readonly document: string;
      readonly text: string;
      readonly speaker?: string;
    } & Span)
  | {
      readonly kind: 'register';
      readonly entry: string;
      readonly url: string;
      /** ISO date. */
      readonly seen: string;
      readonly text: string;
    };

/** What a reply asserts. `value`: the grade, a quotation's runs joined by a space, else the words as printed. */
export interface AssertedClaim {
  readonly kind: 'grade' | 'quotation' | 'finding' | 'figure' | 'period';
  readonly body?: string;
  readonly speaker?: string;
  readonly value: Grade | string;
}

/** What came of checking a typed quotation, as `corpus/verify/verify.ts` defines it, with the passages that show it. */
export interface AssertedVerdict {
  /** The words as typed, without marks. */
  readonly text: string;
  readonly verdict: VerdictKind;
  readonly evidence: readonly Evidence[];
}

/** How a question in plain words was understood: what `ask --why` and `ask --json` show. */
export interface Plan {
  /** One entry for each question in the message. */
  readonly questions: readonly PlannedQuestion[];
}

/** How one question was understood. */
export interface PlannedQuestion {
  /** As typed. */
  readonly text: string;
  /** The part that answers it: "grade", "who-said", "passages". */
  readonly answerer: string;
  /** The command that gives the same answer, where there is one. */
  readonly command: string | null;
  /** Ids of the bodies and speakers that were recognised. */
  readonly bodies: readonly string[];
  readonly speakers: readonly string[];
  /** What words show about the question: "grade", "say", "quantity". */
  readonly cues: readonly string[];
  /** Grades that the question names. */
  readonly grades: readonly Grade[];
  /** The words that are looked for. */
  readonly topic: readonly string[];
  /** Of these, words that the sources don't know. */
  readonly unknown: readonly string[];
  /** Words that were read as others: "suprises" as "surprises". */
  readonly corrected: readonly { readonly typed: string; readonly read: string }[];
  /** How well the best passage fits, from 0 to 1, where passages were compared. */
  readonly score?: number;
}

/** Bodies by grade as a picture. It shows nothing that the reply's words don't say too. */
export interface Picture {
  /** Its file's name, without an ending. */
  readonly name: string;
  /** For those who don't see it: at most 1,024 characters. */
  readonly description: string;
  readonly title: string;
  readonly sections: readonly PictureSection[];
  /** What the filled and the outlined squares stand for. */
  readonly legend: { readonly filled: string; readonly outlined: string };
  /** Small lines at the end, each a paragraph. */
  readonly notes: readonly string[];
}

/** One part of a picture, from top to bottom. */
export interface PictureSection {
  readonly heading: string;
  /** How many squares of each kind. */
  readonly squares: { readonly filled: number; readonly outlined: number };
  readonly paragraphs: readonly string[];
}

/** How a request ended. */
export type Outcome = 'answer' | 'none-found' | 'choose' | 'refused' | 'invalid';

/** An answer as a view model: what is shown, what it asserts, what proves it. */
export interface Reply {
  readonly outcome: Outcome;
  /** Who sees it unless the user's `private` option says otherwise. */
  readonly visibility: 'public' | 'private';
  /** The first heading. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** At most three next steps. */
  readonly actions: readonly Action[];
  readonly menu?: Menu;
  /** Evidence, best first. */
  readonly evidence: readonly Evidence[];
  readonly claims: readonly AssertedClaim[];
  /** A text file that goes with it. */
  readonly file?: { readonly name: string; readonly description: string; readonly text: string };
  readonly picture?: Picture;
  /** Where quotations were checked: what came of each. */
  readonly verdicts?: readonly AssertedVerdict[];
  /** Options by the id that typed words were read as: a button can ask for this very reply again, without the words. */
  readonly readAs?: Readonly<Record<string, string>>;
  /** Where plain words were understood: how. */
  readonly plan?: Plan;
}

/**
 * A command: declaration and pure function. One file a command. `answer` and `complete` are methods, so that commands with
 * different options fit into one list; whoever calls them through the list passes values that the declaration allows.
 */
export interface Command<Options extends OptionDeclarations = OptionDeclarations> {
  /** As typed after the slash: lower case. */
  readonly name: string;
  readonly description: string;
  /**
   * Its name in the menu of a message ("Check this quotation", at most 32 characters). Such a command is not typed on Discord:
   * its only required option is `message`, the message's text.
   */
  readonly menu?: string;
  /** What has to be fetched before it can answer. */
  readonly needs?: 'thread';
  readonly options: Options;
  /** Suggestions for an option while typing: at most 25. */
  complete?(
    option: keyof Options & string,
    typed: string,
    corpus: Corpus,
    others: Partial<OptionValues<Options>>,
  ): readonly Choice[];
  /** An option that is required and empty, or holds what can't be understood, is answered with `invalid`. */
  answer(request: Request<OptionValues<Options>>, corpus: Corpus): Promise<Reply>;
}

/**
 * A command while it is written: what the words in the message box mean, what may come next, and what is sent.
 * The text is `/name value other: value`: the first option may stand without its name.
 */
import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { SentOption, WireChoice } from './wire.ts';

/** An option's words and where they stand in the text. */
export interface Segment {
  readonly option: APIApplicationCommandOption;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a text in the message box is. */
export type Draft =
  /** Words for the channel. */
  | { readonly stage: 'message' }
  /** The name of a command, perhaps not whole. */
  | { readonly stage: 'name'; readonly typed: string }
  /** A name that no command has. */
  | { readonly stage: 'unknown'; readonly typed: string }
  /** A command and its options so far. */
  | {
      readonly stage: 'options';
      readonly command: APIApplicationCommand;
      readonly segments: readonly Segment[];
    };

/** Choices that were taken from a list, by option: the text shows the name, the value is sent. */
export type Picked = ReadonlyMap<string, WireChoice>;

/** What could be written at the caret. */
export interface Suggestion {
  readonly name: string;
  readonly detail: string;
  /** The text once this is taken, and where the caret then stands. */
  readonly text: string;
  readonly caret: number;
  /** The option that this is a choice for. */
  readonly choice?: { readonly option: string; readonly choice: WireChoice };
}

/** Reads the text of the message box. */
export function readDraft(text: string, commands: readonly APIApplicationCommand[]): Draft {
  const found = /^\/(\S*)(\s?)/.exec(text);
  if (!found) return { stage: 'message' };
  const [head, typed = '', space = ''] = found;
  if (!space) return { stage: 'name', typed };
  const command = commands.find(({ name }) => name === typed);
  if (!command) return { stage: 'unknown', typed };
  return { stage: 'options', command, segments: readSegments(text, head.length, command.options ?? []) };
}

/** The values of a command's options: from `name:`, or for the first option from the command's name, to the next `name:`. */
function readSegments(
  text: string,
  start: number,
  options: readonly APIApplicationCommandOption[],
): readonly Segment[] {
  const heads: { option: APIApplicationCommandOption; at: number; start: number }[] = [];
  for (const { index, 0: head, 1: name } of text.matchAll(/(?<=\s)([-_'\p{L}\p{N}]+):/gu)) {
    const option = options.find((candidate) => candidate.name === name);
    if (option && index >= start && !heads.some((other) => other.option === option)) {
      heads.push({ option, at: index, start: index + head.length });
    }
  }
  const [first] = options;
  const bareEnd = heads[0]?.at ?? text.length;
  const named = heads.some(({ option }) => option === first);
  // A required option is asked for at once; an optional one only where something is written for it.
  const asked = first?.required === true && heads.length === 0;
  if (first && !named && (asked || text.slice(start, bareEnd).trim())) {
    heads.unshift({ option: first, at: start, start });
  }
  return heads.map(({ option, start: from }, index) => {
    const end = heads[index + 1]?.at ?? text.length;
    return { option, start: from, end, text: text.slice(from, end).trim() };
  });
}

/** The option that is written at the caret. */
export function segmentAt(draft: Draft, caret: number): Segment | undefined {
  if (draft.stage !== 'options') return undefined;
  return draft.segments.findLast(({ start }) => start <= caret);
}

/** The option whose choices the app has to be asked for: one with autocomplete whose value is not yet taken from a list. */
export function wantsChoices(draft: Draft, caret: number, picked: Picked): Segment | undefined {
  const segment = segmentAt(draft, caret);
  if (!segment || !('autocomplete' in segment.option) || !segment.option.autocomplete) return undefined;
  return afterChoice(segment, picked) === null ? segment : undefined;
}

/** What is written after a whole choice (perhaps nothing), or null while there is none. */
function afterChoice(segment: Segment, picked: Picked): string | null {
  const names = [picked.get(segment.option.name), ...fixedChoices(segment.option)];
  const whole = names.find(
    (choice) => choice && (segment.text === choice.name || segment.text.startsWith(`${choice.name} `)),
  );
  return whole ? segment.text.slice(whole.name.length).trim() : null;
}

function fixedChoices(option: APIApplicationCommandOption): readonly WireChoice[] {
  if (option.type === ApplicationCommandOptionType.Boolean) {
    return [
      { name: 'True', value: 'true' },
      { name: 'False', value: 'false' },
    ];
  }
  return 'choices' in option && option.choices ? option.choices : [];
}

/** What could be written at the caret. `choices` are the app's, for the option at the caret. */
export function suggestions(
  text: string,
  caret: number,
  commands: readonly APIApplicationCommand[],
  picked: Picked,
  choices: readonly WireChoice[],
): readonly Suggestion[] {
  const draft = readDraft(text, commands);
  if (draft.stage === 'name') return commandSuggestions(draft.typed, commands);
  if (draft.stage !== 'options') return [];
  const segment = segmentAt(draft, caret);
  if (!segment) return optionSuggestions(text, draft, '');
  const rest = afterChoice(segment, picked);
  if (rest !== null) return segment.end < text.length ? [] : optionSuggestions(text, draft, rest);
  const typed = segment.text.toLowerCase();
  const fixed = fixedChoices(segment.option).filter(({ name }) => name.toLowerCase().includes(typed));
  return [...fixed, ...choices].map((choice) => {
    const before = `${text.slice(0, segment.start).trimEnd()} ${choice.name} `;
    return {
      name: choice.name,
      detail: '',
      text: before + text.slice(segment.end).trimStart(),
      caret: before.length,
      choice: { option: segment.option.name, choice },
    };
  });
}

function commandSuggestions(typed: string, commands: readonly APIApplicationCommand[]): Suggestion[] {
  const wanted = typed.toLowerCase();
  const rank = (name: string) => (name === wanted ? 2 : Number(name.startsWith(wanted)));
  return commands
    .filter(({ name }) => name.includes(wanted))
    .sort((left, right) => rank(right.name) - rank(left.name))
    .map(({ name, description }) => {
      const text = `/${name} `;
      return { name: `/${name}`, detail: description, text, caret: text.length };
    });
}

/** Options that can still be added behind what is written; `rest` is the beginning of a name. */
function optionSuggestions(
  text: string,
  draft: Extract<Draft, { stage: 'options' }>,
  rest: string,
): Suggestion[] {
  const written = text.trimEnd();
  return openOptions(draft)
    .filter(({ name }) => name.startsWith(rest))
    .map(({ name, description }) => {
      const next = `${written.slice(0, written.length - rest.length).trimEnd()} ${name}: `;
      return { name: `${name}:`, detail: description, text: next, caret: next.length };
    });
}

/** The options of a command that are not in the text yet. */
export function openOptions(
  draft: Extract<Draft, { stage: 'options' }>,
): readonly APIApplicationCommandOption[] {
  return (draft.command.options ?? []).filter(
    (option) => !draft.segments.some((segment) => segment.option === option),
  );
}

/** What is sent for a command, or the option that is wrong and why. */
export type Filled =
  | { readonly ok: true; readonly options: readonly SentOption[] }
  | { readonly ok: false; readonly option: string; readonly problem: string };

/** The options of a whole command. */
export function fillOptions(draft: Extract<Draft, { stage: 'options' }>, picked: Picked): Filled {
  const options: SentOption[] = [];
  for (const segment of draft.segments.filter(({ text }) => text)) {
    const value = sentValue(segment, picked);
    const { name, type } = segment.option;
    if (value === null)
      return { ok: false, option: name, problem: `“${segment.text}” is not a value for it` };
    options.push({ name, type, value });
  }
  const missing = draft.command.options?.find(
    ({ name, required }) => required && !options.some((option) => option.name === name),
  );
  if (missing) return { ok: false, option: missing.name, problem: 'this option is required' };
  return { ok: true, options };
}

/** The options so far, with the one that is being written marked: what the app is asked for choices with. */
export function partialOptions(
  draft: Extract<Draft, { stage: 'options' }>,
  focused: Segment,
  picked: Picked,
): readonly SentOption[] {
  return draft.segments.flatMap((segment): SentOption[] => {
    const { name, type } = segment.option;
    if (segment === focused) return [{ name, type, value: segment.text, focused: true }];
    const value = sentValue(segment, picked);
    return value === null || segment.text === '' ? [] : [{ name, type, value }];
  });
}

function sentValue(segment: Segment, picked: Picked): SentOption['value'] | null {
  const { option, text } = segment;
  const choice = [picked.get(option.name), ...fixedChoices(option)].find((one) => one?.name === text);
  switch (option.type) {
    case ApplicationCommandOptionType.String:
      return choice?.value ?? text;
    case ApplicationCommandOptionType.Integer:
    case ApplicationCommandOptionType.Number: {
      const value = Number(choice?.value ?? text);
      return Number.isFinite(value) ? value : null;
    }
    case ApplicationCommandOptionType.Boolean:
      return /^(true|false)$/i.test(text) ? text.toLowerCase() === 'true' : null;
    default:
      return null;
  }
}

/** A whole command as it is sent, or null for words that are none, or no whole one. */
export function readCommand(
  text: string,
  commands: readonly APIApplicationCommand[],
): { readonly command: APIApplicationCommand; readonly options: readonly SentOption[] } | null {
  const draft = readDraft(text, commands);
  const filled = draft.stage === 'options' ? fillOptions(draft, new Map()) : null;
  return draft.stage === 'options' && filled?.ok ? { command: draft.command, options: filled.options } : null;
}

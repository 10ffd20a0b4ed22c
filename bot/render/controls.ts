/** What can be pressed below an answer: next steps, other parts, a choice, and what is done with the message itself. */
import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type Action, type Menu, QUERY } from '../../commands/command.ts';
import { type ActPress, type CommandPress, encodePress, type Press } from '../custom-id.ts';
import { shortened } from './cut.ts';

/** A row of buttons, or of one menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Discord's limit for the buttons of a row. */
const BUTTONS_IN_ROW = 5;
/** Discord's limit for the options of a menu. */
const OPTIONS_IN_MENU = 25;
/** Discord's limit for the label of an option, and for its description. */
const OPTION_TEXT = 100;
/** Discord's limit for the label of a button. */
const BUTTON_TEXT = 80;
/** Discord's limit for the words on a closed menu. */
const PLACEHOLDER = 150;

/** A label cut to what Discord allows; Discord refuses one without a character. */
function named(label: string, most: number): string {
  return shortened(label, most) || '–';
}

/** The press that runs an action. `target` is the message that was asked about, if there is one. */
export function pressOf({ command, options, page = 0, post }: Action, target = ''): CommandPress {
  return { type: 'command', command, options, page, part: 0, ...(post === true ? { post: target } : {}) };
}

/** An action as it would be typed: `/grade body:west-mercia`. `query` stands in for the words of the reply's query block. */
export function typedForm({ command, options }: Action, query: string | undefined): string {
  const values = Object.entries(options).map(([name, value]) =>
    value === QUERY ? `${name}:${JSON.stringify(query ?? '')}` : `${name}:${value}`,
  );
  return [`/${command}`, ...values].join(' ');
}

/** Collects buttons whose custom_ids fit and differ; what does not fit is told apart. */
export class Buttons {
  readonly #buttons = new Map<string, APIButtonComponentWithCustomId>();

  /** Adds a button; false where its state does not fit into a custom_id. */
  add(label: string, press: Press): boolean {
    const customId = encodePress(press);
    if (customId === null) return false;
    if (this.#buttons.has(customId)) return true;
    this.#buttons.set(customId, {
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: named(label, BUTTON_TEXT),
      custom_id: customId,
    });
    return true;
  }

  /** The buttons in rows of at most five. */
  rows(): Row[] {
    const all = [...this.#buttons.values()];
    const rows: Row[] = [];
    for (let start = 0; start < all.length; start += BUTTONS_IN_ROW) {
      rows.push({ type: ComponentType.ActionRow, components: all.slice(start, start + BUTTONS_IN_ROW) });
    }
    return rows;
  }
}

/** A menu as a row, and how many of its choices could not be offered. */
export function menuRow(menu: Menu, usable: (action: Action) => boolean): { row: Row | null; left: number } {
  const options = new Map<string, APISelectMenuOption>();
  for (const { label, description, action } of menu.choices) {
    const value = usable(action) ? encodePress(pressOf(action)) : null;
    if (value === null || options.has(value) || options.size === OPTIONS_IN_MENU) continue;
    options.set(value, {
      value,
      label: named(label, OPTION_TEXT),
      ...(description?.trim() ? { description: shortened(description, OPTION_TEXT) } : {}),
    });
  }
  const left = menu.choices.length - options.size;
  if (options.size === 0) return { row: null, left };
  return { row: selectRow('choose', menu.placeholder, [...options.values()]), left };
}

/** What the *More* menu is for. */
export interface More {
  /** The id by which the answer is opened again; null where it has none. */
  readonly answer: string | null;
  readonly private: boolean;
  /** The id of the user for whom the bot posted it by itself, which Discord does not remember; else null. */
  readonly owner?: string | null;
  /** What shows a private message again once another answer has replaced it; null where no button can carry it. */
  readonly again?: CommandPress | null;
}

/** What may be done with an answer beside its next steps. Only what everybody sees can be discussed or deleted. */
export function moreRow({ answer, private: isPrivate, owner = null, again = null }: More): Row {
  const act = (type: ActPress['type']) => encodePress({ type, ...(answer === null ? {} : { answer }) });
  const cite = { type: 'command', command: 'cite', options: { id: answer ?? '' }, page: 0, part: 0 } as const;
  const entries: readonly (readonly [string | null, string, string])[] = [
    [answer === null ? null : encodePress(cite), 'Cite', 'References to copy'],
    [isPrivate ? null : encodePress({ type: 'discuss' }), 'Discuss', 'Open a thread on this answer'],
    [act('report'), 'Report a problem', 'Something in this answer is wrong'],
    [
      isPrivate ? null : encodePress({ type: 'delete', ...(owner === null ? {} : { answer: owner }) }),
      'Delete',
      'For whoever asked, and moderators',
    ],
  ];
  const options = entries.flatMap(([value, label, description]) =>
    value === null ? [] : [{ value, label, description }],
  );
  const own = again === null || !isPrivate ? null : encodePress({ type: 'more', again });
  return selectRow('more', 'More', options, own);
}

function selectRow(
  type: 'choose' | 'more',
  placeholder: string,
  options: APISelectMenuOption[],
  customId: string | null = null,
): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: customId ?? encodePress({ type }) ?? type,
        placeholder: shortened(placeholder, PLACEHOLDER),
        options,
      },
    ],
  };
}

/** Whether an action needs the words that the message shows. */
export function needsQuery({ options }: Pick<Action, 'options'>): boolean {
  return Object.values(options).includes(QUERY);
}

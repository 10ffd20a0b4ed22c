/**
 * A reply as Discord shows it: text displays without a frame (a frame costs width on a phone, and a screen reader nothing
 * is gained by it), buttons and menus below. Never over Discord's limits: what is too long goes on in a further part.
 */
import {
  type APIMessageTopLevelComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Block, Line, Menu, Picture, Reply } from '../commands/command.ts';
import { BACK } from './back.ts';
import { MOST_BYTES, MOST_CHARACTERS, MOST_COMPONENTS } from './checks/sums.ts';
import type { CommandPress } from './custom-id.ts';
import { lineMarkdown } from './markdown.ts';
import { QUERY_ID, showQuery } from './query.ts';
import { type Chunk, chunksOf, titleChunk } from './render/chunks.ts';
import { Buttons, menuRow, moreRow, needsQuery, pressOf, type Row, typedForm } from './render/controls.ts';
import { parts, type Size, sizeOf } from './render/parts.ts';

/** A message as it is sent: nobody is ever pinged. */
export interface Message {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: [] };
  /** Files that go with it; their bytes are sent beside it. */
  readonly attachments?: { readonly id: string; readonly filename: string; readonly description: string }[];
}

/** How a reply is shown. */
export interface Showing {
  /** True where only the one who asked sees it. */
  readonly private: boolean;
  /** Which part of an answer that is too long for one message, from 0. */
  readonly part: number;
  /** What asks for this very answer again; null where that holds words that no button can carry. */
  readonly again: CommandPress | null;
  /** The id by which the answer is opened again, where it has one. */
  readonly answer?: string | null;
  /** What shows the private message again that this one replaces; null where nothing does. */
  readonly back?: CommandPress | null;
  /** The message that was asked about: what is posted replies to it. */
  readonly target?: string;
  /** True where it is no answer to a question: nothing can be done with it. */
  readonly bare?: boolean;
  /** True where it was picked from several in private: what it was picked for is to be posted. */
  readonly wasChosen?: boolean;
}

/** Kept free for remarks at the end, and for the line that names who shared an answer. */
const RESERVE: Size = { characters: 700, bytes: 1200, components: 14 };

/** A message of these components. */
export function message(components: APIMessageTopLevelComponent[], isPrivate: boolean): Message {
  return {
    flags: MessageFlags.IsComponentsV2 | (isPrivate ? MessageFlags.Ephemeral : 0),
    components,
    allowed_mentions: { parse: [] },
  };
}

/** Text that stands by itself. */
export function textDisplay(content: string): APITextDisplayComponent {
  return { type: ComponentType.TextDisplay, content };
}

/** A reply as a message within Discord's limits. */
export function render(reply: Reply, showing: Showing): Message {
  const title = titleChunk(reply.title);
  const query = reply.blocks.find((block) => block.type === 'query');
  const shown = query === undefined ? null : showQuery(query.text);
  const all = parts(chunksOf(reply.blocks), roomBeside(title, shown?.markdown ?? ''));
  const index = Math.min(showing.part, all.length - 1);
  const notes: string[] = [];
  const controls = renderControls(reply, showing, {
    index,
    count: all.length,
    hasQuery: shown?.whole === true,
    notes,
  });
  const body = [
    ...(all[index] ?? []),
    ...notes.map((line): Chunk => ({ markdown: `-# ${line}`, kind: 'note', above: [] })),
  ];
  const [first, ...further] = shown === null ? displays([title, ...body]) : displays(body);
  const above =
    shown === null
      ? []
      : [...displays([title]), { ...textDisplay(shown.markdown), ...(shown.whole ? { id: QUERY_ID } : {}) }];
  const pictures = attachedPicture(reply, index);
  const files = attachedFile(reply);
  // A picture stands after the first words: below all of them it would not be seen on a phone.
  const components = [
    ...above,
    ...(first === undefined ? [] : [first]),
    ...pictures.map(({ component }) => component),
    ...further,
    ...files.map(({ component }) => component),
    ...controls,
  ];
  const attached = [...pictures, ...files].map(({ filename, description }, index) => ({
    id: index.toString(),
    filename,
    description,
  }));
  return {
    ...message(components, showing.private),
    ...(attached.length === 0 ? {} : { attachments: attached }),
  };
}

/** A file that goes with a message, and what shows it there. */
interface Attached {
  readonly filename: string;
  readonly description: string;
  readonly component: APIMessageTopLevelComponent;
}

/** A reply's picture: it goes with the first part alone. */
function attachedPicture({ picture }: Reply, part: number): Attached[] {
  if (picture === undefined || part > 0) return [];
  const filename = pictureFile(picture);
  const { description } = picture;
  const items = [{ media: { url: `attachment://${filename}` }, description }];
  return [{ filename, description, component: { type: ComponentType.MediaGallery, items } }];
}

function attachedFile({ file }: Reply): Attached[] {
  if (file === undefined) return [];
  const { name, description } = file;
  const component = { type: ComponentType.File, file: { url: `attachment://${name}` } } as const;
  return [{ filename: name, description, component }];
}

/** The name under which a picture is sent. */
export function pictureFile({ name }: Picture): string {
  return `${name}.png`;
}

/** The reply's picture where the message refers to it. */
export function pictureIn({ attachments = [] }: Message, { picture }: Reply): Picture | undefined {
  const isThere =
    picture !== undefined && attachments.some(({ filename }) => filename === pictureFile(picture));
  return isThere ? picture : undefined;
}

/** What is left in a message for the reply's blocks. */
function roomBeside(title: Chunk, query: string): Size {
  const framed = sizeOf([title, { ...title, markdown: query }]);
  return {
    characters: MOST_CHARACTERS - RESERVE.characters - framed.characters,
    bytes: MOST_BYTES - RESERVE.bytes - framed.bytes,
    components: MOST_COMPONENTS - RESERVE.components - framed.components,
  };
}

interface Place {
  readonly index: number;
  readonly count: number;
  /** Whether the message shows the words of the query whole. */
  readonly hasQuery: boolean;
  /** Remarks for the end of the message; more are added. */
  readonly notes: string[];
}

function renderControls(reply: Reply, showing: Showing, { index, count, hasQuery, notes }: Place): Row[] {
  const buttons = new Buttons();
  const usable = (action: Reply['actions'][number]) => hasQuery || !needsQuery(action);
  for (const action of reply.actions) {
    if (!usable(action)) notes.push('Your words are too long for the buttons here; ask again with fewer.');
    else if (!buttons.add(action.label, pressOf(action, showing.target))) {
      notes.push(lineMarkdown(['Also: ', { code: typedForm(action, undefined) }]));
    }
  }
  if (count > 1) notes.push(...partControls(showing.again, index, count, buttons));
  const { answer = null, again, back = null } = showing;
  const readable = (press: CommandPress) => hasQuery || !needsQuery(press);
  if (back !== null && readable(back)) buttons.add(BACK, back);
  const isAnswer = ['answer', 'none-found', 'refused'].includes(reply.outcome);
  if (showing.private && isAnswer && showing.bare !== true) {
    const share = { type: 'share', ...(answer === null ? {} : { answer }) } as const;
    buttons.add(showing.wasChosen ? 'Post here' : 'Share', share);
  }
  const menu = reply.menu === undefined ? null : menuRow(reply.menu, usable);
  if (menu !== null && menu.left > 0) notes.push(`${menu.left} more to choose from: ask in more detail.`);
  const more =
    showing.bare || (showing.private && !isAnswer)
      ? []
      : [
          moreRow({
            answer,
            private: showing.private,
            again: again !== null && readable(again) ? again : null,
          }),
        ];
  return [...buttons.rows(), ...(menu?.row ? [menu.row] : []), ...more];
}

/** Buttons to the parts before and after, and the line that says that there are some. */
function partControls(again: CommandPress | null, index: number, count: number, buttons: Buttons): string[] {
  const to = (part: number, label: string) =>
    part < 0 || part >= count || (again !== null && buttons.add(label, { ...again, part }));
  const reachable = [to(index - 1, 'Previous part'), to(index + 1, 'Next part')].every(Boolean);
  const line = `Part ${index + 1} of ${count}.`;
  return [reachable ? line : `${line} Choose a name from the suggestions while typing to read on in parts.`];
}

/** Pieces as texts: a heading or a lead begins a new one, a divider stands between two. */
function displays(chunks: readonly Chunk[]): APIMessageTopLevelComponent[] {
  const components: APIMessageTopLevelComponent[] = [];
  let text: string[] = [];
  const flush = () => {
    if (text.length > 0) components.push(textDisplay(text.join('\n')));
    text = [];
  };
  for (const [index, { kind, markdown }] of chunks.entries()) {
    // The first heading under the title stands close to it; a lead belongs to what follows, not to what it follows.
    const isApart = kind === 'lead' && chunks[index - 1]?.kind !== 'heading';
    if (kind === 'divider' || isApart || (kind === 'heading' && index > 1)) flush();
    if (kind === 'divider') components.push({ type: ComponentType.Separator });
    else text.push(markdown);
  }
  flush();
  return components;
}

/** A reply as one Markdown text, whole however long it is; next steps and choices as what would be typed for them. */
export function replyMarkdown(reply: Reply): string {
  const query = reply.blocks.find((block) => block.type === 'query')?.text;
  const chunks = [titleChunk(reply.title), ...chunksOf([...reply.blocks, ...stepsOf(reply, query)])];
  const lines = chunks.map(({ kind, markdown }, index) => {
    if (kind === 'divider') return '';
    const isApart = kind === 'lead' && chunks[index - 1]?.kind !== 'heading';
    return isApart || (kind === 'heading' && index > 0) ? `\n${markdown}` : markdown;
  });
  if (query !== undefined) lines.splice(1, 0, showQuery(query).markdown);
  return lines.join('\n');
}

/** What can be asked next, in words. A further page of a list can't be typed. */
function stepsOf({ actions, menu }: Reply, query: string | undefined): Block[] {
  const next = actions.map((action) => ({ label: action.label, action }));
  return [...stepList('Next', next, query), ...stepList(menu?.placeholder ?? '', menu?.choices ?? [], query)];
}

function stepList(heading: string, steps: Menu['choices'], query: string | undefined): Block[] {
  const items = steps
    .filter(({ action: { page = 0 } }) => page === 0)
    .map(({ label, action }): Line => [`${label}: `, { code: typedForm(action, query) }]);
  return items.length === 0
    ? []
    : [
        { type: 'heading', line: heading },
        { type: 'list', items },
      ];
}

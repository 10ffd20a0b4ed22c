/** A message as text for a terminal: Discord's Markdown, as far as this bot writes it, and numbered things to press. */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';

/** How text is shown. */
export interface Style {
  /** Characters in a line. */
  readonly width: number;
  readonly colour: boolean;
}

/** Something to press: a button, or a choice from a menu. */
export interface Control {
  readonly label: string;
  readonly customId: string;
  /** The value to choose; null for a button. */
  readonly value: string | null;
}

/** A message in words, and what can be pressed on it. */
export interface ShownText {
  readonly text: string;
  readonly controls: readonly Control[];
}

const text = z.looseObject({ type: z.literal(ComponentType.TextDisplay), content: z.string() });
const separator = z.looseObject({ type: z.literal(ComponentType.Separator) });
const button = z.looseObject({
  type: z.literal(ComponentType.Button),
  label: z.string(),
  custom_id: z.string(),
});
const menu = z.looseObject({
  type: z.literal(ComponentType.StringSelect),
  custom_id: z.string(),
  placeholder: z.string().default('Choose'),
  options: z.array(z.looseObject({ label: z.string(), value: z.string() })),
});
const row = z.looseObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(z.discriminatedUnion('type', [button, menu])),
});
const known = z.discriminatedUnion('type', [text, separator, row]);

const BOLD = '\u001b[1m';
const DIM = '\u001b[2m';
const PLAIN = '\u001b[22m';

/** The components of a message as text, with its buttons and choices numbered from 1. */
export function showComponents(components: readonly unknown[], style: Style): ShownText {
  const parts: string[] = [];
  const controls: Control[] = [];
  const number = (control: Control): string => `[${controls.push(control)}] ${control.label}`;
  for (const component of components) {
    const parsed = known.safeParse(component);
    if (!parsed.success) continue;
    const { data } = parsed;
    if (data.type === ComponentType.TextDisplay) parts.push(showMarkdown(data.content, style));
    else if (data.type === ComponentType.Separator) parts.push('─'.repeat(Math.min(style.width, 20)));
    else parts.push(showRow(data, number));
  }
  return { text: parts.join('\n\n'), controls };
}

function showRow({ components }: z.infer<typeof row>, number: (control: Control) => string): string {
  return components
    .map((component) => {
      const customId = component.custom_id;
      if (component.type === ComponentType.Button)
        return number({ label: component.label, customId, value: null });
      const choices = component.options.map(({ label, value }) => `  ${number({ label, customId, value })}`);
      return [`${component.placeholder}:`, ...choices].join('\n');
    })
    .join('  ');
}

/** Markdown of this bot as text for a terminal. */
export function showMarkdown(markdown: string, style: Style): string {
  return markdown
    .split('\n')
    .map((line) => showLine(line, style))
    .join('\n');
}

function showLine(line: string, style: Style): string {
  const [, mark = '', rest = ''] = /^(#{1,3} |-# |> |- )?(.*)$/s.exec(line) ?? [];
  const words = showInline(rest, style);
  if (mark.startsWith('#')) return wrap(styled(BOLD, words, style), '', '', style.width);
  if (mark === '-# ') return wrap(styled(DIM, words, style), '  ', '  ', style.width);
  if (mark === '> ') return wrap(words, '│ ', '│ ', style.width);
  return mark === '- ' ? wrap(words, '• ', '  ', style.width) : wrap(words, '', '', style.width);
}

function styled(code: string, words: string, { colour }: Style): string {
  return colour ? `${code}${words}${PLAIN}` : words;
}

const INLINE =
  /\\([^0-9A-Za-z\s])|\*\*((?:\\.|[^*\\])+)\*\*|`([^`]+)`|\[((?:\\.|[^\]\\])*)\]\((https?:[^)\s]+)\)/gs;

function showInline(markdown: string, style: Style): string {
  return markdown.replace(
    INLINE,
    (_all, mark?: string, strong?: string, code?: string, label?: string, url?: string) => {
      if (mark !== undefined) return mark;
      if (strong !== undefined) return styled(BOLD, showInline(strong, style), style);
      if (code !== undefined) return code;
      return `${showInline(label ?? '', style)} <${url}>`;
    },
  );
}

/** Breaks a line between words; `first` and `later` stand before its lines. */
function wrap(line: string, first: string, later: string, width: number): string {
  const lines: string[] = [];
  let current = first;
  let isEmpty = true;
  for (const word of line.split(' ')) {
    if (!isEmpty && visible(current) + 1 + visible(word) > width) {
      lines.push(current);
      current = later;
      isEmpty = true;
    }
    current += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, current].join('\n');
}

/** The length of text on the screen, without the codes for bold and dim. */
function visible(words: string): number {
  return words.replaceAll(BOLD, '').replaceAll(DIM, '').replaceAll(PLAIN, '').length;
}

/**
 * What stands on the page, as data. Renderers are pure functions to these nodes; `dom.ts` alone makes elements of them.
 * Text is only ever text: there is no way to write HTML here.
 */
import type { PageAction } from './action.ts';

/** An element, or text. */
export type View = ElementView | string;

/** An element with its attributes (`true`: there without a value; `false`, `undefined`: not there) and what is in it. */
export interface ElementView {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly View[];
  /** What happens when it is pressed, or, for a select, when a choice was made. */
  readonly action?: PageAction;
}

/** Attributes by name. `accent` is a colour as a number (0xRRGGBB) for the style sheet's `--accent`. */
export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** What may be given as a child: nothing is left out, lists are laid flat. */
export type Children = View | null | undefined | false | readonly Children[];

/**
 * An element.
 *
 * @example
 * h('a', { href: 'https://example.org' }, 'a link')
 */
export function h(tag: string, attributes: Attributes = {}, ...children: readonly Children[]): ElementView {
  return { tag, attributes, children: flat(children) };
}

/** A native button that does something. `label` is read out in place of its content where the content is a picture. */
export function button(
  action: PageAction,
  attributes: Attributes,
  ...children: readonly Children[]
): ElementView {
  return { tag: 'button', attributes: { type: 'button', ...attributes }, children: flat(children), action };
}

function flat(children: readonly Children[]): View[] {
  const views: View[] = [];
  for (const child of children) {
    if (Array.isArray(child)) views.push(...flat(child));
    else if (isView(child)) views.push(child);
  }
  return views;
}

function isView(child: Children): child is View {
  return typeof child === 'string'
    ? child !== ''
    : typeof child === 'object' && child !== null && 'tag' in child;
}

/** The text that somebody reads in a view. */
export function viewText(view: View): string {
  return typeof view === 'string' ? view : view.children.map(viewText).join('');
}

/** Every element in a view, itself first, in the order of the page. */
export function elementsOf(view: View): ElementView[] {
  return typeof view === 'string' ? [] : [view, ...view.children.flatMap(elementsOf)];
}

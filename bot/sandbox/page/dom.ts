/** Views -> elements. The only place that makes elements; text becomes text nodes, never HTML. */
import type { PageAction } from './action.ts';
import type { ElementView, View } from './view.ts';

/** What is told that something was done: the action, and the element it was done on. */
export type Dispatch = (action: PageAction, element: HTMLElement) => void;

const SVG = 'http://www.w3.org/2000/svg';

/** Makes the element of a view. */
export function mount(view: ElementView, dispatch: Dispatch): HTMLElement {
  const element = document.createElement(view.tag);
  setAttributes(element, view);
  for (const child of view.children) element.append(mountChild(child, dispatch));
  if (view.action) listen(element, view.action, dispatch);
  return element;
}

/** Makes the element of a view in which nothing is to be pressed, or which is listened to by whoever asks. */
export function make(view: ElementView): HTMLElement {
  return mount(view, () => undefined);
}

function mountChild(view: View, dispatch: Dispatch): Node {
  if (typeof view === 'string') return document.createTextNode(view);
  return view.tag === 'svg' ? mountPicture(view) : mount(view, dispatch);
}

function mountPicture(view: ElementView): SVGElement {
  const element = document.createElementNS(SVG, view.tag);
  setAttributes(element, view);
  for (const child of view.children) if (typeof child !== 'string') element.append(mountPicture(child));
  return element;
}

function setAttributes(element: HTMLElement | SVGElement, view: ElementView): void {
  for (const [name, value] of Object.entries(view.attributes)) {
    if (value === undefined || value === false) continue;
    if (name === 'accent') element.style.setProperty('--accent', colour(Number(value)));
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

/** `#rrggbb` of a colour as Discord sends it. */
function colour(value: number): string {
  return `#${value.toString(16).padStart(6, '0')}`;
}

function listen(element: HTMLElement, action: PageAction, dispatch: Dispatch): void {
  if (element instanceof HTMLSelectElement) {
    listenToSelect(element, () => dispatch(action, element));
    return;
  }
  element.addEventListener('click', () => dispatch(action, element));
  if (element.getAttribute('role') !== 'button') return;
  element.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    dispatch(action, element);
  });
}

/**
 * A choice is sent when it is made. A closed select changes with every arrow key or letter, which would send whatever
 * is passed on the way: so those keys open its list, and only Enter or a press chooses.
 */
function listenToSelect(select: HTMLSelectElement, choose: () => void): void {
  if (select.multiple) {
    listenToSeveral(select, choose);
    return;
  }
  select.addEventListener('change', choose);
  select.addEventListener('keydown', (event) => {
    const changes = event.key.startsWith('Arrow') || event.key.length === 1;
    if (!changes || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    select.showPicker();
  });
}

/** Where several may be chosen, they are sent together: with Enter, or when the select is left. */
function listenToSeveral(select: HTMLSelectElement, choose: () => void): void {
  let changed = false;
  const send = (): void => {
    if (changed) choose();
    changed = false;
  };
  select.addEventListener('change', () => {
    changed = true;
  });
  select.addEventListener('blur', send);
  select.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') send();
  });
}

/** Puts an element in another's place; the focus stays on the same button if there is one. */
export function replaceKeepingFocus(old: Element, fresh: HTMLElement): void {
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.getAttribute('data-focus');
  old.replaceWith(fresh);
  if (!focused) return;
  const same = key ? [...fresh.querySelectorAll<HTMLElement>('[data-focus]')] : [];
  (same.find((element) => element.dataset['focus'] === key) ?? fresh).focus({ preventScroll: true });
}

/** An element that index.html holds. */
export function part<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const element = document.getElementById(id);
  if (!(element instanceof kind)) throw new Error(`index.html has no ${kind.name} with the id ${id}`);
  return element;
}

/** A menu at a place on the page: arrow keys, Home and End, a first letter; Escape, Tab or a press beside it close it. */
import { make, part } from './dom.ts';
import { h } from './view.ts';

/** One entry of a menu; those of one `group` stand together under its name. */
export interface MenuItem {
  readonly group: string | null;
  readonly label: string;
  readonly run: () => void;
}

/** Opens a menu below a point of the window, or above it where there is no room. The focus returns where it was. */
export function openMenu(
  label: string,
  at: { readonly x: number; readonly y: number },
  items: readonly MenuItem[],
): void {
  const returnTo = document.activeElement;
  const view = h(
    'div',
    { class: 'menu', role: 'menu', 'aria-label': label },
    items.map(({ group, label: words }, index) => [
      group !== null &&
        group !== items[index - 1]?.group &&
        h('p', { class: 'menu-group', role: 'presentation' }, group),
      h('button', { type: 'button', role: 'menuitem', tabindex: -1 }, words),
    ]),
  );
  const menu = make(view);
  const entries = [...menu.querySelectorAll('button')];
  const close = (): void => {
    menu.remove();
    document.removeEventListener('pointerdown', beside, true);
    if (returnTo instanceof HTMLElement) returnTo.focus();
  };
  const beside = (event: Event): void => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  entries.forEach((entry, index) => {
    entry.addEventListener('click', () => {
      close();
      items[index]?.run();
    });
  });
  menu.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' || event.key === 'Tab') close();
    else if (!moveFocus(event.key, entries)) return;
    event.preventDefault();
  });
  document.addEventListener('pointerdown', beside, true);
  part('main', HTMLElement).append(menu);
  const room = { x: innerWidth - menu.offsetWidth - 8, y: innerHeight - menu.offsetHeight - 8 };
  menu.style.left = `${Math.max(8, Math.min(at.x, room.x))}px`;
  menu.style.top = `${Math.max(8, Math.min(at.y, room.y))}px`;
  entries[0]?.focus();
}

/** Moves the focus among the entries of a menu; false where the key means nothing to it. */
function moveFocus(key: string, entries: readonly HTMLElement[]): boolean {
  const from = entries.findIndex((entry) => entry.matches(':focus'));
  const last = entries.length - 1;
  const target = {
    ArrowDown: from === last ? 0 : from + 1,
    ArrowUp: from <= 0 ? last : from - 1,
    Home: 0,
    End: last,
  }[key];
  if (target !== undefined) {
    entries[target]?.focus();
    return true;
  }
  if (key.length !== 1 || key === ' ') return false;
  const ordered = [...entries.slice(from + 1), ...entries.slice(0, from + 1)];
  ordered.find((entry) => entry.textContent?.toLowerCase().startsWith(key.toLowerCase()))?.focus();
  return true;
}

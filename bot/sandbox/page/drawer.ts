/** The channel list on a narrow window: a drawer over the page. On a wide one it simply stands beside it. */
import { make, part } from './dom.ts';
import { icon } from './icon.ts';
import { h } from './view.ts';

/** The width below which the list is a drawer; the style sheet says the same. */
const NARROW = '(max-width: 767px)';

/** The drawer with its two buttons; the rest of the page is quiet while it is open. */
export class Drawer {
  readonly #sidebar = part('sidebar', HTMLElement);
  readonly #main = part('main', HTMLElement);
  readonly #opener = part('open-sidebar', HTMLButtonElement);
  readonly #shade = part('shade', HTMLDivElement);
  readonly #narrow = matchMedia(NARROW);
  #open: boolean = false;

  constructor() {
    const closer = part('close-sidebar', HTMLButtonElement);
    this.#opener.append(make(h('span', {}, icon('menu'))));
    closer.append(make(h('span', {}, icon('close'))));
    this.#opener.addEventListener('click', () => this.#set(true));
    closer.addEventListener('click', () => this.close());
    this.#shade.addEventListener('click', () => this.close());
    document.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
    });
    this.#narrow.addEventListener('change', () => this.#set(false));
    this.#set(false);
  }

  /** Closes the drawer and gives the focus back to the button that opens it. */
  close(): void {
    if (!this.#open) return;
    this.#set(false);
    this.#opener.focus();
  }

  #set(open: boolean): void {
    this.#open = open;
    this.#sidebar.classList.toggle('open', open);
    this.#sidebar.inert = this.#narrow.matches && !open;
    this.#main.inert = open;
    this.#shade.hidden = !open;
    this.#opener.setAttribute('aria-expanded', String(open));
    if (open) this.#sidebar.querySelector<HTMLElement>('[aria-current]')?.focus();
  }
}

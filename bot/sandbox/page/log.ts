/** The messages of the open channel. Only what has changed is drawn again, so that reading and focus are not disturbed. */
import { type Dispatch, mount, replaceKeepingFocus } from './dom.ts';
import { type MessageContext, messageElementId, messageView } from './message.ts';
import { type ElementView, h } from './view.ts';
import type { PageMessage } from './wire.ts';

/** A remark of the page itself, shown under the messages. */
export interface Notice {
  readonly id: string;
  readonly view: ElementView;
}

/** What the log shows. */
export interface LogContent {
  /** Who is reading: what they did themselves is brought into view. */
  readonly acting: string;
  readonly messages: readonly PageMessage[];
  readonly notices: readonly Notice[];
  /** What went wrong with a button or menu, by message. */
  readonly failures: ReadonlyMap<string, string>;
}

/** What a message was drawn from. */
interface Drawn {
  readonly message: PageMessage;
  readonly before: PageMessage | undefined;
  readonly failure: string | undefined;
  readonly element: HTMLElement;
}

/** How near its end, in pixels, the log has to be for new messages to move it. */
const NEAR = 120;

/** True for a message that somebody wrote, or that answers what they did. */
function isCausedBy(message: PageMessage, user: string): boolean {
  return message.author.id === user || message.interaction_metadata?.user.id === user;
}

/** The log of one channel. */
export class MessageLog {
  readonly element: HTMLElement;
  readonly #dispatch: Dispatch;
  readonly #context: () => Omit<MessageContext, 'before' | 'failure'>;
  #drawn = new Map<string, Drawn>();
  #notices = new Map<string, { notice: Notice; element: HTMLElement }>();

  constructor(name: string, context: () => Omit<MessageContext, 'before' | 'failure'>, dispatch: Dispatch) {
    this.#dispatch = dispatch;
    this.#context = context;
    this.element = mount(
      h(
        'div',
        { class: 'log', role: 'log', 'aria-label': `Messages in ${name}`, tabindex: 0 },
        // Shown while nothing else stands in the log.
        h('p', { class: 'nothing-yet' }, 'Nothing has been said here yet.'),
      ),
      dispatch,
    );
  }

  /** Shows messages and remarks; the log stays at its end if it was there, and goes to what its reader has just caused. */
  show({ acting, messages, notices, failures }: LogContent): void {
    const first = this.#drawn.size === 0;
    const atEnd = this.#isAtEnd();
    const fresh = this.#showMessages(messages, failures);
    const notice = this.#showNotices(notices);
    const newest = notice ?? fresh?.element;
    const own = notice === undefined && fresh !== undefined && isCausedBy(fresh.message, acting);
    if (first) this.element.scrollTop = this.element.scrollHeight;
    else if ((atEnd || own) && newest) this.#bringIntoView(newest);
  }

  /** Scrolls to a message and puts the focus on it. */
  jumpTo(message: string): void {
    const element = document.getElementById(messageElementId(message));
    if (!element) return;
    element.scrollIntoView({ block: 'center' });
    element.focus();
  }

  #isAtEnd(): boolean {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR;
  }

  /** A tall answer is read from its beginning. */
  #bringIntoView(newest: HTMLElement): void {
    const top = newest.offsetTop - this.element.offsetTop - 8;
    this.element.scrollTop = Math.min(this.element.scrollHeight, top);
  }

  /** Gives back the last message that is new, or has become what it was to be. */
  #showMessages(messages: readonly PageMessage[], failures: ReadonlyMap<string, string>): Drawn | undefined {
    const ids = new Set(messages.map(({ id }) => id));
    for (const [id, { element }] of this.#drawn) if (!ids.has(id)) element.remove();
    const drawn = new Map<string, Drawn>();
    let newest: Drawn | undefined;
    let last: HTMLElement | null = null;
    messages.forEach((message, index) => {
      const before = messages[index - 1];
      const failure = failures.get(message.id);
      const old = this.#drawn.get(message.id);
      let element = old?.element;
      if (!old || old.message !== message || old.before?.id !== before?.id || old.failure !== failure) {
        const fresh = mount(messageView(message, { ...this.#context(), before, failure }), this.#dispatch);
        if (old) replaceKeepingFocus(old.element, fresh);
        else if (last) last.after(fresh);
        else this.element.prepend(fresh);
        const now = { message, before, failure, element: fresh };
        if (!old || index === messages.length - 1) newest = now;
        element = fresh;
      }
      last = element ?? last;
      if (element) drawn.set(message.id, { message, before, failure, element });
    });
    this.#drawn = drawn;
    return newest;
  }

  #showNotices(notices: readonly Notice[]): HTMLElement | undefined {
    const kept = new Map<string, { notice: Notice; element: HTMLElement }>();
    let newest: HTMLElement | undefined;
    for (const [id, { notice, element }] of this.#notices) {
      if (!notices.includes(notice)) element.remove();
      else kept.set(id, { notice, element });
    }
    for (const notice of notices) {
      if (kept.has(notice.id)) continue;
      newest = mount(notice.view, this.#dispatch);
      this.element.append(newest);
      kept.set(notice.id, { notice, element: newest });
    }
    this.#notices = kept;
    return newest;
  }
}

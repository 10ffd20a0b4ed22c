/** What somebody can do on the page, as data: renderers say it, `page.ts` does it. */

/** One thing to do. Ids are Discord's. */
export type PageAction =
  /** Show a channel or thread. */
  | { readonly kind: 'open'; readonly channel: string }
  /** Press a button of a message. */
  | { readonly kind: 'press'; readonly message: string; readonly customId: string }
  /** Send what was chosen in a select of a message. */
  | { readonly kind: 'choose'; readonly message: string; readonly customId: string }
  | { readonly kind: 'reply'; readonly message: string }
  /** Open the menu of a message, with the apps' commands for it. */
  | { readonly kind: 'menu'; readonly message: string }
  | { readonly kind: 'dismiss'; readonly message: string }
  /** Scroll to a message and put the focus on it. */
  | { readonly kind: 'jump'; readonly message: string }
  /** Show what is behind a spoiler. */
  | { readonly kind: 'reveal' }
  /** Take away a remark of the page itself. */
  | { readonly kind: 'close-notice'; readonly notice: string }
  /** Send words to the bot by a mention of it. */
  | { readonly kind: 'ask-bot'; readonly text: string }
  /** Write `/name` into the message box. */
  | { readonly kind: 'start-command'; readonly name: string }
  /** Add an option to the command that is being written. */
  | { readonly kind: 'add-option'; readonly option: string }
  /** Run one of the things to try. */
  | { readonly kind: 'try'; readonly text: string }
  | { readonly kind: 'show-try' }
  | { readonly kind: 'hide-try' }
  | { readonly kind: 'show-violations' }
  /** Start a thread in a channel, perhaps at a message; in a forum, a post. */
  | { readonly kind: 'new-thread'; readonly channel: string; readonly message: string | null }
  | {
      readonly kind: 'change-thread';
      readonly channel: string;
      readonly change: { readonly archived?: boolean; readonly locked?: boolean };
    };

/** Three things that a newcomer can try, one press each. */
import { icon } from './icon.ts';
import { button, type ElementView, h } from './view.ts';

/** What is asked, and the command that asks it. */
const THINGS = [
  { question: 'How was West Mercia Police graded?', text: '/grade west-mercia' },
  { question: 'What was the regional unit told to improve?', text: '/improvements rocu' },
  { question: 'What exactly did Alex Murray say?', text: '/quote alex-murray' },
] as const;

/** The things to try, with a word on what this page is. */
export function tryView(): ElementView {
  return h(
    'section',
    { class: 'try', 'aria-labelledby': 'try-title' },
    h('h2', { id: 'try-title' }, 'Three things to try'),
    h(
      'p',
      {},
      'This is a small Discord on your own machine, with the real bot in it. Press one of these, or type ',
      h('code', {}, '/'),
      ' below for every command.',
    ),
    h(
      'ul',
      {},
      THINGS.map(({ question, text }) =>
        h(
          'li',
          {},
          button(
            { kind: 'try', text },
            { class: 'try-button' },
            h('strong', {}, question),
            h('code', {}, text),
          ),
        ),
      ),
    ),
    button(
      { kind: 'hide-try' },
      { class: 'icon-button try-close', 'aria-label': 'Close the things to try' },
      icon('close'),
    ),
  );
}

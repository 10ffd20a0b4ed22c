/** Remarks of the page itself: what is waited for, what failed, what Discord would have refused. */
import { icon } from './icon.ts';
import { button, type ElementView, h } from './view.ts';
import type { Violation, WireError } from './wire.ts';

/** A command is on its way. */
export function sendingView(name: string): ElementView {
  return h('p', { class: 'notice sending' }, `Sending ${name}…`);
}

/** Something that was not done: what, and why not. */
export function failedView(id: string, what: string, error: WireError): ElementView {
  return h(
    'div',
    { class: 'notice failed' },
    icon('warning'),
    h('p', {}, h('strong', {}, what), ` ${errorWords(error)}`),
    button({ kind: 'close-notice', notice: id }, { class: 'link-button' }, 'Close'),
  );
}

/** An error in words, with Discord's code where it has one. */
export function errorWords({ code, message }: WireError): string {
  const sentence = /[.!?]$/.test(message) ? message : `${message}.`;
  return code ? `${sentence} (Discord error ${code})` : sentence;
}

/** Something the bot sent that Discord would refuse, as it happens. */
export function violationNotice(id: string, violation: Violation): ElementView {
  return h(
    'div',
    { class: 'notice failed', role: 'alert' },
    icon('warning'),
    h(
      'div',
      {},
      h('p', {}, h('strong', {}, 'Discord would refuse what the bot sent.')),
      violationView(violation),
    ),
    button({ kind: 'close-notice', notice: id }, { class: 'link-button' }, 'Close'),
  );
}

/** All violations so far. */
export function violationsView(violations: readonly Violation[]): ElementView {
  if (violations.length === 0) return h('p', {}, 'Nothing that Discord would refuse.');
  return h(
    'ol',
    { class: 'violations' },
    violations.map((violation) => h('li', {}, violationView(violation))),
  );
}

/** Request, rule, and each problem with the path to it. */
function violationView({ at, method, route, rule, problems }: Violation): ElementView {
  return h(
    'div',
    { class: 'violation' },
    h('p', {}, h('code', {}, `${method} ${route}`), ` · rule: ${rule} · ${at.slice(11, 19)}`),
    h(
      'ul',
      {},
      problems.map(({ path, problem }) => h('li', {}, h('code', {}, path || '(whole body)'), ` ${problem}`)),
    ),
  );
}

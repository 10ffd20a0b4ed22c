/** Dialogs: native ones, so that the focus stays inside, Escape closes them, and the rest of the page is quiet. */
import { make } from './dom.ts';
import { icon } from './icon.ts';
import { type ElementView, h } from './view.ts';

/** A dialog with a form. */
export interface FormDialog {
  readonly title: string;
  readonly body: ElementView;
  readonly submit: string;
  /** Does what the form is for; what went wrong, or null, which closes the dialog. */
  readonly run: (form: FormData) => Promise<string | null>;
}

/** Opens a dialog with a form; nothing is sent twice, and what went wrong is said in it. */
export function openForm({ title, body, submit, run }: FormDialog): void {
  const send = make(h('button', { type: 'submit', class: 'button primary' }, submit));
  const problem = make(h('p', { class: 'failure', role: 'alert' }));
  const form = document.createElement('form');
  form.append(make(body), problem);
  const { dialog, foot } = makeDialog(title, form, 'Cancel');
  foot.append(send);
  form.append(foot);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (send.hasAttribute('disabled')) return;
    send.setAttribute('disabled', '');
    problem.textContent = '';
    void run(new FormData(form)).then((words) => {
      send.removeAttribute('disabled');
      problem.textContent = words;
      if (words === null) dialog.close();
    });
  });
  dialog.showModal();
  form.querySelector<HTMLElement>('input, textarea, select')?.focus();
}

/** Opens a dialog that only shows something; `extra` is a second button beside Close. */
export function openInfo(
  title: string,
  body: ElementView,
  extra?: { readonly label: string; readonly run: () => void },
): void {
  const { dialog, foot } = makeDialog(title, make(body), 'Close');
  if (extra) {
    const second = make(h('button', { type: 'button', class: 'button secondary' }, extra.label));
    second.addEventListener('click', () => {
      extra.run();
      dialog.close();
    });
    foot.append(second);
  }
  dialog.append(foot);
  dialog.showModal();
}

function makeDialog(
  title: string,
  content: HTMLElement,
  leave: string,
): { dialog: HTMLDialogElement; foot: HTMLElement } {
  const dialog = document.createElement('dialog');
  dialog.setAttribute('aria-labelledby', 'dialog-title');
  const head = make(
    h(
      'header',
      {},
      h('h2', { id: 'dialog-title' }, title),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Close' }, icon('close')),
    ),
  );
  const foot = make(h('footer', {}, h('button', { type: 'button', class: 'button secondary' }, leave)));
  for (const close of [head, foot]) {
    close.querySelector('button')?.addEventListener('click', () => dialog.close());
  }
  dialog.append(head, content);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  return { dialog, foot };
}

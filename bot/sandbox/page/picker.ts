/** What is shown over the message box while a command is written: its options, and the suggestions. */
import { type Draft, openOptions, type Segment, type Suggestion } from './draft.ts';
import { button, type ElementView, h } from './view.ts';

/** The command with its options: which are written, which one is being written, which may be added. */
export function hintView(draft: Draft, current: Segment | undefined): ElementView[] {
  if (draft.stage === 'unknown') {
    return [h('p', { class: 'hint-about' }, `There is no command /${draft.typed} here.`)];
  }
  if (draft.stage !== 'options') return [];
  const open = openOptions(draft);
  const chips = (draft.command.options ?? []).map(({ name, required }) => {
    const label = `${name}${required ? ' (required)' : ''}`;
    if (open.some((option) => option.name === name)) {
      return button({ kind: 'add-option', option: name }, { class: 'chip' }, `+ ${label}`);
    }
    return h('span', { class: `chip ${current?.option.name === name ? 'current' : 'written'}` }, label);
  });
  const about = current ? `${current.option.name}: ${current.option.description}` : draft.command.description;
  return [
    h('p', { class: 'hint-command' }, h('strong', {}, `/${draft.command.name}`), ' ', chips),
    h('p', { class: 'hint-about' }, about),
  ];
}

/** The suggestions; `active` is the place of the one that Enter takes, -1 for none. */
export function suggestionViews(suggestions: readonly Suggestion[], active: number): ElementView[] {
  return suggestions.map(({ name, detail }, index) =>
    h(
      'div',
      { role: 'option', id: `suggestion-${index}`, 'aria-selected': String(index === active) },
      h('span', { class: 'suggestion-name' }, name),
      detail !== '' && h('span', { class: 'suggestion-detail' }, detail),
    ),
  );
}

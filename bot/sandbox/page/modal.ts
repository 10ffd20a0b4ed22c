/** A modal as a form: what the app asks for, and what is sent back. */
import {
  type APIComponentInLabel,
  type APIModalInteractionResponseCallbackData,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { type MarkdownContext, markdownView } from './markdown/view.ts';
import { type ElementView, h, type View } from './view.ts';
import type { SentField, SentRow } from './wire.ts';

type ModalComponent = APIModalInteractionResponseCallbackData['components'][number];

/** The fields of a modal. Each has its label, and its `custom_id` as name. */
export function modalFields(
  modal: APIModalInteractionResponseCallbackData,
  context: MarkdownContext,
): ElementView {
  return h(
    'div',
    { class: 'fields' },
    modal.components.map((component, index) => fieldView(component, `field-${index}`, context)),
  );
}

function fieldView(component: ModalComponent, id: string, context: MarkdownContext): View {
  switch (component.type) {
    case ComponentType.TextDisplay:
      return markdownView(component.content, context);
    case ComponentType.Label:
      return labelled(component.label, component.description, component.component, id);
    case ComponentType.ActionRow: {
      const [input] = component.components;
      return input ? labelled(input.label ?? '', undefined, input, id) : '';
    }
    default:
      return h('p', { class: 'unknown' }, 'This page cannot show this part of the form.');
  }
}

/** Whether a component of a form must be filled; Discord takes `required` as given unless it is false. */
function isRequired(component: APIComponentInLabel): boolean {
  return 'required' in component ? component.required !== false : component.type !== ComponentType.Checkbox;
}

function labelled(
  label: string,
  description: string | undefined,
  component: APIComponentInLabel,
  id: string,
): ElementView {
  const required = isRequired(component);
  const described = description ? `${id}-about` : undefined;
  const words = [label, required && h('span', { class: 'required', title: 'Required' }, ' *')] as const;
  const about = description !== undefined && h('p', { id: `${id}-about`, class: 'about' }, description);
  const choice = choiceGroup(component, id, required);
  if (choice) return h('fieldset', { 'aria-describedby': described }, h('legend', {}, words), about, choice);
  return h(
    'div',
    { class: 'field' },
    h('label', { for: id }, words),
    about,
    controlView(component, { id, required, 'aria-describedby': described }),
  );
}

/** The choices of a group of radio buttons or checkboxes; null for everything else. */
function choiceGroup(component: APIComponentInLabel, id: string, required: boolean): View[] | null {
  const isRadio = component.type === ComponentType.RadioGroup;
  if (!isRadio && component.type !== ComponentType.CheckboxGroup) return null;
  return component.options.map((option, index) =>
    h(
      'label',
      { class: 'choice', for: `${id}-${index}` },
      h('input', {
        type: isRadio ? 'radio' : 'checkbox',
        id: `${id}-${index}`,
        name: component.custom_id,
        value: option.value,
        checked: option.default,
        required: isRadio && required,
      }),
      h('span', {}, option.label, option.description && h('small', {}, option.description)),
    ),
  );
}

function controlView(
  component: APIComponentInLabel,
  shared: {
    readonly id: string;
    readonly required: boolean;
    readonly 'aria-describedby': string | undefined;
  },
): View {
  const attributes = { ...shared, name: component.custom_id };
  switch (component.type) {
    case ComponentType.TextInput:
      return textInput(component, attributes);
    case ComponentType.StringSelect:
      return h(
        'select',
        { ...attributes, class: 'select', multiple: (component.max_values ?? 1) > 1 },
        h('option', { value: '' }, component.placeholder ?? 'Make a selection'),
        component.options.map((option) =>
          h('option', { value: option.value, selected: option.default }, option.label),
        ),
      );
    case ComponentType.Checkbox:
      return h('input', { ...attributes, type: 'checkbox', checked: component.default });
    default:
      return h(
        'p',
        { class: 'unknown' },
        `This page cannot show this field (${ComponentType[component.type]}).`,
      );
  }
}

function textInput(
  input: APITextInputComponent,
  attributes: Readonly<Record<string, string | boolean | undefined>>,
): View {
  const shared = {
    ...attributes,
    minlength: input.min_length,
    maxlength: input.max_length ?? 4000,
    placeholder: input.placeholder,
  };
  if (input.style === TextInputStyle.Paragraph) return h('textarea', { ...shared, rows: 5 }, input.value);
  return h('input', { ...shared, type: 'text', value: input.value });
}

/** What is written in a form, as Discord sends it. */
export function modalAnswers(
  modal: APIModalInteractionResponseCallbackData,
  form: Pick<FormData, 'get' | 'getAll'>,
): (SentField | SentRow)[] {
  const text = (name: string): string => String(form.get(name) ?? '');
  const texts = (name: string): string[] => form.getAll(name).map(String).filter(Boolean);
  return modal.components.flatMap((component): (SentField | SentRow)[] => {
    if (component.type === ComponentType.ActionRow) {
      return component.components.map(({ custom_id }) => ({
        type: 1,
        components: [{ type: 4, custom_id, value: text(custom_id) }],
      }));
    }
    if (component.type !== ComponentType.Label) return [];
    const { type, custom_id } = component.component;
    switch (type) {
      case ComponentType.TextInput:
        return [{ type: 18, component: { type: 4, custom_id, value: text(custom_id) } }];
      case ComponentType.StringSelect:
        return [{ type: 18, component: { type: 3, custom_id, values: texts(custom_id) } }];
      case ComponentType.CheckboxGroup:
        return [{ type: 18, component: { type: 22, custom_id, values: texts(custom_id) } }];
      case ComponentType.RadioGroup:
        return [
          {
            type: 18,
            component: { type: 21, custom_id, value: form.get(custom_id) ? text(custom_id) : null },
          },
        ];
      case ComponentType.Checkbox:
        return [{ type: 18, component: { type: 23, custom_id, value: form.get(custom_id) !== null } }];
      default:
        return [];
    }
  });
}

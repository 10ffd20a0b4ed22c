import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { modalAnswers, modalFields } from '../../../../bot/sandbox/page/modal.ts';
import { elementsOf, viewText } from '../../../../bot/sandbox/page/view.ts';
import { context } from './messages.ts';

const modal: APIModalInteractionResponseCallbackData = {
  custom_id: 'report',
  title: 'Report this answer',
  components: [
    { type: ComponentType.TextDisplay, content: 'Thank **you**.' },
    {
      type: ComponentType.Label,
      label: 'What is wrong?',
      description: 'In your own words',
      component: {
        type: ComponentType.TextInput,
        custom_id: 'why',
        style: TextInputStyle.Paragraph,
        max_length: 500,
      },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        required: false,
        options: [{ label: 'Wrong words', value: 'words' }],
      },
    },
    {
      type: ComponentType.Label,
      label: 'How bad?',
      component: {
        type: ComponentType.RadioGroup,
        custom_id: 'bad',
        options: [
          { label: 'Very', value: 'very' },
          { label: 'A little', value: 'little' },
        ],
      },
    },
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.TextInput,
          custom_id: 'old',
          label: 'Older field',
          style: TextInputStyle.Short,
        },
      ],
    },
  ],
};

test('every field has its label, its description and its limits', () => {
  const elements = elementsOf(modalFields(modal, context));
  const labels = elements.filter(({ tag }) => tag === 'label' || tag === 'legend').map(viewText);
  expect(labels).toEqual(['What is wrong? *', 'Kind', 'How bad? *', 'Very', 'A little', 'Older field *']);
  expect(elements.find(({ tag }) => tag === 'textarea')?.attributes).toMatchObject({
    name: 'why',
    required: true,
    maxlength: 500,
    'aria-describedby': 'field-1-about',
  });
  expect(elements.find(({ tag }) => tag === 'select')?.attributes).toMatchObject({
    name: 'kind',
    required: false,
  });
});

test('what is written is sent as Discord sends it', () => {
  const form = new FormData();
  form.set('why', 'not his words');
  form.set('kind', 'words');
  form.set('old', 'x');
  expect(modalAnswers(modal, form)).toEqual([
    { type: 18, component: { type: 4, custom_id: 'why', value: 'not his words' } },
    { type: 18, component: { type: 3, custom_id: 'kind', values: ['words'] } },
    { type: 18, component: { type: 21, custom_id: 'bad', value: null } },
    { type: 1, components: [{ type: 4, custom_id: 'old', value: 'x' }] },
  ]);
});

/** Discord's limits on a modal. Source: Discord's documentation, "Component Reference", August 2026. */
import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { customId, entitySelects, stringSelect, text, textDisplay } from './components.ts';

const textInput = z
  .looseObject({
    type: z.literal(ComponentType.TextInput),
    custom_id: customId,
    style: z.int().min(1).max(2),
    min_length: z.int().min(0).max(4000).nullish(),
    max_length: z.int().min(1).max(4000).nullish(),
    value: z.string().max(4000).nullish(),
    placeholder: z.string().max(100).nullish(),
  })
  .refine((it) => (it.min_length ?? 0) <= (it.max_length ?? 4000), {
    path: ['min_length'],
    error: 'must not be greater than max_length',
  });
const choices = (least: number) =>
  z
    .array(z.looseObject({ label: text(100), value: text(100), description: text(100).nullish() }))
    .min(least)
    .max(10)
    .refine((all) => new Set(all.map(({ value }) => value)).size === all.length, {
      error: 'values must differ',
    });
const fileUpload = z.looseObject({
  type: z.literal(ComponentType.FileUpload),
  custom_id: customId,
  min_values: z.int().min(0).max(10).nullish(),
  max_values: z.int().min(1).max(10).nullish(),
});
const radioGroup = z.looseObject({
  type: z.literal(ComponentType.RadioGroup),
  custom_id: customId,
  options: choices(2),
});
const checkboxGroup = z.looseObject({
  type: z.literal(ComponentType.CheckboxGroup),
  custom_id: customId,
  options: choices(1),
});
const checkbox = z.looseObject({ type: z.literal(ComponentType.Checkbox), custom_id: customId });

const label = z
  .looseObject({
    type: z.literal(ComponentType.Label),
    label: text(45),
    description: text(100).nullish(),
    component: z.discriminatedUnion('type', [
      textInput,
      stringSelect,
      ...entitySelects,
      fileUpload,
      radioGroup,
      checkboxGroup,
      checkbox,
    ]),
  })
  .refine(({ component: { disabled } }) => disabled !== true, {
    path: ['component', 'disabled'],
    error: 'nothing in a modal may be disabled',
  });

/** The old way to put a text field into a modal; Discord still takes it. */
const textInputRow = z.looseObject({
  type: z.literal(ComponentType.ActionRow),
  components: z.array(textInput).length(1),
});

/** The data of a modal. */
export const modal = z.looseObject({
  custom_id: customId,
  title: text(45),
  components: z
    .array(z.discriminatedUnion('type', [label, textDisplay, textInputRow]))
    .min(1)
    .max(5),
});

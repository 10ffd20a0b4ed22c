/** How a question in plain words was understood, for a person at the terminal. */
import type { Plan } from '../../commands/command.ts';

/** A line for each thing that was recognised; what was not is left out. */
export function whyLines({ questions }: Plan): string[] {
  return questions.flatMap((question) => {
    const { text, answerer, command, bodies, speakers, cues, grades, topic, unknown, corrected, score } =
      question;
    const list = (name: string, values: readonly string[]): string[] =>
      values.length === 0 ? [] : [`  ${name}: ${values.join(', ')}`];
    return [
      `“${text}” → ${answerer}${command === null ? '' : `, as ${command}`}`,
      ...list('bodies', bodies),
      ...list('speakers', speakers),
      ...list('shows', cues),
      ...list('grades', grades),
      ...list('looked for', topic),
      ...list('not in the sources', unknown),
      ...list(
        'read as',
        corrected.map(({ typed, read }) => `${typed} as ${read}`),
      ),
      ...(score === undefined ? [] : [`  fit of the best passage: ${score}`]),
    ];
  });
}

/** `/help`: what can be asked. It reads the list of commands, so that it can't drift from it. */
import type { Command, Line, OptionDeclarations } from './command.ts';
import { coverageLine } from './parts/coverage.ts';
import { notes } from './parts/part.ts';
import { PRIVATE } from './parts/replies.ts';

const options = { private: PRIVATE } satisfies OptionDeclarations;

/** "/grade body": the command with its options, those that may be left out with a question mark. */
function usage({ name, menu, options: declared }: Command): string {
  if (menu !== undefined) return `Apps > ${menu}`;
  const shown = Object.entries(declared)
    .filter(([option]) => option !== 'private')
    .map(([option, { required }]) => (required === true ? option : `${option}?`));
  return [`/${name}`, ...shown].join(' ');
}

/** Makes `/help` for a list of commands, which it shows in its order, itself last. */
export function helpFor(commands: readonly Command[]): Command<typeof options> {
  const help: Command<typeof options> = {
    name: 'help',
    description: 'What can be asked, and where the answers come from',
    options,
    async answer(_request, corpus) {
      return {
        outcome: 'answer',
        visibility: 'private',
        title: 'What can be asked',
        blocks: [
          {
            type: 'text',
            line: 'Answers are the words of documents, with who said them, when, and a link. What the documents don’t say is said too.',
          },
          {
            type: 'list',
            items: [...commands, help].map(
              (command): Line => [{ code: usage(command) }, ` ${command.description}`],
            ),
          },
          ...notes([
            'private: true shows a reply to you alone, private: false to everybody.',
            'Nothing is guessed, summed up or judged.',
            coverageLine(corpus),
          ]),
        ],
        actions: [
          { label: 'All grades', command: 'grades', options: {} },
          { label: 'Sources', command: 'sources', options: {} },
        ],
        evidence: [],
        claims: [],
      };
    },
  };
  return help;
}

/** The chat in a terminal: a line editor with history and completion around a session. */
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Command } from '../../commands/command.ts';
import type { Router } from '../router.ts';
import { Session } from './session.ts';

/** Where the chat reads and writes. */
export interface ChatStreams {
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly isTTY?: boolean };
}

const WELCOME = `Ask about policing inspections. Try /grade west-mercia, or /help for every command.
Tab completes; a number in brackets can be typed to choose it; /quit ends.`;

/** Most characters in a line: longer ones are hard to read. */
const WIDEST = 100;

/** Chats until the input ends, or somebody types /quit or presses Ctrl-C or Ctrl-D. */
export async function chat(
  router: Router,
  commands: readonly Command[],
  { input, output }: ChatStreams,
): Promise<void> {
  const isPerson = output.isTTY === true;
  const style = { width: Math.min(output.columns ?? WIDEST, WIDEST), colour: isPerson };
  const session = new Session(router, commands, style);
  const lines = createInterface({
    input,
    output,
    terminal: isPerson,
    prompt: isPerson ? '› ' : '',
    completer: (line: string, done: (error: null, result: [string[], string]) => void) => {
      session.complete(line).then(
        (suggestions) => {
          if (suggestions.length > 1)
            output.write(`\n${suggestions.map(({ name }) => `  ${name}`).join('\n')}\n`);
          done(null, [
            commonStart(
              suggestions.map((each) => each.line),
              line,
            ),
            line,
          ]);
          if (suggestions.length > 1) lines.prompt(true);
        },
        () => done(null, [[], line]),
      );
    },
  });
  lines.on('SIGINT', () => lines.close());
  output.write(`${WELCOME}\n\n`);
  lines.prompt();
  for await (const line of lines) {
    if (/^\/(?:quit|exit)$/.test(line.trim())) break;
    const answer = await session.say(line);
    if (answer !== '') output.write(`\n${answer}\n\n`);
    lines.prompt();
  }
  lines.close();
}

/** What all suggestions begin with, where that is more than was typed; otherwise nothing. */
function commonStart(suggestions: readonly string[], typed: string): string[] {
  const [first, ...rest] = suggestions;
  if (first === undefined) return [];
  let length = first.length;
  for (const other of rest) {
    while (!other.startsWith(first.slice(0, length))) length -= 1;
  }
  return rest.length === 0 || length > typed.length ? [first.slice(0, length)] : [];
}

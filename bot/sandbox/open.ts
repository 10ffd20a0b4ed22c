/** Opens the sandbox for somebody who has no token: on the port of the environment, with the chat page. */
import { join } from 'node:path';
import { projectRoot } from '../../corpus/root.ts';
import { type Sandbox, startSandbox } from './server.ts';

/** A sandbox, or a sentence that says why there is none. */
export type OpenedSandbox =
  | { readonly ok: true; readonly sandbox: Sandbox }
  | { readonly ok: false; readonly problem: string };

/**
 * Opens the sandbox.
 *
 * @param port 0 for a free one
 * @param report hears of errors of the sandbox itself
 */
export async function openSandbox(port: number, report: (error: unknown) => void): Promise<OpenedSandbox> {
  // The page is bundled by the build; it lies there whether the bot itself runs built or from source.
  const pageDirectory = join(projectRoot(), 'dist/bot/sandbox/page');
  try {
    return { ok: true, sandbox: await startSandbox({ port, report, pageDirectory }) };
  } catch (error) {
    const problem = problemWith(port, error);
    if (problem === null) throw error;
    return { ok: false, problem };
  }
}

function problemWith(port: number, error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Set PORT to another one, or to 0 for any that is free.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account. Set PORT to one above 1023.`;
    default:
      return null;
  }
}

/** A program of the project as one file of JavaScript, so that a test that runs it often need not translate it each time. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../corpus/root.ts';

const made = new Map<string, Promise<string>>();

/**
 * Bundles a program, once in each run of the tests, and gives the path of the file. It lies under the project's root, so that
 * libraries and data are found from there.
 *
 * @param entry from the project's root: "bot/main.ts"
 */
export function bundled(entry: string): Promise<string> {
  const name = entry.replaceAll('/', '-').replace(/\.ts$/u, '');
  // In a folder of its own: what a start remembers depends on the files beside the program.
  const outfile = join(projectRoot(), 'node_modules', '.cache', 'tests', name, 'main.mjs');
  let making = made.get(entry);
  if (making === undefined) {
    const entryPoints = [join(projectRoot(), entry)];
    making = build({
      entryPoints,
      outfile,
      bundle: true,
      packages: 'external',
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'warning',
    }).then(() => outfile);
    made.set(entry, making);
  }
  return making;
}

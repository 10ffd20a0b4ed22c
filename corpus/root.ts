/** The one place that knows where the corpus lies. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The project's root: the nearest folder above this file that holds `package.json`. From source that is the folder above,
 * from `dist/` two above, so that data is always read from one place.
 */
export function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const above = dirname(folder);
    if (above === folder) throw new Error('No package.json above the program: the project is not whole.');
    folder = above;
  }
  return folder;
}

/** The folder with `documents/` and `register/`. */
export function corpusRoot(): string {
  return join(projectRoot(), 'corpus');
}

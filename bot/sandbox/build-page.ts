/** Builds the chat page: `npm run build` puts it beside the server that serves it. */
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../corpus/root.ts';

/** Bundles the page into a folder: `index.html`, `page.js`, `page.css`, `icon.svg` and source maps. */
export async function buildPage(into: string): Promise<void> {
  const from = join(projectRoot(), 'bot', 'sandbox', 'page');
  await build({
    entryPoints: ['page.ts', 'page.css', 'index.html', 'icon.svg'].map((file) => join(from, file)),
    outdir: into,
    bundle: true,
    minify: true,
    sourcemap: true,
    format: 'esm',
    target: 'es2023',
    loader: { '.html': 'copy', '.svg': 'copy' },
    logLevel: 'warning',
  });
}

if (process.argv[1] === import.meta.filename) {
  await buildPage(join(projectRoot(), 'dist', 'bot', 'sandbox', 'page'));
}

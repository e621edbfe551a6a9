// Finds files that ship beside the code (migrations, codebooks, fonts), from source and from the bundle alike.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

let root: string | undefined;

/** The folder that holds the product: the nearest one above this file whose package is named "common-thread". */
export function productRoot(): string {
  if (root !== undefined) return root;
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const manifest = join(folder, 'package.json');
    if (
      existsSync(manifest) &&
      (JSON.parse(readFileSync(manifest, 'utf8')) as { name?: string }).name === 'common-thread'
    ) {
      root = folder;
      return folder;
    }
    const above = dirname(folder);
    if (above === folder)
      throw new Error(
        'The folder of the product was not found: no package.json named "common-thread" above this file.',
      );
    folder = above;
  }
}

/** Absolute path of a file or folder of the product, given with forward slashes. */
export function resourcePath(path: string): string {
  return join(productRoot(), ...path.split('/'));
}

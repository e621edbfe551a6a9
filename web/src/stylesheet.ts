// The two style sheets of the site, put together from their parts in `styles/`.
import { readFileSync } from 'node:fs';
import { resourcePath } from '@common-thread/platform';

/** On every page. In the order in which they are to be read: colours first, print last. */
export const stylesheet = assemble(['tokens', 'base', 'page', 'forms', 'content', 'print']);

/** Beside it on the pages of a workspace, so that what anyone can open stays light. */
export const workspaceStylesheet = assemble(['coded-text', 'reading', 'matrix', 'pictures', 'next', 'chapter', 'find']);

/** Comments and white space only serve those who write it. */
function assemble(parts: readonly string[]): string {
  return parts
    .map((part) => readFileSync(resourcePath(`web/src/styles/${part}.css`), 'utf8'))
    .join('\n')
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\n\s*/g, '\n')
    .replace(/ \{\n/g, '{')
    .replace(/: /g, ':')
    .replace(/;\n\}/g, '}')
    .replace(/([;,}])\n/g, '$1')
    .trim();
}

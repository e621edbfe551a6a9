// The one style sheet of the site, put together from its parts in `styles/`.
import { readFileSync } from 'node:fs';
import { resourcePath } from '@common-thread/platform';

/** In the order in which they are to be read: colours first, print last. */
const parts = ['tokens', 'base', 'page', 'forms', 'content', 'coded-text', 'matrix', 'chapter', 'print'];

/** Comments and white space only serve those who write it. */
export const stylesheet = parts
  .map((part) => readFileSync(resourcePath(`web/src/styles/${part}.css`), 'utf8'))
  .join('\n')
  .replace(/\/\*[^]*?\*\//g, '')
  .replace(/\n\s*/g, '\n')
  .replace(/ \{\n/g, '{')
  .replace(/: /g, ':')
  .replace(/;\n\}/g, '}')
  .replace(/([;,}])\n/g, '$1')
  .trim();

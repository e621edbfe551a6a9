// Whether what ships with the program is there: the build, the fonts of chapters; and what an administrator may have added for OCR.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resourcePath } from '../resources.ts';
import { note, ok, problem, type Finding } from './finding.ts';

const shipped = {
  'dist/serve.js': 'the site can’t be served',
  'dist/reading.js': 'documents can’t be read',
  'libraries/document-writing/fonts': 'chapters can’t be written as PDF',
};

export function checkShippedFiles(version: string): Finding {
  const missing = Object.entries(shipped).filter(([path]) => !existsSync(resourcePath(path)));
  if (missing.length === 0) return ok('program', `Common Thread ${version} is whole.`);
  return problem(
    'program',
    `Missing: ${missing.map(([path, what]) => `${path} (${what})`).join(', ')}.`,
    'Run npm ci and npm run build.',
  );
}

export function checkOcr(dataFolder: string): Finding {
  const folder = join(dataFolder, 'ocr');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const languages = [...new Set(names.flatMap((name) => /^(\w+)\.traineddata(\.gz)?$/.exec(name)?.[1] ?? []))].sort();
  if (languages.length > 0) return ok('ocr', `Scans are read in: ${languages.join(', ')}.`);
  return note(
    'ocr',
    'Scans are kept, but not read.',
    `Put language data for OCR into ${folder} (docs/ocr.md) if you have scans.`,
  );
}

// OCR language data that an administrator has put in place; without any, scans are kept and reported.
import { readdir } from 'node:fs/promises';
import type { ImportTools } from '@common-thread/contributions';

/** @param folder holds files named like eng.traineddata.gz, as the npm packages @tesseract.js-data/* bring them */
export async function findOcrData(folder: string): Promise<ImportTools['ocr']> {
  const names = await readdir(folder).catch(() => []);
  const languages = names.flatMap((name) => /^(\w+)\.traineddata(\.gz)?$/.exec(name)?.[1] ?? []);
  return languages.length === 0 ? null : { languages: [...new Set(languages)].sort(), languageDataFolder: folder };
}

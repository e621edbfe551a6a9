// The composition root: opens an installation and wires the parts to it and to each other.
import { join } from 'node:path';
import { connectEvidence, openInstallation, type Evidence, type Installation } from '@common-thread/platform';
import {
  createDocumentReader,
  passageEvidence,
  readingLimits,
  readingLimitsWithOcr,
  type ImportTools,
} from '@common-thread/contributions';
import { createOrderKeeper, createSuggester, type OrderKeeper, type Suggester } from '@common-thread/coding';
import { createChapterWriter, type ChapterWriter } from '@common-thread/guidance';
import { createClusterer, themeEvidence, type Clusterer } from '@common-thread/themes';
import { findOcrData } from './ocr-data.ts';

export interface Product {
  installation: Installation;
  evidence: Evidence;
  importTools: ImportTools;
  suggester: Suggester;
  orderKeeper: OrderKeeper;
  clusterer: Clusterer;
  writer: ChapterWriter;
  close(): Promise<void>;
}

export interface ProductOptions {
  dataFolder: string;
  databaseUrl?: string | undefined;
}

export async function openProduct(options: ProductOptions): Promise<Product> {
  const installation = await openInstallation(options);
  const suggester = createSuggester();
  const orderKeeper = createOrderKeeper();
  const clusterer = createClusterer();
  const writer = createChapterWriter();
  const ocr = await findOcrData(join(installation.dataFolder, 'ocr'));
  const reader = createDocumentReader(ocr === null ? readingLimits : readingLimitsWithOcr);
  return {
    installation,
    evidence: connectEvidence([passageEvidence, themeEvidence]),
    importTools: { originals: installation.originals, reader, ocr },
    suggester,
    orderKeeper,
    clusterer,
    writer,
    close: async () => {
      reader.close();
      suggester.close();
      orderKeeper.close();
      clusterer.close();
      writer.close();
      await installation.close();
    },
  };
}

// The service of bringing in and taking out on a real installation.
import {
  archiveStudy,
  readProjectJob,
  readStudyJob,
  receiveStudy,
  requestProject,
  type Product,
} from '@common-thread/assembly';
import {
  listImports,
  mayTakeOutWhole,
  previewCodebook,
  previewImport,
  previewProject,
  receiveExchangeFile,
  writeCodingsCsv,
  writeRefiCodebook,
  writeRefiProject,
} from '@common-thread/coding';
import { success } from '@common-thread/platform';
import type { ExchangeService } from './exchange-service.ts';

export function liveExchange(product: Product): ExchangeService {
  const { originals } = product.installation;
  return {
    previewProject,
    previewCodebook,
    writeProject: (study, name, options) => writeRefiProject(study, name, { ...options, originals }),
    writeCodebook: writeRefiCodebook,
    codingsCsv: writeCodingsCsv,
    archive: async (study) => {
      const may = await mayTakeOutWhole(study);
      return may.ok ? success(archiveStudy(product, study)) : may;
    },
    receive: (study, file) => receiveExchangeFile(study, originals, file),
    list: listImports,
    find: readProjectJob,
    preview: (study, id) => previewImport(study, originals, id),
    take: requestProject,
    receiveStudy: (actor, language, archive) => receiveStudy(product, actor, language, archive),
    findStudy: (id) => readStudyJob(product, id),
  };
}

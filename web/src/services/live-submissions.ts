// The service of submissions on a real installation.
import { acceptAndImport, type Product } from '@common-thread/assembly';
import {
  countSubmissions,
  listContributorLinks,
  listOwnSubmissions,
  listSubmissions,
  makeContributorLink,
  openContributorLink,
  openSubmittedFile,
  prolongContributorLink,
  readOwnSubmission,
  readSubmission,
  rejectSubmission,
  returnSubmission,
  saveSubmission,
  withdrawContributorLink,
} from '@common-thread/contributions';
import type { SubmissionsService } from './submissions-service.ts';

export function liveSubmissions(product: Product): SubmissionsService {
  const { database, originals } = product.installation;
  return {
    openLink: (token, pageLanguage) => openContributorLink(database, token, pageLanguage),
    makeLink: makeContributorLink,
    listLinks: listContributorLinks,
    withdrawLink: withdrawContributorLink,
    prolongLink: prolongContributorLink,
    readOwn: readOwnSubmission,
    listOwn: listOwnSubmissions,
    save: (workspace, saving) => saveSubmission(workspace, originals, saving),
    count: countSubmissions,
    list: listSubmissions,
    read: readSubmission,
    openFile: (workspace, id, fileId) => openSubmittedFile(workspace, originals, id, fileId),
    accept: (workspace, reviewed) => acceptAndImport(product, workspace, reviewed),
    return: returnSubmission,
    reject: rejectSubmission,
  };
}

// What the pages of pictures need: the numbers of each picture.
import type { Basis } from '@common-thread/coding';
import type { WorkspaceContext } from '@common-thread/platform';
import type { CodesByYear, CodesTogether, EvidenceMap, MapColumns, Saturation } from '@common-thread/themes';

export interface PicturesService {
  map(study: WorkspaceContext, by: MapColumns, basis: Basis): Promise<EvidenceMap>;
  together(study: WorkspaceContext, basis: Basis): Promise<CodesTogether>;
  years(study: WorkspaceContext, basis: Basis): Promise<CodesByYear>;
  saturation(study: WorkspaceContext, basis: Basis): Promise<Saturation>;
}

// The door of the site.
export { createSite, type Site, type SiteOptions } from './site.tsx';
export type {
  CodingService,
  ContributionsService,
  GuidanceService,
  ImportView,
  OriginalDocument,
  PeopleService,
  SiteServices,
  StatementWords,
  WorkspacesService,
  WorkspaceSummary,
  ThemesService,
} from './services/services.ts';

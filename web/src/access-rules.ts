// THE list of the site's addresses, each with who may open it. A permission means: members of the workspace who have it.
import type { Permission } from '@common-thread/platform';

/** - public: anyone, signed in or not; it sets no cookie.
 *  - signedIn: any person with an account, about their own things.
 *  - administrator: those who administer the installation.
 *  - a permission: members of the workspace in the address who have it (platform/src/people/permissions.ts). */
export type AccessRule = 'public' | 'signedIn' | 'administrator' | Permission;

export const accessRules: Readonly<Record<string, AccessRule>> = {
  // Anyone
  'GET /assets/:file': 'public',
  'GET /': 'public',
  'GET /gallery': 'public',
  'GET /sign-in': 'public',
  'POST /sign-in': 'public',
  'POST /sign-out': 'public',

  // The installation
  'POST /workspaces': 'administrator',

  // Reading a workspace
  'GET /workspaces/:workspace': 'workspace.read',
  'GET /workspaces/:workspace/languages.csv': 'workspace.read',
  'GET /workspaces/:workspace/contributions': 'workspace.read',
  'GET /workspaces/:workspace/contributions.csv': 'workspace.read',
  'GET /workspaces/:workspace/contributions/:id': 'workspace.read',
  'GET /workspaces/:workspace/contributions/:id/documents.csv': 'workspace.read',
  'GET /workspaces/:workspace/documents/:versionId': 'workspace.read',
  'GET /workspaces/:workspace/documents/:versionId/original': 'workspace.read',
  'GET /workspaces/:workspace/codebook': 'workspace.read',
  'GET /workspaces/:workspace/codebook.csv': 'workspace.read',
  'GET /workspaces/:workspace/themes': 'workspace.read',
  'GET /workspaces/:workspace/themes.csv': 'workspace.read',
  'GET /workspaces/:workspace/themes/:code': 'workspace.read',
  'GET /workspaces/:workspace/themes/:code/:file{.+\\.csv}': 'workspace.read',
  'GET /workspaces/:workspace/matrix': 'workspace.read',
  'GET /workspaces/:workspace/matrix.csv': 'workspace.read',
  'GET /workspaces/:workspace/matrix.svg': 'workspace.read',
  'GET /workspaces/:workspace/chapter': 'workspace.read',
  'GET /workspaces/:workspace/chapter/preview': 'workspace.read',
  'GET /workspaces/:workspace/chapter/cited.csv': 'workspace.read',
  'GET /workspaces/:workspace/chapter/:file{export\\.(docx|pdf|html|json)}': 'workspace.read',

  // Contributions
  'POST /workspaces/:workspace/contributions/:id': 'contribution.change',
  'GET /workspaces/:workspace/contributions/import': 'contribution.import',
  'POST /workspaces/:workspace/contributions/import': 'contribution.import',
  'GET /workspaces/:workspace/imports/:id': 'contribution.import',
  'GET /workspaces/:workspace/imports/:file{[\\w-]+\\.csv}': 'contribution.import',

  // Coding
  'GET /workspaces/:workspace/codings': 'coding.decide',
  'POST /workspaces/:workspace/codings': 'coding.decide',
  'GET /workspaces/:workspace/documents/:versionId/accept-all': 'coding.decide',
  'POST /workspaces/:workspace/documents/:versionId/accept-all': 'coding.decide',
  'POST /workspaces/:workspace/documents/:versionId/withdraw-all': 'coding.decide',

  // Themes
  'GET /workspaces/:workspace/themes/rule': 'theme.setRule',
  'POST /workspaces/:workspace/themes/rule': 'theme.setRule',

  // The chapter
  'GET /workspaces/:workspace/chapter/draft': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/draft': 'chapter.edit',
  'GET /workspaces/:workspace/chapter/statements': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements': 'chapter.edit',
  'GET /workspaces/:workspace/chapter/statements/:id/:action': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/edit': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/remove': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/cite': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/restore': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/confirm': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/move': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/merge': 'chapter.edit',
  'POST /workspaces/:workspace/chapter/statements/:id/remove-citation': 'chapter.edit',
};

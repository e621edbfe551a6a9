// THE table of who may do what in a workspace. The site asks it in one place (web/src/access.ts); nothing else decides.

export const roles = [
  'reader',
  'contributor',
  'coder',
  'editor',
  'surveyManager',
  'publisher',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export function isRole(value: string): value is Role {
  return roles.some((role) => role === value);
}

const everyRole = roles;

/** Each thing that can be done in a workspace, and the roles that may do it. A person with several roles may do what any
 *  of them may; an administrator of the installation may do everything. A part that adds a thing adds its line here.
 *  Survey managers and publishers read until surveys and the portal add lines of theirs. */
const permissions = {
  /** Open it: overview, contributions, documents, codebook, themes, chapter, and every download of these. */
  'workspace.read': everyRole,
  /** Rename it, change its language. */
  'workspace.change': ['administrator'],
  /** Invite people, give and take roles. */
  'member.manage': ['administrator'],
  /** Read the audit trail. */
  'audit.read': ['administrator'],
  /** See the background work and try failed work again. */
  'job.manage': ['editor', 'administrator'],
  /** Write down a national experience, which counts once an editor has accepted it. */
  'contribution.submit': ['contributor', 'editor', 'administrator'],
  /** Import documents that count at once. */
  'contribution.import': ['editor', 'administrator'],
  /** Change what is known of a contribution: country, date, rights ... */
  'contribution.change': ['editor', 'administrator'],
  /** Accept or return what was submitted, and give out personal links for submitting. */
  'contribution.review': ['editor', 'administrator'],
  /** Accept, reject, add and take back codes. */
  'coding.decide': ['coder', 'editor', 'administrator'],
  /** Plan rounds of independent coding, assign documents, compare and adjudicate. */
  'coding.coordinate': ['editor', 'administrator'],
  /** Change the codebook: add, rename, move, merge, split, retire. */
  'codebook.change': ['editor', 'administrator'],
  /** Bring in projects of other programs and whole studies. */
  'coding.import': ['editor', 'administrator'],
  /** Say when a theme is common. */
  'theme.setRule': ['editor', 'administrator'],
  /** Draft the chapter and change its statements. */
  'chapter.edit': ['editor', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;
export const allPermissions = Object.keys(permissions) as Permission[];

export function mayDo(held: readonly Role[], permission: Permission): boolean {
  const allowed: readonly Role[] = permissions[permission];
  return held.some((role) => allowed.includes(role));
}

/** Everything these roles may do. */
export function permissionsOf(held: readonly Role[]): ReadonlySet<Permission> {
  return new Set(allPermissions.filter((permission) => mayDo(held, permission)));
}

// The house: five floors, arrows only downward, no circles. See docs/architecture.md.
const libraries = ['vocabulary', 'text-analysis', 'document-reading', 'document-writing', 'interchange'];
const domains = ['contributions', 'coding', 'themes', 'guidance'];

/** Which siblings a part may use, by their doors. */
const siblings = { coding: ['contributions'], themes: ['coding', 'contributions'] };

const door = (folder) => `^${folder}/src/index\\.ts$`;

const domainRules = domains.map((domain) => {
  const allowed = siblings[domain] ?? [];
  return {
    name: `domain-${domain}-uses-only-its-siblings`,
    comment: `${domain} may use ${allowed.length === 0 ? 'no other part' : allowed.join(', ')}.`,
    severity: 'error',
    from: { path: `^domains/${domain}/` },
    to: { path: '^domains/', pathNot: `^domains/(${[domain, ...allowed].join('|')})/` },
  };
});

module.exports = {
  forbidden: [
    { name: 'no-circles', comment: 'No circles, types included.', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unresolved',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-packages',
      comment: 'A package is declared by the workspace that imports it.',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|/test/|^bench/|^scripts/)' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'libraries-know-only-vocabulary',
      comment: 'A library imports npm packages and, at most, the vocabulary.',
      severity: 'error',
      from: { path: '^libraries/([^/]+)/' },
      to: { path: '^(libraries|platform|domains|assembly|web|cli)/', pathNot: '^libraries/($1|vocabulary)/' },
    },
    {
      name: 'libraries-are-pure',
      comment: 'No node: modules in a library, but in those that read and write documents.',
      severity: 'error',
      from: { path: '^libraries/', pathNot: '(^libraries/document-(reading|writing)/|\\.test\\.tsx?$|/test/)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-libraries-only',
      severity: 'error',
      from: { path: '^platform/' },
      to: { path: '^(domains|assembly|web|cli)/' },
    },
    {
      name: 'domains-look-down-only',
      severity: 'error',
      from: { path: '^domains/' },
      to: { path: '^(assembly|web|cli)/' },
    },
    ...domainRules,
    {
      name: 'rules-are-pure',
      comment:
        'Rules import libraries, their own types and sibling rules; a rule that needs a service of the platform takes only its types or its pure functions.',
      severity: 'error',
      from: { path: '^domains/[^/]+/src/rules/', pathNot: '\\.test\\.ts$' },
      to: { path: '\\.(store|actions|queries|process)\\.ts$' },
    },
    {
      name: 'stores-are-private',
      comment: 'A store is imported only by its own part.',
      severity: 'error',
      from: { path: '^(?!domains)' },
      to: { path: '^domains/[^/]+/src/[^/]+\\.store\\.ts$' },
    },
    {
      name: 'assembly-looks-down-only',
      severity: 'error',
      from: { path: '^assembly/' },
      to: { path: '^(web|cli)/' },
    },
    { name: 'web-and-cli-are-strangers', severity: 'error', from: { path: '^web/' }, to: { path: '^cli/' } },
    { name: 'cli-and-web-are-strangers', severity: 'error', from: { path: '^cli/' }, to: { path: '^web/' } },
    ...[
      ...libraries.map((name) => `libraries/${name}`),
      'platform',
      ...domains.map((name) => `domains/${name}`),
      'assembly',
    ].map((folder) => ({
      name: `through-the-door-of-${folder.replaceAll('/', '-')}`,
      comment: 'Other packages enter by src/index.ts; their tests may also use its test/ folder.',
      severity: 'error',
      from: { pathNot: `^${folder}/` },
      to: { path: `^${folder}/`, pathNot: `${door(folder)}|^${folder}/test/` },
    })),
    {
      name: 'tests-stay-with-tests',
      comment: 'What ships imports nothing of a test/ folder.',
      severity: 'error',
      from: { pathNot: '(\\.test\\.tsx?$|/test/)' },
      to: { path: '^(platform|domains/[^/]+|assembly|web|cli)/test/' },
    },
    {
      name: 'no-drawers-for-everything',
      comment: 'No utils, helpers, common or misc: a thing is named for what it is.',
      severity: 'error',
      from: {},
      to: { path: '/(util|utils|helper|helpers|common|misc)(/|[.]tsx?$)', pathNot: 'node_modules' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(node_modules/|^dist/|^libraries/document-writing/fonts/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

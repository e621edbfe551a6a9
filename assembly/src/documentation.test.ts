// Fails when the documentation lags behind the program: a command, option, script, table or part without its words, a link that leads nowhere.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { productRoot, resourcePath } from '@common-thread/platform';
import { describe, expect, it } from 'vitest';

const notOurs = new Set(['node_modules', 'dist', 'out', 'data', '.git']);

function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return notOurs.has(entry.name) ? [] : filesBelow(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

const read = (path: string): string => readFileSync(resourcePath(path), 'utf8');
const markdown = filesBelow(productRoot(), '.md').map((path) => ({ path, text: readFileSync(path, 'utf8') }));
const readBySomeone = markdown.filter(({ path }) => /(?:README|CONTRIBUTING)\.md$|[/\\]docs[/\\]/.test(path));

/** Text below the heading, up to the next of the same level; empty where there is no such heading. */
function sectionOf(text: string, heading: string): string {
  const [, section = ''] = `\n${text}`.split(`\n## ${heading}\n`);
  return section.split('\n## ')[0] ?? '';
}

const commandLine = read('docs/command-line.md');
const optionPattern = /(?:\.option|\.requiredOption|new Option)\(\s*'(?:-\w, )?(--[^']+)'/g;
const optionsIn = (source: string): string[] => [...source.matchAll(optionPattern)].map((match) => match[1] ?? '');
const commands = filesBelow(resourcePath('cli/src'), '.command.ts').map((path) => {
  const source = readFileSync(path, 'utf8');
  return { name: /new Command\('([\w-]+)'\)/.exec(source)?.[1] ?? path, options: optionsIn(source) };
});
const sharedOptions = optionsIn(read('cli/src/session.ts'));

describe('the documentation of the command line', () => {
  it.each(commands)('has a section for $name with its options', ({ name, options }) => {
    const section = sectionOf(commandLine, name);
    expect(section, `docs/command-line.md, section ${name}`).not.toBe('');
    for (const option of options) expect(section, `docs/command-line.md, section ${name}`).toContain(`\`${option}\``);
  });

  it('names the options of all commands', () => {
    expect(sharedOptions.length).toBeGreaterThan(0);
    for (const option of sharedOptions) expect(sectionOf(commandLine, 'For all commands')).toContain(`\`${option}\``);
  });

  it('names no option that there is not', () => {
    const present = new Set([...sharedOptions, ...commands.flatMap(({ options }) => options), '--help']);
    const named = [...commandLine.matchAll(/`(--[^`]+)`/g)].map((match) => match[1] ?? '');
    expect(named.filter((option) => !present.has(option))).toEqual([]);
  });
});

describe('the documentation', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

  it.each(Object.keys(scripts))('names the npm script %s', (script) => {
    const written = new RegExp(`npm (?:run )?${script}(?![\\w:])`);
    expect(readBySomeone.some(({ text }) => written.test(text))).toBe(true);
  });

  it('has links that lead to files', () => {
    const broken = markdown.flatMap(({ path, text }) => {
      const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '');
      const targets = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g)].map((match) => match[1] ?? '');
      return targets
        .filter((target) => !/^(?:[a-z]+:|#|\/)/i.test(target))
        .map((target) => decodeURIComponent(target.split('#')[0] ?? ''))
        .filter((target) => !existsSync(join(dirname(path), target)))
        .map((target) => `${path.slice(productRoot().length + 1)}: ${target}`);
    });
    expect(broken).toEqual([]);
  });

  it.each(readdirSync(resourcePath('domains')))('has a README and a page for the part %s', (part) => {
    expect(existsSync(resourcePath(`domains/${part}/README.md`))).toBe(true);
    expect(existsSync(resourcePath(`docs/${part}.md`))).toBe(true);
  });

  it('names every table of the database', () => {
    const migrations = filesBelow(resourcePath('platform/migrations'), '.sql').map((path) =>
      readFileSync(path, 'utf8'),
    );
    const tables = [...migrations.join('\n').matchAll(/^create table (\w+)/gm)].map((match) => match[1] ?? '');
    const architecture = read('docs/architecture.md');
    expect(tables.filter((table) => !architecture.includes(`\`${table}\``))).toEqual([]);
  });

  it('lists every decision', () => {
    const list = read('docs/decisions/README.md');
    const records = readdirSync(resourcePath('docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    expect(records.filter((name) => !list.includes(`(${name})`))).toEqual([]);
  });
});

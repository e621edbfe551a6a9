// The parts of a study in the order of the work: gather, examine, themes, chapter.
import { administrationParts } from '../../administration-parts.ts';
import { useMay } from '../../allowed.tsx';
import { codingParts } from '../../coding-parts.ts';
import { useTexts, type TextKey } from '../../texts.tsx';
import { Tabs } from '../tabs/tabs.tsx';

export type StudyPart =
  'overview' | 'contributions' | 'find' | 'coding' | 'codebook' | 'themes' | 'pictures' | 'chapter' | 'administration';

const parts: readonly { part: StudyPart; path: string; label: TextKey }[] = [
  { part: 'overview', path: '', label: 'shell.overview' },
  { part: 'contributions', path: '/contributions', label: 'shell.contributions' },
  { part: 'find', path: '/find', label: 'shell.find' },
  { part: 'codebook', path: '/codebook', label: 'shell.codebook' },
  { part: 'themes', path: '/themes', label: 'shell.themes' },
  { part: 'pictures', path: '/pictures', label: 'shell.pictures' },
  { part: 'chapter', path: '/chapter', label: 'shell.chapter' },
];

export function StudyNavigation({ slug, part }: { slug: string; part: StudyPart | undefined }) {
  const texts = useTexts();
  const may = useMay();
  const administered = administrationParts.find(({ permission }) => may(permission));
  const coding = codingParts.find(({ permission }) => may(permission));
  const tabs = parts.map((entry) => ({
    label: texts.t(entry.label as 'shell.overview'),
    href: `/workspaces/${slug}${entry.path}`,
    isCurrent: entry.part === part,
  }));
  // One entry for all of the coding, as for all that is administered; their own tabs lead on to the rest.
  if (coding !== undefined) {
    const label = texts.t('shell.coding');
    tabs.splice(3, 0, { label, href: `/workspaces/${slug}/${coding.part}`, isCurrent: part === 'coding' });
  }
  if (administered !== undefined) {
    tabs.push({
      label: texts.t('administration.title'),
      href: `/workspaces/${slug}/${administered.part}`,
      isCurrent: part === 'administration',
    });
  }
  return <Tabs label={texts.text('shell.studyNavigation')} tabs={tabs} />;
}

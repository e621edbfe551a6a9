// The cycle as far as this product carries it: gather, examine, common themes, guide; the next thing to do stands out.
import type { Child } from 'hono/jsx';
import type { CodingCounts } from '@common-thread/coding';
import type { StudyCounts } from '@common-thread/contributions';
import type { Chapter } from '@common-thread/guidance';
import type { ThemeTable } from '@common-thread/themes';
import { Allowed, useMay } from '../../allowed.tsx';
import { LinkButton } from '../../components/button/button.tsx';
import { useTexts } from '../../texts.tsx';

export interface StudyStanding {
  studyPath: string;
  counts: StudyCounts;
  /** Submissions that wait for a decision; 0 for who does not decide on them. */
  submitted: number;
  codings: CodingCounts;
  table: ThemeTable;
  chapter: Chapter | null;
}

type StepName = 'gather' | 'examine' | 'themes' | 'guide';

/** The first step that has something waiting. Themes need nothing done: they follow from what was accepted. */
export function nextStep({ counts, codings, chapter }: StudyStanding): StepName {
  if (counts.passages === 0 || counts.undecided > 0) return 'gather';
  if (codings.accepted === 0 && chapter === null) return 'examine';
  if (chapter === null || attention(chapter.states) > 0) return 'guide';
  return codings.suggested > 0 ? 'examine' : 'guide';
}

export function attention(states: Record<'stale' | 'broken' | 'unsupported', number>): number {
  return states.stale + states.broken + states.unsupported;
}

export function CycleSteps(props: StudyStanding) {
  const texts = useTexts();
  const next = nextStep(props);
  return (
    <ol class="steps">
      <Step title={texts.t('cycle.gather')} isNext={next === 'gather'}>
        <GatherStep {...props} isNext={next === 'gather'} />
      </Step>
      <Step title={texts.t('cycle.examine')} isNext={next === 'examine'}>
        <ExamineStep {...props} isNext={next === 'examine'} />
      </Step>
      <Step title={texts.t('cycle.themes')} isNext={false}>
        <ThemesStep {...props} />
      </Step>
      <Step title={texts.t('cycle.guide')} isNext={next === 'guide'}>
        <GuideStep {...props} isNext={next === 'guide'} />
      </Step>
    </ol>
  );
}

function Step({ title, isNext, children }: { title: Child; isNext: boolean; children: Child }) {
  return (
    <li class={isNext ? 'current' : undefined} aria-current={isNext ? 'step' : undefined}>
      <div>
        <h3>{title}</h3>
        {children}
      </div>
    </li>
  );
}

function StepLink({ href, isNext = false, children }: { href: string; isNext?: boolean; children: Child }) {
  return isNext ? <LinkButton href={href}>{children}</LinkButton> : <a href={href}>{children}</a>;
}

type NamedStepProps = StudyStanding & { isNext: boolean };

function GatherStep({ studyPath, counts, submitted, isNext }: NamedStepProps) {
  const texts = useTexts();
  const may = useMay();
  const list = `${studyPath}/contributions`;
  const asides: Child[] = [];
  if (submitted > 0) {
    asides.push(
      <>
        {texts.t('overview.submissionsWait', { count: submitted })}{' '}
        <a href={`${studyPath}/submissions`}>{texts.t('overview.showThem')}</a>
      </>,
    );
  }
  if (counts.needsOcr > 0) {
    asides.push(
      <>
        {texts.t('overview.needsOcr', { count: counts.needsOcr })}{' '}
        <a href={`${list}?status=needsOcr`}>{texts.t('overview.showThem')}</a>
      </>,
    );
  }
  if (counts.refused > 0) {
    asides.push(
      <>
        {texts.t('overview.refused', { count: counts.refused })}{' '}
        <a href={`${list}?status=refused`}>{texts.t('overview.showThem')}</a>
      </>,
    );
  }
  return (
    <>
      <p>
        {counts.documents === 0
          ? texts.t('overview.gatherNone')
          : texts.t('overview.gathered', { read: counts.documentsRead, documents: counts.documents })}{' '}
        {counts.undecided > 0 ? texts.t('overview.undecided', { count: counts.undecided }) : null}
      </p>
      {asides.map((aside) => (
        <p class="small">{aside}</p>
      ))}
      <p class="row">
        {counts.undecided > 0 && may('contribution.change') ? (
          <StepLink href={`${list}?status=undecided`} isNext={isNext}>
            {texts.t('overview.settle')}
          </StepLink>
        ) : null}
        <Allowed to="contribution.import">
          <StepLink href={`${list}/import`} isNext={isNext && counts.undecided === 0}>
            {texts.t('overview.import')}
          </StepLink>
        </Allowed>
        {counts.contributions > 0 ? <StepLink href={list}>{texts.t('overview.openContributions')}</StepLink> : null}
      </p>
    </>
  );
}

function ExamineStep({ studyPath, codings, isNext }: NamedStepProps) {
  const texts = useTexts();
  const may = useMay();
  const { accepted, rejected, suggested } = codings;
  return (
    <>
      <p>{texts.t('overview.examined', { accepted, rejected, suggested })}</p>
      <p class="row">
        {suggested > 0 && may('coding.decide') ? (
          <StepLink href={`${studyPath}/contributions?status=read`} isNext={isNext}>
            {texts.t('overview.startReading')}
          </StepLink>
        ) : null}
        <StepLink href={`${studyPath}/codebook`}>{texts.t('overview.codebook')}</StepLink>
      </p>
    </>
  );
}

function ThemesStep({ studyPath, table }: StudyStanding) {
  const texts = useTexts();
  const occurring = table.themes.filter((theme) => theme.countries.length > 0).length;
  const common = table.themes.filter((theme) => theme.isCommon).length;
  return (
    <>
      <p>
        {occurring === 0
          ? texts.t('overview.themesNone')
          : texts.t('overview.themesFound', { count: common, total: occurring })}
      </p>
      <p class="row">
        <StepLink href={`${studyPath}/themes`}>{texts.t('overview.openThemes')}</StepLink>
        <StepLink href={`${studyPath}/matrix`}>{texts.t('overview.openMatrix')}</StepLink>
      </p>
    </>
  );
}

function GuideStep({ studyPath, chapter, isNext }: NamedStepProps) {
  const texts = useTexts();
  const may = useMay();
  const needing = chapter === null ? 0 : attention(chapter.states);
  const statements = chapter === null ? 0 : Object.values(chapter.states).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <p>
        {chapter === null
          ? texts.t('overview.chapterNone')
          : texts.t('overview.chapterStatements', { count: statements })}{' '}
        {needing > 0 ? texts.t('overview.chapterAttention', { count: needing }) : null}
      </p>
      <p class="row">
        {chapter !== null || may('chapter.edit') ? (
          <StepLink href={`${studyPath}/chapter`} isNext={isNext}>
            {texts.t(chapter === null ? 'overview.draftChapter' : 'overview.openChapter')}
          </StepLink>
        ) : null}
      </p>
    </>
  );
}

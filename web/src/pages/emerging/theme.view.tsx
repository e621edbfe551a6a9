// One theme nobody thought of: its passages and countries, and the three things people can make of it.
import type { StudyCodebook } from '@common-thread/coding';
import type { EmergingTheme } from '@common-thread/themes';
import type { Problem } from '@common-thread/platform';
import { Allowed, useMay } from '../../allowed.tsx';
import { ActionForm, LinkButton } from '../../components/button/button.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { Properties } from '../../components/facts/facts.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { useTexts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { ThemeForm, type SentDecision } from './theme-form.view.tsx';
import { titleOfTheme } from './theme-title.ts';
import { TypicalPassages } from './typical-passages.view.tsx';

export interface EmergingThemePageProps {
  frame: PageFrame;
  studyPath: string;
  theme: EmergingTheme;
  codebook: StudyCodebook;
  sent: SentDecision | null;
  problem: Problem | null;
  done: 'accepted' | 'merged' | 'dismissed' | 'reopened' | null;
}

export function EmergingThemePage(props: EmergingThemePageProps) {
  const { frame, studyPath, theme, codebook, sent, problem, done } = props;
  const texts = useTexts();
  const may = useMay();
  const isOpen = theme.state === 'proposed';
  const path = `${studyPath}/emerging/${theme.id}`;
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="emerging" title={titleOfTheme(texts, theme)}>
      {done === null ? null : <Done done={done} />}
      {problem === null ? null : <Notice tone="problem" title={problem.message} />}
      <ThemeFacts theme={theme} studyPath={studyPath} />
      {isOpen ? null : (
        <Allowed to="codebook.change">
          <ActionForm action={`${path}/reopen`} text={texts.t('emerging.takeBack')} kind="secondary" />
        </Allowed>
      )}
      {isOpen && may('codebook.change') ? (
        <ThemeForm path={path} studyPath={studyPath} theme={theme} codebook={codebook} sent={sent} problem={problem} />
      ) : (
        <>
          {isOpen ? <p class="muted">{texts.t('emerging.changing')}</p> : null}
          <TypicalPassages passages={theme.typical} studyPath={studyPath} ticked={null} />
        </>
      )}
      <p>
        <LinkButton href={`${studyPath}/emerging`} kind="quiet">
          {texts.t('codingParts.emerging')}
        </LinkButton>
      </p>
    </CodingPage>
  );
}

function Done({ done }: { done: NonNullable<EmergingThemePageProps['done']> }) {
  const texts = useTexts();
  return (
    <Notice tone="done" title={texts.t(`emerging.done.${done}`)}>
      {done === 'accepted' || done === 'merged' ? <p>{texts.t('emerging.suggestAgain')}</p> : null}
    </Notice>
  );
}

function ThemeFacts({ theme, studyPath }: { theme: EmergingTheme; studyPath: string }) {
  const texts = useTexts();
  const named = (countries: readonly string[]) =>
    countries.length === 0
      ? texts.t('countries.none')
      : texts.list(countries.map((country) => texts.country(country)).sort((one, other) => texts.compare(one, other)));
  return (
    <Properties
      properties={[
        { name: texts.t('emerging.reporting'), value: named(theme.countries) },
        { name: texts.t('emerging.silent'), value: named(theme.silentCountries) },
        { name: texts.t('emerging.passages'), value: texts.number(theme.passages) },
        {
          name: texts.t('emerging.stability'),
          value: texts.percent(theme.stability),
          note: texts.t('emerging.stabilityHelp'),
        },
        ...(theme.state === 'proposed'
          ? []
          : [
              {
                name: texts.t('emerging.state'),
                value: texts.t(`emerging.state.${theme.state}`),
                note:
                  theme.code === null ? (
                    <bdi>{theme.reason}</bdi>
                  ) : (
                    <a href={`${studyPath}/codebook#${theme.code}`}>{texts.t('emerging.openCode')}</a>
                  ),
              },
            ]),
      ]}
    />
  );
}

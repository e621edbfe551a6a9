// The frame of what to read next: which code and language, and the views of the order as tabs.
import type { PropsWithChildren } from 'hono/jsx';
import type { StudyCodebook } from '@common-thread/coding';
import type { AssetName } from '../../assets.ts';
import { Filters } from '../../components/filters/filters.tsx';
import { SelectField } from '../../components/field/field.tsx';
import type { PageFrame } from '../../components/page-shell/page-shell.tsx';
import { Tabs } from '../../components/tabs/tabs.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts, type Texts } from '../../texts.tsx';
import { CodingPage } from '../coding/coding-page.view.tsx';
import { offeredCodeChoices } from './offered-codes.ts';

export type NextView = 'one' | 'list' | 'unsure' | 'stopping';

export interface ChosenScope {
  code: string;
  language: string | null;
}

export interface NextFrameProps {
  frame: PageFrame;
  studyPath: string;
  codebook: StudyCodebook;
  languages: { language: string; passages: number }[];
  /** null: none was chosen yet. */
  scope: ChosenScope | null;
}

const places: Record<NextView, string> = { one: '', list: '/list', unsure: '/unsure', stopping: '/stopping' };
export const listedPassages = 20;

export function nextAddress(studyPath: string, view: NextView, scope: ChosenScope): string {
  return withQuery(`${studyPath}/next${places[view]}`, { ...scope });
}

export function codeName(texts: Texts, { codebook }: StudyCodebook, id: string): string {
  const code = codebook.codes.find((one) => one.id === id);
  return code === undefined ? id : texts.name(code.name);
}

interface NextPageProps extends NextFrameProps {
  view: NextView;
  title?: string;
  scripts?: AssetName[];
}

export function NextPage({ view, title, scripts, children, ...props }: PropsWithChildren<NextPageProps>) {
  const texts = useTexts();
  const { frame, studyPath, scope } = props;
  return (
    <CodingPage frame={frame} studyPath={studyPath} part="next" title={title} scripts={scripts}>
      {scope === null ? <p class="lead">{texts.t('next.lead')}</p> : null}
      <ScopeChoice view={view} {...props} />
      {scope === null ? null : (
        <Tabs
          label={texts.text('next.views')}
          tabs={(['one', 'list', 'unsure', 'stopping'] as const).map((one) => ({
            label: one === 'list' ? texts.t('next.view.list', { count: listedPassages }) : texts.t(`next.view.${one}`),
            href: nextAddress(studyPath, one, scope),
            isCurrent: one === view && title === undefined,
          }))}
        />
      )}
      <div class="after-tabs">{children}</div>
    </CodingPage>
  );
}

function ScopeChoice({ view, studyPath, codebook, languages, scope }: NextFrameProps & { view: NextView }) {
  const texts = useTexts();
  return (
    <Filters action={`${studyPath}/next${places[view]}`} active={0}>
      <SelectField
        name="code"
        label={texts.t('next.code')}
        value={scope?.code}
        choices={offeredCodeChoices(codebook, texts)}
      />
      <SelectField
        name="language"
        label={texts.t('next.language')}
        emptyLabel={texts.text('next.allLanguages')}
        value={scope?.language ?? ''}
        choices={languages.map(({ language, passages }) => ({
          value: language,
          label: texts.text('next.languageChoice', { language: texts.languageName(language), passages }),
        }))}
      />
    </Filters>
  );
}

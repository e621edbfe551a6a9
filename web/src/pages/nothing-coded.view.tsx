// Where themes or a chapter would stand and nothing is coded yet: says what comes first, and leads there.
import { Allowed } from '../allowed.tsx';
import { LinkButton } from '../components/button/button.tsx';
import { EmptyState } from '../components/empty-state/empty-state.tsx';
import { useTexts } from '../texts.tsx';

export function NothingCoded({ studyPath, hasContributions }: { studyPath: string; hasContributions: boolean }) {
  const texts = useTexts();
  const path = `${studyPath}/contributions`;
  if (!hasContributions) {
    return (
      <EmptyState title={texts.t('contributions.none')}>
        <Allowed to="contribution.import">
          <p>{texts.t('contributions.noneAdvice')}</p>
          <p>
            <LinkButton href={`${path}/import`}>{texts.t('overview.import')}</LinkButton>
          </p>
        </Allowed>
      </EmptyState>
    );
  }
  return (
    <EmptyState title={texts.t('overview.themesNone')}>
      <p>{texts.t('themes.noneAdvice')}</p>
      <Allowed to="coding.decide">
        <p>
          <LinkButton href={`${path}?status=read`} kind="secondary">
            {texts.t('overview.startReading')}
          </LinkButton>
        </p>
      </Allowed>
    </EmptyState>
  );
}

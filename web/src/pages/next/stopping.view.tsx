// When to stop: draws samples of what nobody has read, and says in plain words what they told.
import type { UnreadSample } from '@common-thread/coding';
import type { Problem } from '@common-thread/platform';
import { Allowed } from '../../allowed.tsx';
import { Button } from '../../components/button/button.tsx';
import { DataTable } from '../../components/data-table/data-table.tsx';
import { TextField } from '../../components/field/field.tsx';
import { withQuery } from '../../request-address.ts';
import { useTexts } from '../../texts.tsx';
import { NextPage, type ChosenScope, type NextFrameProps } from './next-page.view.tsx';
import { SampleResult } from './sample-result.view.tsx';

export interface StoppingPageProps extends NextFrameProps {
  scope: ChosenScope;
  samples: UnreadSample[];
  unread: number;
  /** A size that tells something, with how many would be missed at most if none is found in it. */
  advised: { size: number; missed: number };
  asked: string | null;
  problem: Problem | null;
}

export function StoppingPage({ samples, unread, advised, asked, problem, ...props }: StoppingPageProps) {
  const texts = useTexts();
  const { studyPath, scope } = props;
  return (
    <NextPage {...props} view="stopping">
      <h2>{texts.t('stopping.title')}</h2>
      <p>{texts.t('stopping.lead')}</p>
      <p>{texts.t('stopping.unread', { count: unread })}</p>
      <Allowed to="coding.decide">
        {unread === 0 ? null : (
          <form method="post" action={`${studyPath}/next/stopping`} class="stack">
            <input type="hidden" name="code" value={scope.code} />
            <input type="hidden" name="language" value={scope.language ?? ''} />
            <TextField
              name="size"
              type="number"
              minimum={1}
              label={texts.t('stopping.size')}
              help={texts.t('stopping.sizeHelp', advised)}
              value={asked ?? String(advised.size)}
              {...(problem === null ? {} : { error: problem.message })}
            />
            <p>
              <Button>{texts.t('stopping.draw')}</Button>
            </p>
          </form>
        )}
      </Allowed>
      <h2>{texts.t('stopping.samples')}</h2>
      {samples.length === 0 ? (
        <p class="muted">{texts.t('stopping.none')}</p>
      ) : (
        <Samples samples={samples} studyPath={studyPath} scope={scope} />
      )}
    </NextPage>
  );
}

interface SamplesProps {
  samples: UnreadSample[];
  studyPath: string;
  scope: ChosenScope;
}

function Samples({ samples, studyPath, scope }: SamplesProps) {
  const texts = useTexts();
  const languageOf = ({ language }: UnreadSample) =>
    language === null ? texts.text('stopping.everyLanguage') : texts.languageName(language);
  return (
    <DataTable
      id="samples"
      caption={texts.t('stopping.samples')}
      isCaptionHidden
      rows={samples}
      downloadHref={withQuery(`${studyPath}/next/stopping.csv`, { ...scope })}
      isStacked
      columns={[
        { heading: texts.t('stopping.drawn'), isRowHeading: true, cell: (row) => texts.date(row.drawnAt) },
        {
          heading: texts.t('stopping.by'),
          label: texts.text('stopping.by'),
          cell: (row) => (row.drawnBy === null ? '' : <bdi>{row.drawnBy}</bdi>),
        },
        {
          heading: texts.t('stopping.scope'),
          label: texts.text('stopping.scope'),
          cell: (row) =>
            texts.t('stopping.scopeOf', { sampled: row.sampled, unread: row.unread, language: languageOf(row) }),
        },
        {
          heading: texts.t('stopping.foundIn'),
          label: texts.text('stopping.foundIn'),
          isFigure: true,
          cell: (row) => texts.number(row.found),
        },
        {
          heading: texts.t('stopping.result'),
          label: texts.text('stopping.result'),
          isWide: true,
          cell: (row) => <SampleResult sample={row} studyPath={studyPath} />,
        },
      ]}
    />
  );
}

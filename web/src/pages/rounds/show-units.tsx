// The page of a round's units, with the words around each.
import type { ComparedUnits, RoundMarks } from '@common-thread/coding';
import type { ReadingView } from '@common-thread/contributions';
import type { Problem, WorkspaceContext } from '@common-thread/platform';
import { frameOf, renderPage, type SiteContext } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';

import { aroundUnit } from './marked-passages.ts';
import { refuse } from './refuse-open.tsx';
import { readValue } from './round-words.ts';
import { UnitsPage, type ShownUnit } from './units.view.tsx';

const unitsOfPage = 20;

export async function showUnits(
  services: SiteServices,
  context: SiteContext,
  roundId: string,
  problem: Problem | null,
): Promise<Response> {
  const { context: study, path } = context.var.openWorkspace;
  const round = await services.rounds.read(study, roundId);
  const value = round === null ? undefined : readValue(round, context.req.query('value'));
  const listed = await services.rounds.units(study, roundId, value === undefined ? {} : { value });
  if (!listed.ok || round === null) return refuse(services, context, roundId);
  const show = context.req.query('show') === 'all' ? 'all' : 'open';
  const units = listed.value.units.filter(
    (unit) => show === 'all' || (unit.adjudication === null && unit.standing !== 'agreed'),
  );
  const last = Math.max(1, Math.ceil(units.length / unitsOfPage));
  const page = Math.min(last, Math.max(1, Math.floor(Number(context.req.query('page'))) || 1));
  const shown = units.slice((page - 1) * unitsOfPage, page * unitsOfPage);
  const markup = (
    <UnitsPage
      frame={frameOf(context)}
      studyPath={path}
      round={round}
      codebook={await services.coding.codebook(study)}
      value={value === undefined ? null : (context.req.query('value') ?? null)}
      show={show}
      units={await withWords(services, study, roundId, shown)}
      total={units.length}
      page={page}
      pageSize={unitsOfPage}
      saved={problem === null ? (context.req.query('saved') ?? null) : null}
      isTakenBack={problem === null && context.req.query('takenBack') !== undefined}
      problem={problem}
    />
  );
  return renderPage(context, markup, problem === null ? 200 : 422);
}

async function withWords(
  { rounds, contributions }: SiteServices,
  study: WorkspaceContext,
  roundId: string,
  units: ComparedUnits['units'],
): Promise<ShownUnit[]> {
  const documents = new Map<string, { view: ReadingView; marks: RoundMarks } | null>();
  for (const versionId of new Set(units.map((unit) => unit.versionId))) {
    const [view, marks] = await Promise.all([
      contributions.readVersion(study, versionId),
      rounds.marks(study, roundId, versionId),
    ]);
    documents.set(versionId, view === null || !marks.ok ? null : { view, marks: marks.value });
  }
  return units.map((unit) => {
    const document = documents.get(unit.versionId);
    if (document == null) return { ...unit, text: '', language: 'en', marks: [] };
    return { ...unit, ...aroundUnit(document.view, unit, document.marks.segments) };
  });
}

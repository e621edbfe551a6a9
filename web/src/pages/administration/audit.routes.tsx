// The audit trail of a workspace and of the installation: read, checked, downloaded.
import { Hono } from 'hono';
import type { AuditEntry, WorkspaceContext } from '@common-thread/platform';
import { frameOf, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import type { Texts } from '../../texts.tsx';
import { csvResponse, writeCsv, type CsvColumn } from '../csv.ts';
import { InstallationAdministration, WorkspaceAdministration } from './administration-page.view.tsx';
import { installationOf } from './installation-context.ts';
import { actionWords, actorWords } from './audit-words.ts';
import { AuditTrail, subjectId } from './audit.view.tsx';
import { pageOf } from './page-number.ts';

const perPage = 50;
/** Lines asked for at once for a file. */
const fileChunk = 1000;

export function auditRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/audit', async (context) => {
    const { context: workspace, path } = context.var.openWorkspace;
    return renderPage(
      context,
      <WorkspaceAdministration frame={frameOf(context)} part="audit" path={path}>
        <AuditTrail address={`${path}/audit`} workspacePath={path} {...await readTrail(services, context, workspace)} />
      </WorkspaceAdministration>,
    );
  });
  routes.get('/audit.csv', (context) => {
    const { context: workspace, slug } = context.var.openWorkspace;
    return trailFile(services, context, workspace, `${slug}-audit.csv`);
  });
  return routes;
}

export function installationAuditRoutes(services: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/installation/audit', async (context) => {
    const installation = installationOf(services, context);
    return renderPage(
      context,
      <InstallationAdministration frame={frameOf(context)} part="audit">
        <AuditTrail
          address="/installation/audit"
          workspacePath={null}
          {...await readTrail(services, context, installation)}
        />
      </InstallationAdministration>,
    );
  });
  routes.get('/installation/audit.csv', (context) =>
    trailFile(services, context, installationOf(services, context), 'installation-audit.csv'),
  );
  return routes;
}

async function readTrail({ administration }: SiteServices, context: SiteContext, workspace: WorkspaceContext) {
  const page = pageOf(context);
  const action = context.req.query('action')?.trim() || null;
  const trail = await administration.audit(workspace, { ...(action === null ? {} : { action }), page, perPage });
  const verdict = context.req.query('check') === undefined ? null : await administration.verifyAudit(workspace);
  const ids = trail.entries.map((entry) => subjectId(entry.subject)).filter((id) => id !== null);
  const subjects = ids.length === 0 ? [] : await administration.nameSubjects(workspace, [...new Set(ids)]);
  return { trail, subjects, action, page, perPage, verdict };
}

async function trailFile(
  { administration }: SiteServices,
  context: SiteContext,
  workspace: WorkspaceContext,
  fileName: string,
): Promise<Response> {
  const action = context.req.query('action')?.trim() || null;
  const filter = action === null ? {} : { action };
  const lines: AuditEntry[] = [];
  for (let page = 1; ; page += 1) {
    const { entries, total } = await administration.audit(workspace, { ...filter, page, perPage: fileChunk });
    lines.push(...entries);
    if (entries.length === 0 || lines.length >= total) break;
  }
  return csvResponse(context, fileName, writeCsv(auditColumns(context.var.texts), lines));
}

function auditColumns(texts: Texts): CsvColumn<AuditEntry>[] {
  return [
    { heading: 'line', value: (entry) => entry.id },
    { heading: 'at', value: (entry) => entry.at.toISOString() },
    { heading: 'who', value: (entry) => actorWords(texts, entry) },
    { heading: 'who_id', value: (entry) => entry.actorId },
    { heading: 'what', value: (entry) => actionWords(texts, entry.action) ?? entry.action },
    { heading: 'action', value: (entry) => entry.action },
    { heading: 'subject', value: (entry) => entry.subject },
    { heading: 'before_sha256', value: (entry) => entry.beforeDigest ?? '' },
    { heading: 'after_sha256', value: (entry) => entry.afterDigest ?? '' },
    { heading: 'hash', value: (entry) => entry.hash },
  ];
}

// The pictures of a study: pages, and each as SVG and CSV.
import { Hono } from 'hono';
import { mapColumns, type MapColumns } from '@common-thread/themes';
import { frameOf, notFoundPage, renderPage, type SiteContext, type SiteEnvironment } from '../../request.tsx';
import type { SiteServices } from '../../services/services.ts';
import { chooseBasis } from '../basis.ts';
import { csvResponse, downloadResponse } from '../csv.ts';
import { drawMap, drawSaturation, drawTogether, drawYears } from './drawings.ts';
import { mapCsv, pairsCsv, saturationCsv, yearsCsv } from './picture-columns.ts';
import { MapPage, SaturationPage, TogetherPage, YearsPage } from './pictures.view.tsx';

export function pictureRoutes({ pictures, coding }: SiteServices): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();

  routes.get('/pictures', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const shown = await pictures.map(study, askedColumns(context), await chooseBasis(context, coding));
    return renderPage(context, <MapPage frame={frameOf(context)} studyPath={path} shown={shown} />);
  });

  routes.get('/pictures/together', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const shown = await pictures.together(study, await chooseBasis(context, coding));
    return renderPage(context, <TogetherPage frame={frameOf(context)} studyPath={path} shown={shown} />);
  });

  routes.get('/pictures/years', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const shown = await pictures.years(study, await chooseBasis(context, coding));
    return renderPage(context, <YearsPage frame={frameOf(context)} studyPath={path} shown={shown} />);
  });

  routes.get('/pictures/saturation', async (context) => {
    const { context: study, path } = context.var.openWorkspace;
    const shown = await pictures.saturation(study, await chooseBasis(context, coding));
    return renderPage(context, <SaturationPage frame={frameOf(context)} studyPath={path} shown={shown} />);
  });

  routes.get('/pictures/:file{\\w+\\.(svg|csv)}', async (context) => {
    const { context: study, slug } = context.var.openWorkspace;
    const [name = '', ending = ''] = context.req.param('file').split('.');
    const basis = await chooseBasis(context, coding);
    const { texts } = context.var;
    const draw = async (): Promise<{ svg: () => string; csv: () => string } | null> => {
      if (name === 'map') {
        const map = await pictures.map(study, askedColumns(context), basis);
        return { svg: () => drawMap(map, texts, true), csv: () => mapCsv(map, texts) };
      }
      if (name === 'together') {
        const together = await pictures.together(study, basis);
        return { svg: () => drawTogether(together, texts, true), csv: () => pairsCsv(together.pairs) };
      }
      if (name === 'years') {
        const years = await pictures.years(study, basis);
        return { svg: () => drawYears(years, texts, true), csv: () => yearsCsv(years) };
      }
      if (name === 'saturation') {
        const read = await pictures.saturation(study, basis);
        return { svg: () => drawSaturation(read, texts, true), csv: () => saturationCsv(read) };
      }
      return null;
    };
    const drawn = await draw();
    if (drawn === null) return notFoundPage(context);
    const fileName = `${slug}-${name}.${ending}`;
    return ending === 'csv'
      ? csvResponse(context, fileName, drawn.csv())
      : downloadResponse(context, fileName, 'image/svg+xml', drawn.svg());
  });

  return routes;
}

function askedColumns(context: SiteContext): MapColumns {
  const asked = context.req.query('by');
  return mapColumns.find((by) => by === asked) ?? 'region';
}

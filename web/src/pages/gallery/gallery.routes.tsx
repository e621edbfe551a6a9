// The gallery: each component with each of its examples, left to right or right to left.
import { Hono } from 'hono';
import { frameOf, renderPage, type SiteEnvironment } from '../../request.tsx';
import { GalleryPage } from './gallery.view.tsx';

export function galleryRoutes(): Hono<SiteEnvironment> {
  const routes = new Hono<SiteEnvironment>();
  routes.get('/gallery', (context) => {
    const direction = context.req.query('direction') === 'rtl' ? 'rtl' : 'ltr';
    return renderPage(context, <GalleryPage frame={frameOf(context)} direction={direction} />);
  });
  return routes;
}

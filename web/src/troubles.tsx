// While the database is away or the disk is full, whoever asks is told so, and when it is worth asking again.
import { troubleOf, type Trouble } from '@common-thread/platform';
import { Page } from './components/page-shell/page-shell.tsx';
import { frameOf, renderPage, type SiteContext } from './request.tsx';
import { languageAsked } from './session.tsx';
import { textsFor } from './texts.tsx';

const retrySeconds: Record<Trouble, number> = { databaseAway: 5, diskFull: 300 };

/** @param isApi whether a program asks, which gets JSON
 *  @returns null for every other error: that one is the program's own */
export function troubleAnswer(context: SiteContext, error: unknown, isApi: boolean): Response | null {
  const trouble = troubleOf(error);
  if (trouble === null) return null;
  // Whoever is not recognised, perhaps for that very reason, has asked for a language all the same.
  if (context.get('actor') === null) context.set('texts', textsFor(languageAsked(context)));
  const { texts } = context.var;
  context.header('Retry-After', String(retrySeconds[trouble]));
  const explanation = texts.text(`problem.${trouble}.explanation`);
  if (isApi) return context.json({ problem: { code: `site.${trouble}`, message: explanation } }, 503);
  const title = texts.text(`problem.${trouble}.title`);
  return renderPage(
    context,
    <Page frame={frameOf(context)} title={title}>
      <h1>{title}</h1>
      <p class="lead">{explanation}</p>
    </Page>,
    503,
  );
}

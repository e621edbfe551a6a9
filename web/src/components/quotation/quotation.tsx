// Words from a document, with their source. In the document's language and direction, never the page's.
import type { Child, PropsWithChildren } from 'hono/jsx';
import { textDirection } from '@common-thread/vocabulary';
import { useTexts } from '../../texts.tsx';
import { Badge } from '../badge/badge.tsx';

export interface QuotationProps {
  quote: Child;
  language: string;
  /** e.g. "Ghana: National experience (ghana.pdf), p. 3" */
  source: string;
  /** Where the words stand; null where there is no page for it. */
  href: string | null;
  isVerbatim?: boolean;
  /** What is wrong, for a person. */
  problem?: string | null;
}

export function Quotation({
  quote,
  language,
  source,
  href,
  isVerbatim = true,
  problem = null,
  children,
}: PropsWithChildren<QuotationProps>) {
  const texts = useTexts();
  return (
    <figure class={isVerbatim ? 'quotation' : 'quotation broken'}>
      <blockquote lang={language} dir={textDirection(language)}>
        {quote}
      </blockquote>
      <figcaption>
        {href === null ? <bdi>{source}</bdi> : <a href={href}>{<bdi>{source}</bdi>}</a>}
        {isVerbatim ? null : (
          <>
            {' '}
            <Badge tone="caution">{texts.t('quotation.broken')}</Badge>
          </>
        )}
        {problem === null ? null : <p>{problem}</p>}
        {children}
      </figcaption>
    </figure>
  );
}

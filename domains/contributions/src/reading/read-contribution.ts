// From bytes to what is stored of a document: text, blocks, passages with their language, and a near-duplicate signature.
import { readDocument, type ReadDocument, type ReadingOutcome } from '@common-thread/document-reading';
import {
  CodePointIndex,
  detectLanguage,
  shingleSignature,
  splitPassages,
  type PassageSpan,
} from '@common-thread/text-analysis';
import type { OcrOptions } from '@common-thread/document-reading';

export interface ReadingTask {
  name: string;
  bytes: Uint8Array;
  ocr: OcrOptions | null;
}

export interface ReadPassage extends PassageSpan {
  language: string;
  text: string;
}

export type ReadContribution =
  | Exclude<ReadingOutcome, { outcome: 'read' }>
  | {
      outcome: 'read';
      document: ReadDocument;
      /** ISO 639-1 code of the language most of the text is in. */
      language: string;
      passages: ReadPassage[];
      signature: number[];
    };

/** Below this length a passage's own language is too uncertain: it takes the document's. */
const minimumLengthForOwnLanguage = 60;
const minimumCertainty = 0.6;

export async function readContribution(task: ReadingTask): Promise<ReadContribution> {
  const outcome = await readDocument(task.bytes, { name: task.name, ocr: task.ocr });
  if (outcome.outcome !== 'read') return outcome;
  const { document } = outcome;
  const points = new CodePointIndex(document.text);
  const spans = splitPassages(document);
  const texts = spans.map((span) => ({ ...span, text: points.slice(span.start, span.end) }));
  return { outcome: 'read', document, ...withLanguages(texts), signature: shingleSignature(document.text) };
}

/** @returns the main language of a document's passages, and each passage with its own */
export function withLanguages<Span extends { text: string }>(
  spans: readonly Span[],
): { language: string; passages: (Span & { language: string })[] } {
  const language = mainLanguage(spans.map((span) => span.text));
  return { language, passages: spans.map((span) => ({ ...span, language: passageLanguage(span.text, language) })) };
}

/** The language of the greater part of the text, by length; a sample of the passages is enough. */
function mainLanguage(texts: readonly string[]): string {
  const lengths = new Map<string, number>();
  const step = Math.max(1, Math.floor(texts.length / 200));
  for (let at = 0; at < texts.length; at += step) {
    const text = texts[at] ?? '';
    const { language, certainty } = detectLanguage(text);
    lengths.set(language, (lengths.get(language) ?? 0) + text.length * certainty);
  }
  const [best] = [...lengths].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  return best?.[0] ?? 'und';
}

function passageLanguage(text: string, documentLanguage: string): string {
  if (text.length < minimumLengthForOwnLanguage) return documentLanguage;
  const { language, certainty } = detectLanguage(text);
  return certainty >= minimumCertainty ? language : documentLanguage;
}

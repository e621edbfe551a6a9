import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '@common-thread/document-reading';
import { acceptedDocuments, writeSubmissionDocument } from './submission-document.ts';
import { emptySubmissionForm } from './submission-form.ts';

const arabic = {
  ...emptySubmissionForm,
  title: 'خط مساعدة للأطفال',
  country: 'EGY',
  contributorType: 'memberState',
  language: 'ar',
  summary: 'يجيب خط المساعدة على الأسئلة.',
  actions: 'ما تم:\n- تدريب المعلمين\n- افتتاح الخط\nثم جرى التقييم.',
  contact: 'someone@example.org',
  rights: 'ccBy',
};
const read = async (html: string) => {
  const outcome = await readDocument(new TextEncoder().encode(html), { name: 'submission.html' });
  if (outcome.outcome !== 'read') throw new Error(outcome.outcome);
  return outcome.document;
};

describe('the document that an accepted form becomes', () => {
  it('has headings in the language of its text, paragraphs and lists as they were typed', async () => {
    const { text, blocks } = await read(writeSubmissionDocument(arabic));
    const points = [...text];
    expect(blocks.map((block) => [block.kind, points.slice(block.start, block.end).join('')])).toEqual([
      ['heading', 'خط مساعدة للأطفال'],
      ['heading', 'ملخص'],
      ['paragraph', 'يجيب خط المساعدة على الأسئلة.'],
      ['heading', 'ما جرى القيام به'],
      ['paragraph', 'ما تم:'],
      ['listItem', 'تدريب المعلمين'],
      ['listItem', 'افتتاح الخط'],
      ['paragraph', 'ثم جرى التقييم.'],
    ]);
  });

  it('holds no contact, and says its direction', () => {
    const html = writeSubmissionDocument(arabic);
    expect(html).not.toContain('example.org');
    expect(html).toContain('<html lang="ar" dir="rtl">');
  });

  it('holds what was typed as text, never as markup', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          '<script>alert(1)</script>',
          '</title><b>',
          '&amp;lt;',
          '"><img src=x onerror=1>',
          '<!-- x -->',
        ),
        async (hostile) => {
          const { text } = await read(
            writeSubmissionDocument({ ...arabic, title: hostile, summary: `a ${hostile} b` }),
          );
          expect(text).toContain(`a ${hostile} b`);
          expect(text.startsWith(hostile)).toBe(true);
        },
      ),
    );
  });

  it('goes by the number of its submission, which is never taken for a year', () => {
    const files = [
      { id: '1', name: 'report.pdf', sha256: 'a', bytes: 1 },
      { id: '2', name: 'report.pdf', sha256: 'b', bytes: 1 },
    ];
    const documents = acceptedDocuments({ number: 2024, form: arabic, files }, 'f');
    expect(documents.map(({ path, given }) => [path, given.title])).toEqual([
      ['submission-02024.html', arabic.title],
      ['submission-02024/report.pdf', undefined],
      ['submission-02024/report (2).pdf', undefined],
    ]);
    expect(documents.every(({ given }) => given.country === 'EGY' && given.source === 'contributor')).toBe(true);
  });

  it('gives its title to a document that comes alone', () => {
    const files = [{ id: '1', name: 'report.pdf', sha256: 'a', bytes: 1 }];
    const [only] = acceptedDocuments({ number: 1, form: arabic, files }, null);
    expect(only).toMatchObject({ path: 'submission-00001/report.pdf', given: { title: arabic.title } });
  });
});

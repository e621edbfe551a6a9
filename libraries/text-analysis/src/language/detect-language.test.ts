import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

describe('language of a passage', () => {
  it.each([
    ['en', 'The helpline answers calls from children and parents every day.'],
    ['fr', 'Le ministère a lancé une campagne pour les enfants et leurs parents.'],
    ['es', 'La escuela enseña a los niños a usar internet de forma segura.'],
    ['ru', 'Министерство провело опрос среди школьников и родителей.'],
    ['ar', 'أطلقت الوزارة حملة لتوعية الأطفال وأولياء الأمور.'],
    ['zh', '学校应当开展网络安全教育。'],
    ['pt', 'O governo criou uma linha de ajuda para as crianças e não para os adultos.'],
    ['de', 'Die Schule lehrt die Kinder, wie sie das Netz sicher nutzen.'],
    ['it', 'La scuola insegna ai bambini come usare la rete e non averne paura.'],
    ['nl', 'De school leert kinderen hoe zij veilig het internet op gaan.'],
    ['ro', 'Școala îi învață pe copii să folosească internetul în siguranță.'],
    ['sq', 'Shkolla i mëson fëmijët si të përdorin internetin në mënyrë të sigurt.'],
    ['sr', 'Škola uči decu kako da bezbedno koriste internet i da se ne plaše.'],
    ['sr', 'Школа учи децу како да безбедно користе интернет и да се не плаше, већ да питају.'],
    ['el', 'Το σχολείο διδάσκει στα παιδιά την ασφαλή χρήση του διαδικτύου.'],
    ['sv', 'Skolan lär barnen hur de ska använda nätet och inte vara rädda.'],
    ['da', 'Skolen lærer børnene at bruge nettet, og hvad de skal gøre, når noget går galt.'],
    ['tr', 'Okul, çocuklara interneti güvenli kullanmayı öğretiyor ve aileler için rehber hazırlıyor.'],
    ['pl', 'Szkoła uczy dzieci, jak bezpiecznie korzystać z sieci, i nie tylko dzieci.'],
    ['uk', 'Школа вчить дітей безпечно користуватися інтернетом.'],
    ['fa', 'مدرسه به کودکان می‌آموزد که چگونه از اینترنت استفاده کنند.'],
    ['ja', '学校は子どもたちに安全な使い方を教えます。'],
    ['vi', 'Nhà trường dạy trẻ em cách sử dụng mạng an toàn và không sợ hãi.'],
  ])('%s: %s', (language, text) => {
    expect(detectLanguage(text).language).toBe(language);
  });

  it('an acronym in another script does not change the answer', () => {
    expect(detectLanguage('国际电信联盟（ITU）发布了COP指南。').language).toBe('zh');
    expect(detectLanguage('МСЭ (ITU) и UNICEF выпустили руководство COP.').language).toBe('ru');
    expect(detectLanguage('أصدر الاتحاد الدولي للاتصالات (ITU) إرشادات COP.').language).toBe('ar');
  });

  it('a page of digits before the text does not hide the language', () => {
    const text = `${'0 1 0 1 1 1 '.repeat(400)}${'Parents and schools work together with the police. '.repeat(300)}`;
    expect(detectLanguage(text).language).toBe('en');
  });

  it('a text without letters has no language', () => {
    expect(detectLanguage('')).toEqual({ language: 'und', certainty: 0 });
    expect(detectLanguage('12 345 (2024) — %')).toEqual({ language: 'und', certainty: 0 });
  });

  it('never throws, and is certain between 0 and 1', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const { language, certainty } = detectLanguage(text);
        expect(language).toMatch(/^(?:[a-z]{2}|und)$/);
        expect(certainty).toBeGreaterThanOrEqual(0);
        expect(certainty).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

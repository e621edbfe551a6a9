// Headings of the document that an accepted form becomes, and what its contributor allows, in the six languages: the
// document is in its contributor's words throughout. Not yet read by native readers.
import type { UnLanguage } from '@common-thread/vocabulary';
import type { SubmissionRights, SubmissionText } from './submissions.views.ts';

export interface SubmissionWords {
  headings: Readonly<Record<SubmissionText, string>>;
  rights: Readonly<Record<SubmissionRights, string>>;
}

export const submissionWords: Readonly<Record<UnLanguage, SubmissionWords>> = {
  en: {
    headings: {
      summary: 'Summary',
      situation: 'Situation and challenge',
      actions: 'What was done',
      results: 'Results and evidence',
      lessons: 'Lessons learned',
      plans: 'What is planned',
      sources: 'Sources',
    },
    rights: {
      ccBy: 'May be quoted and published under CC BY 4.0.',
      quotation: 'May be quoted with the source named.',
      askFirst: 'May be quoted only after asking the contributor.',
    },
  },
  fr: {
    headings: {
      summary: 'Résumé',
      situation: 'Situation et difficultés',
      actions: 'Mesures prises',
      results: 'Résultats et éléments à l’appui',
      lessons: 'Enseignements tirés',
      plans: 'Mesures prévues',
      sources: 'Sources',
    },
    rights: {
      ccBy: 'Peut être cité et publié sous licence CC BY 4.0.',
      quotation: 'Peut être cité avec mention de la source.',
      askFirst: 'Ne peut être cité qu’avec l’accord de l’auteur de la contribution.',
    },
  },
  es: {
    headings: {
      summary: 'Resumen',
      situation: 'Situación y dificultades',
      actions: 'Qué se hizo',
      results: 'Resultados y evidencia',
      lessons: 'Lecciones aprendidas',
      plans: 'Qué está previsto',
      sources: 'Fuentes',
    },
    rights: {
      ccBy: 'Puede citarse y publicarse con la licencia CC BY 4.0.',
      quotation: 'Puede citarse indicando la fuente.',
      askFirst: 'Solo puede citarse previa consulta a quien hizo la contribución.',
    },
  },
  ru: {
    headings: {
      summary: 'Краткое содержание',
      situation: 'Положение дел и трудности',
      actions: 'Что было сделано',
      results: 'Результаты и подтверждения',
      lessons: 'Извлеченные уроки',
      plans: 'Что запланировано',
      sources: 'Источники',
    },
    rights: {
      ccBy: 'Можно цитировать и публиковать по лицензии CC BY 4.0.',
      quotation: 'Можно цитировать с указанием источника.',
      askFirst: 'Цитировать можно только с согласия приславшей стороны.',
    },
  },
  ar: {
    headings: {
      summary: 'ملخص',
      situation: 'الوضع والتحديات',
      actions: 'ما جرى القيام به',
      results: 'النتائج والأدلة',
      lessons: 'الدروس المستفادة',
      plans: 'ما هو مخطط له',
      sources: 'المصادر',
    },
    rights: {
      ccBy: 'يجوز الاقتباس منه ونشره بموجب رخصة CC BY 4.0.',
      quotation: 'يجوز الاقتباس منه مع ذكر المصدر.',
      askFirst: 'لا يجوز الاقتباس منه إلا بعد الرجوع إلى الجهة المساهمة.',
    },
  },
  zh: {
    headings: {
      summary: '摘要',
      situation: '情况与挑战',
      actions: '采取的措施',
      results: '成果与证据',
      lessons: '经验教训',
      plans: '今后的计划',
      sources: '资料来源',
    },
    rights: {
      ccBy: '可按照CC BY 4.0许可引用和发布。',
      quotation: '注明来源后可以引用。',
      askFirst: '须征得提交方同意后方可引用。',
    },
  },
};

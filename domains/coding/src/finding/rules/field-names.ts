// Names of fields in a search, in the six languages: any of them is understood whatever language the page has.
import { foldText } from '@common-thread/text-analysis';
import type { UnLanguage } from '@common-thread/vocabulary';

export const findFields = [
  'title',
  'country',
  'region',
  'code',
  'facet',
  'status',
  'year',
  'language',
  'heading',
] as const;
export type FindField = (typeof findFields)[number];

export const fieldNames: Record<FindField, Record<UnLanguage, string>> = {
  title: { ar: 'العنوان', en: 'title', es: 'título', fr: 'titre', ru: 'название', zh: '标题' },
  country: { ar: 'البلد', en: 'country', es: 'país', fr: 'pays', ru: 'страна', zh: '国家' },
  region: { ar: 'المنطقة', en: 'region', es: 'región', fr: 'région', ru: 'регион', zh: '区域' },
  code: { ar: 'الرمز', en: 'code', es: 'código', fr: 'code', ru: 'код', zh: '编码' },
  facet: { ar: 'الوجه', en: 'facet', es: 'faceta', fr: 'facette', ru: 'признак', zh: '分面' },
  status: { ar: 'الحالة', en: 'status', es: 'estado', fr: 'état', ru: 'статус', zh: '状态' },
  year: { ar: 'السنة', en: 'year', es: 'año', fr: 'année', ru: 'год', zh: '年份' },
  language: { ar: 'اللغة', en: 'language', es: 'idioma', fr: 'langue', ru: 'язык', zh: '语言' },
  heading: { ar: 'الترويسة', en: 'heading', es: 'encabezado', fr: 'intertitre', ru: 'заголовок', zh: '小标题' },
};

const byName = new Map<string, FindField>(
  findFields.flatMap((field) => Object.values(fieldNames[field]).map((name) => [foldText(name), field] as const)),
);

export function fieldNamed(name: string): FindField | undefined {
  return byName.get(foldText(name));
}

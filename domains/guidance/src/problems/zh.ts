// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  noChapter: '本章尚不存在。请先起草。',
  outlineRefused: '大纲 {source} 未被接受：{reason}',
  statementMissing: '该陈述不存在或已不存在。请重新加载本章。',
  placeholderUnknown: '本陈述中没有名为{placeholder}的统计。请使用其依据旁列出的名称，或不用它来写这句话。',
  statementEmpty: '请先填写陈述，再保存。',
  sectionUnknown: '大纲中没有“{section}”这一节。',
  evidenceUnknown: '要引用的段落不存在或已不存在。请打开文件重新选择。',
  citationMissing: '该引用不存在或已不存在。请重新加载本章。',
  writingStopped: '本章无法写成{format}格式：耗时过长或占用内存过多。请重试，或选择其他格式。',
  unsupported: {
    other:
      '{count}项陈述没有证据，也未标记为编者自己的文字。第一项是：“{first}”。请为其引用段落、作标记或将其移除，然后重新导出。',
  },
};

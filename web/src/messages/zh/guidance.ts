// Chinese: texts about the chapter. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { guidance as english } from '../en/guidance.ts';

export const guidance: Translation<typeof english> = {
  'chapter.draftLead':
    '程序根据编码起草陈述，包括计数、国家和引用的段落，每项陈述均附证据。程序不编造任何内容；改写、排序、合并和移除由您决定。',
  'chapter.language': '本章语言',
  'chapter.basis': '起草依据',
  'chapter.basisHelp': '依据待决定的编码建议起草的章，会在每一页和每份导出文件中说明这些建议尚未经任何人审核。',
  'chapter.draft': '起草本章',
  'chapter.draftAgain': '根据现有编码重新起草',
  'chapter.draftAgainHelp': '人员撰写或修改过的陈述保持不变。',
  'chapter.preview': '预览',
  'chapter.attention': { other: '{count}项陈述需要处理' },
  'chapter.allSound': { other: '全部{count}项陈述均有证据支持，或已标记为编者自己的文字' },
  'chapter.export': '导出：',
  'chapter.statements': { other: '{count}项陈述' },
  'chapter.sections': '各节',
  'chapter.export.docx': 'Word',
  'chapter.export.pdf': 'PDF',
  'chapter.export.html': '网页',
  'chapter.export.json': 'JSON',
  'chapter.add': '添加陈述',
  'chapter.removed': '陈述已移除。',
  'chapter.removedStatements': { other: '{count}项已移除的陈述' },
  'chapter.restore': '放回',
  'chapter.notes': '注释',
  'chapter.note': '注{number}',
  'chapter.backToText': '返回注{number}所在位置',
  'chapter.cited': '引用的文稿',
  'chapter.notExported': '本章尚不能导出',
  'chapter.cite': '添加引用',
  'chapter.citeAddress': '段落网址',
  'chapter.citeHelp': '在文件的阅读页上，从段落旁的¶复制。',
  'chapter.noSuchPassage': '该网址没有本研究的段落。请从段落旁的¶复制。',
  'reading.permalink': '该段落的网址',
};

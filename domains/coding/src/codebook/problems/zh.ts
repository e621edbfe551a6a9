// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  reasonMissing: '请说明为什么修改编码手册：以后阅读编码的人需要知道理由。',
  changedMeanwhile:
    '编码手册在此期间已被修改（第 {number} 版，{name}：{reason}）。未做任何改动。请查看新版本，如仍合适再重做。',
  versionMissing: '该编码手册没有更早的第 {number} 版。请从版本列表中选择。',
  entryMissing: '编码手册中没有（或不再有）“{id}”。请选择现有的一项。',
  familyMissing: '没有编码组“{id}”。请从列表中选择，或为新编码组命名。',
  idTaken: '“{id}”已被占用（现有编码或已合并的编码）。请另选标识符。',
  idUnfit: '“{id}”不能作为标识符：只能使用字母 a-z、数字和连字符，且不能以连字符开头。',
  nameMissing: '请至少用一种语言给出名称。',
  intoItself: '编码不能与自身合并。请选择另一个编码。',
  mergeIntoRetired: '“{id}”已停用。请先恢复它，或选择其他编码。',
  tooFewCodes: '编码须拆分为两个或更多编码。请至少命名两个。',
  noChange: '不会有任何变化。请做出修改，或离开此页。',
  termUnfit: '词语“{term}”无法使用：{because}。',
  'term.weightOfNot': '取消匹配的词语没有权重；请去掉 ^ 和数字',
  'term.weightOutOfRange': '^ 后的权重必须大于 0 且不超过 10',
  'term.sentenceOutsideNot': '“sentence:”应写在取消匹配的词语中',
  'term.noWord': '其中没有可查找的词；请至少写一个字母或数字',
  'term.shortPrefix': '* 前至少写两个字母',
  'term.starInside': '* 只能用在词尾',
  exampleReasonMissing: '请用几个字说明为什么这是示例，以便他人以同样方式编码。',
  exampleTextMissing: '请写出示例的文字，或选择一个段落。',
  exampleMissing: '该示例未保存（或已不再保存）。请刷新页面。',
  passageMissing: '该段落不在（或已不在）此处：文件可能有更新的版本。',
  notOfTheSplit: '“{id}”不是由此编码拆分出的编码。请选择其中之一。',
};

// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  versionMissing: '该文件不存在或已不存在。请从文稿列表中打开。',
  stretchOutside: '第{start}至{end}个字符不是该文件中的文字（该文件共{length}个字符）。请重新选择文字。',
  valueUnknown: '“{value}”不在目前可用的编码之中。请从列表中选择编码。',
  segmentOfAnother: '只有标记这些文字的人才能撤销标记。您可以改为在该段落上拒绝此编码。',
  wordsMissing: '请选择第一个词和最后一个词。',
};

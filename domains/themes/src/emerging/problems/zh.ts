// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  themeMissing: '此主题已不存在：较新的搜索已将其替换。请重新打开主题列表。',
  decidedAlready: '其间已有人就此主题作出决定。请重新打开主题列表查看。',
  reasonMissing: '请说明为何不予采用，以便他人日后理解。',
  codeMissing: '编码手册中没有编码“{code}”。请从列表中选择。',
  nothingUncovered: '没有编码的段落太少，无法从中寻找主题：至少需要{least}个。',
  interrupted: '段落分组已中断（{ended}）。请重新开始搜索。',
  codeReason: '来自程序在没有编码的段落中找到并经人员接受的主题；已编码段落：{count}。',
  takenBackReason: '就其来源主题作出的决定已撤回。',
};

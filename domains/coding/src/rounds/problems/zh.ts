// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  roundMissing: '该轮次不存在或已不存在。请从轮次列表中打开。',
  roundClosed: '该轮次已关闭，其编码不能再更改。',
  notAssigned: '该轮次在这里没有分配给您的内容。请询问该轮次的协调人。',
  alreadyDone: '您已表示完成了这份文件。如需更改，请先在轮次页面撤回。',
  valueNotInRound: '“{value}”不在本轮次的编码之中。请选择本轮次的编码。',
  textNotInRound: '这些文字在本轮次的段落之外。请在其中一个段落内选择文字。',
  titleMissing: '请为轮次填写标题。',
  codesMissing: '请至少选择一个编码。',
  valueUnknown: '本研究的编码手册中没有“{value}”。请从列表中选择编码。',
  documentsMissing: '请至少选择一份文件。',
  documentUnknown: '其中一份文件有了更新的版本或已不存在。请重新选择。',
  codersMissing: '请至少选择两名编码员：一致性需要两人。',
  coderUnknown: '其中一名编码员不再是可以编码的成员。请重新选择。',
  codersPerDocumentWrong: '请填写 2 到 {coders} 之间的数字；留空表示全部编码员。',
  sampleWrong: '请填写 1 到 {most} 之间的段落数；留空表示整份文件。',
  seedWrong: '请填写 0 到 2147483647 之间的整数。',
  roundOpen: '该轮次仍在进行：谁也看不到他人的工作。关闭后才能比较。',
  allDone: '所有人都已完成。请关闭该轮次以便比较。',
  unitUnknown: '该单元不属于本轮次。请重新加载页面后再作决定。',
  outcomeDecided: '该单元在此期间已有决定。请重新加载页面查看。',
  valueRetired: '“{value}”已不在编码手册中，因此只能决定为不适用。',
  nothingToUndo: '没有可撤回的内容：在此期间已被撤回或另有决定。',
  reasonMissing: '请用几句话说明原因：编码手册可以由此改进。',
};

// The messages in Chinese. Not yet read by a native reader.
import type { English } from './en.ts';

export const zh: Record<keyof English, string> = {
  queryTooLong: '搜索内容超过 {limit} 个字符。请只保留最关键的词。',
  tooManyWords: '搜索内容超过 {limit} 个词。请只保留最关键的词。',
  beginningTooShort: '“{value}”：星号前请至少写三个字母。',
  beginningTooCommon: '以“{value}”开头的词太多。请在星号前多写几个字母。',
  unknownCountry: '没有名为“{value}”的国家。请用六种语言之一写出国名，或写三字母代码。',
  unknownRegion: '没有名为“{value}”的 ITU-D 区域。请从列表中选择。',
  unknownCode: '本研究的编码手册中没有“{value}”。请从列表中选择编码。',
  unknownFacet: '“{value}”不是编码手册中任何分面的取值。请从列表中选择。',
  unknownStatus: '“{value}”不是编码状态。请写：已接受、待决定、已拒绝或无。',
  unknownYear: '“{value}”不是年份。请写 2020、2018-2022、2018- 或 -2022。',
  unknownLanguage: '没有名为“{value}”的语言。请写语言代码，例如 fr。',
  passageMissing: '要查找相似内容的段落不在这里（或已不在）。请从文档中重新打开。',
  tookTooLong: '搜索耗时过长，已停止。请减少用词、改用更少见的词，或使用筛选。',
  nameMissing: '请为搜索命名。',
  nameTaken: '您已有名为“{value}”的搜索。请换一个名称。',
  tooManySaved: '您已保存 {limit} 个搜索。请先删除一个。',
  nothingAsked: '请先搜索内容：空的搜索不能保存。',
};

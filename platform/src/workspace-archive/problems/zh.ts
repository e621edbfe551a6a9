// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '../../messages.ts';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  empty: '文件是空的。请重新导出研究。',
  cutOff: '文件不是完整的研究归档：缺少结尾。它在写入或复制时被截断。请使用另一份副本。',
  damaged: '文件已损坏。没有接收任何内容。请使用另一份副本。',
  differs: '文件已损坏：{path} 与其清单所述不符。没有接收任何内容。请使用另一份副本。',
  foreign: '文件含有 {path}，而研究归档中没有这种内容。没有接收任何内容。',
  notStudy: '文件不是研究归档。研究可在其“交换”页面取出。',
  tooLarge: '文件解压后超过允许的大小。没有接收任何内容。',
  newerFormat: '归档由更新版本的程序（{version}）制作，其格式本版本无法读取。请安装更新版本后重试。',
  newerProgram: '归档由更新版本的程序（{version}）制作。请安装该版本或更新版本后重试。',
  otherColumns: '归档由结构不同的程序制作（{table}）。请把两处安装升级到相同版本，再重新导出研究。',
  fileMissing: '请选择研究归档（ZIP 文件）。',
};

// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  passageMissing: '该段落不存在或已不存在：文件可能有了更新的版本。请从文稿列表中打开该文件。',
  valueUnknown: '本研究的编码手册中没有“{value}”。请从列表中选择编码。',
  valueRetired: '“{value}”已停用，不再用于新的编码。请选择其他编码，或在编码手册中恢复它。',
  nothingToDecide: '该段落已没有编码建议“{value}”。请重新加载页面，查看现有的编码建议。',
  codebookRefused: '编码手册 {source} 未被接受：第{line}行：{reason}',
};

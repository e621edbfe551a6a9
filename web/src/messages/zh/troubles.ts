// What a page says while the installation can't work, in Chinese. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { troubles as english } from '../en/troubles.ts';

export const troubles: Translation<typeof english> = {
  'problem.databaseAway.title': '目前无法连接数据库',
  'problem.databaseAway.explanation':
    '数据库可能正在重新启动，请稍后再试。您之前保存的内容是安全的。如果您刚才正在保存内容，请稍后查看它是否已保存。',
  'problem.diskFull.title': '本网站的磁盘已满',
  'problem.diskFull.explanation':
    '在腾出空间之前无法保存新的内容；您之前保存的内容是安全的。请告知本网站的管理人员，并稍后重新提交。',
};

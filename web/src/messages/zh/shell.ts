// Chinese: texts of every page. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { shell as english } from '../en/shell.ts';

export const shell: Translation<typeof english> = {
  'product.name': 'Common Thread',
  'shell.skip': '跳至正文',
  'shell.workspaces': '工作区',
  'shell.studyNavigation': '研究的各部分',
  'shell.breadcrumbs': '当前位置',
  'shell.overview': '概览',
  'shell.contributions': '文稿',
  'shell.codebook': '编码手册',
  'shell.themes': '主题',
  'shell.matrix': '矩阵',
  'shell.chapter': '本章',
  'shell.signedInAs': '已登录：{name}',
  'shell.signOut': '退出登录',
  'shell.languages': '界面语言',
  'shell.footer': 'Common Thread汇集各国在保护上网儿童方面的经验，使每项陈述都与其所依据的原文保持联系。',
  'problem.notFound.title': '该网址没有页面',
  'problem.notFound.explanation':
    '地址可能有误，所指内容可能已被移除，或不对您开放。工作区列表可通向您能打开的一切内容。',
  'problem.unexpected.title': '我们这边出现了错误',
  'problem.unexpected.explanation':
    '您已保存的内容没有丢失。请重试；如再次出现，请将下面的参考编号告知本网站的管理人员，该编号对应服务器日志中的一行。',
  'problem.unexpected.reference': '参考编号：{reference}',
  'problem.tooLarge.title': '您发送的内容过大',
  'problem.tooLarge.explanation': '本网站一次最多接收{limit}。请分批发送文件，或通过命令行导入文件夹。',
  'problem.otherSite.title': '表单未被接受',
  'problem.otherSite.explanation': '该表单似乎是从其他网站发送的。请在此打开页面并重新发送。',
  'problem.signInNeeded.title': '请先登录',
  'problem.signInNeeded.explanation': '工作区对在其中工作的人开放。',
  'problem.notAllowed.title': '您无权打开此内容',
  'problem.notAllowed.explanation': '您在此工作区中的角色不包括此项。工作区的管理员可以给您另一个角色。',
  'problem.toWorkspaces': '前往工作区列表',
  'problem.toSignIn': '如何登录',
  'problem.summary': '存在问题',
  'gallery.title': '组件展示',
  'gallery.explanation': '页面由这些组件构成，每个组件均附示例。示例内容均为虚构。',
  'gallery.direction': '书写方向',
  'gallery.leftToRight': '从左到右',
  'gallery.rightToLeft': '从右到左',
};

// The messages in Chinese. Not yet read by a native reader.
import type { Translation } from '../../../messages.ts';
import type { English } from './en.ts';

export const zh: Translation<English> = {
  passwordTooShort: { other: '密码至少需要{count}个字符。连续几个词容易记住。' },
  passwordTooLong: { other: '密码最多可有{count}个字符。' },
  passwordCommon: '该密码属于猜测时最先尝试的密码。请选择一个不太常见的密码。',
  passwordNamesAccount: '密码不能与账户的姓名或电子邮件地址相同。请另选一个。',
  signInRefused: '电子邮件地址与密码不相符。请核对两者，或选择其他登录方式。',
  codeRefused: '该验证码无效或已使用过。请输入应用显示的最新验证码，或一个尚未使用的恢复码。',
  lockedOut: { other: '登录尝试次数过多。{count}分钟后可再次尝试；通行密钥或恢复码可立即使用。' },
  networkLockedOut: { other: '来自该网络的登录尝试次数过多。{count}分钟后可再次尝试。' },
  stepExpired: '该步骤超过了十分钟，或已经完成。请重新开始。',
  passkeyRefused: '通行密钥未被接受。请重试，或选择其他登录方式。',
  passkeyKnown: '该通行密钥已经登记。',
  authenticatorExists: '已有一个身份验证应用。请先将其移除，再添加另一个。',
  openIdConnectUnreachable: '{name} 没有正常响应。请稍后重试，或选择其他登录方式。',
  openIdConnectRefused: '{name} 未完成登录。请重新开始，或选择其他登录方式。',
  identityNotInvited: '通过 {name} 登录成功，但该账户在此没有访问权限。请向管理员索取发往同一电子邮件地址的邀请。',
  mailNotSent: '邮件服务器未接收该邮件（{reason}）。请稍后重试，或以其他方式转交内容。',
  mailAddressRefused: '“{value}”不是电子邮件地址。请更正后重新发送。',
  networkRefused: '{setting} 中的“{value}”既不是地址，也不是 10.1.0.0/16 这样的网络。请更正后重新启动。',
  settingMissing: '缺少设置 {setting}：它须与 {other} 一起使用。请添加后重新启动。',
  settingRefused: '{setting} 目前的写法无法使用：它应类似于 {example}。请更正后重新启动。',
};

// What is kept, since when, and why: the words of retention-rules.ts in another language. Not yet read by a native reader.
import type { RetentionWords } from '../retention-rules.ts';

export const zh: RetentionWords = {
  session: {
    what: '会话',
    since: '自到期起',
    why: '到期的会话不能登录；多留一天是为了时钟误差。',
  },
  signInLink: {
    what: '无人使用的一次性链接',
    since: '自到期起',
    why: '用过的链接立即删除，过期的没有用处。',
  },
  signInStep: {
    what: '未完成的登录步骤',
    since: '自到期起',
    why: '它们只在几分钟内有用。',
  },
  lockOut: {
    what: '登录失败次数',
    since: '自最后一次失败起',
    why: '过了这段时间，计数本来就会重新开始。',
  },
  invitation: {
    what: '邀请',
    since: '自到期起',
    why: '已使用或已撤回的邀请立即删除；没有用到的姓名和地址不予保存。',
  },
  apiToken: {
    what: '程序密钥',
    since: '自到期起',
    why: '让持有人仍能看到哪个密钥已经到期。',
  },
  jobDone: {
    what: '已完成的后台工作',
    since: '自完成起',
    why: '这段时间内可以查看其报告；所产生的内容仍然保留。',
  },
  jobFailed: {
    what: '失败的后台工作',
    since: '自失败起',
    why: '以便有时间查明原因并重试。',
  },
  submissionDraft: {
    what: '通过个人链接撰写但从未提交的草稿',
    since: '自链接结束起',
    why: '这段时间内可以延长链接并提交草稿。',
  },
  contributorLink: {
    what: '没有提交任何内容的个人链接',
    since: '自链接结束起',
    why: '没有收到内容的姓名不予保存。',
  },
  submissionContact: {
    what: '提交者的联系方式',
    since: '自接受或拒绝起',
    why: '这段时间内可能会有疑问；提交的内容仍然保留。',
  },
  person: {
    what: '账户及其通行密钥、成员资格和设置',
    since: '直到本人或管理员删除',
    why: '登录以及确定谁属于工作区都需要它们。',
  },
  audit: {
    what: '变更记录的各行',
    since: '与系统同在',
    why: '会缺行的记录不能证明任何事。其中只以编号指人，账户删除后编号便无意义。',
  },
  content: {
    what: '文稿及其文件、编码和章',
    since: '与其工作区同在',
    why: '已发布的陈述以它们为依据。',
  },
};

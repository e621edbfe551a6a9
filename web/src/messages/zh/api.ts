// Chinese: texts of the HTTP API. Not yet read by a native reader.
import type { Translation } from '@common-thread/platform';
import type { api as english } from '../en/api.ts';

export const api: Translation<typeof english> = {
  'api.title': 'HTTP API',
  'api.lead': '程序可以通过下列地址读取和修改工作区，权限与其密钥所属人员的权限相同。',
  'api.inEnglish': '各项操作用英文说明。',
  'api.document': '供程序使用的同一说明（OpenAPI 3.1）',
  'api.token.heading': '密钥',
  'api.token.explanation':
    '每个请求都在标头中带一个密钥。请在您的账户页面创建密钥；它只显示一次。范围为“read”的密钥可以读取；要修改内容，需要范围“write”。Cookie 在这里不起作用。',
  'api.rules.heading': '所有操作的规则',
  'api.rules.bodies':
    '请求正文为 UTF-8 编码的 JSON，最多 {jsonLimit}；文件以 multipart/form-data 发送，一次最多 {uploadLimit}。此处没有说明的内容会被拒绝，而不是忽略。',
  'api.rules.problems': '出现问题时，应答包含代码、以标头 Accept-Language 所示语言写成的消息，以及相关字段。',
  'api.rules.values':
    '日期采用 ISO 8601 格式，为协调世界时。文本中的位置以 Unicode 码位计算，不含结束位置。比率为 0 到 1。',
  'api.contents': '操作',
  'api.permission': '所需权限',
  'api.scope': '密钥范围',
  'api.parametersOf': '{operation} 的参数',
  'api.body': '正文',
  'api.answer': '应答',
  'api.problems': '问题',
  'api.name': '名称',
  'api.where': '位置',
  'api.values': '取值',
  'api.meaning': '含义',
  'api.status': '状态',
  'api.shapes': '应答的结构',
  'api.optional': '可省略',
  'api.anyPerson': '任何有账户的人员',
  'api.administrator': '本系统的管理员',
  'api.problem.tokenMissing': '请在标头“Authorization: Bearer …”中发送密钥。密钥在您的账户页面创建。',
  'api.problem.tokenRefused': '此密钥不存在、已过期或已撤回。请在您的账户页面创建新的密钥。',
  'api.problem.scopeMissing': '此密钥没有范围“{scope}”。请创建具有该范围的密钥。',
  'api.problem.notAllowed': '您不能使用此功能：您的角色不包含它。管理员可以给您另一个角色。',
  'api.problem.notFound': '此地址没有内容，或者不对您开放。',
  'api.problem.tooLarge': '请求正文过大：一次最多 {limit}。',
  'api.problem.tooManyRequests': '请求过多。请等待 {seconds} 秒后重试。',
  'api.problem.bodyUnreadable': '无法读取请求正文。请检查它是否完整，以及 Content-Type 的内容。',
  'api.problem.mediaTypeRefused':
    '此处不接受这种 Content-Type 的正文。请发送 application/json；发送文件时请用 multipart/form-data。',
  'api.problem.unexpected': '我们这边出现了错误。请重试；如果再次发生，请报告 {reference}。',
  'api.problem.fieldUnknown': '此处没有“{field}”。请去掉它，或在说明中查找正确的名称。',
  'api.problem.fieldMissing': '缺少“{field}”。',
  'api.problem.valueNotAmong': '“{field}”必须是下列值之一：{values}。',
  'api.problem.valueType': '“{field}”的类型必须是 {type}。',
  'api.problem.valueTooSmall': '“{field}”过小或过短。最小为 {limit}。',
  'api.problem.valueTooLarge': '“{field}”过大或过长。最大为 {limit}。',
  'api.problem.valueForm': '“{field}”的形式与说明不符。',
};

// Texts of the HTTP API: the frame of its readable page, and what it answers when something does not work.
export const api = {
  'api.title': 'HTTP API',
  'api.lead':
    'Programs can read and change workspaces through the addresses below, with the permissions of the person whose key they use.',
  'api.inEnglish': 'The operations are described in English.',
  'api.document': 'The same description for programs (OpenAPI 3.1)',
  'api.token.heading': 'Keys',
  'api.token.explanation':
    'Every request carries a key in its header. Make one on the page of your account; it is shown once. A key with the scope “read” reads; changing anything needs the scope “write”. Cookies do not count here.',
  'api.rules.heading': 'Rules for all operations',
  'api.rules.bodies':
    'Bodies are JSON in UTF-8, at most {jsonLimit}; files are sent as multipart/form-data, at most {uploadLimit} at once. What is not described here is refused, not left aside.',
  'api.rules.problems':
    'When something does not work, the answer holds a code, a message in the language of the header Accept-Language, and the field it is about.',
  'api.rules.values':
    'Dates are ISO 8601 in UTC. Places in texts are Unicode code points; the end is not included. Rates are 0 to 1.',
  'api.contents': 'Operations',
  'api.permission': 'Permission',
  'api.scope': 'Scope of the key',
  'api.parametersOf': 'Parameters of {operation}',
  'api.body': 'Body',
  'api.answer': 'Answer',
  'api.problems': 'Problems',
  'api.name': 'Name',
  'api.where': 'Where',
  'api.values': 'Values',
  'api.meaning': 'Meaning',
  'api.status': 'Status',
  'api.shapes': 'Shapes of the answers',
  'api.optional': 'may be left out',
  'api.anyPerson': 'any person with an account',
  'api.administrator': 'administrators of the installation',
  'api.problem.tokenMissing':
    'Send a key in the header "Authorization: Bearer …". Keys are made on the page of your account.',
  'api.problem.tokenRefused':
    'This key is not known, has expired or was taken back. Make a new one on the page of your account.',
  'api.problem.scopeMissing': 'This key does not have the scope "{scope}". Make a key that has it.',
  'api.problem.notAllowed':
    'This is not open to you: your role does not include it. An administrator can give you another role.',
  'api.problem.notFound': 'There is nothing at this address, or it is not open to you.',
  'api.problem.tooLarge': 'The body is too large: at most {limit} is taken at once.',
  'api.problem.tooManyRequests': 'These were too many requests. Wait {seconds} seconds, then try again.',
  'api.problem.bodyUnreadable': 'The body could not be read. Check that it is complete and what its Content-Type says.',
  'api.problem.mediaTypeRefused':
    'A body of this Content-Type is not taken here. Send application/json, or multipart/form-data where files are sent.',
  'api.problem.unexpected': 'Something went wrong on our side. Try again; if it happens once more, report {reference}.',
  'api.problem.fieldUnknown': 'There is no "{field}" here. Leave it out, or look up its name in the description.',
  'api.problem.fieldMissing': '"{field}" is missing.',
  'api.problem.valueNotAmong': '"{field}" must be one of: {values}.',
  'api.problem.valueType': '"{field}" must be of the type {type}.',
  'api.problem.valueTooSmall': '"{field}" is too small or too short. The least is {limit}.',
  'api.problem.valueTooLarge': '"{field}" is too large or too long. The most is {limit}.',
  'api.problem.valueForm': '"{field}" does not have the form that is described for it.',
} as const;

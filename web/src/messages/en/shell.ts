// Texts of every page: its frame, the problem pages, signing in.
export const shell = {
  'product.name': 'Common Thread',
  'shell.skip': 'Skip to the content',
  'shell.workspaces': 'Workspaces',
  'shell.studyNavigation': 'Parts of the study',
  'shell.breadcrumbs': 'You are here',
  'shell.overview': 'Overview',
  'shell.contributions': 'Contributions',
  'shell.codebook': 'Codebook',
  'shell.themes': 'Themes',
  'shell.matrix': 'Matrix',
  'shell.chapter': 'Chapter',
  'shell.signedInAs': 'Signed in as {name}',
  'shell.signOut': 'Sign out',
  'shell.languages': 'Language of the interface',
  'shell.footer':
    'Common Thread gathers national experiences on child online protection and keeps every statement tied to the words it came from.',
  'problem.notFound.title': 'There is no page at this address',
  'problem.notFound.explanation':
    'The address may be mistyped, the thing it named may have been removed, or it is not open to you. The list of workspaces leads to everything you can open.',
  'problem.unexpected.title': 'Something went wrong on our side',
  'problem.unexpected.explanation':
    'Nothing you had saved is lost. Try again; if it happens once more, tell the person who runs this site the reference below: it names the line in the server’s log.',
  'problem.unexpected.reference': 'Reference: {reference}',
  'problem.tooLarge.title': 'What you sent is too large',
  'problem.tooLarge.explanation':
    'The site takes at most {limit} at once. Send the files in smaller lots, or import the folder from the command line.',
  'problem.otherSite.title': 'The form was not accepted',
  'problem.otherSite.explanation':
    'It seems to have been sent from another site. Open the page here and send it again.',
  'problem.signInNeeded.title': 'Please sign in first',
  'problem.signInNeeded.explanation': 'Workspaces are open to the people who work in them.',
  'problem.notAllowed.title': 'This is not open to you',
  'problem.notAllowed.explanation':
    'Your role in this workspace does not include it. An administrator of the workspace can give you another role.',
  'problem.toWorkspaces': 'Go to the workspaces',
  'problem.toSignIn': 'How to sign in',
  'problem.summary': 'There is a problem',
  'gallery.title': 'Component gallery',
  'gallery.explanation': 'What the pages are made of, each piece with its examples. The content is invented.',
  'gallery.direction': 'Writing direction',
  'gallery.leftToRight': 'Left to right',
  'gallery.rightToLeft': 'Right to left',
} as const;

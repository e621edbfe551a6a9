// Evidence says where the site shows it, below the study's address; here that becomes an address of the site.

/** Long documents are shown in parts, and the part after `#` never reaches the server: a passage is named twice,
 *  for the server that chooses the part and for the browser that goes to it. */
export function placeAddress(studyPath: string, path: string): string {
  const passage = /^(\/?documents\/[^#?]+)#p(\d+)$/.exec(path);
  const below = passage === null ? path : `${passage[1]}?passage=${passage[2]}#p${passage[2]}`;
  return `${studyPath}/${below.replace(/^\/+/, '')}`;
}

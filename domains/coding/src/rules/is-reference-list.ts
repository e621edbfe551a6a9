// Lists of sources at the end of a paper: titles of others' works, which say nothing about the country itself.

/** Headings of such lists as papers write them, in the six languages and some neighbours, without numbers and signs. */
const headings = new Set(
  [
    'sources|source|references|reference list|bibliography|works cited|further reading|endnotes|list of sources',
    'références|références bibliographiques|bibliographie|sources et références|notes et références',
    'fuentes|referencias|bibliografía|referencias bibliográficas|fuentes consultadas|obras citadas',
    'источники|список источников|литература|список литературы|использованные источники|библиография|источники информации',
    'المصادر|المراجع|قائمة المراجع|قائمة المصادر|المصادر والمراجع|مصادر',
    '来源|资料来源|参考文献|参考资料|引用来源|信息来源',
    'fontes|referências|bibliografia|quellen|literaturverzeichnis|quellenverzeichnis|fonti|riferimenti',
  ].flatMap((line) => line.split('|')),
);

/** @param headingPath from the document's title down to the passage's own heading */
export function isReferenceList(headingPath: readonly string[]): boolean {
  return headingPath.some((heading) => headings.has(bare(heading)));
}

function bare(heading: string): string {
  return heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[\p{N}\p{P}\s]+|[\p{N}\p{P}\s]+$/gu, '');
}

// The language an office document declares for most of its text.

export class LanguageCount {
  private readonly letters = new Map<string, number>();
  private readonly standard: { latin: string; complex: string; eastAsian: string };

  /** @param standard the document's default languages; programs set them to their own, so what runs declare counts first */
  constructor(standard: { latin: string; complex: string; eastAsian: string }) {
    this.standard = standard;
  }

  count(text: string, declared: string): void {
    const script = /[\u0590-\u08ff\ufb1d-\ufefc\u0900-\u0dff\u0e00-\u0eff]/.test(text)
      ? 'complex'
      : /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text)
        ? 'eastAsian'
        : 'latin';
    const language =
      declared === '' || (script !== 'latin' && /^(?:en|fr|es|de)\b/i.test(declared))
        ? this.standard[script]
        : declared;
    if (language !== '') this.letters.set(language, (this.letters.get(language) ?? 0) + text.length);
  }

  /** The tag of most letters; regional forms of one language count together and the commonest is given. */
  main(): string | undefined {
    const families = new Map<string, number>();
    for (const [tag, letters] of this.letters) families.set(family(tag), (families.get(family(tag)) ?? 0) + letters);
    const best = [...families].sort((a, b) => b[1] - a[1])[0]?.[0];
    return [...this.letters].filter(([tag]) => family(tag) === best).sort((a, b) => b[1] - a[1])[0]?.[0];
  }
}

function family(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? tag;
}

// The size of the text, by script: Naskh is drawn smaller on its body than Latin book type.

/** Points. */
export const latinSize = 10.5;
export const arabicSize = 11.6;

export function isArabicScript(language: string): boolean {
  return /^(ar|fa|ur|ps|ckb|ug|sd)\b/i.test(language);
}

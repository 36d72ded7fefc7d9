/** Codes of the API as words. */

/** A code in capitals in lower case, `TWELFTH_OF_YEAR` as `twelfth of year`; other text stays as it is. */
export function wordsOf(code: string): string {
  return /^[A-Z0-9_]+$/.test(code) ? code.toLowerCase().replaceAll('_', ' ') : code;
}

/** A code in capitals as a title: `PROFESSIONAL_FEES` becomes `Professional fees`. */
export function titleOfCode(code: string): string {
  return capital(wordsOf(code));
}

/** A text with a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

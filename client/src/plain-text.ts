const ENTITIES: Readonly<Record<string, string>> = { gt: '>', lt: '<', quot: '"', apos: "'", nbsp: ' ', rarr: '->' };

/**
 * A text as its sentences are compared: without the escapes of HTML and JSON, with plain quotation marks and arrows, and one
 * blank between words. NetSuite's sentences come in all of these forms, depending on who hands them on.
 */
export function plainText(text: string): string {
  return (
    text
      // Twice, for an entity may be escaped itself: SOAP in HTML.
      .replace(/&amp;/gi, '&')
      .replace(/&amp;/gi, '&')
      .replace(/&(gt|lt|quot|apos|nbsp|rarr);/gi, (whole, name: string) => ENTITIES[name.toLowerCase()] ?? whole)
      .replace(/&#(?:39|x27);/gi, "'")
      .replace(/&#(?:34|x22);/gi, '"')
      .replace(/&#(?:62|x3e);/gi, '>')
      .replace(/\\(["'/\\])/g, '$1')
      .replace(/[\u2018\u2019\u201a\u201b\u2032`´]/g, "'")
      .replace(/[\u201c\u201d\u201e\u2033]/g, '"')
      .replace(/[\u2192\u21d2]/g, '->')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

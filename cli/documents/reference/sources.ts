/**
 * Sources as the data has them: `[DOC] page (note)` of Oracle's online help, `[SEEN] address (note)`, or `ASSUMED: …`.
 */

const ORACLE_HELP = 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/';

/** The items of a list of sources; a page that stands there twice is named once. @throws Error as `sourceLine` */
export function sourceLines(sources: readonly string[]): string[] {
  const lines = new Map<string, string>();
  for (const line of sources.map(sourceLine)) {
    const page = /<.*?>/.exec(line)?.[0] ?? line;
    if (!lines.has(page)) lines.set(page, line);
  }
  return [...lines.values()];
}

/** One item of a list of sources. @throws Error for a source in another form */
export function sourceLine(source: string): string {
  const assumed = /^ASSUMED: (.*)$/s.exec(source)?.[1];
  if (assumed !== undefined) return `Assumed: ${assumed.replace(/\.$/, '')}.`;
  const [, mark, place = '', note] = /^\[(DOC|SEEN)\] (.*?)(?: \((.*)\))?$/s.exec(source) ?? [];
  if (mark === undefined) throw new Error(`"${source}" is no source: begin it with [DOC], [SEEN] or ASSUMED.`);
  const behind = note === undefined ? '' : ` (${note})`;
  if (mark === 'DOC') return `Oracle: <${ORACLE_HELP}${place}.html>${behind}`;
  return `Seen: ${isAddress(place) ? `<https://${place}>` : place}${behind}`;
}

/** `github.com/owner/name/issues/1`; words are none. */
function isAddress(place: string): boolean {
  return /^[a-z\d.-]+\.[a-z]{2,}\/\S+$/i.test(place);
}

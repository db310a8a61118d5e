/**
 * Parts of a page, written as the formatter leaves them: it is slow, and need not run over a page that is there already.
 */

/** Paths from the root of the project, and the text of each page. */
export type Pages = ReadonlyMap<string, string>;

/** Says at the top of each page where its words come from. */
export function madeFrom(place: string): string {
  return `<!-- Made by \`npm run docs\`; change ${place}, not this page. -->`;
}

/** Blocks with an empty line between them; empty ones are left out. */
export function blocks(...parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A heading and what stands below it; nothing where that is empty. */
export function section(title: string, ...parts: readonly string[]): string {
  const body = parts.filter((part) => part !== '').join('\n\n');
  return body === '' ? '' : `## ${title}\n\n${body}`;
}

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join('\n');
}

/** Empty where there are no rows. A column that is empty in every row is left out. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const used = head.flatMap((_, column) => (rows.some((row) => (row[column] ?? '') !== '') ? [column] : []));
  const cells = [head, ...rows].map((row) => used.map((column) => inCell(row[column] ?? '')));
  const widths = used.map((_, column) => Math.max(3, ...cells.map((row) => row[column]?.length ?? 0)));
  const lines = cells.map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`);
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function inCell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
}

/** As the product prints it: nothing in it is read as Markdown. */
export function quoted(texts: readonly string[]): string {
  return texts.length === 0 ? '' : `\`\`\`text\n${texts.join('\n\n')}\n\`\`\``;
}

/** Words of data: `<`, `*` and `_` in them are no Markdown. Parts in backticks stay. */
export function plain(text: string): string {
  return text
    .split(/(`[^`]*`|https:\/\/\S+)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[<*[\]]/g, '\\$&').replace(/(?<!\w)_|_(?!\w)/g, '\\_'),
    )
    .join('');
}

/** Without a dot at its end, to go on within a sentence. */
export function withoutDot(text: string): string {
  return text.replace(/\.$/, '');
}

/** `a, b and c`. */
export function listed(words: readonly string[], joint = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${joint} ${words.at(-1) ?? ''}`;
}

/** Without double ones, in the order of first appearance. */
export function once<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

/** For a list: the beginning of a long text, up to the end of a word. */
export function shortened(text: string): string {
  return text.length <= 130 ? text : `${text.slice(0, text.lastIndexOf(' ', 125))} …`;
}

/**
 * HTML with every value encoded. Text becomes markup here or nowhere.
 */

/** Markup that is safe to write. Only `html` makes it. */
export interface Html {
  readonly markup: string;
}

type Part = Html | string | number | null | undefined | false | readonly Part[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A template whose `${values}` are encoded for element content and quoted attributes; lists are joined, blanks vanish. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((text, piece, index) => text + render(parts[index - 1]) + piece) };
}

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (typeof part === 'string' || typeof part === 'number') return encode(String(part));
  return 'markup' in part ? part.markup : part.map(render).join('');
}

function encode(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** An address of a public page; anything else is no link of ours. */
export function publicAddress(address: string | null): string | null {
  return address !== null && /^https:\/\/[a-z][!-~]*$/.test(address) ? address : null;
}

/** A path below the account's own domain; anything else is no link of ours. Browsers drop control characters. */
export function localPath(link: string | null): string | null {
  return link !== null && /^\/(?![/\\])[!-~]*$/.test(link) ? link : null;
}

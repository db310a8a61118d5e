/**
 * What one SDF object may hold, as data. An element that stands in no spec is refused by name: a misspelt element would
 * be refused by NetSuite's server too, and a silently ignored one would make the emulator lie.
 */
export type FieldKind =
  | { readonly kind: 'text'; readonly maxLength?: number }
  | { readonly kind: 'boolean' }
  /** `notEmulated`: Oracle has these values and the emulator does not. */
  | { readonly kind: 'one-of'; readonly values: readonly string[]; readonly notEmulated?: readonly string[] }
  /** `[/SuiteScripts/Folder/file.js]` */
  | { readonly kind: 'script-file' }
  /** A standard role by its id, a custom one by a reference; `many` separated by `|`. */
  | { readonly kind: 'role'; readonly many?: true }
  /** A permission by its id, or a custom object by a reference. */
  | { readonly kind: 'permission' }
  /** NONE to FULL. */
  | { readonly kind: 'level' }
  /** What a SELECT selects: Oracle's negative number of a standard record type, or a reference to a custom one. */
  | { readonly kind: 'record-type' }
  /** Oracle has it and the emulator does not: refused unless it says what its default says. */
  | { readonly kind: 'unsupported'; readonly harmless: readonly string[] }
  | { readonly kind: 'group'; readonly item: ItemSpec };

export type Field = FieldKind & {
  /** Whether it must stand there with a value: always, or where another element of the same parent asks for it. */
  readonly required?: true | ((valueOf: (name: string) => string) => boolean);
  /** The manifest must mention this feature where the element appears, or NetSuite warns. */
  readonly feature?: string;
};

export type Fields = Readonly<Record<string, Field>>;

/** An element that holds others: an object itself, or one of a list inside it. */
export interface ItemSpec {
  readonly name: string;
  /** Oracle's page. */
  readonly source: string;
  readonly fields: Fields;
  /** What its script id begins with; undefined where it has none. */
  readonly scriptIdPrefix?: string;
  /** Elements named after custom fields, `custrecord_x`, `custscript_x`. */
  readonly customFields?: RegExp;
}

export interface ObjectSpec extends ItemSpec {
  readonly scriptIdPrefix: string;
  /** Of a script: what `@NScriptType` must say. */
  readonly scriptType?: 'Suitelet' | 'Restlet';
  /** Features that the manifest must declare for the object. */
  readonly features: readonly string[];
}

export const text: Field = { kind: 'text' };
export const requiredText: Field = { kind: 'text', required: true };
export const boolean: Field = { kind: 'boolean' };
export const unsupported: Field = { kind: 'unsupported', harmless: [''] };
export const unsupportedUnlessFalse: Field = { kind: 'unsupported', harmless: ['', 'F'] };

/** Several elements of one name in one that holds them: `<permissions><permission>…`. */
export function group(item: ItemSpec): Field {
  return { kind: 'group', item };
}

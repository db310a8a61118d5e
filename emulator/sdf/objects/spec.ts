import type { ScriptType } from '../../model';

/**
 * What one SDF object may hold, as data, from Oracle's page of it. An element that stands in no spec is one that this
 * check does not know: NetSuite may, for its releases add elements.
 */
export type FieldKind =
  | { readonly kind: 'text'; readonly maxLength?: number }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  /** `[/SuiteScripts/Folder/file.js]` */
  | { readonly kind: 'script-file' }
  /** `[/SuiteScripts/Folder/file.json]` */
  | { readonly kind: 'json-file' }
  /** A standard role by its id, a custom one by a reference; `many` separated by `|`. */
  | { readonly kind: 'role'; readonly many?: true }
  /** A permission by its id, or a custom object by a reference. */
  | { readonly kind: 'permission' }
  /** NONE to FULL. */
  | { readonly kind: 'level' }
  /** What a SELECT selects: Oracle's negative number of a standard record type, or a reference to a custom type or list. */
  | { readonly kind: 'record-type' }
  /** SDF is known to refuse the element; `because` says why, with its source. */
  | { readonly kind: 'refused'; readonly because: string }
  /** A list; of several kinds of item where more than one is there. */
  | { readonly kind: 'group'; readonly items: readonly ItemSpec[] };

export type Field = FieldKind & {
  /** Whether it must stand there with a value: always, or where another element of the same parent asks for it. */
  readonly required?: true | ((valueOf: (name: string) => string) => boolean);
  /** The manifest must mention this feature where the element appears, or NetSuite warns. */
  readonly feature?: string;
  /** Where Oracle's page says that the field is available, if not everywhere. */
  readonly available?: Availability;
  /** The only values with which the emulator deploys, an empty text among them; undefined: whatever NetSuite takes. */
  readonly emulated?: readonly string[];
};

export interface Availability {
  readonly when: (valueOf: (name: string) => string) => boolean;
  /** What the page says, after "only where". */
  readonly says: string;
  /** Where another page of Oracle's has it all the same. */
  readonly but?: string;
}

export type Fields = Readonly<Record<string, Field>>;

/** An element that holds others: an object itself, or one of a list inside it. */
export interface ItemSpec {
  readonly name: string;
  /** Oracle's page. */
  readonly source: string;
  readonly fields: Fields;
  /** What its script id begins with; `ANY_PREFIX` where Oracle names no prefix, undefined where it has no script id. */
  readonly scriptIdPrefix?: string;
  /** Characters of its script id; left out: 40. */
  readonly scriptIdLength?: number;
  /** Elements named after custom fields, `custrecord_x`, `custscript_x`. */
  readonly customFields?: RegExp;
}

export interface ObjectSpec extends ItemSpec {
  readonly scriptIdPrefix: string;
  /** Of a script: what `@NScriptType` must say. */
  readonly scriptType?: ScriptType;
  /** Features that the manifest must declare for the object. */
  readonly features: readonly string[];
  /** Features that Oracle's page names and that a project of Oracle's does without. */
  readonly advisedFeatures?: readonly string[];
}

/** The prefix of script ids for which Oracle names none: instances and subtabs of a custom record type. */
export const ANY_PREFIX = '';

export const text: Field = { kind: 'text' };
export const requiredText: Field = { kind: 'text', required: true };
export const boolean: Field = { kind: 'boolean' };
/** One of Oracle's levels of access to a custom field, 0 to 2; the emulator has no such levels. [DOC] D/section_4731157838 */
export const fieldAccess: Field = { kind: 'one-of', values: ['0', '1', '2'], emulated: ['', '2'] };

/** A field that the emulator deploys only where it is empty. */
export function ifEmpty(field: Field): Field {
  return { ...field, emulated: [''] };
}

/** T or F, which the emulator deploys only where it is empty or F. */
export const onlyFalse: Field = { ...boolean, emulated: ['', 'F'] };

/** T or F, which the emulator deploys only where it is empty or T. */
export const onlyTrue: Field = { ...boolean, emulated: ['', 'T'] };

/** Several elements of one name in one that holds them: `<permissions><permission>…`. */
export function group(...items: readonly ItemSpec[]): Field {
  return { kind: 'group', items };
}

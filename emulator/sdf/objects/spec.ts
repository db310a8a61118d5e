/**
 * What one SDF object may hold, as data. An element that stands in no spec is refused by name: a misspelt element would
 * be refused by NetSuite's server too, and a silently ignored one would make the emulator lie.
 */
export type FieldKind =
  | { readonly kind: 'text' }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'list' }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  /** Oracle has it and the emulator does not: refused unless it says what its default says. */
  | { readonly kind: 'unsupported'; readonly harmless: readonly string[] };

export type Field = FieldKind & { readonly required?: true };

export interface ObjectSpec {
  readonly root: string;
  readonly scriptType: 'Suitelet' | 'Restlet';
  /** Oracle's page. */
  readonly source: string;
  readonly fields: Readonly<Record<string, Field>>;
  readonly deployment: { readonly source: string; readonly fields: Readonly<Record<string, Field>> };
}

export const text: Field = { kind: 'text' };
export const requiredText: Field = { kind: 'text', required: true };
export const boolean: Field = { kind: 'boolean' };
/** Several values, separated by `|`. */
export const list: Field = { kind: 'list' };
export const unsupported: Field = { kind: 'unsupported', harmless: [''] };
export const unsupportedUnlessFalse: Field = { kind: 'unsupported', harmless: ['', 'F'] };

/** Fields that every script object has. Notifications are sent by nobody here, so they are read and change nothing. */
export const scriptFields: Readonly<Record<string, Field>> = {
  name: requiredText,
  scriptfile: requiredText,
  description: text,
  isinactive: boolean,
  notifyadmins: boolean,
  notifyemails: text,
  notifygroup: text,
  notifyowner: boolean,
  notifyuser: boolean,
  customplugintypes: unsupported,
  libraries: unsupported,
  scriptcustomfields: unsupported,
};

/** Fields that every deployment of a Suitelet and of a RESTlet has. */
export const deploymentFields: Readonly<Record<string, Field>> = {
  // The list script_status holds statuses of scheduled scripts as well; only these two mean something here.
  status: { kind: 'one-of', values: ['TESTING', 'RELEASED'], required: true },
  title: requiredText,
  isdeployed: boolean,
  loglevel: { kind: 'one-of', values: ['DEBUG', 'AUDIT', 'ERROR', 'EMERGENCY'] },
  allroles: boolean,
  audslctrole: list,
  allemployees: unsupportedUnlessFalse,
  allpartners: unsupportedUnlessFalse,
  auddepartment: unsupported,
  audemployee: unsupported,
  audgroup: unsupported,
  audpartner: unsupported,
  audsubsidiary: unsupported,
};

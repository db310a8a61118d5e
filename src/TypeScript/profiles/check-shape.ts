/**
 * Whether a value has the form that a JSON Schema describes, and if not, where and why in words. It knows what the schema of
 * profiles uses, and no more.
 */

export interface ShapeSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly items?: ShapeSchema;
  readonly properties?: Readonly<Record<string, ShapeSchema>>;
  readonly required?: readonly string[];
  /** How a person writes what the pattern means. */
  readonly description?: string;
  /** Fields beside the known ones are refused whatever this says. */
  readonly additionalProperties?: boolean;
  readonly format?: string;
  readonly default?: unknown;
  readonly $defs?: Readonly<Record<string, ShapeSchema>>;
}

/** What is wrong at one place of a document. */
export interface Fault {
  /** Such as `requirements[3].level`; empty for the document itself. */
  readonly place: string;
  readonly message: string;
}

/** Faults beyond these help nobody. */
export const MOST_FAULTS = 50;
const MOST_OF_A_PLACE = 200;

/** A place as it is told: a key may be as long as the document. */
export function toldPlace(place: string): string {
  return place.length > MOST_OF_A_PLACE ? `${place.slice(0, MOST_OF_A_PLACE)}…` : place;
}

/** @returns the first fifty faults, in the order of the document; none for one that has the form */
export function shapeFaults(value: unknown, schema: ShapeSchema): readonly Fault[] {
  const faults: Fault[] = [];
  check(value, schema, { place: '', definitions: schema.$defs ?? {}, faults });
  return faults;
}

interface At {
  readonly place: string;
  readonly definitions: Readonly<Record<string, ShapeSchema>>;
  readonly faults: Fault[];
}

function check(value: unknown, schema: ShapeSchema, at: At): void {
  if (at.faults.length >= MOST_FAULTS) return;
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice('#/$defs/'.length);
    check(value, at.definitions[name] ?? {}, at);
    return;
  }
  const say = (message: string) => {
    if (at.faults.length < MOST_FAULTS) at.faults.push({ place: toldPlace(at.place), message });
  };
  if (schema.const !== undefined && value !== schema.const) {
    say(`must be ${shown(schema.const)}, and is ${shown(value)}`);
  } else if (schema.enum && !schema.enum.includes(value)) {
    say(`must be one of ${schema.enum.map(String).join(', ')}, and is ${shown(value)}`);
  } else if (schema.type !== undefined && !isOfType(value, schema.type)) {
    say(`must be ${TYPES[schema.type] ?? schema.type}, and is ${shown(value)}`);
  } else if (typeof value === 'string') checkText(value, schema, say);
  else if (Array.isArray(value)) checkList(value, schema, at, say);
  else if (typeof value === 'object' && value !== null) checkObject(value, schema, at, say);
}

type Say = (message: string) => void;

function checkText(
  text: string,
  { pattern, minLength = 0, maxLength = Infinity, description }: ShapeSchema,
  say: Say,
): void {
  const means = (description ?? '').split('\n')[0] ?? '';
  if (text.trim().length < minLength) say('is empty');
  else if (text.length > maxLength) say(`has ${text.length} characters; at most ${maxLength} are allowed`);
  else if (pattern !== undefined && !new RegExp(pattern).test(text)) {
    say(`is ${shown(text)}, and must be: ${means === '' ? pattern : means}`);
  }
}

function checkList(
  list: readonly unknown[],
  { items, minItems = 0, maxItems = Infinity }: ShapeSchema,
  at: At,
  say: Say,
) {
  if (list.length < minItems)
    say(minItems === 1 ? 'is empty' : `has ${list.length} entries; at least ${minItems} are needed`);
  if (list.length > maxItems) say(`has ${list.length} entries; at most ${maxItems} are allowed`);
  else if (items)
    for (const [place, item] of list.entries()) check(item, items, { ...at, place: `${at.place}[${place}]` });
}

function checkObject(value: object, schema: ShapeSchema, at: At, say: Say): void {
  const { properties = {}, required = [], minProperties = 0 } = schema;
  const below = (name: string) => ({ ...at, place: at.place === '' ? name : `${at.place}.${name}` });
  const names = Object.keys(value);
  if (names.length < minProperties) say(`is empty: name at least one of ${Object.keys(properties).join(', ')}`);
  for (const name of required) if (!names.includes(name)) say(`lacks ${name}`);
  for (const [name, inner] of Object.entries(value)) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    if (known) check(inner, known, below(name));
    else say(`has ${shown(name)}, which is not a known field. Known fields: ${Object.keys(properties).join(', ')}`);
  }
}

const TYPES: Readonly<Record<string, string>> = {
  object: 'an object in braces',
  array: 'a list in brackets',
  string: 'a text in quotation marks',
};

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return typeof value === 'object' && value !== null && !Array.isArray(value);
  return typeof value === type;
}

/** What stands there, short enough for a message. */
function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

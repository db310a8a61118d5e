import type { Tool } from '../model';

/** What a schema file of tools says, and what is wrong with it. */
export interface ToolSchema {
  readonly tools: readonly Tool[];
  /** What Oracle's page asks for and is not there: each begins with its place. */
  readonly faults: readonly string[];
  /** What NetSuite ignores, or is not known to take. */
  readonly doubts: readonly string[];
}

/** [DOC] D/subsect_0822091327: what is not on the list is ignored. `destructiveHint` and `_meta` are [SEEN] in Oracle's own. */
const OF_TOOL = ['name', 'description', 'inputSchema', 'outputSchema', 'annotations', '_meta'];
const OF_INPUT = ['type', 'properties', 'required', 'nullable'];
const OF_ANNOTATIONS = ['title', 'readOnlyHint', 'idempotentHint', 'openWorldHint', 'destructiveHint'];
/** [DOC] D/subsect_0822091327: "Supported types are string, number, and boolean." */
const TYPES = ['string', 'number', 'boolean'];
const OF_PARAMETER = ['type', 'description'];

type Fields = Readonly<Record<string, unknown>>;

/** Reads the file that `<rpcschema>` names. A tool with faults is not among its tools. */
export function readToolSchema(text: string): ToolSchema {
  const parsed = parsedJson(text);
  if (parsed === undefined) return { tools: [], faults: ['the file is no JSON'], doubts: [] };
  const list = isFields(parsed) ? parsed.tools : undefined;
  if (!Array.isArray(list) || list.length === 0) {
    return { tools: [], faults: ['it must be an object with "tools", a list of one tool or more'], doubts: [] };
  }
  const read = list.map((one, index) => readTool(one, `tools[${index}]`));
  const names = read.map(({ name }) => name);
  const twice = names.flatMap((name, index) =>
    name === '' || names.indexOf(name) === index ? [] : [`tools[${index}].name: "${name}" stands twice`],
  );
  return {
    tools: read.flatMap(({ tool }) => tool ?? []),
    faults: [...read.flatMap(({ faults }) => faults), ...twice],
    doubts: read.flatMap(({ doubts }) => doubts),
  };
}

interface Read {
  readonly name: string;
  readonly tool: Tool | undefined;
  readonly faults: readonly string[];
  readonly doubts: readonly string[];
}

function readTool(value: unknown, place: string): Read {
  if (!isFields(value)) return { name: '', tool: undefined, faults: [`${place} must be an object`], doubts: [] };
  const { name, description, inputSchema, annotations, outputSchema } = value;
  const input = isFields(inputSchema) ? inputSchema : {};
  const properties = isFields(input.properties) ? input.properties : {};
  const notes = isFields(annotations) ? annotations : {};
  const required = Array.isArray(input.required) ? (input.required as unknown[]) : [];
  const must = (isRight: boolean, what: string, how: string) => (isRight ? [] : [`${place}.${what} must be ${how}`]);
  const faults = [
    ...must(typeof name === 'string' && /^[A-Za-z_$][\w$]*$/.test(name), 'name', 'the name of a function'),
    ...must(typeof description === 'string' && description.trim() !== '', 'description', 'a text'),
    ...must(isFields(inputSchema), 'inputSchema', 'an object'),
    ...must(input.type === 'object', 'inputSchema.type', '"object"'),
    ...must(isFields(input.properties), 'inputSchema.properties', 'an object'),
    ...must(Array.isArray(input.required), 'inputSchema.required', 'a list; an empty one if no parameter is required'),
    ...required
      .filter((one) => typeof one !== 'string' || !Object.hasOwn(properties, one))
      .map((one) => `${place}.inputSchema.required names ${JSON.stringify(one)}, which is no parameter`),
    ...Object.entries(properties).flatMap(([parameter, schema]) => faultsOfParameter(schema, place, parameter)),
    ...must(isFields(annotations), 'annotations', 'an object'),
    ...must(typeof notes.title === 'string', 'annotations.title', 'a text'),
    ...['readOnlyHint', 'idempotentHint', 'openWorldHint'].flatMap((hint) =>
      must(typeof notes[hint] === 'boolean', `annotations.${hint}`, 'true or false'),
    ),
    ...must(
      outputSchema === undefined || (isFields(outputSchema) && outputSchema.type === 'object'),
      'outputSchema',
      'of type "object"',
    ),
  ];
  const doubts = [
    ...ignored(value, OF_TOOL, place),
    ...ignored(input, OF_INPUT, `${place}.inputSchema`),
    ...ignored(notes, OF_ANNOTATIONS, `${place}.annotations`),
    ...Object.entries(properties).flatMap(([parameter, schema]) => doubtsOfParameter(schema, place, parameter)),
  ];
  return {
    name: typeof name === 'string' ? name : '',
    tool: faults.length === 0 ? toolOf(value) : undefined,
    faults,
    doubts,
  };
}

function faultsOfParameter(schema: unknown, tool: string, name: string): string[] {
  const place = `${tool}.inputSchema.properties.${name}`;
  if (!isFields(schema)) return [`${place} must be an object`];
  return typeof schema.description === 'string' ? [] : [`${place}.description must be a text`];
}

function doubtsOfParameter(schema: unknown, tool: string, name: string): string[] {
  if (!isFields(schema)) return [];
  const place = `${tool}.inputSchema.properties.${name}`;
  const isSupported = TYPES.some((type) => type === schema.type);
  return [
    ...(isSupported ? [] : [`${place}.type is ${JSON.stringify(schema.type)}; Oracle’s page has ${TYPES.join(', ')}`]),
    ...(Object.hasOwn(schema, 'enum')
      ? [`${place}.enum: NetSuite was seen to leave out a tool with one; name the values in the description`]
      : []),
    ...ignored(schema, [...OF_PARAMETER, 'enum'], place),
  ];
}

function ignored(fields: Fields, known: readonly string[], place: string): string[] {
  return Object.keys(fields)
    .filter((name) => !known.includes(name))
    .map((name) => `${place}.${name} is not on Oracle’s list, so NetSuite ignores it`);
}

/** What a client sees. A tool with an `enum` among its parameters is shown to nobody [SEEN]. */
function toolOf(value: Fields): Tool {
  // Every part was looked at.
  const { name, description, inputSchema, annotations, outputSchema } = value as unknown as Tool;
  const picked = (fields: object, known: readonly string[]) =>
    Object.fromEntries(Object.entries(fields).filter(([key]) => known.includes(key)));
  return {
    name,
    description,
    inputSchema: picked(inputSchema, OF_INPUT) as Tool['inputSchema'],
    annotations: picked(annotations, OF_ANNOTATIONS),
    ...(outputSchema === undefined ? {} : { outputSchema }),
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

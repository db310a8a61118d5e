import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Level, LEVEL_NUMBER } from '../model';

/** An SDF role object that cannot be read, with the place inside the file. */
export class SdfRoleError extends Error {
  constructor(
    readonly place: string,
    message: string,
  ) {
    super(message);
    this.name = 'SdfRoleError';
  }
}

/**
 * The permission lines of an SDF role object. A line of a custom object, `[scriptid=customrecord_x]` or
 * `[appid=com.x, scriptid=customrecord_x]`, is kept under its script id.
 *
 * [SEEN] element shape of 127 public role files; a role without `<permissions>` is among them.
 *
 * @throws SdfRoleError for text that is not XML, another root than `<role>`, an incomplete line, an unknown level or a
 *   permission that stands twice
 */
export function readSdfRole(xml: string): Map<string, Level> {
  const valid = XMLValidator.validate(xml);
  if (valid !== true) throw new SdfRoleError(`line ${valid.err.line}, column ${valid.err.col}`, valid.err.msg);

  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    isArray: (name) => name === 'permission',
  });
  const root = child(parser.parse(xml), 'role');
  if (root === undefined) throw new SdfRoleError('root', 'must be <role>: the file is not an SDF role object.');

  const lines = new Map<string, Level>();
  const permissions = child(child(root, 'permissions'), 'permission');
  const list: readonly unknown[] = Array.isArray(permissions) ? permissions : [];
  list.forEach((line, index) => {
    const at = `role.permissions.permission[${index}]`;
    const key = child(line, 'permkey');
    const level = child(line, 'permlevel');
    if (typeof key !== 'string' || key.trim() === '')
      throw new SdfRoleError(`${at}.permkey`, 'is required and missing.');
    if (typeof level !== 'string' || !isLevel(level)) {
      throw new SdfRoleError(`${at}.permlevel`, `must be one of ${Object.keys(LEVEL_NUMBER).join(', ')}.`);
    }
    const permission = scriptIdOf(key.trim());
    if (lines.has(permission)) throw new SdfRoleError(`${at}.permkey`, `${permission} stands twice. Keep one line.`);
    lines.set(permission, level);
  });
  return lines;
}

function child(node: unknown, name: string): unknown {
  return typeof node === 'object' && node !== null && Object.hasOwn(node, name)
    ? (node as Record<string, unknown>)[name]
    : undefined;
}

function isLevel(text: string): text is Level {
  return Object.hasOwn(LEVEL_NUMBER, text);
}

function scriptIdOf(key: string): string {
  return /^\[(?:[^\]]*,)?\s*scriptid\s*=\s*([^\],\s]+)\s*\]$/.exec(key)?.[1] ?? key;
}

/** What `[scriptid=customrole_x]` or `[appid=com.acme.app, scriptid=customrecord_x]` names. */
export interface Reference {
  /** Also of a part of an object: `customrecord_x.custrecord_y`. */
  readonly scriptId: string;
  /** The SuiteApp that the object belongs to; undefined for this project and the account's own. */
  readonly appId: string | undefined;
}

/**
 * The object that a value refers to; undefined if the value is no reference.
 * [DOC] D/bridgehead_24076946 (scriptid in square brackets); [SEEN] appid and type beside it in exported role files.
 */
export function readReference(value: string): Reference | undefined {
  const inside = /^\[([^[\]/]+)\]$/.exec(value.trim())?.[1];
  if (inside === undefined) return undefined;
  const parts = new Map(
    inside.split(',').map((part) => {
      const [key = '', text = ''] = part.split('=');
      return [key.trim(), text.trim()];
    }),
  );
  const scriptId = parts.get('scriptid');
  return scriptId === undefined ? undefined : { scriptId, appId: parts.get('appid') };
}

/** What the exporter writes for a value that exists only in the account it came from. [DOC] D/section_4788673412 */
export function isAccountSpecific(value: string): boolean {
  return value.includes('[ACCOUNT_SPECIFIC_VALUE]');
}

/** Several values are separated by `|`. */
export function listOf(value: string): string[] {
  return value
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** How a reference is kept where only its script id matters: permissions on custom records. */
export function scriptIdOf(value: string): string {
  return readReference(value)?.scriptId ?? value;
}

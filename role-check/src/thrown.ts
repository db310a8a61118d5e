/** What Node.js says was wrong, such as `ENOENT`; null for whatever is no error of its own. */
export function systemCode(thrown: unknown): string | null {
  const code = field(thrown, 'code');
  return typeof code === 'string' ? code : null;
}

export function messageOf(thrown: unknown): string {
  const message = field(thrown, 'message');
  return typeof message === 'string' ? message : String(thrown);
}

function field(thrown: unknown, name: 'code' | 'message'): unknown {
  return typeof thrown === 'object' && thrown !== null && name in thrown ? Reflect.get(thrown, name) : undefined;
}

/** A JWT taken apart, unverified. */
export interface Jwt {
  readonly header: Readonly<Record<string, unknown>>;
  readonly payload: Readonly<Record<string, unknown>>;
  /** What is signed. */
  readonly content: string;
  readonly signature: Buffer;
}

/** @returns undefined if it is none */
export function parseJwt(text: string): Jwt | undefined {
  const [header, payload, signature, ...rest] = text.split('.');
  if (header === undefined || payload === undefined || signature === undefined || rest.length > 0) return undefined;
  const parts = [header, payload].map(parsePart);
  const [head, body] = parts;
  if (head === undefined || body === undefined) return undefined;
  return {
    header: head,
    payload: body,
    content: `${header}.${payload}`,
    signature: Buffer.from(signature, 'base64url'),
  };
}

export function encodePart(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function parsePart(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    // An object is a record of what is not known yet.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The scopes of a `scope` claim: a list, or a text with commas [DOC] section_162790605110 */
export function scopesOf(claim: unknown): readonly unknown[] {
  if (Array.isArray(claim)) return claim as unknown[];
  return typeof claim === 'string' ? claim.split(',').map((scope) => scope.trim()) : [];
}

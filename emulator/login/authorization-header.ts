/** The parameters of an `Authorization: OAuth …` header, decoded; `realm` among them. */
export type OAuthParameters = ReadonlyMap<string, string>;

/**
 * Parses the header of RFC 5849, section 3.5.1.
 *
 * @returns undefined if it is no OAuth header, is malformed, or names a parameter twice
 */
export function parseAuthorization(header: string): OAuthParameters | undefined {
  const body = /^OAuth\s+(.*)$/is.exec(header)?.[1];
  if (body === undefined) return undefined;
  const parameters = new Map<string, string>();
  for (const part of body.split(',')) {
    const [, name, value] = /^\s*([\w.~%-]+)="([^"]*)"\s*$/.exec(part) ?? [];
    if (name === undefined || value === undefined || parameters.has(name)) return undefined;
    const decoded = decode(value);
    if (decoded === undefined) return undefined;
    parameters.set(name, decoded);
  }
  return parameters;
}

function decode(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch {
    return undefined;
  }
}

/**
 * Addresses of the page's own views, below the account's domain.
 */
import type { Request } from '../examination/request';

/** Makes the address of a view; parameters without a value are left out. */
export type Address = (parameters: Readonly<Record<string, string | number | null>>) => string;

/** The parameters of an address, for a form that sends them along. */
export function parametersOf(address: string): readonly (readonly [name: string, value: string])[] {
  const query = address.split('?')[1] ?? '';
  return query.split('&').map((pair) => {
    const [name = '', value = ''] = pair.split('=').map(decodeURIComponent);
    return [name, value] as const;
  });
}

/**
 * @param base path and query of the Suitelet itself, as `url.resolveScript` gives it
 */
export function addressFrom(base: string, { profile, token }: Request): Address {
  return (parameters) =>
    Object.entries({ integration: profile.id, token, ...parameters })
      .filter(([, value]) => value !== null && value !== '')
      .reduce((path, [name, value]) => `${path}&${name}=${encodeURIComponent(String(value))}`, base);
}

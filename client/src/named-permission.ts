import type { NamedPermission } from './netsuite/named-permission.ts';

const FOUND: Readonly<Record<NamedPermission['found'], string>> = {
  missing: 'the role has no line for it, or one at None',
  'too-low': 'the role has a line for it that is too low',
  insufficient: 'the role has no line for it, or one that is too low',
};

/** One sentence for a person. */
export function inWords({ permissions, found, needed }: NamedPermission): string {
  const level = needed === undefined ? '' : `, needed at ${needed}`;
  return `It is ${permissions.join(' or ')}${level}: ${FOUND[found]}, unless a global permission of the employee decides.`;
}

import { ConfigurationError } from './configuration-error.ts';

/** As `token-doctor-role-check` exports it. */
type RoleCheck = (
  argv: readonly string[],
  surroundings: {
    readonly folder: string;
    readonly out: (text: string) => unknown;
    readonly err: (text: string) => unknown;
  },
) => Promise<number>;

const PACKAGE = 'token-doctor-role-check';

/**
 * `token-doctor role-check`, which is a package of its own: it brings an XML parser and the requirements, and this one brings nothing.
 *
 * @param load imports a package by its name
 * @throws ConfigurationError where it is not installed beside this one
 */
export async function loadRoleCheck(
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<RoleCheck> {
  let loaded: unknown;
  try {
    loaded = await load(PACKAGE);
  } catch (thrown) {
    if (!isMissing(thrown)) throw thrown;
    throw new ConfigurationError(
      `token-doctor role-check is in the package ${PACKAGE}: install it beside this one, as its .tgz of the same release.`,
    );
  }
  return (loaded as { readonly main: RoleCheck }).main;
}

/** The package itself; a file that it lacks is a fault of the package. */
function isMissing(thrown: unknown): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const isUnknown = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return isUnknown && (thrown as Error).message.includes(`'${PACKAGE}'`);
}

import { ConfigurationError } from './configuration-error.ts';

/** As each of these packages exports it. */
export type PackageCommand = (
  argv: readonly string[],
  surroundings: {
    readonly folder: string;
    readonly out: (text: string) => unknown;
    readonly err: (text: string) => unknown;
  },
) => Promise<number>;

/** Commands that are packages of their own: they bring what this one does without, which has no dependencies. */
const PACKAGES = { 'role-check': 'token-doctor-role-check', 'what-if': 'token-doctor-what-if' } as const;

export type PackageName = keyof typeof PACKAGES;

export function isPackage(command: string | undefined): command is PackageName {
  return command !== undefined && Object.hasOwn(PACKAGES, command);
}

/**
 * `token-doctor role-check` and `token-doctor what-if`.
 *
 * @param load imports a package by its name
 * @throws ConfigurationError where it is not installed beside this one
 */
export async function loadPackage(
  command: PackageName,
  load: (name: string) => Promise<unknown> = (name) => import(name),
): Promise<PackageCommand> {
  const name = PACKAGES[command];
  let loaded: unknown;
  try {
    loaded = await load(name);
  } catch (thrown) {
    if (!isMissing(thrown, name)) throw thrown;
    throw new ConfigurationError(
      `token-doctor ${command} is in the package ${name}: install it beside this one, as its .tgz of the same release.`,
    );
  }
  return (loaded as { readonly main: PackageCommand }).main;
}

/** The package itself; a file that it lacks is a fault of the package. */
function isMissing(thrown: unknown, name: string): boolean {
  const code = thrown instanceof Error && 'code' in thrown ? thrown.code : undefined;
  const isUnknown = code === 'ERR_MODULE_NOT_FOUND' || code === 'MODULE_NOT_FOUND';
  return isUnknown && (thrown as Error).message.includes(`'${name}'`);
}

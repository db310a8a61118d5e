/**
 * `--employee ID --role ID [--kind KIND]`: a credential that is named by its user and role.
 */
import { CREDENTIAL_KINDS } from '../src/TypeScript/netsuite/credential-kinds';
import { UsageError } from './usage';

export interface NamedOptions {
  readonly employee?: string;
  readonly role?: string;
  readonly kind?: string;
}

/** The parameters of the RESTlet. */
export type NamedCredential = Readonly<Record<string, string | number>>;

/**
 * The credential that the options name; null where they name none.
 * @throws UsageError
 */
export function namedIn({ employee, role, kind }: NamedOptions): NamedCredential | null {
  if (kind !== undefined && !CREDENTIAL_KINDS.some((one) => one === kind)) {
    throw new UsageError(`--kind ${kind}: write one of these: ${CREDENTIAL_KINDS.join(', ')}.`);
  }
  if (employee === undefined && role === undefined) {
    if (kind === undefined) return null;
    throw new UsageError('--kind says what kind of credential --employee and --role name: write them too.');
  }
  if (employee === undefined || role === undefined) {
    const [given, missing] = employee === undefined ? ['--role', '--employee'] : ['--employee', '--role'];
    throw new UsageError(`${given} is given without ${missing}. Write both, such as --employee 42 --role 1001.`);
  }
  const ids = { employee: idOf('--employee', employee, 42), role: idOf('--role', role, 1001) };
  return kind === undefined ? ids : { ...ids, kind };
}

function idOf(option: string, text: string, example: number): number {
  if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
  throw new UsageError(`${option} ${text}: write one internal id, such as ${example}.`);
}

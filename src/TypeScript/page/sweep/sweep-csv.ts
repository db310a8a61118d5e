/**
 * Credentials as a CSV file (RFC 4180) that a spreadsheet opens as text: in chunks, as an account may have a hundred thousand.
 */
import { credentialName } from '../../diagnosis/references';
import { entryOf } from '../../diagnosis/registered';
import type { SweepNames } from '../../examination/sweep/shown-sweep';
import { VERDICT_WORDS } from '../../report/words';
import { WRONG } from '../account-words';
import type { ListedCredential } from './sweep-list';
import { SOON_WORDS } from './sweep-words';

const HEAD = [
  'Verdict',
  'What is wrong',
  'Integration',
  'Internal id of the integration record',
  'Kind of credential',
  'Internal id of the credential',
  'User',
  'Internal id of the user',
  'Role',
  'Internal id of the role',
  'About to break',
];

/** Tells spreadsheets that the text is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';
const ROWS_IN_A_CHUNK = 1000;

/** The file, piece by piece. @param nameOf the name of an integration, by its key */
export function* csvOf(
  listed: readonly ListedCredential[],
  names: SweepNames,
  nameOf: (group: string) => string,
): Generator<string> {
  yield `${BYTE_ORDER_MARK}${line(HEAD)}`;
  for (let from = 0; from < listed.length; from += ROWS_IN_A_CHUNK) {
    const rows = listed.slice(from, from + ROWS_IN_A_CHUNK);
    yield rows.map((row) => line(cellsOf(row, names, nameOf))).join('');
  }
}

function cellsOf(
  { group, credential }: ListedCredential,
  { people, roles }: SweepNames,
  nameOf: (group: string) => string,
): string[] {
  const { id, application, entity, role, verdict, check, soon } = credential;
  return [
    VERDICT_WORDS[verdict],
    check === null ? '' : WRONG[check],
    nameOf(group),
    String(application),
    credentialName(credential),
    String(entryOf(id) ?? id),
    people.get(entity) ?? '',
    String(entity),
    roles.get(role) ?? '',
    String(role),
    soon.map((kind) => SOON_WORDS[kind]).join('; '),
  ];
}

function line(cells: readonly string[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

/** A spreadsheet takes what begins so for a formula, and runs it: the full-width signs of Asian keyboards too. */
const FORMULA = /^[=+\-@＝＋－＠\t\r\n]/;

function cellText(value: string): string {
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

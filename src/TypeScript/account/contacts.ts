/**
 * Holders who are contacts: their login access and their one role stand on the record of each company that they belong to, under
 * Access. [DOC] procedure_N323191
 */
import type { Entity, EntityType, Fact } from '../diagnosis/facts';
import { known, UNREAD } from '../diagnosis/facts';
import { entityReference } from '../diagnosis/references';
import type { ContactLine } from './holder-record';
import { contactLinesOnRecord, loadHolder } from './holder-record';
import type { Reading, Row } from './reading';
import {
  byId,
  contradictory,
  flagOf,
  idOf,
  inGroups,
  NOT_ANSWERED,
  NOT_UNDERSTOOD,
  oneValue,
  placeholders,
  textOf,
  UNSUPPORTED,
} from './reading';
import { messageOf } from '../netsuite/thrown';

/**
 * A contact has one company, and may be attached to others. `contact.company` and `companycontactrelationship` [SEEN]; that the
 * second names every company is ASSUMED.
 */
const CONTACTS = `SELECT c.id, c.isinactive, c.company, n.type AS companytype, r.company AS other, o.type AS othertype:more
FROM contact c LEFT JOIN entity n ON n.id = c.company
LEFT JOIN companycontactrelationship r ON r.contact = c.id LEFT JOIN entity o ON o.id = r.company
WHERE c.id IN (:ids) ORDER BY c.id, r.company`;

/** How many companies each has: one that is lost on the way may say something else of its access. */
const COUNTED = `, (SELECT COUNT(DISTINCT k.company) FROM companycontactrelationship k WHERE k.contact = c.id) AS companies`;

/** What is read of a contact beside its name and its kind. */
export type ContactAccess = Pick<Entity, 'inactive' | 'giveAccess' | 'roles'>;

const UNREAD_ACCESS: ContactAccess = { inactive: UNREAD, giveAccess: UNREAD, roles: UNREAD };

/**
 * One query for each 1,000 contacts, and one record load for each of their companies.
 * @param affords whether whoever reads can afford one more record
 * @param kindOf what a record is, by `entity.type`
 */
export function readContacts(
  reading: Reading,
  contacts: readonly number[],
  kindOf: (type: string) => EntityType | null,
  affords: () => boolean,
): (id: number) => ContactAccess {
  const lines = companyLines(reading, affords);
  const read = new Map<number, ContactAccess>();
  for (const ids of inGroups(contacts)) {
    const asked = ids.map((id) => ({ type: 'contact', id }));
    const rows = reading.attempt(
      'entity-record',
      ids.length === 1 ? (asked[0] ?? null) : null,
      () => byId(contactRows(reading, ids)),
      asked,
    );
    if (!rows.known) {
      for (const id of ids) noteHidden(reading, id, 'The companies of the contact could not be read.');
      continue;
    }
    for (const id of ids) read.set(id, readContact(reading, id, rows.value.get(id) ?? [], kindOf, lines));
  }
  return (id) => read.get(id) ?? UNREAD_ACCESS;
}

/** That a count may stand in the query is ASSUMED. Where it may not, the companies are read without. */
function contactRows(reading: Reading, ids: readonly number[]): Row[] {
  const sql = CONTACTS.replace(':ids', placeholders(ids));
  try {
    return reading.rows(sql.replace(':more', COUNTED), ids);
  } catch (refusal) {
    if (!UNSUPPORTED.test(messageOf(refusal))) throw refusal;
    return reading.rows(sql.replace(':more', ''), ids);
  }
}

/** Where to look, if no company of the contact is known. */
function noteHidden(reading: Reading, id: number, why: string): void {
  reading.missing(
    'entity-record',
    { type: 'contact', id },
    {
      code: NOT_READABLE,
      message: `${why} NetSuite keeps the access and the role of a contact on the record of its company.`,
      advice: `Open the contact ${at('CONTACT', id)}, and then the record of its company. ${COMPARE}`,
    },
  );
}

/** A company as the contact names it; the kind is null where NetSuite does not say one that has contacts. */
interface Company {
  readonly id: number;
  readonly type: EntityType | null;
}

type LinesOf = (company: Company & { readonly type: EntityType }) => Fact<CompanyRecord>;

interface CompanyRecord {
  readonly inactive: Fact<boolean>;
  readonly lines: readonly ContactLine[];
}

/** Loads each company once, however many of its contacts hold a token. */
function companyLines(reading: Reading, affords: () => boolean): LinesOf {
  const loaded = new Map<number, Fact<CompanyRecord>>();
  return ({ id, type }) => {
    const before = loaded.get(id);
    if (before) return before;
    const company = loadHolder(reading, 'entity-record', type, id, affords);
    const lines = company.known
      ? contactLinesOnRecord(reading, { type: type.toLowerCase(), id }, company.value)
      : UNREAD;
    const read: Fact<CompanyRecord> =
      company.known && lines.known
        ? known({ inactive: flagOn(() => company.value.getValue({ fieldId: 'isinactive' })), lines: lines.value })
        : UNREAD;
    loaded.set(id, read);
    return read;
  };
}

function flagOn(read: () => unknown): Fact<boolean> {
  try {
    return known(flagOf(read()));
  } catch {
    return UNREAD;
  }
}

function readContact(
  reading: Reading,
  id: number,
  rows: readonly Row[],
  kindOf: (type: string) => EntityType | null,
  linesOf: LinesOf,
): ContactAccess {
  const subject = { type: 'contact', id };
  if (rows.length === 0) {
    reading.missing('entity-record', subject, {
      code: NOT_ANSWERED,
      message: 'NetSuite did not list the contact.',
    });
    return UNREAD_ACCESS;
  }
  const inactive = reading.attempt('entity-record', subject, () => flagOf(oneValue(rows, 'isinactive')));
  const companies = reading.attempt('entity-record', subject, () => companiesIn(rows, kindOf));
  if (!companies.known) return { ...UNREAD_ACCESS, inactive };
  if (companies.value.length === 0) {
    noteHidden(reading, id, 'NetSuite names no company for the contact.');
    return { ...UNREAD_ACCESS, inactive };
  }
  // Each of them is read, though one may fail: every company that could not be read is named.
  const said = companies.value.map((company) => saidBy(reading, id, company, linesOf));
  return {
    inactive,
    giveAccess: agreed(reading, id, companies.value, said, ({ giveAccess }) => giveAccess),
    roles: agreed(reading, id, companies.value, said, ({ roles }) => roles),
  };
}

/** @throws Error for an id that is none, for a company of two kinds, and where NetSuite listed other companies than it counted */
function companiesIn(rows: readonly Row[], kindOf: (type: string) => EntityType | null): Company[] {
  const kinds = new Map<number, string>();
  const note = (company: Row[string] | undefined, type: Row[string] | undefined) => {
    if (company === null || company === '') return;
    const id = idOf(company);
    const kind = textOf(type);
    const before = kinds.get(id) ?? kind;
    if (before !== kind) throw named(`NetSuite answered that the company ${id} is ${before} and ${kind}.`);
    kinds.set(id, kind);
  };
  note(oneValue(rows, 'company'), oneValue(rows, 'companytype'));
  for (const { other, othertype } of rows) note(other, othertype);
  const counted = oneValue(rows, 'companies');
  const listed = new Set(rows.flatMap(({ other }) => (textOf(other) === '' ? [] : idOf(other)))).size;
  if (counted !== undefined && textOf(counted).trim() !== String(listed))
    throw contradictory(`${JSON.stringify(counted)} and ${listed}`, 'the number of companies of the contact');
  return [...kinds].map(([id, kind]) => ({ id, type: kindOf(kind) }));
}

function named(message: string): Error {
  return Object.assign(new Error(message), { name: NOT_UNDERSTOOD });
}

interface Said {
  readonly giveAccess: boolean;
  readonly roles: readonly number[];
}

/** What one company says of its contact; null, and named, where it does not say one thing. */
function saidBy(reading: Reading, contact: number, company: Company, linesOf: LinesOf): Said | null {
  const { id, type } = company;
  const unread = (code: string, message: string): null => {
    reading.missing(
      'entity-record',
      { type: 'contact', id: contact },
      { code, message, advice: `Open ${nameOf(company)} ${at(type, id)}. ${COMPARE}` },
    );
    return null;
  };
  if (type === null || type === 'EMPLOYEE') {
    return unread(NOT_READABLE, `NetSuite does not say what kind of record the company ${id} of the contact is.`);
  }
  const record = linesOf({ id, type });
  if (!record.known) {
    return unread(
      NOT_READABLE,
      `The access and the role of the contact are on ${nameOf(company)}, which could not be read.`,
    );
  }
  const own = record.value.lines.filter((line) => line.contact === contact);
  const [first, ...others] = own;
  if (first === undefined) return unread(NOT_ANSWERED, `Under Access, ${nameOf(company)} does not list the contact.`);
  const said = saidIn(first);
  if (said === null || others.some((line) => JSON.stringify(saidIn(line)) !== JSON.stringify(said))) {
    return unread(
      NOT_UNDERSTOOD,
      `Under Access, ${nameOf(company)} has a line for the contact that was not understood.`,
    );
  }
  // No source says whether contacts of an inactive company may log in.
  const { inactive } = record.value;
  if (said.giveAccess && (!inactive.known || inactive.value)) {
    const state = inactive.known ? 'is inactive' : 'does not say whether it is inactive';
    return unread(
      NOT_READABLE,
      `The ${word(company)} ${id}, which gives the contact its access, ${state}. We cannot tell whether its contacts may log in.`,
    );
  }
  return said;
}

/** Null for a line that was not understood: whoever has access has a role. */
function saidIn({ giveAccess, role }: ContactLine): Said | null {
  try {
    const given = flagOf(giveAccess);
    const isEmpty = role === '' || role === null;
    if (isEmpty) return given ? null : { giveAccess: false, roles: [] };
    return { giveAccess: given, roles: [idOf(role)] };
  } catch {
    return null;
  }
}

/** What all companies say alike. Which of them a token is for is not known, so nothing is read of what they say differently. */
function agreed<T>(
  reading: Reading,
  contact: number,
  companies: readonly Company[],
  said: readonly (Said | null)[],
  of: (one: Said) => T,
): Fact<T> {
  const values = said.flatMap((one) => (one === null ? [] : [of(one)]));
  const [first] = values;
  if (first === undefined || values.length < said.length) return UNREAD;
  if (values.every((value) => JSON.stringify(value) === JSON.stringify(first))) return known(first);
  reading.missing(
    'entity-record',
    { type: 'contact', id: contact },
    {
      code: NOT_UNDERSTOOD,
      message: `The contact belongs to several companies, and they do not agree on its access or its role: ${companies.map(nameOf).join(', ')}.`,
      advice: `Open ${companies.map((one) => `${nameOf(one)} ${at(one.type, one.id)}`).join(', and ')}. ${COMPARE}`,
    },
  );
  return UNREAD;
}

const NOT_READABLE = 'NOT_READABLE';

const COMPARE =
  'Look at the line of the contact under Access: Access must be ticked, and the role must be that of the credential. Or give the integration a user of its own.';

function word({ type }: Company): string {
  return type === null ? 'company' : type.toLowerCase();
}

function nameOf(company: Company): string {
  return `the record of the ${word(company)} ${company.id}`;
}

function at(type: EntityType | 'CONTACT' | null, id: number): string {
  const { link } = entityReference({ id, type: type === null ? UNREAD : known(type), name: UNREAD });
  return `(${link ?? id})`;
}

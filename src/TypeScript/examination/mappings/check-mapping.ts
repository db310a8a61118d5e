/**
 * What a person types into the form of a mapping, read strictly: nothing is guessed, and each fault is told at its field.
 */
import { MAPPING_KINDS, type MappingKind } from '../../account/mapping-fields';
import { faultOfDates, timeOf } from '../../diagnosis/validity';

/** As typed. */
export interface MappingForm {
  readonly application: string;
  /** What the application is called, where NetSuite does not say it. */
  readonly name: string;
  readonly kind: string;
  readonly entity: string;
  readonly role: string;
  readonly from: string;
  readonly until: string;
  readonly ended: boolean;
  readonly label: string;
}

export type MappingField = keyof MappingForm;

export interface MappingFault {
  readonly field: MappingField;
  /** A sentence. */
  readonly message: string;
}

/** What is to be registered. */
export interface NewMapping {
  readonly application: number;
  readonly name: string;
  readonly kind: MappingKind;
  readonly entity: number;
  readonly role: number;
  /** ISO times in UTC; empty for none. */
  readonly from: string;
  readonly until: string;
  readonly ended: boolean;
  readonly label: string;
}

export type CheckedMapping =
  | { readonly mapping: NewMapping; readonly faults?: undefined }
  | { readonly faults: readonly MappingFault[]; readonly mapping?: undefined };

/** Free-form text has at most so many characters. ASSUMED */
const MOST_CHARACTERS = 300;

/** @param now ISO time in UTC */
export function checkMapping(form: MappingForm, now: string): CheckedMapping {
  const faults: MappingFault[] = [];
  const fault = (field: MappingField, message: string) => void faults.push({ field, message });
  const id = (field: 'application' | 'entity' | 'role', what: string) => {
    const text = form[field].trim();
    if (/^[1-9]\d{0,14}$/.test(text)) return Number(text);
    fault(
      field,
      text === '' ? `${what} is missing.` : `${JSON.stringify(text)} is no internal id. Type digits only, such as 12.`,
    );
    return 0;
  };
  const line = (field: 'name' | 'label') => {
    const text = form[field].trim();
    if (text.length > MOST_CHARACTERS) fault(field, `This text has more than ${MOST_CHARACTERS} characters.`);
    if (/[\p{Cc}]/u.test(text)) fault(field, 'This text has characters that cannot be shown. Type it again.');
    return text;
  };
  const kind = MAPPING_KINDS.find((one) => one === form.kind);
  if (kind === undefined) fault('kind', 'Choose what the application logs in with.');
  const checked = {
    application: id('application', 'The application'),
    name: line('name'),
    kind: kind ?? 'oauth2-certificate',
    entity: id('entity', 'The user'),
    role: id('role', 'The role'),
    ...datesOf(form, kind, now, fault),
    ended: form.ended,
    label: line('label'),
  };
  return faults.length > 0 ? { faults } : { mapping: checked };
}

function datesOf(
  form: MappingForm,
  kind: MappingKind | undefined,
  now: string,
  fault: (field: MappingField, message: string) => void,
): Pick<NewMapping, 'from' | 'until'> {
  const [from, until] = [utcOf(form.from), utcOf(form.until)];
  if (kind === 'oauth2-authorization') {
    for (const field of ['from', 'until'] as const) {
      if (form[field].trim() !== '') {
        fault(
          field,
          'Only a certificate has this time. An authorization has none that NetSuite shows: leave it empty.',
        );
      }
    }
    return { from: '', until: '' };
  }
  if (from === null) fault('from', NO_TIME);
  if (until === null) fault('until', NO_TIME);
  if (until === '') fault('until', 'A certificate has an end. Type the time that stands in the column Valid Until.');
  if (from === null || until === null || until === '') return { from: '', until: '' };
  const wrong = faultOfDates({ from, until }, now);
  if (wrong !== null) fault('until', `The certificate ${wrong}. ${AT_MOST}`);
  else if (!form.ended && timeOf(until) <= Date.parse(now)) {
    fault(
      'until',
      'The certificate has ended. Correct the time, or say below that it does not let anybody in any more.',
    );
  }
  return { from, until };
}

const NO_TIME = 'This is no time. Type a day such as 2027-11-30, or a time in UTC such as 2027-11-30T12:00Z.';
const AT_MOST = 'Certificates of NetSuite are valid for two years at most.';

/** A day is its first moment: then nobody is told that a certificate is valid when it is not. Null for what is no time. */
function utcOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '') return '';
  const [, day, time = '00:00', seconds = ':00'] =
    /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d{1,3})?Z?)?$/i.exec(text) ?? [];
  if (day === undefined) return null;
  const iso = `${day}T${time}${seconds}Z`;
  return Number.isNaN(timeOf(iso)) ? null : iso;
}

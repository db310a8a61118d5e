/**
 * The form that tries one change by hand, with each fault at its field. It is sent as an address, so that it can be shared.
 */
import type { ChangeFault } from '../../diagnosis/what-if/changes';
import { CHANGE_KINDS } from '../../diagnosis/what-if/parse-changes';
import { roleChoices } from '../../examination/profiles/draft-profile';
import type { Addresses } from '../addresses';
import { parametersOf } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import { mark } from '../parts';
import { fieldOf } from './typed-change';
import { PERMISSION_CHOICES } from './permission-names';
import type { TypedChange } from './what-if-route';
import { ROLE_TYPED, WHAT_IF_FIELDS as FIELDS } from './what-if-route';
import { WHAT_IF_WORDS as WORDS } from './what-if-words';

const EMPTY: TypedChange = { kind: '', employee: '', role: '', id: '', permission: '', after: '' };

export function whatIfForm(typed: TypedChange | null, faults: readonly ChangeFault[], addresses: Addresses): Html {
  const values = typed ?? EMPTY;
  const faultOf = (field: keyof TypedChange) => faults.find((one) => fieldOf(values, one) === field)?.message ?? null;
  const text = (field: keyof TypedChange) => line(field, values[field], faultOf(field));
  const choices = (field: 'kind' | 'after', options: readonly (readonly [string, string])[]) =>
    select(field, options, values[field], faultOf(field));
  return html`<section class="td-form" aria-labelledby="td-try">
    ${faults.length > 0 && problems(values, faults)}
    <h3 id="td-try">${WORDS.formTitle}</h3>
    <p>${WORDS.formIntro}</p>
    ${choices(
      'kind',
      CHANGE_KINDS.map((kind) => [kind, WORDS.kinds[kind]] as const),
    )}
    ${text('employee')} ${roleFields(values.role, faultOf('role'))} ${text('id')}
    ${line('permission', values.permission, faultOf('permission'), PERMISSION_LIST)}
    <datalist id="${PERMISSION_LIST}">
      ${PERMISSION_CHOICES.map((one) => html`<option value="${one}"></option>`)}
    </datalist>
    ${choices('after', Object.entries(WORDS.after))}
    ${parametersOf(addresses.whatIf()).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <p><button type="submit" formmethod="get" formnovalidate>${WORDS.again}</button></p>
  </section>`;
}

function problems(typed: TypedChange, faults: readonly ChangeFault[]): Html {
  return html`<section class="td-verdict td-fail" role="alert" aria-labelledby="td-faults">
    ${mark('fail')}
    <div>
      <h3 id="td-faults">${WORDS.faults}</h3>
      <ul class="td-profile-faults">
        ${faults.map((fault) => html`<li><a href="#${FIELDS[fieldOf(typed, fault)]}">${fault.message}</a></li>`)}
      </ul>
    </div>
  </section>`;
}

const PERMISSION_LIST = 'td-permissions';

/** A role is chosen from a list, and may be typed all the same: a list may be longer than what is shown. */
function roleFields(value: string, fault: string | null): Html {
  const choices = roleChoices() ?? [];
  const isListed = value === '' || choices.some(({ id }) => String(id) === value);
  const options = choices.map(({ id, name }) => [String(id), name === '' ? String(id) : `${name} (${id})`] as const);
  return html`${select('role', options, isListed ? value : '', fault, WORDS.chooseRole)}
  ${textLine(ROLE_TYPED, WORDS.roleTyped, isListed ? '' : value, null)}`;
}

/** @param list the id of what can be chosen from; left out for nothing */
function line(field: keyof TypedChange, value: string, fault: string | null, list: string | null = null): Html {
  return textLine(FIELDS[field], WORDS.fields[field], value, fault, list);
}

function textLine(name: string, label: string, value: string, fault: string | null, list: string | null = null): Html {
  return html`<p class="td-line">
    <label for="${name}">${label}</label>
    <input
      type="text"
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="off"
      spellcheck="false"
      ${list !== null && html` list="${list}"`}
      ${marked(name, fault)}
    />
    ${faultAt(name, fault)}
  </p>`;
}

function select(
  field: keyof TypedChange,
  options: readonly (readonly [string, string])[],
  value: string,
  fault: string | null,
  choose: string = WORDS.choose,
): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${WORDS.fields[field]}</label>
    <select id="${name}" name="${name}" ${marked(name, fault)}>
      <option value="">${choose}</option>
      ${options.map(([one, words]) => html`<option value="${one}" ${one === value && html` selected`}>${words}</option>`)}
    </select>
    ${faultAt(name, fault)}
  </p>`;
}

function marked(name: string, fault: string | null): Html | null {
  return fault === null ? null : html` aria-invalid="true" aria-describedby="${name}_fault"`;
}

function faultAt(name: string, fault: string | null): Html | null {
  return fault === null ? null : html`<span class="td-field-fault" id="${name}_fault">${mark('fail')} ${fault}</span>`;
}

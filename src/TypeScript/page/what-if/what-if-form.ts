/**
 * The form that tries one change by hand, with each fault at its field. It is sent as an address, so that it can be shared.
 */
import type { ChangeFault } from '../../diagnosis/what-if/changes';
import { CHANGE_KINDS } from '../../diagnosis/what-if/parse-changes';
import type { Addresses } from '../addresses';
import { parametersOf } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import { mark } from '../parts';
import { fieldOf } from './typed-change';
import type { TypedChange } from './what-if-route';
import { WHAT_IF_FIELDS as FIELDS } from './what-if-route';
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
    ${text('employee')} ${text('role')} ${text('id')} ${text('permission')}
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

function line(field: keyof TypedChange, value: string, fault: string | null): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${WORDS.fields[field]}</label>
    <input
      type="text"
      id="${name}"
      name="${name}"
      value="${value}"
      autocomplete="off"
      spellcheck="false"
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
): Html {
  const name = FIELDS[field];
  return html`<p class="td-line">
    <label for="${name}">${WORDS.fields[field]}</label>
    <select id="${name}" name="${name}" ${marked(name, fault)}>
      <option value="">${WORDS.choose}</option>
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

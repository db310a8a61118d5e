/**
 * The form that names a credential by its user and role, for credentials that NetSuite lists to no script. Nothing is read for it.
 */
import { CREDENTIAL_KINDS } from '../netsuite/credential-kinds';
import { kindLabel } from '../report/credential-words';
import type { Addresses } from './addresses';
import { parametersOf } from './addresses';
import { html } from './html';
import type { Html } from './html';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import { WORDS } from './words';

/** The fields are sent as an address, so that what they ask for can be kept and shared. */
export function credentialView(addresses: Addresses): FormResponse {
  return formResponse(
    WORDS.title,
    html`<p class="td-top"><a href="${addresses.report()}">${WORDS.backToReport}</a></p>
      <section aria-labelledby="td-named">
        <h3 id="td-named">${WORDS.namedTitle}</h3>
        <p>${WORDS.namedIntroduction}</p>
        <div class="td-search">
          ${idField('employee', WORDS.namedEmployee)} ${idField('role', WORDS.namedRole)}
          <label for="td-kind">${WORDS.namedKind}</label>
          <select id="td-kind" name="kind">
            <option value="">${WORDS.namedUsual}</option>
            ${CREDENTIAL_KINDS.map((kind) => html`<option value="${kind}">${kindLabel({ kind })}</option>`)}
          </select>
          ${parametersOf(addresses.unnamed()).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
          <button type="submit" formmethod="get" formnovalidate>${WORDS.namedAsk}</button>
        </div>
      </section>`,
  );
}

function idField(name: string, label: string): Html {
  return html`<label for="td-${name}">${label}</label>
    <input id="td-${name}" name="${name}" type="search" inputmode="numeric" autocomplete="off" />`;
}

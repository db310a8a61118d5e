import { ACCOUNT_WORDS } from './account-words';
import type { Addresses } from './addresses';
import { html } from './html';
import type { Html } from './html';
import { SWEEP_WORDS } from './sweep/sweep-words';
import { WORDS } from './words';

/** From the report on one integration to all of them. */
export function accountLink(addresses: Addresses): Html {
  return html`<p class="td-top">
    <a href="${addresses.account()}">${WORDS.allIntegrations}</a> ·
    <a href="${addresses.sweep.list()}">${SWEEP_WORDS.linkHere}</a>
  </p>`;
}

/** Where several profiles match an application, the others are offered. */
export function otherProfiles(
  others: readonly { readonly id: string; readonly name: string }[],
  addresses: Addresses,
): Html | null {
  if (others.length === 0) return null;
  return html`<p class="td-quiet">
    ${ACCOUNT_WORDS.otherProfiles}${others.map(
      ({ id, name }, index) => html`${index > 0 && ', '}<a href="${addresses.integration(id)}">${name}</a>`,
    )}.
  </p>`;
}

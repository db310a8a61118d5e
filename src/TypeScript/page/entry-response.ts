/**
 * Views of what administrators keep in the account: profiles and registered credentials.
 */
import { html } from './html';
import type { Html } from './html';
import type { Confirm, FormResponse } from './page-response';
import { formResponse } from './page-response';
import { mark } from './parts';
import { css } from './profiles/profiles.css';

/** A view with the styles that the report does not need. */
export function entryResponse(title: string, content: Html, confirm: Confirm | null = null): FormResponse {
  const styles = { markup: css };
  return formResponse(
    title,
    html`<style>
        ${styles}
      </style>
      ${content}`,
    confirm,
  );
}

/** What was saved or removed, for where its own page cannot be shown. @param way the link to that page */
export function madeResponse(title: string, made: string, readAgain: string, way: Html): FormResponse {
  return entryResponse(
    title,
    html`<section class="td-verdict td-pass" role="status">
      ${mark('pass')}
      <div>
        <h2>${made}</h2>
        <p>${readAgain}</p>
        <p>${way}</p>
      </div>
    </section>`,
  );
}

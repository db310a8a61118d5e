import { html } from '../html';
import type { Html } from '../html';
import type { Confirm, FormResponse } from '../page-response';
import { formResponse } from '../page-response';
import { css } from './profiles.css';

/** A view of profiles, with the styles that the report does not need. */
export function profileResponse(title: string, content: Html, confirm: Confirm | null = null): FormResponse {
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

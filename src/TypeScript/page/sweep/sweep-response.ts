import { entryResponse } from '../entry-response';
import type { Html } from '../html';
import { html } from '../html';
import type { Confirm, FormResponse } from '../page-response';
import { css } from './sweep.css';

/** A view of the last sweep, with the styles that nothing else needs. */
export function sweepResponse(title: string, content: Html, confirm: Confirm | null = null): FormResponse {
  const styles = { markup: css };
  return entryResponse(
    title,
    html`<style>
        ${styles}
      </style>
      ${content}`,
    confirm,
  );
}

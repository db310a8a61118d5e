/**
 * What the Suitelet answers, before NetSuite's own objects are made of it.
 */
import type { Html } from './html';
import { html } from './html';
import { css } from './page.css';

export type PageResponse = FormResponse | RedirectResponse | FileResponse | FileInPiecesResponse;

/** A page within NetSuite's frame. */
export interface FormResponse {
  readonly kind: 'form';
  readonly title: string;
  /** Markup, styles included. */
  readonly content: string;
  /** A button that sends the confirmation; null where there is nothing to confirm. */
  readonly confirm: Confirm | null;
}

export interface Confirm {
  readonly nonce: string;
  readonly label: string;
}

/** Sent somewhere else, so that reloading the page sends nothing again. */
export interface RedirectResponse {
  readonly kind: 'redirect';
  readonly parameters: Readonly<Record<string, string>>;
  /** The page that is shown if the redirect fails: by then the change is made. */
  readonly otherwise: FormResponse;
}

export interface FileResponse {
  readonly kind: 'file';
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** A long file: what is written piece by piece is never in memory as a whole. */
export interface FileInPiecesResponse {
  readonly kind: 'file-in-pieces';
  readonly headers: FileResponse['headers'];
  readonly pieces: Iterable<string>;
}

/** Content with the page's own styles, to stand inside NetSuite's frame. */
export function formResponse(title: string, content: Html, confirm: Confirm | null = null): FormResponse {
  const { markup } = html`<style>
      ${{ markup: css }}
    </style>
    <div class="td">${content}</div>`;
  return { kind: 'form', title, content: markup, confirm };
}

/** A file: nothing in it may run, and no other site may frame it. */
export function fileResponse(type: string, name: string, content: string): FileResponse {
  return {
    kind: 'file',
    content,
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `${type === 'text/plain' ? 'inline' : 'attachment'}; filename="${name}"`,
      'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    },
  };
}

import { BOX_STYLE } from './boxes';
import { type Html, html, trusted } from './html';

/** One portlet of a dashboard: what its script wrote, or why it shows nothing. */
export interface ShownPortlet {
  readonly title: string;
  /** What the script wrote, as it is. */
  readonly html: string;
  readonly error: { readonly code: string; readonly message: string } | undefined;
}

/** A dashboard of portlets, each in a box of its own under its title. */
export function dashboard(portlets: readonly ShownPortlet[]): Html {
  return html`${BOX_STYLE}
    <div class="ns-dashboard">${portlets.map(box)}</div>`;
}

function box({ title, html: written, error }: ShownPortlet): Html {
  return html`<section class="ns-portlet" aria-label="${title}">
    <h2>${title}</h2>
    <div class="ns-portlet-content">
      ${
        error === undefined
          ? trusted(written)
          : html`<div class="ns-note error" role="alert">
              <p><strong>${error.code}</strong></p>
              <p>${error.message}</p>
            </div>`
      }
    </div>
  </section>`;
}

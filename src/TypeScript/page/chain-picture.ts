/**
 * The drawing of the chain: a sign for each part, and the links between them. The words say the same, so nobody needs to see it.
 */
import type { Status } from '../diagnosis/finding';
import { html } from './html';
import type { Html } from './html';

/** Outlines on a ground of 24 by 24. */
const SIGNS: Readonly<Record<string, string>> = {
  token: 'M8 15a4 4 0 1 1 3.5-6H21v3h-2v3h-3v-3h-4.5A4 4 0 0 1 8 15zM8 12v-.5',
  role: 'M12 3l7 3v5c0 4.5-3 8.2-7 10-4-1.800-7-5.500-7-10V6zM9 12l2 2 4-4.500',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-4 3.600-6.500 8-6.500s8 2.500 8 6.500z',
  globe: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18zM3 12h18M12 3c3 2.500 4 6 4 9s-1 6.500-4 9c-3-2.500-4-6-4-9s1-6.500 4-9z',
  door: 'M6 21V4h9v17zM15 6h3v15M4 21h17M12 12.500v.5',
};

export function sign(name: keyof typeof SIGNS): Html {
  return html`<svg class="td-sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false">
    <path d="${SIGNS[name] ?? ''}" />
  </svg>`;
}

/** A link of a chain: whole, open where it is not known, or torn. */
export function chainLink(status: Status): Html {
  const shape =
    status === 'fail'
      ? html`<path d="M14 5H7a5 5 0 0 0 0 10h6M26 5h7a5 5 0 0 1 0 10h-6" /><path
            class="td-tear"
            d="M17 2l3 5-3 4 4 3-2 5M24 4l-2 3"
          />`
      : html`<path d="M17 5H7a5 5 0 0 0 0 10h10M23 5h10a5 5 0 0 1 0 10H23M13 10h14" />`;
  return html`<svg class="td-link" viewBox="0 0 40 20" width="40" height="20" aria-hidden="true" focusable="false">
    ${shape}
  </svg>`;
}

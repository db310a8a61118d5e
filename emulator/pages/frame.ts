import { type Html, html, trusted } from './html';

export interface Frame {
  readonly accountName: string;
  readonly accountId: string;
  readonly title: string;
  /** Nobody is logged in: no bar of links. */
  readonly user?: { readonly name: string; readonly role: string };
  readonly links?: readonly { readonly href: string; readonly label: string }[];
  /** `hideNavBar` of a form. */
  readonly bare?: boolean;
}

const STYLE = trusted(`<style>
  :root { --ink: #22303f; --line: #d5dce4; --soft: #f4f6f9; --accent: #36567b; color-scheme: light; }
  * { box-sizing: border-box; }
  body { margin: 0; color: var(--ink); background: #fff; font: 15px/1.5 "Open Sans", "Segoe UI", Arial, sans-serif; }
  .ns-label { padding: 4px 24px; font-size: 13px; color: #5b4300; background: #fdf1cf; border-bottom: 1px solid #ecd9a0; }
  .ns-bar { display: flex; flex-wrap: wrap; gap: 4px 24px; align-items: center; padding: 10px 24px; color: #fff; background: var(--accent); }
  .ns-bar strong { font-size: 17px; }
  .ns-bar form { display: flex; gap: 12px; align-items: center; margin: 0 0 0 auto; }
  .ns-bar button { color: #fff; background: transparent; border-color: #ffffff80; }
  .ns-nav { display: flex; flex-wrap: wrap; gap: 4px 20px; padding: 8px 24px; background: var(--soft); border-bottom: 1px solid var(--line); }
  .ns-main { max-width: 1680px; padding: 16px 24px 48px; }
  h1 { margin: 8px 0 16px; font-size: 24px; font-weight: 600; }
  a { color: #255599; }
  button, input, select, textarea { font: inherit; }
  button { padding: 5px 14px; cursor: pointer; background: #fff; border: 1px solid #8fa1b5; border-radius: 4px; }
  button.primary { color: #fff; background: var(--accent); border-color: var(--accent); }
  table.ns-table { border-collapse: collapse; }
  .ns-table th, .ns-table td { padding: 5px 16px 5px 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
  .ns-note { padding: 8px 14px; margin: 0 0 12px; background: var(--soft); border-left: 4px solid #7d93ab; }
  .ns-note.error { background: #fdeeee; border-color: #b3352d; }
  .ns-note.warning { background: #fdf6e3; border-color: #b98300; }
  .ns-note.confirmation { background: #eaf6ec; border-color: #2c7a3f; }
  .ns-field { margin: 0 0 14px; }
  .ns-field label { display: block; font-size: 13px; color: #526273; }
  .ns-buttons { display: flex; gap: 8px; margin: 0 0 16px; }
</style>`);

/** A whole page in the frame of an embedded account. It says what it is, so that no screenshot passes for NetSuite. */
export function page(frame: Frame, content: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${frame.title} - ${frame.accountName}</title>
        ${STYLE}
      </head>
      <body>
        <div class="ns-label" role="note">Embedded account — not NetSuite</div>
        ${frame.bare === true ? undefined : header(frame)}
        <main class="ns-main">
          <h1>${frame.title}</h1>
          ${content}
        </main>
      </body>
    </html> `.markup;
}

function header(frame: Frame): Html {
  const { user, links } = frame;
  return html`<header class="ns-bar">
      <strong>${frame.accountName}</strong><span>${frame.accountId}</span>${
        user === undefined
          ? undefined
          : html`<form method="post" action="/app/login/secure/logout.nl">
              <span>${user.name} - ${user.role}</span><button>Log out</button>
            </form>`
      }
    </header>
    ${
      user === undefined || links === undefined || links.length === 0
        ? undefined
        : html`<nav class="ns-nav" aria-label="Account">
            ${links.map((link) => html`<a href="${link.href}">${link.label}</a>`)}
          </nav>`
    }`;
}

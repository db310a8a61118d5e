import { trusted } from './html';

/** Looks of boxes with a title: only the pages that have some carry it, for pages of scripts are weighed in tests. */
export const BOX_STYLE = trusted(`<style>
  .ns-dashboard { display: grid; gap: 16px; margin: 0 0 16px; }
  .ns-portlet { margin: 0 0 16px; overflow: hidden; border: 1px solid var(--line); border-radius: 4px; }
  .ns-portlet > h2 { margin: 0; padding: 8px 14px; font-size: 16px; background: var(--soft); border-bottom: 1px solid var(--line); }
  .ns-portlet-content { padding: 12px 14px; overflow-x: auto; }
  .ns-mail { width: 100%; margin: 12px 0 0; border: 1px solid var(--line); }
  iframe.ns-mail { height: 24em; background: #fff; }
  pre.ns-mail { padding: 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
</style>`);

import type { Addresses } from './addresses';
import { html } from './html';
import type { FormResponse } from './page-response';
import { formResponse } from './page-response';
import { mark } from './parts';
import { WORDS } from './words';

/** The page that says why something is not shown or was not done. */
export function refusalView(code: string, message: string, addresses: Addresses | null): FormResponse {
  return formResponse(
    WORDS.title,
    html`<section class="td-verdict td-unknown" role="status">
      ${mark('unknown')}
      <div>
        <h2>${titleOf(code)}</h2>
        <p>${message}</p>
        ${addresses && html`<p><a href="${addresses.report()}">${WORDS.goToReport}</a></p>`}
        <p class="td-quiet">${code}</p>
      </div>
    </section>`,
  );
}

function titleOf(code: string): string {
  if (code === 'TD_UNEXPECTED') return WORDS.failed;
  const isNotFound =
    code.startsWith('TD_UNKNOWN') ||
    code === 'TD_WRONG_TYPE' ||
    code === 'TD_KIND_NOT_USED' ||
    code === 'TD_ADMINISTRATORS_ONLY' ||
    (code.endsWith('_NOT_FOUND') && code !== 'TD_CHANGE_NOT_FOUND');
  return isNotFound ? WORDS.refusedToLook : WORDS.refusedToDo;
}

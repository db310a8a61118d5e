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
    [
      'TD_WRONG_TYPE',
      'TD_TOKEN_NOT_FOUND',
      'TD_PAGE_NOT_FOUND',
      'TD_PROFILE_NOT_FOUND',
      'TD_MAPPING_NOT_FOUND',
    ].includes(code);
  return isNotFound ? WORDS.refusedToLook : WORDS.refusedToDo;
}

import type { Retry } from '../diagnosis/plan/step';
import type { Html } from './html';
import { html } from './html';
import { WORDS } from './words';

/** How to sync again, on the web or on mobile: tabs made of radio buttons, which work without script. */
export function retryTabs({ web, mobile }: Pick<Retry, 'web' | 'mobile'>): Html {
  const tab = (id: string, label: string, lines: readonly string[], isFirst: boolean) =>
    html`<input type="radio" name="td_retry" id="td-retry-${id}" value="${id}" ${isFirst && html` checked`} />
      <label for="td-retry-${id}">${label}</label>
      <ol>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ol>`;
  return html`<fieldset class="td-tabs">
    <legend>${WORDS.whereToSync}</legend>
    ${tab('web', WORDS.onTheWeb, web, true)} ${tab('mobile', WORDS.onMobile, mobile, false)}
  </fieldset>`;
}

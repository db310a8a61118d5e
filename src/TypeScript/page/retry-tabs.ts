import type { Retry } from '../diagnosis/plan/step';
import type { Html } from './html';
import { html } from './html';

/** What to do in the integration, place by place: tabs made of radio buttons, which work without script. */
export function retryTabs({ choose, places }: Pick<Retry, 'choose' | 'places'>): Html {
  const tab = ({ title, steps }: Retry['places'][number], index: number) =>
    html`<input type="radio" name="td_retry" id="td-retry-${index}" value="${index}" ${index === 0 && html` checked`} />
      <label for="td-retry-${index}">${title}</label>
      <ol>
        ${steps.map((line) => html`<li>${line}</li>`)}
      </ol>`;
  return html`<fieldset class="td-tabs">
    <legend>${choose}</legend>
    ${places.map(tab)}
  </fieldset>`;
}

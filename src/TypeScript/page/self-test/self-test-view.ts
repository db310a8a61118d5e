/**
 * Is this account as Token Doctor expects? What was tried, what is not so, and what that means for verdicts.
 */
import { fill } from '../../diagnosis/checks/define';
import type { Tried } from '../../examination/self-test';
import { runSelfTest } from '../../examination/self-test';
import type { Addresses } from '../addresses';
import { entryResponse } from '../entry-response';
import type { Html } from '../html';
import { html } from '../html';
import type { FileResponse, FormResponse } from '../page-response';
import { fileResponse } from '../page-response';
import { mark, table } from '../parts';
import { SELF_TEST_WORDS as WORDS } from './self-test-words';

export function selfTestView(addresses: Addresses): FormResponse {
  const { tried } = runSelfTest();
  const of = (result: Tried['result']) => tried.filter((one) => one.result === result);
  const [holds, fails, open] = [of('holds'), of('fails'), of('open')];
  const content = html`
    <p class="td-top"><a href="${addresses.account()}">${WORDS.toAccount}</a></p>
    <p>${WORDS.introduction}</p>
    ${outcome(holds.length, fails.length, open.length)}
    ${
      fails.length > 0 &&
      html`<section aria-labelledby="td-fails">
        <h3 id="td-fails">${WORDS.failing}</h3>
        ${table(
          WORDS.failing,
          [WORDS.expected, WORDS.means, WORDS.seen],
          fails.map(({ says, otherwise, seen }) => [
            { content: html`${mark('fail')} ${says}`, isHead: true },
            { content: otherwise },
            { content: html`<code>${seen}</code>` },
          ]),
          'td-self-test',
        )}
      </section>`
    }
    ${open.length > 0 && html`<p>${WORDS.otherRole}</p>`}
    ${folded(fill(WORDS.holding, { count: String(holds.length) }), WORDS.seen, holds)}
    ${folded(fill(WORDS.open, { count: String(open.length) }), WORDS.why, open)}
    <p><a href="${addresses.selfTestFile()}">${WORDS.download}</a></p>
    <p class="td-quiet">${WORDS.share}</p>
  `;
  return entryResponse(WORDS.title, content);
}

export function selfTestDownload(): FileResponse {
  const { document } = runSelfTest();
  return fileResponse('application/json', 'token-doctor-self-test.json', `${JSON.stringify(document, null, 2)}\n`);
}

/** What was not tried is no pass. */
function outcome(holds: number, fails: number, open: number): Html {
  const status = fails > 0 ? 'fail' : holds > 0 ? 'pass' : 'unknown';
  const counts = { holds: String(holds), fails: String(fails), open: String(open) };
  const words = {
    fail: fill(fails === 1 ? WORDS.oneFails : WORDS.someFail, { count: counts.fails, all: String(holds + fails) }),
    pass: WORDS.allHold,
    unknown: WORDS.noneTried,
  };
  return html`<section class="td-verdict td-${status}" role="status" aria-label="${WORDS.link}">
    ${mark(status)}
    <div>
      <h2>${words[status]}</h2>
      <p>${fill(WORDS.counts, counts)}</p>
    </div>
  </section>`;
}

function folded(summary: string, last: string, tried: readonly Tried[]): Html | null {
  if (tried.length === 0) return null;
  const rows = tried.map(({ says, seen, result }) => [
    { content: says, isHead: true },
    { content: result === 'holds' ? html`<code>${seen}</code>` : seen },
  ]);
  return html`<details>
    <summary>${summary}</summary>
    ${table(summary, [WORDS.expected, last], rows, 'td-self-test')}
  </details>`;
}

import { fill } from '../diagnosis/checks/define';
import { html } from './html';
import type { Html } from './html';
import type { Report } from '../report/contract';
import { mark, STATUS_OF } from './parts';
import { WORDS } from './words';
import { VERDICT_WORDS } from '../report/words';

/** The answer in one glance. */
export function verdictSection(report: Report): Html {
  const status = STATUS_OF[report.verdict];
  const explained = [
    ...new Set(
      [report.account, ...report.tokens.map(({ findings }) => findings)]
        .flat()
        .flatMap(({ explains, status: found }) => (found === 'fail' ? explains : [])),
    ),
  ].sort();
  return html`<section class="td-verdict td-${status}" role="status" aria-label="${WORDS.verdict}">
    ${mark(status)}
    <div>
      <p class="td-eyebrow">${VERDICT_WORDS[report.verdict]}</p>
      <h2>${report.summary}</h2>
      ${explained.length > 0 && html`<p class="td-quiet">${WORDS.explains} ${explained.map((code, index) => html`${index > 0 && ', '}<strong>${code}</strong>`)}.</p>`}
      ${report.plan.steps.length > 0 && html`<p><a class="td-jump" href="#td-plan">${steps(report.plan.steps.length)}</a></p>`}
    </div>
  </section>`;
}

function steps(count: number): string {
  return count === 1 ? WORDS.fixInOneStep : fill(WORDS.fixInSteps, { count: String(count) });
}

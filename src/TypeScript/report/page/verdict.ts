import { html } from '../html';
import type { Html } from '../html';
import type { Report } from '../report';
import { mark, STATUS_OF, VERDICT_WORDS } from './parts';

/** The answer in one glance. */
export function verdict(report: Report): Html {
  const status = STATUS_OF[report.verdict];
  const explained = [
    ...new Set(
      [report.account, ...report.tokens.map(({ findings }) => findings)]
        .flat()
        .flatMap(({ explains, status: found }) => (found === 'fail' ? explains : [])),
    ),
  ].sort();
  return html`<section class="td-verdict td-${status}" role="status" aria-label="Verdict">
    ${mark(status)}
    <div>
      <p class="td-eyebrow">${VERDICT_WORDS[report.verdict]}</p>
      <h2>${report.summary}</h2>
      ${explained.length > 0 && html`<p class="td-quiet">Explains ${explained.map((code, index) => html`${index > 0 && ', '}<strong>${code}</strong>`)}.</p>`}
      ${report.plan.steps.length > 0 && html`<p><a class="td-jump" href="#td-plan">How to mend it: ${report.plan.steps.length} ${report.plan.steps.length === 1 ? 'step' : 'steps'}</a></p>`}
    </div>
  </section>`;
}

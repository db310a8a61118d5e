/**
 * What would this change? The steps of a plan, or one change that somebody typed, tried on the whole account.
 */
import { effectsOfPlan } from '../../examination/add-effects';
import { examine } from '../../examination/examine';
import type { Request } from '../../examination/request';
import { askedChanges } from '../../examination/what-if/asked-changes';
import { BadChanges } from '../../examination/what-if/bad-changes';
import { whatIfFor } from '../../examination/what-if/examine-changes';
import type { ChangeFault } from '../../diagnosis/what-if/changes';
import type { WhatIfReport } from '../../report/contract';
import type { Addresses } from '../addresses';
import { footer } from '../footer';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import { mark } from '../parts';
import { unreadSection } from '../unread-section';
import { effectsContent } from './effects-content';
import { changeTyped } from './typed-change';
import { whatIfForm } from './what-if-form';
import type { TypedChange, WhatIfRoute } from './what-if-route';
import { WHAT_IF_WORDS as WORDS } from './what-if-words';

/** @throws BadRequest as `examine` does, for the plan of a request that cannot be answered */
export function whatIfView(
  { request, ofPlan, typed }: WhatIfRoute,
  addresses: Addresses,
  accountId: string,
): FormResponse {
  const { report, faults } = typed === null ? NOTHING_TRIED : tried(typed, accountId);
  const content = html`
    <p class="td-top">
      <a href="${addresses.report()}">${WORDS.toReport}</a> · <a href="${addresses.account()}">${WORDS.toAccount}</a>
    </p>
    <p>${WORDS.nothingChanged}</p>
    ${ofPlan && planSection(request, addresses)} ${report && resultSection(report, addresses)}
    ${whatIfForm(typed, faults, addresses)} ${report && unreadSection(report)} ${report && footer(report)}
  `;
  return entryResponse(WORDS.title, content);
}

interface Tried {
  /** Null where nothing was computed. */
  readonly report: WhatIfReport | null;
  readonly faults: readonly ChangeFault[];
}

const NOTHING_TRIED: Tried = { report: null, faults: [] };

function tried(typed: TypedChange, accountId: string): Tried {
  try {
    return { report: whatIfFor(askedChanges([changeTyped(typed)]), accountId), faults: [] };
  } catch (thrown) {
    if (thrown instanceof BadChanges) return { report: null, faults: thrown.faults };
    throw thrown;
  }
}

function resultSection(report: WhatIfReport, addresses: Addresses): Html {
  const { notes = [] } = report;
  return html`<section aria-labelledby="td-result">
    <h3 id="td-result">${WORDS.resultTitle}</h3>
    ${effectsContent(report, addresses)} ${notes.map((note) => html`<p class="td-quiet">${note}</p>`)}
  </section>`;
}

function planSection(request: Request, addresses: Addresses): Html {
  return html`<section aria-labelledby="td-of-plan">
    <h3 id="td-of-plan">${WORDS.planTitle}</h3>
    ${planEffects(request, addresses)}
  </section>`;
}

function planEffects(request: Request, addresses: Addresses): Html {
  const examination = examine(request);
  if (examination.report.plan.steps.length === 0) return html`<p>${WORDS.noPlan}</p>`;
  const read = effectsOfPlan(examination);
  if (read === null) return html`<p>${mark('unknown')} ${WORDS.planUnread}</p>`;
  const { effects } = read;
  const isNothing = effects.credentials.length === 0 && effects.stillUnknown === 0 && effects.complete;
  return isNothing ? html`<p>${mark('pass')} ${WORDS.planNone}</p>` : effectsContent(effects, addresses);
}

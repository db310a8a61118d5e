/**
 * What would this change? The steps of a plan, or one change that somebody typed, tried on the whole account.
 */
import { effectsOfPlan } from '../../examination/add-effects';
import { examine } from '../../examination/examine';
import type { Request } from '../../examination/request';
import { askedChanges } from '../../examination/what-if/asked-changes';
import type { AskedRepair } from '../../examination/smallest-repair/asked-repair';
import { smallestRepairFor } from '../../examination/smallest-repair/examine-repair';
import { BadChanges } from '../../examination/what-if/bad-changes';
import { whatIfFor } from '../../examination/what-if/examine-changes';
import { fill } from '../../diagnosis/checks/define';
import type { ChangeFault } from '../../diagnosis/what-if/changes';
import type { WhatIfReport } from '../../report/contract';
import type { Addresses } from '../addresses';
import { footer } from '../footer';
import type { Html } from '../html';
import { html } from '../html';
import type { FormResponse } from '../page-response';
import { entryResponse } from '../entry-response';
import { mark } from '../parts';
import { askedFor } from '../smallest-repair/repair-view';
import { unreadSection } from '../unread-section';
import { effectsContent } from './effects-content';
import { changeTyped } from './typed-change';
import { namesResolved } from './typed-names';
import { whatIfForm } from './what-if-form';
import type { TypedChange, WhatIfRoute } from './what-if-route';
import { WHAT_IF_WORDS as WORDS } from './what-if-words';

/** @throws BadRequest as `examine` does, for the plan of a request that cannot be answered */
export function whatIfView(
  { request, ofPlan, repairOf, typed, isFilled }: WhatIfRoute,
  addresses: Addresses,
  accountId: string,
): FormResponse {
  const { report, faults } = typed === null || isFilled ? NOTHING_TRIED : tried(typed, accountId);
  const content = html`
    <p class="td-top">
      <a href="${addresses.report()}">${WORDS.toReport}</a> · <a href="${addresses.account()}">${WORDS.toAccount}</a>
    </p>
    <p>${WORDS.nothingChanged}</p>
    ${ofPlan && planSection(request, addresses)}
    ${repairOf && repairSection(askedFor(request, repairOf === 'account'), repairOf === 'account', addresses, accountId)}
    ${report && resultSection(report, addresses)} ${whatIfForm(typed, faults, addresses)}
    ${report && unreadSection(report)} ${report && footer(report)}
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
  const resolved = namesResolved(typed);
  if (resolved.faults.length > 0) return { report: null, faults: resolved.faults };
  try {
    return { report: whatIfFor(askedChanges([changeTyped(resolved.typed)]), accountId), faults: [] };
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

/** The changes of the smallest repair, tried together. */
function repairSection(asked: AskedRepair, isAll: boolean, addresses: Addresses, accountId: string): Html {
  const { changes } = smallestRepairFor(asked, accountId);
  const toTry = changes.flatMap(({ change }) => change ?? []);
  const left = changes.length - toTry.length;
  return html`<section aria-labelledby="td-of-repair">
    <h3 id="td-of-repair">${WORDS.repairTitle}</h3>
    ${toTry.length === 0 ? html`<p>${WORDS.repairNone}</p>` : effectsContent(whatIfFor(toTry, accountId), addresses)}
    ${left > 0 && html`<p>${mark('unknown')} ${fill(WORDS.repairLeft, { count: String(left) })}</p>`}
    <p><a href="${addresses.smallestRepair({ isAll })}">${WORDS.repairLink}</a></p>
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

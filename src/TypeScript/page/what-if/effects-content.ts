/**
 * What changes do to credentials: before, afterwards, and why.
 */
import { fill } from '../../diagnosis/checks/define';
import type { Effects, WhatIfCredential } from '../../report/contract';
import { WRONG } from '../../report/root-cause-words';
import { VERDICT_WORDS } from '../../report/words';
import type { Addresses } from '../addresses';
import type { Html } from '../html';
import { html } from '../html';
import type { Cell } from '../parts';
import { mark, STATUS_OF, table } from '../parts';
import { WHAT_IF_WORDS as WORDS } from './what-if-words';

/** Rows of one page: of more nobody reads. The RESTlet lists more. */
const MOST_ROWS = 100;

export function effectsContent(effects: Effects, addresses: Addresses): Html {
  const { credentials, credentialsCut = 0, checked, stillUnknown, complete } = effects;
  const becomes = (verdict: WhatIfCredential['after']) =>
    credentials.filter(({ before, after }) => after === verdict && before !== verdict).length;
  const rows = credentials.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, MOST_ROWS);
  const left = credentials.length - rows.length + credentialsCut;
  const said = { checked: String(checked), breaks: String(becomes('blocked')), heals: String(becomes('ready')) };
  return html`<p>${fill(credentials.length === 0 ? WORDS.none : WORDS.some, said)}</p>
    ${
      rows.length > 0 &&
      table(
        WORDS.table,
        WORDS.columns,
        rows.map((one) => cellsOf(one, addresses)),
        'td-account',
      )
    }
    ${left > 0 && html`<p>${fill(WORDS.more, { count: String(left) })}</p>`}
    ${stillUnknown > 0 && html`<p>${mark('unknown')} ${fill(WORDS.stillUnknown, { count: String(stillUnknown) })}</p>`}
    ${!complete && html`<p>${mark('unknown')} ${WORDS.incomplete}</p>`}`;
}

const RANK: Readonly<Record<WhatIfCredential['after'], number>> = { blocked: 0, unknown: 1, ready: 2 };

/** What breaks comes first, what only fails for another reason last. */
function rankOf({ before, after }: WhatIfCredential): number {
  return before === after ? 3 : RANK[after];
}

function cellsOf(
  { application, name, credential, before, after, rootCause }: WhatIfCredential,
  addresses: Addresses,
): Cell[] {
  const why = rootCause ? WRONG[rootCause.check] : after === 'ready' ? WORDS.works : WORDS.notTold;
  const verdict = (one: WhatIfCredential['after']) => html`${mark(STATUS_OF[one])} ${VERDICT_WORDS[one]}`;
  return [
    { content: html`<a href="${addresses.integration(String(application))}">${name}</a>`, isHead: true },
    { content: credential },
    { content: verdict(before) },
    { content: verdict(after) },
    { content: why },
  ];
}

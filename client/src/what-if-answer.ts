/**
 * What an answer with status 200 to changes comes to: what they would do, or what is wrong with the answer.
 */
import type { AnswerFault } from './answer-faults.ts';
import { parseJson } from './json.ts';
import { realmOf } from './question.ts';
import type { RootCause, Verdict } from './received.ts';
import type { Answer } from './refusal.ts';
import { membersOf } from './shape.ts';
import { type WhatIfCredential, whatIfIn, type WhatIfReport } from './what-if-shape.ts';

/** @param account that was asked, as NetSuite writes it */
export function readWhatIf(
  account: string,
): (answer: Answer) => { readonly report: WhatIfReport } | AnswerFault | undefined {
  return ({ status, isTooLong, body }) => {
    if (status !== 200) return undefined;
    if (isTooLong === true) {
      return { code: 'TOO_LONG', message: 'It is longer than 10 MB, which is the most that a RESTlet can answer.' };
    }
    const value = parseJson(body);
    if (typeof membersOf(value)?.schemaVersion !== 'string') return undefined;
    const report = whatIfIn(value);
    if (typeof report === 'string') return { code: 'NO_REPORT', message: report };
    const { accountId } = report.source;
    if (realmOf(accountId) !== account) {
      return {
        code: 'OTHER_QUESTION',
        message: `The answer is of the account ${accountId}, and ${account} was asked about.`,
      };
    }
    const contradiction = contradictionIn(report);
    return contradiction === undefined ? { report } : { code: 'CONTRADICTION', message: contradiction };
  };
}

/** What contradicts what, in one sentence; undefined where nothing does. */
function contradictionIn({ credentials, credentialsCut = 0, checked, stillUnknown }: WhatIfReport): string | undefined {
  const changed = credentials.length + credentialsCut;
  if (checked < changed + stillUnknown) {
    return `${checked} credentials are said to depend on the changes, and ${changed + stillUnknown} are told of.`;
  }
  const seen = new Set<string>();
  for (const one of credentials) {
    const { application, token } = one;
    const key = `${application}/${String(token)}`;
    if (token !== null && seen.has(key)) return `Credential ${token} stands twice.`;
    seen.add(key);
    const found = inCredential(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inCredential({ token, before, after, rootCauseBefore, rootCause }: WhatIfCredential): string | undefined {
  const found = inStanding(token, before, rootCauseBefore) ?? inStanding(token, after, rootCause);
  if (found !== undefined) return found;
  const isSame =
    before === after && rootCauseBefore?.check === rootCause?.check && rootCauseBefore?.token === rootCause?.token;
  return isSame ? `Credential ${String(token)} is said to change, and nothing of it does.` : undefined;
}

function inStanding(token: number | null, verdict: Verdict, cause: RootCause | null): string | undefined {
  if ((verdict === 'blocked') !== (cause !== null)) {
    return `Credential ${String(token)} is ${verdict}, and ${cause === null ? 'no' : 'a'} root cause is named.`;
  }
  const blamed = cause?.token ?? null;
  if (blamed === null || blamed === token) return undefined;
  return `The root cause of credential ${String(token)} is of token ${blamed}.`;
}

import { SCHEMA_VERSION } from '../../src/TypeScript/report/contract';
import { renderText } from '../../src/TypeScript/report/text';
import { unansweredReport } from '../../src/TypeScript/report/unanswered';

const WHY = { code: 'INSUFFICIENT_PERMISSION', message: 'You do not have privileges to view this page.' };
const GRANT = [{ permission: 'ADMI_MANAGE_OAUTH_TOKENS', name: 'Access Token Management', level: 'FULL' as const }];

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-06-01T12:00:00.000Z') });
});

afterEach(() => {
  jest.useRealTimers();
});

describe('the report where the account gave no answer', () => {
  it('does not know the verdict, and blames nothing', () => {
    const { verdict, rootCause, account, tokens, plan } = unansweredReport('expensify', '1234567_SB1', WHY);
    expect({ verdict, rootCause, account, tokens, plan }).toEqual({
      verdict: 'unknown',
      rootCause: null,
      account: [],
      tokens: [],
      plan: { steps: [], verdictAfter: 'unknown' },
    });
  });

  it('says in `unread` that nothing was read, why, what to do and what to grant', () => {
    const { unread } = unansweredReport('expensify', '1234567_SB1', WHY, 'Ask an Administrator.', GRANT);
    expect(unread).toEqual([
      { what: 'everything', record: null, why: WHY, grant: GRANT, advice: 'Ask an Administrator.' },
    ]);
  });

  it('says that the fault is ours where nothing else is advised, and that nothing was changed', () => {
    const [entry] = unansweredReport('expensify', '1234567_SB1', WHY).unread;
    expect(entry?.advice).toMatch(/the diagnosis itself failed.*not changed/);
    expect(entry?.grant).toEqual([]);
  });

  it('has the version, the account, the integration, the time and the cost of every report', () => {
    expect(unansweredReport('expensify', '1234567_SB1', WHY)).toMatchObject({
      schemaVersion: SCHEMA_VERSION,
      source: { accountId: '1234567_SB1', readAt: '2026-06-01T12:00:00.000Z' },
      integration: 'expensify',
      cost: { units: 0, queries: 0 },
    });
  });

  it('can be read as text: not known, and the refusal in its own words', () => {
    const text = renderText(unansweredReport('expensify', '1234567_SB1', WHY));
    expect(text).toMatch(/^UNKNOWN {2}1234567_SB1\n/);
    expect(text).toContain(`${WHY.code}: ${WHY.message}`);
  });
});

import fc from 'fast-check';
import type { Facts } from '../../src/TypeScript/diagnosis/facts';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import { UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { expensify } from '../support/expensify';
import { explained } from '../../src/TypeScript/report/explained';
import type { Report } from '../../src/TypeScript/report/contract';
import { renderText } from '../../src/TypeScript/report/text';
import { anEmployee, aRole, aToken, factsWith, without } from '../diagnosis/support/accounts';
import { dice } from '../diagnosis/support/dice';
import { hide } from '../diagnosis/support/hide';
import { randomAccount } from '../reference/random-account';
import { factsOfAccount } from '../support/facts-of-account';
import { reportOf } from './report-of';

const blocked = reportOf(
  factsWith({
    roles: [aRole({ permissions: without('LIST_ACCOUNT') })],
    employees: [anEmployee({ giveAccess: false, globalPermissions: { ADMI_WEBSERVICES: 'NONE' } })],
  }),
);
const healthy = reportOf(factsWith());
const UNREAD_ROLES: Facts['unread'] = [
  {
    what: 'roles',
    record: { type: 'role', id: 1001 },
    why: { code: 'INSUFFICIENT_PERMISSION', message: 'Permission Violation' },
    grant: [{ permission: 'ADMI_BULK_ROLE', name: 'Bulk Manage Roles', level: 'FULL' }],
    advice: 'Ask with Bulk Manage Roles at Full.',
  },
];
const unknown = reportOf({
  ...factsWith(),
  roles: factsWith().roles.map((role) => ({ ...role, permissions: UNREAD })),
  unread: UNREAD_ROLES,
});

const anyReport = fc.tuple(randomAccount(), dice(), fc.boolean()).map(([document, dice, whole]) => {
  const truth = factsOfAccount(document, expensify);
  return reportOf(whole ? truth : hide(truth, dice));
});
const RUNS = { numRuns: 300, seed: 20260109 };

function findingsOf({ account, tokens }: Report) {
  return [...account, ...tokens.flatMap(({ findings }) => findings)];
}

/** Where each text begins; -1 where it is not there. Later ones are looked for behind earlier ones. */
function places(text: string, parts: readonly string[]): number[] {
  return parts.reduce<number[]>((found, part) => [...found, text.indexOf(part, (found.at(-1) ?? -1) + 1)], []);
}

it('calls a credential without an id by no id', () => {
  const text = renderText({ ...blocked, tokens: blocked.tokens.map((token) => ({ ...token, id: null })) });

  expect(text).toContain('\nThe credential: blocked\n');
  expect(text).not.toContain('null');
});

describe('the text of a report in pages', () => {
  const facts = factsWith({
    roles: [aRole(), aRole({ id: 1002, name: 'Clerk', permissions: {} })],
    tokens: Array.from({ length: 300 }, (_, place) => aToken({ id: place + 1, role: place < 200 ? 1002 : 1001 })),
  });
  const diagnosis = diagnose(facts, expensify);
  const at = (page: number) =>
    explained(facts, expensify, diagnosis, { units: 55, queries: 5 }, { page, pageSize: 150, pages: 2 });

  it('says what all of them come to, explains those that are not ready, and names those that are', () => {
    const text = renderText(at(2));

    expect(text).toContain('300 access tokens: 200 blocked, 0 unknown, 100 ready.');
    expect(text).toContain('First check that fails, and for how many tokens: role-assigned 200.');
    expect(text.match(/^Token \d+: blocked$/gm)).toHaveLength(50);
    expect(text.match(/^ {2}✓ Token \d+: /gm)).toHaveLength(100);
  });

  it('says how to ask for the next page, in the words of whoever asks, and nothing after the last one', () => {
    const ask = (page: number) => `turn to ${page}`;

    expect(renderText(at(1), ask)).toContain('Page 1 of 2, with 150 of the tokens. For the next one, turn to 2.');
    expect(renderText(at(2), ask)).toContain('Page 2 of 2, with 150 of the tokens.\n');
  });

  it('says of each list that was cut how many more there are', () => {
    expect(renderText(at(1))).toMatch(/… and 153 more changes that are not listed\./);
    expect(renderText({ ...at(1), unreadCut: 7 })).toContain('… and 7 more things that are not listed.');
  });
});

describe('the text of any report', () => {
  it('begins with the verdict, the account and the summary', () => {
    const words = { ready: 'READY', blocked: 'BLOCKED', unknown: 'UNKNOWN' };
    fc.assert(
      fc.property(anyReport, (report) => {
        const [first, second] = renderText(report).split('\n');
        expect(first).toBe(`${words[report.verdict]}  1234567_SB1`);
        expect(second).toBe(report.summary);
      }),
      RUNS,
    );
  });

  it('has every check, and for each that fails or is open its errors, its message and what shows it', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderText(report);
        const missing = findingsOf(report).flatMap(({ check, status, title, message, explains, evidence }) => {
          const told = status === 'pass' || status === 'notApplicable' ? [] : [message];
          const shown = evidence.filter(({ weight }) => told.length > 0 && weight !== 'pass');
          const codes = explains.length > 0 ? [`[${explains.join(', ')}]`] : [];
          return [
            `${check}: ${title}`,
            ...told,
            ...codes,
            ...shown.map(({ field, found, needed }) => `${field}: ${found}, needed: ${needed}`),
          ].filter((part) => !text.includes(part));
        });
        expect(missing).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has every step of the plan, numbered in order, with its changes and other ways', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderText(report);
        const { steps } = report.plan;
        expect(
          places(
            text,
            steps.map(({ title }, index) => `  ${index + 1}. ${title}`),
          ),
        ).not.toContain(-1);
        const parts = steps.flatMap(({ where, changes, alternatives }) => [
          where,
          ...changes.map(({ field, from, to }) => `${field}: ${from} → ${to}`),
          ...alternatives.map(({ title }) => `Or: ${title}`),
        ]);
        expect(parts.filter((part) => !text.includes(part))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is text: no markup, no encoded characters, nothing that was left empty or open', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const text = renderText(report);
        expect(text).not.toMatch(/<\/?[a-z]|&(amp|lt|gt|quot|#39);/i);
        // The first line is the verdict, which may be unknown; a level that is has words of its own.
        expect(text.slice(text.indexOf('\n'))).not.toMatch(/undefined|null|\[object|\{\w+\}|UNKNOWN/);
        expect(text).not.toMatch(/\bmend/i);
        expect(text).not.toMatch(/\n{3}|\n$/);
      }),
      RUNS,
    );
  });
});

describe('the text of a blocked report', () => {
  const text = renderText(blocked);

  it('marks what fails, in the order in which access fails', () => {
    const marks = ['✗ employee-access', '✓ role-active', '✗ role-permission', '✗ global-permission'];
    expect(places(text, marks)).not.toContain(-1);
  });

  it('shows the chain and the lines that join, None and no line told apart', () => {
    expect(text).toContain('Expensify - Ana → Expensify Integration → Ana Integration → global permissions');
    expect(text).toMatch(/✗ +Setup > SOAP Web Services +Full +Full +None +None\n/);
    expect(text).toMatch(/✗ +Lists > Accounts +View +not set +not set +None\n/);
  });

  it('ends the plan with the retry, on the web and on mobile, and what the checks say then', () => {
    expect(
      places(text, ['Sync again in Expensify', 'On the web:', 'On mobile:', 'Must I reconnect? Yes, this once']),
    ).not.toContain(-1);
    expect(text).toContain('Verdict after these steps: ready');
  });

  it('says why each check that fails is right, with the page to look it up', () => {
    expect(text).toMatch(
      /✗ global-permission.*\n.*\n.*\n +Why this is so: An employee's global permission takes precedence .*\n +Oracle’s help, Using the Global Permissions Feature: https:\/\/docs\.oracle\.com\/en\/cloud\/saas\/netsuite\/ns-online-help\/section_N326630\.html\n/,
    );
    expect(text).not.toMatch(/\[DOC|section_N326630 \(/);
  });

  it('says who can take each step, and what becomes of the token', () => {
    expect(text).toMatch(/Who can do this: An Administrator.* · Your token stays the same\.\n/);
  });

  it('names the file that it came from, where it came from one', () => {
    expect(renderText({ ...blocked, source: { ...blocked.source, file: 'ana.json' } })).toMatch(
      /^BLOCKED {2}1234567_SB1 \(ana\.json\)\n/,
    );
  });
});

describe('the text of a healthy report', () => {
  const text = renderText(healthy);

  it('has no plan and nothing unread', () => {
    expect(text).toMatch(/^READY/);
    expect(text).not.toMatch(/How to fix it|could not be read|✗|\?/);
  });

  it('says what it cost', () => {
    expect(text).toMatch(/Cost: 55 governance units, 5 queries\.$/);
  });
});

describe('the text of a report that is not known', () => {
  const text = renderText(unknown);

  it('says what could not be read, why, and what to do', () => {
    expect(text).toMatch(/^UNKNOWN/);
    expect(text).toContain('? roles (role 1001): Ask with Bulk Manage Roles at Full.');
    expect(text).toContain('INSUFFICIENT_PERMISSION: Permission Violation');
  });

  it('shows an unread level as not read', () => {
    expect(text).toMatch(/\? +Setup > SOAP Web Services +Full +could not be read +not set +could not be read\n/);
  });

  it('has no plan: nothing is known to be at fault', () => {
    expect(text).not.toContain('How to fix it');
  });
});

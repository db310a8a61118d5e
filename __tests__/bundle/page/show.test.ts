import { RepairRefusal } from '../../../src/TypeScript/repair/refusals';
import type { Report } from '../../../src/TypeScript/report/contract';
import { BadRequest } from '../../../src/TypeScript/examination/request';
import { NONCE_FIELD, parseRoute } from '../../../src/TypeScript/page/route';
import type { PageResponse } from '../../../src/TypeScript/page/page-response';
import { refusalView } from '../../../src/TypeScript/page/refusal-view';
import { show } from '../../../src/TypeScript/page/show';
import type { FakeAccount } from '../support/account';
import { ACCOUNT_ID, refusal } from '../support/account';
import { ASSIGN, RAISE, REMOVE, REMOVED, repair, undo } from '../support/repair-actions';
import { access, installRepairable, OVERRIDDEN, sublistsOf } from '../support/repairable';
import { ALL_FULL, employeeRow, roleRows } from '../support/rows';

const BASE = '/app/site/hosting/scriptlet.nl?script=7&deploy=1';
const MARKUP = '<script>alert("x")</script>';
/** Names that stand on the page of this account. */
const NAMES = ['Ana Torres', 'Expensify - Ana Torres'];

function look(parameters: Readonly<Record<string, string>> = {}): PageResponse {
  return show(parseRoute('GET', parameters), BASE, ACCOUNT_ID);
}

function form(parameters: Readonly<Record<string, string>> = {}) {
  const shown = look(parameters);
  if (shown.kind !== 'form') throw new Error(`It is a ${shown.kind}.`);
  return shown;
}

function file(parameters: Readonly<Record<string, string>>) {
  const shown = look(parameters);
  if (shown.kind !== 'file') throw new Error(`It is a ${shown.kind}.`);
  return shown;
}

const confirm = (nonce = '') => show(parseRoute('POST', { [NONCE_FIELD]: nonce }), BASE, ACCOUNT_ID);

/** The address of a view, as it stands in the page. */
const addressOf = (query: string) => `${BASE}&integration=expensify${query}`.replaceAll('&', '&amp;');

/** Roles of which one lacks Accounts. */
const SHORT: FakeAccount['tables'] = {
  role: ({ query }) =>
    query.startsWith('SELECT scriptid')
      ? [{ scriptid: 'customrole_expensify' }]
      : roleRows({ ...ALL_FULL, LIST_ACCOUNT: 0, LIST_VENDOR: 0 }),
};

describe('the report', () => {
  it('offers the preview of what can be repaired here, each way of it', () => {
    installRepairable();
    const { content, confirm: button } = form();

    expect(content).toContain(addressOf(`&view=preview&repair=${encodeURIComponent(REMOVE)}`));
    expect(content).toContain(addressOf(`&view=preview&repair=${encodeURIComponent(RAISE)}`));
    expect(button).toBeNull();
  });

  it('offers no preview where nothing is at fault', () => {
    installRepairable(REMOVED);

    expect(form().content).not.toContain('view=preview');
  });

  it('offers the lines of a role that is short', () => {
    installRepairable(REMOVED, SHORT);

    expect(form().content).toContain(addressOf('&view=role-lines&role=1001'));
  });

  it('says of each change whose record it is about, and every field from and to', () => {
    const account = installRepairable(access([1002], { LIST_ACCOUNT: 'NONE', LIST_JOB: 'VIEW' }));
    repair(ASSIGN);
    repair();
    account.hold(OVERRIDDEN);
    const { content } = form();
    const log = content.slice(content.indexOf('td-changes')).replaceAll('<br />', ' ').replaceAll(/\s+/g, ' ');

    expect(log).toContain('Ana Torres Access &gt; Global Permissions &gt; Lists &gt; Accounts: None → not set');
    expect(log).toContain('Ana Torres Access &gt; Roles &gt; Expensify Integration: not assigned → assigned');
  });

  it('says which change undid which', () => {
    installRepairable();
    undo(repair());
    const { content } = form();

    expect(content).toMatch(/Change 2.*Done\..*Undoes change 1\..*Change 1.*Undone\./s);
    expect(content.match(/Undoes change/g)).toHaveLength(1);
  });

  it('counts the checks that passed, and apart from them those that do not apply', () => {
    installRepairable(REMOVED);

    expect(form().content).toMatch(
      /11 checks passed, 1 does not apply \(read at \d{4}-\d\d-\d\d \d\d:\d\d UTC\)\. Show them/,
    );
  });

  it('says that reading changed nothing, even below a log of changes', () => {
    installRepairable();
    repair();
    const { content } = form();

    expect(content).toContain('Changes made from this page');
    expect(content).toContain('Reading changed nothing.');
    expect(content).not.toContain('Nothing was changed.');
  });

  it('leads to the changes that were made of its employees', () => {
    installRepairable();
    const change = repair();

    expect(form().content).toContain(addressOf(`&view=change&change=${change}`));
  });

  it('is shown without them where the log may not be read', () => {
    const { behaviour } = installRepairable();
    behaviour.read = refusal('INVALID_SEARCH_TYPE', 'There is no such record.');
    const { content } = form();

    expect(content).toContain('Expensify cannot sync');
    expect(content).not.toContain('There is no such record.');
  });
});

describe('the preview', () => {
  it('has a button that makes exactly this change', () => {
    const account = installRepairable();
    const { confirm: button } = form({ view: 'preview', repair: REMOVE });
    const shown = confirm(button?.nonce);

    expect(shown).toMatchObject({
      kind: 'redirect',
      parameters: { view: 'change', change: '1', integration: 'expensify' },
    });
    expect(account.held()).toEqual(REMOVED);
  });

  it('is refused where there is nothing to repair', () => {
    installRepairable(REMOVED);

    expect(() => look({ view: 'preview', repair: REMOVE })).toThrow(RepairRefusal);
  });
});

describe('a change', () => {
  it('leads to the undo while NetSuite holds it, and has no button of its own', () => {
    installRepairable();
    const change = repair();
    const shown = form({ view: 'change', change: String(change) });

    expect(shown.content).toContain(addressOf(`&view=undo&change=${change}`));
    expect(shown.confirm).toBeNull();
  });

  it('says for which reason it was made, which may be gone by now', () => {
    installRepairable();
    const change = repair();
    const reason = /Reason at the time: Expensify cannot sync/;

    expect(form({ view: 'change', change: String(change) }).content).toMatch(reason);
    expect(form({ view: 'undo', change: String(change) }).content).toMatch(reason);
    expect(form({ view: 'change', change: String(undo(change)) }).content).toMatch(/by [^<]*\. Undoes change 1\./);
  });

  it('shows what the record held before, and what it holds now', () => {
    installRepairable();
    const { content } = form({ view: 'change', change: String(repair()) });

    expect(content).toMatch(/data-label="Before"><del>None<\/del>.*data-label="Now"><ins>not set<\/ins>/s);
  });

  it('leads to no undo once the record was changed again', () => {
    const account = installRepairable();
    const change = repair();
    account.hold(OVERRIDDEN);

    expect(form({ view: 'change', change: String(change) }).content).not.toContain('view=undo');
  });

  it('is undone at the press of a button, after a look at what that does', () => {
    const account = installRepairable();
    const { confirm: button } = form({ view: 'undo', change: String(repair()) });

    expect(account.held()).toEqual(REMOVED);
    expect(confirm(button?.nonce)).toMatchObject({
      kind: 'redirect',
      parameters: { view: 'change', change: '2', integration: 'expensify' },
    });
    expect(account.held()).toEqual(OVERRIDDEN);
  });

  it('has a button of other words for each of the two', () => {
    installRepairable();
    const making = form({ view: 'preview', repair: REMOVE }).confirm?.label;
    const undoing = form({ view: 'undo', change: String(repair()) }).confirm?.label;

    expect(making).not.toBe(undoing);
  });
});

describe('the page of a change that was just made', () => {
  it('says that it was made where the record cannot be read any more, and what was to change', () => {
    const account = installRepairable();
    const change = repair();
    account.behaviour.load = () => refusal('UNEXPECTED_ERROR', 'Try again.');
    const { content } = form({ view: 'change', change: String(change) });

    expect(content).toContain('The change was made');
    expect(content).toContain('could not be read: Try again.');
    expect(content).toMatch(/Lists &gt; Accounts.*None.*not set/s);
    expect(content).not.toContain('view=undo');
  });

  it('says so too where no report can be made: why, and no verdict', () => {
    installRepairable();
    const change = repair();
    const { content } = form({ view: 'change', change: String(change), token: '999' });

    expect(content).toContain('NetSuite holds it');
    expect(content).toContain('The report could not be made just now: No integration named like Expensify');
  });

  it('is led to with words in hand, for where nobody can be led anywhere', () => {
    installRepairable();
    const { confirm: button } = form({ view: 'preview', repair: REMOVE });
    const shown = confirm(button?.nonce);

    expect(shown).toMatchObject({
      otherwise: { kind: 'form', content: expect.stringMatching(/Change 1: Done.*The change was made/s) as string },
    });
  });

  it.each<[string, object, RegExp]>([
    [
      'refused',
      {
        save: () => {
          throw refusal();
        },
      },
      /Change 1: Refused, nothing changed/,
    ],
    [
      'not known',
      {
        save: (take: (lists: object) => void) => {
          take(sublistsOf(access([3])));
        },
      },
      /Change 1: Started, not confirmed/,
    ],
  ])('does not claim that it was made where it is %s', (_, behaviour, words) => {
    const account = installRepairable();
    Object.assign(account.behaviour, behaviour);
    const { confirm: button } = form({ view: 'preview', repair: REMOVE });
    const shown = confirm(button?.nonce);

    expect(shown).toMatchObject({ otherwise: { content: expect.stringMatching(words) as string } });
    expect(JSON.stringify(shown)).not.toContain('The change was made');
  });
});

describe('two roles of one name', () => {
  it('are told apart in what a change does to each', () => {
    const account = installRepairable();
    account.behaviour.roleLines = (rows) => rows.map((row) => ({ ...row, name: 'Clerk' }));
    const { content } = form({ view: 'preview', repair: REMOVE });

    expect(content).toContain('Clerk (internal id 1001)');
    expect(content).toContain('Clerk (internal id 1002)');
  });
});

describe('what is written into the pages of a change is encoded', () => {
  const hostile: FakeAccount['tables'] = {
    employee: [employeeRow({ entityid: MARKUP, rolesforsearch: '1001, 1002' })],
  };

  it('the names of people and roles, and what NetSuite said', () => {
    const account = installRepairable(OVERRIDDEN, hostile);
    account.behaviour.roleLines = (rows) => rows.map((row) => ({ ...row, name: MARKUP }));
    account.behaviour.save = () => {
      throw refusal('USER_ERROR', MARKUP);
    };
    const preview = form({ view: 'preview', repair: REMOVE });
    confirm(preview.confirm?.nonce);

    for (const { content } of [preview, form({ view: 'change', change: '1' })]) {
      expect(content).toContain('&lt;script&gt;');
      expect(content).not.toContain('<script');
    }
  });

  it('why the page refuses', () => {
    const shown = refusalView('TD_NOT_ALLOWED', MARKUP, null);

    expect(shown).toMatchObject({ kind: 'form', confirm: null });
    expect(shown).toMatchObject({ content: expect.stringContaining('&lt;script&gt;') as string });
    expect(shown).toMatchObject({ content: expect.not.stringContaining('<script') as string });
  });
});

describe('what is taken away', () => {
  const report = (parameters: Readonly<Record<string, string>>) =>
    JSON.parse(file({ view: 'json', ...parameters }).content) as Report;

  it.each(['text', 'json'])('names nobody unless asked: %s', (view) => {
    installRepairable();

    for (const name of NAMES) {
      expect(file({ view }).content).not.toContain(name);
      expect(file({ view, names: 'T' }).content).toContain(name);
    }
  });

  it('says the same with names and without', () => {
    installRepairable();
    const [named, nameless] = [report({ names: 'T' }), report({})];

    expect(nameless).toMatchObject({ verdict: 'blocked', rootCause: named.rootCause, integration: 'expensify' });
    expect(nameless.plan.steps.map(({ id }) => id)).toEqual(named.plan.steps.map(({ id }) => id));
    // The chain, and of the timeline the two queries; the stub of N/search finds nothing.
    expect([named.cost.units, nameless.cost.units]).toEqual([75, 75]);
  });

  it('is about one token where one was asked for', () => {
    installRepairable();

    expect(report({ token: '501' }).tokens.map(({ id }) => id)).toEqual([501]);
    expect(() => look({ view: 'json', token: '999' })).toThrow(BadRequest);
  });
});

describe('the lines of a role', () => {
  it('are those that the plan grants, under the script id of the role', () => {
    installRepairable(REMOVED, SHORT);
    const { content, headers } = file({ view: 'role-lines', role: '1001' });

    expect(content).toContain('<role scriptid="customrole_expensify">');
    expect(content.match(/<permkey>.*<\/permkey>/g)).toEqual([
      '<permkey>LIST_ACCOUNT</permkey>',
      '<permkey>LIST_VENDOR</permkey>',
    ]);
    expect(headers['Content-Disposition']).toBe('attachment; filename="role-1001-lines.xml"');
  });

  it.each(['1002', '3'])('are refused for a role that the plan grants nothing: %s', (role) => {
    installRepairable(REMOVED, SHORT);

    expect(() => look({ view: 'role-lines', role })).toThrow(BadRequest);
  });
});

describe('a file', () => {
  it.each([
    [{ view: 'text' }, 'text/plain; charset=utf-8', 'inline'],
    [{ view: 'json' }, 'application/json; charset=utf-8', 'attachment'],
    [{ view: 'role-lines', role: '1001' }, 'application/xml; charset=utf-8', 'attachment'],
  ])('says what it is, and that nothing in it may run or be kept: %j', (parameters, type, disposition) => {
    installRepairable(REMOVED, SHORT);
    const { headers } = file(parameters);

    expect(headers).toMatchObject({
      'Content-Type': type,
      'Content-Disposition': expect.stringMatching(new RegExp(`^${disposition}; filename="[\\w.-]+"$`)) as string,
      'Content-Security-Policy': expect.stringMatching(/default-src 'none'.*sandbox/) as string,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    });
  });
});

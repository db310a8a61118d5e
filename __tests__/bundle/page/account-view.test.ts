/** The list of all integrations, as it is asked for and filtered. */
import { BadRequest } from '../../../src/TypeScript/examination/request';
import { addressesFrom, parametersOf } from '../../../src/TypeScript/page/addresses';
import { accountTable } from '../../../src/TypeScript/page/account-table';
import { parseRoute, SYMPTOM_FIELD } from '../../../src/TypeScript/page/route';
import { show } from '../../../src/TypeScript/page/show';
import type { OverviewApplication } from '../../../src/TypeScript/report/contract';
import { ACCOUNT_ID, install } from '../support/account';
import { applicationRow, healthy, integrationRow } from '../support/rows';

const BASE = '/app/site/hosting/scriptlet.nl?script=7&deploy=1';
const ALL = { verdict: null, profile: null, search: '', page: 1 };
const MARKUP = '<script>alert("x")</script>';
const addresses = addressesFrom(BASE, { integration: 'expensify', token: 501 });
const read = (address: string) => parseRoute('GET', Object.fromEntries(parametersOf(address)));

function shown(parameters: Readonly<Record<string, string>> = {}, method = 'GET'): string {
  const page = show(parseRoute(method, { view: 'account', ...parameters }), BASE, ACCOUNT_ID);
  if (page.kind !== 'form') throw new Error(`It is a ${page.kind}.`);
  return page.content.slice(page.content.indexOf('</style>')).replaceAll(/\s+/g, ' ');
}

const line = (id: number, more: Partial<OverviewApplication> = {}): OverviewApplication => ({
  id,
  name: `App ${id}`,
  integration: 'any',
  profile: null,
  verdict: 'ready',
  rootCause: null,
  credentials: null,
  lastLogin: null,
  ...more,
});

describe('its address', () => {
  it('is read as it was made, and keeps nothing of a question about one integration', () => {
    const filter = { verdict: 'blocked', profile: 'expensify', search: 'a & b', page: 3 } as const;

    expect(read(addresses.account())).toMatchObject({ view: 'account', filter: ALL });
    expect(read(addresses.account(filter))).toMatchObject({ view: 'account', filter });
    expect(addresses.account()).not.toMatch(/integration|token/);
    expect(read(addresses.integration('12'))).toMatchObject({
      view: 'report',
      request: { integration: '12', token: null },
    });
  });

  it('takes what a form sends that was left as it is, and a verdict that there is not, for all', () => {
    for (const verdict of ['', 'splendid']) {
      expect(parseRoute('GET', { view: 'account', verdict, profile: '', q: '' })).toMatchObject({ filter: ALL });
    }
  });
});

describe('the lines', () => {
  const many = Array.from({ length: 120 }, (_, place) =>
    line(place + 1, place % 2 === 0 ? { verdict: 'blocked', integration: 'expensify' } : {}),
  );

  it('are filtered by verdict and profile, searched by name, and cut into pages', () => {
    expect(accountTable(many, ALL)).toMatchObject({ found: 120, pages: 3 });
    expect(accountTable(many, { ...ALL, verdict: 'blocked' })).toMatchObject({ found: 60, pages: 2 });
    expect(accountTable(many, { ...ALL, profile: 'any', search: ' APP 12' }).rows.map(({ id }) => id)).toEqual([
      12, 120,
    ]);
    expect(accountTable(many, { ...ALL, page: 3 }).rows).toHaveLength(20);
  });
});

describe('the page', () => {
  it('has a line for each application, with a link to its report, and says what "no profile" means', () => {
    const applications = [applicationRow(11, 'Expensify'), applicationRow(12, MARKUP)];
    install(healthy({ applications, integrationapp: [integrationRow()] }));
    const page = shown();

    expect(page).toContain('Integrations of this account (2)');
    expect(page).toContain('&amp;integration=11">Expensify</a>');
    expect(page).toContain('no profile');
    expect(page).toContain('Add a profile for it');
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
  });

  it('shows what was filtered, and says that nothing fits', () => {
    install(healthy());
    expect(shown({ q: 'celigo' })).toContain('(1 of 2)');
    install(healthy());
    expect(shown({ q: 'zzz' })).toContain('No application matches this filter.');
    install(healthy());
    expect(() => shown({ page: '2' })).toThrow(BadRequest);
  });

  it('answers an error text for every application, repeats none of it, and asks about it by POST', () => {
    install(healthy());
    const page = shown({ [SYMPTOM_FIELD]: `NS0565 ${MARKUP} 4711-SECRET` }, 'POST');

    expect(page).toContain('The code in the text belongs to Expensify');
    expect(page).toContain('Other integrations: the text is not about them (1)');
    expect(page).not.toMatch(/4711-SECRET|<script/);
    expect(page).toContain(`formmethod="post" formaction="${BASE.replace('&', '&amp;')}&amp;view=account"`);
  });

  it('says of a text in which nothing is known that it is so', () => {
    install(healthy());
    expect(shown({ [SYMPTOM_FIELD]: 'hello' }, 'POST')).toContain('Token Doctor recognises nothing in this text.');
  });

  it('is linked from the report, which offers the other profiles that match', () => {
    install(healthy({ integrationapp: [integrationRow({ name: 'Expensify and Celigo' })] }));
    const page = shown({ view: 'report' });

    expect(page).toContain('All integrations of this account');
    expect(page).toContain('&amp;integration=celigo-tba">Celigo</a>');
  });
});

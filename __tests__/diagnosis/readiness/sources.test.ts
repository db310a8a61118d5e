/** Where the rules of the items come from: each is said in a plain sentence, with a page where there is one. */
import { READINESS_ITEMS } from '../../../src/TypeScript/diagnosis/readiness/item';
import { ITEM_SOURCES, READINESS_DATES } from '../../../src/TypeScript/diagnosis/readiness/sources';
import {
  onlyIfOf,
  READINESS_FEATURES,
  READINESS_PERMISSIONS,
  targetOf,
} from '../../../src/TypeScript/diagnosis/readiness/target';
import { howOf, ITEM_WORDS } from '../../../src/TypeScript/diagnosis/readiness/words';
import { expensify } from '../../support/expensify';
import type { RuleSource } from '../../../src/TypeScript/diagnosis/rule-source';

const HELP = /^https:\/\/docs\.oracle\.com\/en\/cloud\/saas\/netsuite\/ns-online-help\/[a-z]+_N?\d+\.html$/;

function expectSaid(sources: readonly RuleSource[]): void {
  expect(sources.length).toBeGreaterThan(0);
  for (const { says, title, address, mark } of sources) {
    expect(says).toMatch(/^\S.*\.$/);
    if (mark === 'documented') {
      expect(address).toMatch(HELP);
      expect(title).toMatch(/^[A-Z]/);
    } else expect([title, address]).toEqual([null, null]);
  }
}

it.each(READINESS_ITEMS)('%s has sources, a title and something to look at', (id) => {
  expectSaid(ITEM_SOURCES[id]);
  const { title, toDo, unknown } = ITEM_WORDS[id];
  expect(title).toMatch(/^\S.*[^.]$/);
  expect(unknown).toMatch(/^[A-Z].*\.$/);
  // What no script can read is never known to be left to do.
  if (id === 'tokens-read' || id === 'grant-and-scopes') expect(toDo).toBe('');
  else expect(toDo).toMatch(/^[A-Z].*\.$/);
});

it('a date is a release, what ends with it, and whether that is settled', () => {
  expect(READINESS_DATES.map(({ release, tentative }) => [release, tentative])).toEqual([
    ['2027.1', false],
    ['2028.1 or 2028.2', true],
    ['2028.2', false],
  ]);
  for (const { what, sources } of READINESS_DATES) {
    expect(what).toMatch(/^[A-Z].*\.$/);
    expectSaid(sources);
  }
  expect(READINESS_DATES[2]?.sources).toEqual(ITEM_SOURCES.soap.slice(1));
});

it('nothing is left of what is done or does not apply', () => {
  expect(['done', 'notApplicable'].map((status) => howOf('soap', status as 'done', 'rest'))).toEqual([null, null]);
  expect(howOf('soap', 'toDo', null)).toBe(ITEM_WORDS.soap.toDo);
  expect(howOf('soap', 'unknown', 'rest')).toBe(
    `${ITEM_WORDS.soap.unknown} This is needed only if the integration uses REST web services.`,
  );
  expect(howOf('soap', 'toDo', 'restlets')).toMatch(/ This is needed only if the integration calls RESTlets\.$/);
});

describe('the integration as it will log in', () => {
  it('needs what OAuth 2.0, REST web services and SOAP ask of a role, and any role will do', () => {
    const target = targetOf(expensify);
    const line = (id: string, label: string, permission: string, level: string) => ({
      ...{ id, label, anyOf: [permission], level, strength: 'required', onlyWith: {}, explains: [] },
    });
    expect(target).toEqual({
      ...expensify,
      recognise: { ...expensify.recognise, roleNames: [] },
      credentials: [{ kind: 'oauth2-authorization', features: [] }],
      features: [],
      requirements: [
        line('rest', 'Use REST web services', 'ADMI_RESTWEBSERVICES', 'FULL'),
        line('rest-lists', 'Read lists of records and SuiteQL by REST', 'REPO_ANALYTICS', 'EDIT'),
        line('soap', 'Use SOAP web services', 'ADMI_WEBSERVICES', 'FULL'),
      ],
      advised: [],
    });
  });

  it('needs a line of REST only if it uses that', () => {
    expect(['log-in-by-oauth2', 'rest', 'rest-lists'].map(onlyIfOf)).toEqual([null, 'rest', 'rest']);
  });

  it('has to be read about', () => {
    expect(READINESS_PERMISSIONS).toEqual([
      ...['ADMI_LOGIN_OAUTH2', 'ADMI_RESTWEBSERVICES', 'REPO_ANALYTICS', 'ADMI_WEBSERVICES'],
    ]);
    expect(READINESS_FEATURES).toEqual([
      ...['OAUTH2', 'RESTWEBSERVICES', 'USR', 'CUSTOMCODE', 'SERVERSIDESCRIPTING', 'WEBSERVICESEXTERNAL', 'EMPPERMS'],
    ]);
  });
});

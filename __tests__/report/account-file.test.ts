/**
 * The account file of what was read, without a script: the diagnosis of the file is that of the account.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parseAccountFile } from '../../emulator';
import { anonymous } from '../../src/TypeScript/diagnosis/anonymous';
import { diagnose } from '../../src/TypeScript/diagnosis/diagnose';
import type { Facts, Role } from '../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../src/TypeScript/diagnosis/facts';
import { accountFileOf } from '../../src/TypeScript/report/account-file/account-file';
import { explained } from '../../src/TypeScript/report/explained';
import { EXAMPLE_FILES } from '../examples/support/examples';
import type { AccountDocument } from '../reference/answer';
import { randomAccount } from '../reference/random-account';
import { EXAMPLES } from '../support/embedded';
import { expensify } from '../support/expensify';
import { factsOfAccount } from '../support/facts-of-account';

const COST = { units: 0, queries: 0 };
const reportOf = (facts: Facts) => explained(facts, expensify, diagnose(facts, expensify), COST);
const parsed = (document: unknown) => parseAccountFile(JSON.stringify(document), 'account.json', () => '');
const exampleFacts = (path: string) =>
  factsOfAccount(JSON.parse(readFileSync(join(EXAMPLES, path), 'utf8')) as AccountDocument, expensify);

/** @param names whether people and tokens keep their names; else the reports that name nobody are compared */
function expectSame(facts: Facts, names: boolean): void {
  const shown = names ? facts : anonymous(facts);
  const { document, notExported } = accountFileOf(facts, names);
  expect(notExported).toEqual([]);
  expect(() => parsed(document)).not.toThrow();
  const again = replayed(document);
  expect(reportOf(names ? again : anonymous(again))).toEqual(reportOf(shown));
}

function replayed(document: unknown): Facts {
  return factsOfAccount(JSON.parse(JSON.stringify(document)) as AccountDocument, expensify);
}

it.each(EXAMPLE_FILES)('the file of %s is read strictly and gets the same report', (path) => {
  expectSame(exampleFacts(path), false);
});

it('the files of random accounts get the same reports', () => {
  fc.assert(
    fc.property(randomAccount(), (document) => {
      expectSame(factsOfAccount(document, expensify), true);
    }),
    { seed: 20261128, numRuns: 10 },
  );
});

describe('what was unread', () => {
  const facts = exampleFacts('healthy.json');
  const [role] = facts.roles as [Role];
  const callsRefused = (changed: Partial<Facts>) => {
    const { document, notExported } = accountFileOf({ ...facts, ...changed }, true);
    expect(() => parsed(document)).not.toThrow();
    expect(notExported.length > 0 || document.faults.length > 0).toBe(true);
    return document.faults.map(({ matching }) => matching);
  };

  it('is refused in the replay: lines of a role', () => {
    expect(callsRefused({ roles: [{ ...role, permissions: UNREAD }] })).toEqual(['rolepermissions']);
  });

  it('is refused in the replay: a feature, and nothing else', () => {
    expect(callsRefused({ features: { ...facts.features, TBA: UNREAD } })).toEqual(['TBA']);
  });

  it('is refused in the replay: the tokens', () => {
    expect(callsRefused({ credentials: UNREAD })).toEqual(['FROM oauthtoken']);
    expect(callsRefused({ credentialsComplete: false })).toEqual(['FROM oauthtoken']);
  });

  it('is refused in the replay: the user of a token', () => {
    expect(callsRefused({ entities: [] })).toEqual(['FROM entity', 'FROM employee e']);
  });

  it('is refused in the replay: a restriction that the format has no place for', () => {
    const restrictions = role.restrictions && { ...role.restrictions, accountingBooks: known('SELECTED') };
    expect(callsRefused({ roles: [{ ...role, ...(restrictions ? { restrictions } : {}) }] })).toContain(
      'restrictbydevice',
    );
  });

  it('stands in the words of the file, which no script reads', () => {
    const { document, notExported } = accountFileOf({ ...facts, credentials: UNREAD }, true);
    expect(Object.values(document.preferences ?? {})).toEqual(notExported);
  });
});

/** What becomes of what a check says: a finding with its words, its codes and its sources. */
import type { AccountCheck } from '../../../src/TypeScript/diagnosis/checks/define';
import { accountSubject, fill, findingOf, inSentence, listed } from '../../../src/TypeScript/diagnosis/checks/define';
import { roleActive } from '../../../src/TypeScript/diagnosis/checks/role-active';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { Explanation, Status } from '../../../src/TypeScript/diagnosis/finding';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { assumed, vendorHelp } from '../../../src/TypeScript/diagnosis/rule-source';
import { expensify } from '../../support/expensify';
import { factsWith, ofToken } from './support/a-chain';

const PROFILE: Profile = {
  ...expensify,
  explains: { 'feature-enabled': ['NS2', 'NS1'] },
  sources: { 'feature-enabled': [vendorHelp('A page', 'https://acme.example', 'It is needed.')] },
};

function found(status: Status, explanation: Partial<Explanation> = {}) {
  const check: AccountCheck = {
    id: 'feature-enabled',
    reads: ['features'],
    sources: [assumed('Nobody says so.')],
    words: {
      pass: { title: '{integration} is fine', message: '{integration} can {verb} with {what}, and {nothing}.' },
      fail: { title: 'Bad', message: 'Bad.' },
      unknown: { title: 'Unread', message: 'Unread.' },
    },
    decide: () => status,
    explain: () => ({ evidence: [], slots: { what: 'this' }, ...explanation }),
  };
  return findingOf(check, accountSubject(factsWith(), PROFILE));
}

it('has words, and sources: what the vendor says before what nobody says', () => {
  expect(found('pass', { explains: ['NS3'] })).toEqual({
    check: 'feature-enabled',
    status: 'pass',
    explains: [],
    title: 'Expensify is fine',
    message: 'Expensify can sync with this, and {nothing}.',
    evidence: [],
    source: '[DOC-3P] A page (It is needed); ASSUMED: Nobody says so',
  });
});

it('has the codes of what fails or may fail, those of the profile among them, each once and sorted', () => {
  const codes = (status: Status) => found(status, { explains: ['NS3', 'NS1'] }).explains;
  expect(found('fail').explains).toEqual(['NS1', 'NS2']);
  expect([codes('fail'), codes('unknown'), codes('warn'), codes('pass')]).toEqual([
    ['NS1', 'NS2', 'NS3'],
    ['NS1', 'NS2', 'NS3'],
    [],
    [],
  ]);
});

it('has other words where the check says so, and those of what does not apply where it has none', () => {
  expect(found('pass', { wording: { title: 'Other', message: 'Other.' } })).toMatchObject({ title: 'Other' });
  expect(found('notApplicable')).toMatchObject({ title: 'Does not apply here.', message: 'Does not apply here.' });
});

it('says how many lines are left out, if any are', () => {
  expect(found('pass')).not.toHaveProperty('evidenceCut');
  expect(found('pass', { evidenceCut: 7 }).evidenceCut).toBe(7);
});

it('calls a credential by its word', () => {
  expect(ofToken(roleActive).title).toBe("The token's role is active");
});

it('sees the credentials of an account, a dead one among them, or that they were not read', () => {
  const subject = (credentials: Parameters<typeof factsWith>[0]) => accountSubject(factsWith(credentials), PROFILE);
  expect(subject({ token: { revoked: true } }).hasCredentials).toBe(true);
  expect(subject({ credentials: known([]) })).toMatchObject({ hasCredentials: false, credentials: { known: true } });
  expect(subject({ credentials: UNREAD })).toMatchObject({ hasCredentials: null, credentials: UNREAD });
});

describe('a sentence', () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `n${at}`);

  it('lists names', () => {
    expect([listed([]), listed(['a']), listed(['a', 'b']), listed(['a', 'b', 'c'])]).toEqual([
      ...['', 'a', 'a and b', 'a, b and c'],
    ]);
  });

  it('names fifty at most, and counts the rest', () => {
    expect(listed(names(50))).toMatch(/, n48 and n49$/);
    expect(listed(names(52))).toMatch(/^n0, n1, .*, n49 and 2 more$/);
  });

  it('has labels in small letters, but for what is spelt in capitals', () => {
    expect(['Read accounts', 'SOAP web services', 'A list', 'Read SOAP'].map(inSentence)).toEqual([
      ...['read accounts', 'SOAP web services', 'a list', 'read SOAP'],
    ]);
  });

  it('keeps a slot that has no name', () => {
    expect(fill('{a} and {b}', { a: '1' })).toBe('1 and {b}');
  });
});

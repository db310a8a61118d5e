/** Which findings explain what was recognised in a text. */
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import type { Diagnosis, TokenDiagnosis } from '../../../src/TypeScript/diagnosis/diagnose';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountCheckId, CheckId, Evidence, Finding, Verdict } from '../../../src/TypeScript/diagnosis/finding';
import type { KnownError, Profile, Requirement } from '../../../src/TypeScript/diagnosis/profile';
import { RESTRICTIONS } from '../../../src/TypeScript/diagnosis/restrictions';
import { explainSymptom } from '../../../src/TypeScript/diagnosis/symptom/explain-symptom';
import type { RecognisedItem } from '../../../src/TypeScript/diagnosis/symptom/recognised';
import { featurePath } from '../../../src/TypeScript/netsuite/features';
import type { Level } from '../../../src/TypeScript/netsuite/levels';
import { factsWith, lines, TOKEN } from '../checks/support/a-chain';
import { ACME, anError, anItem, aRequirement } from './support/an-item';

const evidence = (field: string, weight: Evidence['weight'] = 'fail'): Evidence => ({
  ...{ record: { type: 'account', id: null, name: '', link: null }, field, found: '', needed: '', requirement: null },
  weight,
});

const finding = (check: CheckId, lines: readonly Evidence[] = [], different: Partial<Finding> = {}): Finding => ({
  ...{ check, status: 'fail', explains: [], title: '', message: '', evidence: lines, source: '' },
  ...different,
});

const explainsChecks = (...checks: readonly CheckId[]) => ({ checks, permissions: [], logIn: false, features: [] });

/** A credential with what some checks said of it. */
function ofCredential(
  findings: readonly Finding[],
  {
    verdict = 'blocked',
    id = 501,
    requirements = [],
    levels = {},
    features = {},
  }: {
    readonly verdict?: Verdict;
    readonly id?: number;
    readonly requirements?: readonly Requirement[];
    readonly levels?: Readonly<Record<string, Level>> | null;
    readonly features?: Readonly<Record<string, boolean>>;
  } = {},
): TokenDiagnosis {
  const facts = factsWith({
    role: { permissions: levels === null ? UNREAD : lines(levels) },
    features: Object.fromEntries(Object.entries(features).map(([feature, isOn]) => [feature, known(isOn)])),
  });
  const chain = { ...chainOf(facts, ACME, { ...TOKEN, id }), requirements };
  return { chain, verdict, rootCause: null, decisions: [], findings: findings as TokenDiagnosis['findings'] };
}

const diagnosis = (tokens: readonly TokenDiagnosis[] = [], different: Partial<Diagnosis> = {}): Diagnosis => ({
  ...{ verdict: 'blocked', rootCause: null, account: [], tokens },
  ...different,
});

const answer = (items: readonly RecognisedItem[], profile = ACME, found = diagnosis()) =>
  explainSymptom({ items, skipped: 0 }, profile, found);

/** Whether a finding explains the item: no credential stands beside it. */
function isExplained(one: RecognisedItem, found: Finding): boolean {
  return answer([one], ACME, diagnosis([], { account: [found as Finding<AccountCheckId>] })).explainedBy.length > 0;
}

describe('a feature that a text names', () => {
  const named = anItem({
    explains: { ...explainsChecks('feature-enabled'), features: [{ id: null, name: 'Projects' }] },
  });
  const byId = anItem({
    explains: { ...explainsChecks('feature-enabled'), features: [{ id: 'TBA', name: 'Tokens' }] },
  });
  const off = (one: RecognisedItem, ...lines: readonly Evidence[]) =>
    isExplained(one, finding('feature-enabled', lines));

  it('is explained where it is off, wherever its line stands', () => {
    expect(off(named, evidence('Enable Features > Invoices'), evidence('Enable Features > Projects'))).toBe(true);
    expect(off(byId, evidence(`Enable Features > ${featurePath('TBA')}`))).toBe(true);
  });

  it('is not explained where another one is off, or where it is on or was not read', () => {
    expect(off(named, evidence('Enable Features > Invoices'))).toBe(false);
    expect(off(named, evidence('Enable Features > Projects > Invoices'))).toBe(false);
    expect(off(named, evidence('Enable Features > Projects', 'unknown'), evidence('Enable Features > Other'))).toBe(
      false,
    );
    expect(off(byId, evidence('Enable Features > Manage Authentication > OAuth 2.0'))).toBe(false);
  });

  it('is explained by any feature where the text names none', () => {
    expect(off(anItem({ explains: explainsChecks('feature-enabled') }), evidence('Enable Features > Projects'))).toBe(
      true,
    );
    expect(off(anItem({ explains: explainsChecks('role-active') }), evidence('Enable Features > Projects'))).toBe(
      false,
    );
  });

  it('may be explained by another check that the text speaks of', () => {
    const explains = { ...explainsChecks('integration-enabled'), features: [{ id: null, name: 'Projects' }] };
    expect(isExplained(anItem({ explains }), finding('integration-enabled'))).toBe(true);
    expect(isExplained(named, finding('integration-enabled'))).toBe(false);
  });
});

describe('a restriction that a text names', () => {
  const sentence = (segment: string | null): RecognisedItem =>
    anItem({ restriction: { segment, when: 'viewing' }, explains: explainsChecks('role-restrictions', 'role-active') });
  const restricted = (segment: string | null, ...lines: readonly Evidence[]) =>
    isExplained(sentence(segment), finding('role-restrictions', lines));
  const { CLASS, DEPARTMENT, ACCOUNTING_BOOK } = RESTRICTIONS;

  it('is explained by the field that holds it, wherever it stands', () => {
    expect(restricted('class', evidence(DEPARTMENT.field), evidence(CLASS.field))).toBe(true);
    expect(restricted(null, evidence(DEPARTMENT.field))).toBe(true);
  });

  it('is not explained by another field, nor by one that does not fail', () => {
    expect(restricted('class', evidence(DEPARTMENT.field))).toBe(false);
    expect(restricted('class', evidence(CLASS.field, 'unknown'), evidence(DEPARTMENT.field))).toBe(false);
    expect(restricted(null, evidence(ACCOUNTING_BOOK.field))).toBe(false);
  });

  it('may be explained by another check that the text speaks of', () => {
    expect(isExplained(sentence('class'), finding('role-active'))).toBe(true);
  });

  it('is explained by any field where the text names no restriction', () => {
    const one = anItem({ explains: explainsChecks('role-restrictions') });
    expect(isExplained(one, finding('role-restrictions', [evidence(CLASS.field)]))).toBe(true);
  });
});

it('is explained by nothing that does not fail', () => {
  const one = anItem({ explains: explainsChecks('role-active') });
  for (const status of ['pass', 'warn', 'unknown', 'notApplicable'] as const)
    expect(isExplained(one, finding('role-active', [], { status }))).toBe(false);
  expect(isExplained(one, finding('role-active'))).toBe(true);
});

describe('an answer', () => {
  it('has each permission that an item names, and how much was not looked at', () => {
    const [either, none] = [
      anItem({ text: 'a', code: 'AB12', anyOf: ['LIST_BIN', 'LIST_CLASS'], level: 'EDIT' }),
      anItem(),
    ];
    expect(explainSymptom({ items: [either, none], skipped: 7 }, ACME, diagnosis())).toMatchObject({
      recognised: [
        { text: 'a', code: 'AB12', permission: 'LIST_BIN', level: 'EDIT' },
        { text: 'a', code: 'AB12', permission: 'LIST_CLASS', level: 'EDIT' },
        { text: 'text', code: null, permission: null, level: null },
      ],
      skipped: 7,
    });
    expect(answer([])).not.toHaveProperty('skipped');
  });

  it('has the findings that explain one of the items, in the order of the checks, of the account and of each credential', () => {
    const items = [anItem(), anItem({ explains: { checks: ['role-active', 'employee-access', 'token-exists'] } })];
    const [access, active] = [finding('employee-access'), finding('role-active')];
    const found = diagnosis(
      [ofCredential([access, finding('role-kind'), active]), ofCredential([access, active], { id: 502 })],
      { account: [finding('feature-enabled'), finding('token-exists')] as Diagnosis['account'] },
    );
    expect(answer(items, ACME, found)).toMatchObject({
      explainedBy: [
        { check: 'token-exists', token: null },
        { check: 'employee-access', token: 501 },
        { check: 'employee-access', token: 502 },
        { check: 'role-active', token: 501 },
        { check: 'role-active', token: 502 },
      ],
      otherwise: null,
    });
  });

  it('asks for no words about a credential that is not blocked', () => {
    const ready: TokenDiagnosis = {
      ...ofCredential([], { verdict: 'ready' }),
      get findings(): never {
        throw new Error('Nobody asks for them.');
      },
    };
    expect(answer([anItem()], ACME, diagnosis([ready])).explainedBy).toEqual([]);
  });
});

describe('a code of the integration', () => {
  const profile: Profile = {
    ...ACME,
    errors: [anError({ code: 'AB11' }), anError({ code: 'AB12', mayBe: ['role-kind'] })],
  };
  const isBy = (found: Finding, different: Partial<RecognisedItem> = {}) =>
    answer([anItem({ code: 'ab12', profiles: ['acme'], ...different })], profile, diagnosis([ofCredential([found])]))
      .explainedBy.length > 0;

  it('is explained by a finding that explains it, and by a check that may be the cause', () => {
    expect(isBy(finding('role-active', [], { explains: ['AB12'] }))).toBe(true);
    expect(isBy(finding('role-kind'))).toBe(true);
    expect(isBy(finding('role-active', [], { explains: ['AB11'] }))).toBe(false);
  });

  it('is not explained where it is one of others', () => {
    expect(isBy(finding('role-kind', [], { explains: ['AB12'] }), { profiles: ['bolt'] })).toBe(false);
  });
});

describe.each(['token-role', 'role-permission', 'global-permission'] as const)('what %s finds', (check) => {
  const requirements = [
    aRequirement({ id: 'bins', anyOf: ['LIST_BIN', 'LIST_ITEM'] }),
    aRequirement({ id: 'classes', anyOf: ['LIST_CLASS'] }),
    aRequirement({ id: 'log-in-by-token', anyOf: ['ADMI_LOGIN_OAUTH'] }),
  ];
  const unmet = (...ids: readonly string[]) =>
    finding(check, [
      ...ids.map((requirement) => ({ ...evidence(''), requirement })),
      { ...evidence('', 'unknown'), requirement: 'classes' },
    ]);
  const isBy = (explains: Partial<RecognisedItem['explains']>, found: Finding) =>
    answer([anItem({ explains })], ACME, diagnosis([ofCredential([found], { requirements })])).explainedBy.length > 0;
  const named = (...anyOf: readonly string[]) => ({
    checks: [check],
    permissions: [{ anyOf, level: 'VIEW', said: true }] as const,
  });

  it('explains a permission that the text names, where that one is not met', () => {
    expect(isBy(named('LIST_ITEM', 'LIST_VENDOR'), unmet('bins', 'log-in-by-token'))).toBe(true);
    expect(isBy(named('LIST_VENDOR'), unmet('bins'))).toBe(false);
    expect(isBy(named('LIST_CLASS'), unmet('bins'))).toBe(false);
    expect(isBy({ ...named('LIST_VENDOR'), logIn: true }, unmet('log-in-by-token'))).toBe(false);
    const both = [...named('LIST_VENDOR').permissions, ...named('LIST_BIN').permissions];
    expect(isBy({ checks: [check], permissions: both }, unmet('bins'))).toBe(true);
  });

  it('explains a refused login where a requirement to log in is not met', () => {
    expect(isBy({ logIn: true }, unmet('bins', 'log-in-by-token'))).toBe(true);
    expect(isBy({ checks: [check], logIn: true }, unmet('bins'))).toBe(false);
  });

  it('explains a text that names no permission and speaks of the check', () => {
    expect(isBy({ checks: [check] }, unmet('bins'))).toBe(true);
    expect(isBy({ checks: ['role-kind'] }, unmet('log-in-by-token'))).toBe(false);
  });
});

describe('what it is otherwise', () => {
  const CODE = { code: 'AB12', profiles: ['acme'], kind: 'vendor-code' } as const;
  const otherwise = (items: readonly RecognisedItem[], profile: Profile = ACME, found = diagnosis()) =>
    answer(items, profile, found).otherwise;
  const ofError = (different: Partial<KnownError>) =>
    otherwise([anItem(CODE)], { ...ACME, errors: [anError({ code: 'AB12', ...different })] });

  const NOT_OF_THE_CHAIN = 'AB12: It failed. No permission of the role explains it.';
  const NOT_CHECKED = 'Token Doctor does not check this cause';
  const PAGE = "The integration's own page on the code";

  it.each<[Partial<KnownError>, string, string, string?]>([
    [{ kind: 'permission' }, 'unknown', 'AB12: It failed. Nothing that was checked here explains it.'],
    [{ kind: 'login' }, 'login', 'AB12: It failed. Nothing that was checked here explains it.'],
    [{ kind: 'other' }, 'unknown', `${NOT_OF_THE_CHAIN} ${NOT_CHECKED}.`],
    [{ kind: 'limit' }, 'limit', `${NOT_OF_THE_CHAIN} ${NOT_CHECKED}.`],
    [
      { kind: 'setup', look: 'A screen' },
      'setup',
      `${NOT_OF_THE_CHAIN} ${NOT_CHECKED}: look at the screen that is named.`,
      'A screen',
    ],
    [{ kind: 'data', reads: 'currencies', fix: 'Change it.' }, 'data', `${NOT_OF_THE_CHAIN} Change it.`],
    [
      { kind: 'form' },
      'form',
      `${NOT_OF_THE_CHAIN} No script can read which fields a form shows: look at the form itself.`,
    ],
  ])('of a code is what its vendor says of it: %j', (error, kind, message, look = PAGE) => {
    expect(ofError(error)).toEqual({ kind, message, look });
  });

  it('of a sentence beside a code is what the sentence says, with what the vendor says of its code', () => {
    const profile = { ...ACME, errors: [anError({ code: 'AB12', kind: 'data' })] };
    const limit = otherwise([anItem(CODE), anItem({ kind: 'too-many-requests' })], profile);
    expect(limit).toEqual({
      kind: 'limit',
      message:
        'Too many requests run at once: the account has reached its limit. It is not a permission problem. AB12: It failed.',
      look: 'Setup > Integration > Integration Management > Integration Governance',
    });
    expect(otherwise([anItem(CODE), anItem({ kind: 'permission' })], profile)?.kind).toBe('unknown');
    expect(otherwise([anItem(CODE), anItem({ kind: 'unnamed-permission' })], profile)?.kind).toBe('data');
    expect(otherwise([anItem({ ...CODE, kind: 'too-many-requests' })], profile)?.kind).toBe('data');
  });

  it('of codes that only others list is said to be theirs', () => {
    const others = [
      anItem({ ...CODE, text: 'AB12', profiles: ['bolt', 'cargo'] }),
      anItem({ ...CODE, text: 'AB13', profiles: ['bolt'] }),
    ];
    expect(otherwise(others)).toEqual({
      kind: 'unknown',
      message: 'AB12 is not a code of this integration. It is a code of bolt and cargo. Ask about that integration.',
      look: PAGE,
    });
    expect(otherwise([...others, anItem({ kind: 'too-many-requests' })])?.kind).toBe('limit');
    expect(otherwise([...others, anItem({ kind: 'script-failed' })])?.message).not.toContain('is not a code');
  });

  const noted = (text: string | undefined) => text?.split('. ').at(-1);
  const asking = (...permissions: readonly string[]) =>
    anItem({
      kind: 'permission',
      explains: { permissions: permissions.map((permission) => ({ anyOf: [permission], level: 'VIEW', said: true })) },
    });

  it('says at which level the credentials have what the text names, where it is the same for all', () => {
    const tokens = (...levels: readonly (Level | null)[]) =>
      diagnosis(
        levels.map((level, at) =>
          ofCredential([], { id: 501 + at, levels: level === null ? null : { LIST_BIN: level, LIST_CLASS: 'EDIT' } }),
        ),
      );
    const said = (found: Diagnosis, ...permissions: readonly string[]) =>
      noted(otherwise([asking(...permissions)], ACME, found)?.message);
    expect(said(tokens('FULL', 'FULL'), 'LIST_BIN', 'LIST_CLASS')).toBe(
      'Now the credential has Lists > Bins at Full and Lists > Classes at Edit.',
    );
    expect(said(tokens('FULL', 'VIEW'), 'LIST_BIN', 'LIST_CLASS')).toBe(
      'Now the credential has Lists > Classes at Edit.',
    );
    expect(said(tokens(null), 'LIST_BIN')).toBe(
      'Now the credential has Lists > Bins at a level that could not be read.',
    );
    const before = otherwise([asking('LIST_BIN')])?.message;
    expect(otherwise([asking('LIST_BIN')], ACME, tokens('FULL', 'VIEW'))?.message).toBe(before);
    expect(otherwise([asking()], ACME, tokens('FULL'))?.message).toBe(before);
  });

  it('says of a permission that it goes with a feature that is off', () => {
    const profile = {
      ...ACME,
      requirements: [
        aRequirement({ id: 'a', anyOf: ['LIST_BIN', 'LIST_CLASS'], onlyWith: { feature: 'OAUTH2' } }),
        aRequirement({ id: 'b', anyOf: ['LIST_BIN'], onlyWith: { feature: 'TBA' } }),
        aRequirement({ id: 'c', anyOf: ['LIST_BIN'], onlyWith: { feature: 'UNREAD' } }),
        aRequirement({ id: 'd', anyOf: ['LIST_BIN'] }),
        aRequirement({ id: 'e', anyOf: ['LIST_VENDOR'], onlyWith: { feature: 'OAUTH2' } }),
      ],
    };
    const found = diagnosis([ofCredential([], { features: { OAUTH2: false, TBA: true } })]);
    const without = otherwise([asking('LIST_BIN')])?.message ?? '';
    expect(otherwise([asking('LIST_BIN')], profile, found)?.message).toBe(
      `${without} Lists > Bins or Lists > Classes is needed only with the feature OAuth 2.0, which is off in this account. Now the credential has Lists > Bins at None.`,
    );
    expect(otherwise([asking('LIST_BIN')], profile)?.message).toBe(without);
  });

  it('says that not everything could be read', () => {
    expect(noted(otherwise([anItem()], ACME, diagnosis([], { verdict: 'unknown' }))?.message)).toBe(
      'Not everything could be read, so the cause may be in what is missing.',
    );
    expect(otherwise([anItem()])?.message).toBe('A script ended with an error, and the text does not say why.');
  });
});

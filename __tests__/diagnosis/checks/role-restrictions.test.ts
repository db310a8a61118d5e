import fc from 'fast-check';
import { chainOf } from '../../../src/TypeScript/diagnosis/chain';
import { roleRestrictions } from '../../../src/TypeScript/diagnosis/checks/role-restrictions';
import { findingOf } from '../../../src/TypeScript/diagnosis/checks/define';
import { diagnose } from '../../../src/TypeScript/diagnosis/diagnose';
import type { Facts, RoleRestrictions, SubsidiaryOption } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import { plan } from '../../../src/TypeScript/diagnosis/plan/plan';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import type { NeededReach, RestrictionKind } from '../../../src/TypeScript/diagnosis/restrictions';
import { RESTRICTION_KINDS, UNRESTRICTED } from '../../../src/TypeScript/diagnosis/restrictions';
import { expensify } from '../../support/expensify';
import type { Differences } from './support/a-chain';
import { factsWith, ofToken, ON_ADMINISTRATOR, TOKEN } from './support/a-chain';

const narrowed = (restrictions: Partial<RoleRestrictions>): Differences => ({
  role: { restrictions: { ...UNRESTRICTED, ...restrictions } },
});
const found = (restrictions: Partial<RoleRestrictions>) => ofToken(roleRestrictions, narrowed(restrictions));

/** The same integration, needing other things of its role. */
const needing = (...restrictions: NeededReach[]): Profile => ({ ...expensify, restrictions });
const judged = (profile: Profile, facts: Facts) => findingOf(roleRestrictions, chainOf(facts, profile, TOKEN));

describe('an integration that needs every subsidiary', () => {
  it('passes with a role that reaches all', () => {
    expect(found({})).toMatchObject({ status: 'pass', explains: [] });
  });

  it.each<SubsidiaryOption>(['OWN', 'SELECTED'])('fails with a role at %s, and says where to look', (option) => {
    const finding = judged(expensify, {
      ...factsWith(narrowed({ subsidiaries: known(option), selected: known([1]) })),
      subsidiaries: known({ ids: [1, 2], all: false }),
    });
    expect(finding).toMatchObject({ status: 'fail', explains: ['NS0521', 'NS0756'] });
    expect(finding.evidence).toEqual([
      expect.objectContaining({ field: 'Subsidiary Restrictions', needed: 'All', weight: 'fail' }),
    ]);
    expect(finding.message).toContain('every subsidiary');
  });

  it('warns of a role that reaches the active ones', () => {
    expect(found({ subsidiaries: known('ALLACTIVE') })).toMatchObject({ status: 'warn', explains: [] });
  });

  it.each([
    ['every one', [1, 2], { ids: [1, 2], all: true }, 'pass'],
    ['every one that the reader sees, who may not see all', [1, 2], { ids: [1, 2], all: false }, 'unknown'],
    ['not every one, and the reader sees that', [1], { ids: [1, 2], all: false }, 'fail'],
    ['every active one', [1], { ids: [1, 2], active: [1], all: true }, 'warn'],
    ['an inactive one in the place of an active one', [2], { ids: [1, 2], active: [1], all: true }, 'fail'],
    [
      'every active one that the reader sees, who may not see all',
      [1],
      { ids: [1, 2], active: [1], all: false },
      'unknown',
    ],
    ['none that could be read', [], { ids: [1, 2], all: true }, 'unknown'],
  ])('with selected ones, %s', (_, selected, subsidiaries, status) => {
    const facts = factsWith(narrowed({ subsidiaries: known('SELECTED'), selected: known(selected) }));
    expect(judged(expensify, { ...facts, subsidiaries: known(subsidiaries) }).status).toBe(status);
  });

  it.each([
    ['the only one', { ids: [1], all: true }, 'pass'],
    ['one of two', { ids: [1, 2], all: true }, 'fail'],
    ['one of two that the reader sees, who may not see all', { ids: [1, 2], all: false }, 'fail'],
    ['the only one that the reader sees, who may not see all', { ids: [1], all: false }, 'unknown'],
    ['the only active one or an inactive one', { ids: [1, 2], active: [1], all: true }, 'unknown'],
    ['one of none that NetSuite lists', { ids: [], all: true }, 'fail'],
  ])('with that of its user, %s', (_, subsidiaries, status) => {
    const facts = factsWith(narrowed({ subsidiaries: known('OWN') }));
    expect(judged(expensify, { ...facts, subsidiaries: known(subsidiaries) }).status).toBe(status);
  });

  it('is unknown where the subsidiaries of the account were not read', () => {
    const { subsidiaries: _read, ...own } = factsWith(narrowed({ subsidiaries: known('OWN') }));
    expect(judged(expensify, own).status).toBe('unknown');
    expect(found({ subsidiaries: known('SELECTED'), selected: known([1]) }).status).toBe('unknown');
  });

  it('is unknown where the role was read and its restrictions were not', () => {
    const { restrictions: _restrictions, ...role } = factsWith().roles[0] ?? { id: 0 };
    const facts = { ...factsWith(), roles: [role as Facts['roles'][number]] };
    expect(judged(expensify, facts)).toMatchObject({ status: 'unknown', explains: ['NS0521', 'NS0756'] });
    expect(diagnose(facts, expensify).verdict).toBe('unknown');
  });

  it('does not ask for subsidiaries in an account without them', () => {
    const { status } = ofToken(roleRestrictions, {
      ...narrowed({ subsidiaries: known('OWN') }),
      features: { SUBSIDIARIES: known(false) },
    });
    expect(status).toBe('pass');
  });

  it('is unknown where the feature was not read and the role is narrowed', () => {
    const differences = { ...narrowed({ subsidiaries: known('OWN') }), features: { SUBSIDIARIES: UNREAD } };
    expect(ofToken(roleRestrictions, differences).status).toBe('unknown');
  });

  it('never finds Administrator restricted', () => {
    const facts = factsWith({
      ...ON_ADMINISTRATOR,
      role: { ...ON_ADMINISTRATOR.role, restrictions: { ...UNRESTRICTED, subsidiaries: known('OWN') } },
    });
    const administrator = { ...TOKEN, role: 3 };
    expect(findingOf(roleRestrictions, chainOf(facts, expensify, administrator)).status).toBe('pass');
  });
});

describe('a restriction that nobody knows to do harm', () => {
  it.each<[string, Partial<RoleRestrictions>]>([
    ['Employee Restrictions', { employees: known('OWNONLY') }],
    ['Employee Restrictions', { employees: known('A_WORD_OF_TOMORROW') }],
    ['Accounting Book Restrictions', { accountingBooks: known('SELECTED') }],
    ['Restrict this role by Device ID', { byDevice: known(true) }],
    [
      'Restrictions > Class',
      { segments: known([{ segment: 'CLASS', restriction: 'OWNONLY', viewingAllowed: false }]) },
    ],
    [
      'Restrictions > another segment',
      { segments: known([{ segment: '77', restriction: 'UNASSIGNED', viewingAllowed: true }]) },
    ],
  ])('is a warning: %s', (field, restrictions) => {
    const finding = found(restrictions);
    expect(finding.status).toBe('warn');
    expect(finding.message).toContain(field);
    expect(
      diagnose(factsWith({ role: { restrictions: { ...UNRESTRICTED, ...restrictions } } }), expensify).verdict,
    ).toBe('ready');
  });

  it.each<Partial<RoleRestrictions>>([
    { employees: known('DEFAULTTOOWN') },
    { accountingBooks: known('PRIMARY') },
    { segments: known([{ segment: 'CLASS', restriction: 'DEFAULTTOOWN', viewingAllowed: false }]) },
  ])('is none where it restricts nothing: %p', (restrictions) => {
    expect(found(restrictions).status).toBe('pass');
  });

  it('is said to be unread where it was not read, and keeps nothing from being ready', () => {
    const nothing = needing();
    const facts = factsWith(narrowed({ subsidiaries: UNREAD, employees: UNREAD }));
    const finding = judged(nothing, facts);
    expect(finding).toMatchObject({ status: 'warn', title: 'Restrictions of the role could not be read' });
    expect(finding.evidence.map(({ weight, found: said }) => [weight, said])).toEqual([
      ['warn', 'could not be read'],
      ['warn', 'could not be read'],
    ]);
    expect(diagnose(facts, nothing).verdict).toBe('ready');
  });
});

describe('a restriction in words or on a number that nobody knows', () => {
  const line = (segment: string, restriction: string) =>
    narrowed({ segments: known([{ segment, restriction, viewingAllowed: false }]) });

  it.each<[NeededReach['kind'], Differences]>([
    ['EMPLOYEE', narrowed({ employees: known('A_WORD_OF_TOMORROW') })],
    ['ACCOUNTING_BOOK', narrowed({ accountingBooks: known('A_WORD_OF_TOMORROW') })],
    ['CLASS', line('CLASS', 'A_WORD_OF_TOMORROW')],
    ['ITEM', line('77', 'OWNONLY')],
    ['ACCOUNT', line('77', 'OWNONLY')],
  ])('says neither ready nor blocked, where everything is needed: %s', (kind, differences) => {
    const features = { CLASSES: known(true), MULTIBOOK: known(true) };
    const { verdict } = diagnose(factsWith({ ...differences, features }), needing({ kind, to: 'use' }));
    expect(verdict).toBe('unknown');
  });

  it('leaves segments alone whose numbers are known', () => {
    const profile = needing({ kind: 'CLASS', to: 'use' });
    expect(diagnose(factsWith(line('77', 'OWNONLY')), profile).verdict).toBe('ready');
  });
});

describe('of any role', () => {
  const option = fc.constantFrom<SubsidiaryOption>('ALL', 'ALLACTIVE', 'OWN', 'SELECTED');
  const fact = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 4, arbitrary: value.map((one) => known(one)) }, { weight: 1, arbitrary: fc.constant(UNREAD) });
  const lines = fc.array(
    fc.record({
      segment: fc.constantFrom('CLASS', 'DEPARTMENT', 'LOCATION', 'ITEM', 'ACCOUNT', '-200'),
      restriction: fc.constantFrom('NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY'),
      viewingAllowed: fc.boolean(),
    }),
    { maxLength: 3 },
  );
  const anyRole: fc.Arbitrary<RoleRestrictions> = fc.record({
    subsidiaries: fact(option),
    selected: fact(fc.subarray([1, 2, 3])),
    viewsOthers: fact(fc.boolean()),
    employees: fact(fc.constantFrom('NONE', 'DEFAULTTOOWN', 'UNASSIGNED', 'OWNONLY', 'OTHER')),
    accountingBooks: fact(fc.constantFrom('ALL', 'PRIMARY', 'SELECTED')),
    byDevice: fact(fc.boolean()),
    segments: fact(lines),
  });
  const need = fc.record({
    kind: fc.constantFrom(...RESTRICTION_KINDS),
    to: fc.constantFrom<NeededReach['to']>('use', 'view'),
  });
  const needs = fc.uniqueArray(need, { selector: ({ kind }) => kind });
  const some = fc.record({ restrictions: anyRole, needs, all: fc.boolean() });
  const factsOf = ({ restrictions, all }: { restrictions: RoleRestrictions; all: boolean }): Facts => ({
    ...factsWith({ role: { restrictions }, features: ALL_ON }),
    subsidiaries: known({ ids: [1, 2], all }),
  });
  const ALL_ON = Object.fromEntries(
    ['SUBSIDIARIES', 'CLASSES', 'DEPARTMENTS', 'LOCATIONS', 'MULTIBOOK'].map((id) => [id, known(true)]),
  );

  /** Whether the role certainly lets everything be used. By the words of the contract, not by those of the check. */
  const isOpen = (kind: RestrictionKind, role: RoleRestrictions): boolean => {
    switch (kind) {
      case 'SUBSIDIARY':
        return (
          role.subsidiaries.known &&
          (['ALL', 'ALLACTIVE'].includes(role.subsidiaries.value) ||
            (role.subsidiaries.value === 'SELECTED' &&
              role.selected.known &&
              [1, 2].every((id) => role.selected.known && role.selected.value.includes(id))))
        );
      case 'EMPLOYEE':
        return role.employees.known && ['NONE', 'DEFAULTTOOWN'].includes(role.employees.value);
      case 'ACCOUNTING_BOOK':
        return role.accountingBooks.known && role.accountingBooks.value === 'ALL';
      default: {
        const segment = kind === 'SEGMENT' ? '-200' : kind;
        const { segments } = role;
        return (
          segments?.known === true &&
          segments.value.every(
            (line) => line.segment !== segment || ['NONE', 'DEFAULTTOOWN'].includes(line.restriction),
          )
        );
      }
    }
  };

  it('none that is narrowed, or may be, is ready for an integration that has to use everything', () => {
    fc.assert(
      fc.property(some, (one) => {
        const uses = one.needs.map(({ kind }) => ({ kind, to: 'use' as const }));
        const { verdict } = diagnose(factsOf(one), needing(...uses));
        if (!uses.every(({ kind }) => isOpen(kind, one.restrictions))) expect(verdict).not.toBe('ready');
      }),
      { numRuns: 500, seed: 20260601 },
    );
  });

  it('none blocks an integration that needs nothing of it', () => {
    fc.assert(
      fc.property(some, (one) => {
        expect(diagnose(factsOf(one), needing()).verdict).toBe('ready');
      }),
      { numRuns: 300, seed: 20260601 },
    );
  });

  it('what is read later contradicts nothing that was decided before', () => {
    fc.assert(
      fc.property(some, anyRole, (one, rest) => {
        const profile = needing(...one.needs);
        const before = judged(profile, factsOf(one)).status;
        const filled = Object.fromEntries(
          Object.entries(one.restrictions).map(([key, value]: [string, { known: boolean }]) => [
            key,
            value.known ? value : rest[key as keyof RoleRestrictions],
          ]),
        ) as unknown as RoleRestrictions;
        const after = judged(profile, factsOf({ ...one, restrictions: filled })).status;
        if (before === 'fail') expect(after).toBe('fail');
        if (before === 'pass') expect(after).toBe('pass');
      }),
      { numRuns: 500, seed: 20260601 },
    );
  });

  it('a plan lifts what fails, and the same diagnosis proves it', () => {
    fc.assert(
      fc.property(some, (one) => {
        const facts = factsOf(one);
        const profile = needing(...one.needs);
        const diagnosis = diagnose(facts, profile);
        if (diagnosis.verdict !== 'blocked') return;
        const { steps, verdictAfter } = plan(facts, profile, diagnosis);
        expect(verdictAfter).not.toBe('blocked');
        expect(steps.map(({ kind }) => kind)).toEqual(['lift-restriction', 'retry']);
        expect(steps[0]).toMatchObject({ fixes: ['role-restrictions'], newCredentials: false });
        const said = steps.flatMap(({ changes }) => changes.map(({ from, to }) => `${from} ${to}`));
        expect(said.filter((text) => text.includes('undefined'))).toEqual([]);
      }),
      { numRuns: 300, seed: 20260601 },
    );
  });
});

describe('says', () => {
  const record = { type: 'role', id: 1001, name: 'Expensify Integration', link: '/app/setup/role.nl?id=1001' };
  const row = (field: string, said: string, needed: string, weight: string) => ({
    ...{ record, field, found: said, needed, requirement: null, weight },
  });
  const every = (one: Partial<RoleRestrictions>, ...needs: NeededReach[]) =>
    judged(needing(...needs), factsWith(narrowed(one)));

  it('that nothing is in the way', () => {
    expect(found({})).toMatchObject({
      ...{ title: 'No restriction is in the way', evidence: [] },
      message:
        'No restriction of the role "Expensify Integration" that was read hides a record that Expensify is known to need.',
    });
  });

  it('what has to be reached and is not', () => {
    expect(
      judged(needing(...USES), {
        ...factsWith(narrowed({ subsidiaries: known('OWN'), employees: known('OWNONLY'), byDevice: known(true) })),
        subsidiaries: known({ ids: [1, 2], all: true }),
      }),
    ).toMatchObject({
      title: 'A restriction of the role is in the way',
      message:
        'Expensify has to reach every subsidiary and the records of every employee, and the role "Expensify Integration" does not. A restriction hides records at every permission level. NetSuite returns fewer rows, or an error that the restrictions on the role deny access.',
      evidence: [
        row('Subsidiary Restrictions', 'User Subsidiary', 'All', 'fail'),
        row('Employee Restrictions', 'own and subordinates only', 'none - no default', 'fail'),
        row('Restrict this role by Device ID', 'ticked', 'not ticked', 'warn'),
      ],
    });
  });

  it('what is narrowed, and leaves out what was not read beside it', () => {
    expect(every({ employees: known('OWNONLY'), byDevice: UNREAD })).toMatchObject({
      title: 'The role reaches only some records',
      message:
        'The role "Expensify Integration" has a restriction: Employee Restrictions (own and subordinates only). It is not known that Expensify needs more. If records are missing in Expensify, or an error speaks of the restrictions on the role, look here first.',
      evidence: [{ found: 'own and subordinates only' }, { found: 'could not be read' }],
    });
  });

  it('that it was not read', () => {
    expect(every({ byDevice: UNREAD })).toMatchObject({
      title: 'Restrictions of the role could not be read',
      message:
        'Whether the role "Expensify Integration" reaches every record could not be read. Nobody knows that Expensify needs more than the role reaches, so this does not change the verdict.',
    });
    expect(every({ subsidiaries: UNREAD }, ...USES)).toMatchObject({
      title: 'Restrictions of the role could not be read',
      message:
        'Expensify has to reach every subsidiary. The restrictions of the role "Expensify Integration" could not be read.',
    });
  });

  const USES: NeededReach[] = [
    { kind: 'SUBSIDIARY', to: 'use' },
    { kind: 'EMPLOYEE', to: 'use' },
  ];

  it('nothing of a device to Administrator', () => {
    const { token, role } = ON_ADMINISTRATOR;
    const restrictions = { ...UNRESTRICTED, byDevice: known(true) };
    expect(ofToken(roleRestrictions, { token, role: { ...role, restrictions } })).toMatchObject({ status: 'pass' });
  });

  it('the same for all credentials of a role: it is found out once', () => {
    const chain = chainOf(factsWith(narrowed({ employees: known('OWNONLY') })), expensify, TOKEN);
    expect(roleRestrictions.decide(chain)).toBe('warn');
    expect(chain.restrictionsKnown.get(chain.role)).toBe('warn');
    chain.restrictionsKnown.set(chain.role, 'pass');
    expect(roleRestrictions.decide(chain)).toBe('pass');
  });
});

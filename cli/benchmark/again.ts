/**
 * Deciding again after a change, of an account that was decided before: Token Doctor's what-if beside the loop over typed arrays,
 * which decides every token again.
 */
import type { WhatIfChange } from '../../src/TypeScript/diagnosis/what-if/changes';
import { whatIf } from '../../src/TypeScript/diagnosis/what-if/what-if';
import type { Profile } from '../../src/TypeScript/diagnosis/profile';
import { factsOfPlain, plainAccount, plainProfile } from './plain-account';
import type { PlainAccount } from './plain-loop';
import type { Arrays } from './rivals/typed-arrays';
import { arraysOf, decideArrays } from './rivals/typed-arrays';
import { fastest } from './time-of';

/** What is changed: the first three touch few tokens, the last touches all of them. */
const CHANGES = ['a line of a role', 'the access of an employee', 'a token', 'a feature'] as const;
export type Changed = (typeof CHANGES)[number];

export interface AgainRow {
  readonly tokens: number;
  readonly changed: Changed;
  /** Credentials that the what-if decided again. */
  readonly decided: number;
  readonly arrays: number;
  readonly whatIf: number;
  readonly timesTheArrays: number;
  /** Whether both say the same of every token that changes. */
  readonly sameAnswers: boolean;
}

export function measureAgain(profile: Profile, sizes: readonly number[], runs: number): AgainRow[] {
  const cases = sizes.map((size) => caseOf(profile, plainAccount(profile, size)));
  const [first] = cases;
  // Code that was never run is compiled first: that is no part of any size.
  if (first) for (let round = 0; round < 3 * runs; round++) for (const changed of CHANGES) first.run(changed);
  for (let round = 0; round < runs; round++) for (const one of cases) for (const changed of CHANGES) one.run(changed);
  return cases.flatMap((one) => CHANGES.map((changed) => one.row(changed)));
}

interface Case {
  readonly run: (changed: Changed) => void;
  readonly row: (changed: Changed) => AgainRow;
}

function caseOf(profile: Profile, account: PlainAccount): Case {
  const { credentials, credentialsComplete, ...shared } = factsOfPlain(account);
  const [integration] = account.integrations;
  const held = { application: integration?.id ?? 0, credentials, complete: credentialsComplete };
  const changes = changesIn(account, profile);
  const arrays = arraysOf(account, plainProfile(profile));
  const before = decideArrays(arrays).slice();
  const times = new Map(CHANGES.map((changed) => [changed, { arrays: Infinity, whatIf: Infinity }]));
  const ask = (changed: Changed) =>
    whatIf({ shared, held: [held] }, [changes[changed].change], () => ({ key: 'one', profile, isRelied: true }));
  const failing = new Uint8Array(before.length);
  return {
    run(changed) {
      const time = times.get(changed);
      if (!time) return;
      const { after } = changes[changed];
      time.arrays = fastest(time.arrays, () => decideArrays(after(arrays), failing));
      time.whatIf = fastest(time.whatIf, () => ask(changed));
    },
    row(changed) {
      const { arrays: loop = NaN, whatIf: time = NaN } = times.get(changed) ?? {};
      const said = ask(changed);
      const now = decideArrays(changes[changed].after(arrays));
      const differing = [...now.keys()].filter((place) => isOtherwise(before[place] ?? 0, now[place] ?? 0));
      const expected = differing.map((place) => arrays.tokens.ids[place] ?? 0);
      return {
        tokens: account.tokens.length,
        changed,
        decided: said.checked,
        arrays: loop,
        whatIf: time,
        timesTheArrays: time / loop,
        // That a token no longer lets anybody in is no bit of the loop's: it decides live tokens only.
        sameAnswers:
          changed === 'a token'
            ? said.changed.length === 1
            : String(said.changed.map(({ credential }) => credential.id)) === String(expected),
      };
    },
  };
}

/** Whether the verdict or the earliest failing check differs. */
function isOtherwise(before: number, now: number): boolean {
  return (before & -before) !== (now & -now);
}

interface OneChange {
  readonly change: WhatIfChange;
  readonly after: (arrays: Arrays) => Arrays;
}

/** Of records in the middle of the account. */
function changesIn(account: PlainAccount, profile: Profile): Readonly<Record<Changed, OneChange>> {
  const healthy = account.tokens.find(({ inactive, revoked, id }, place) => {
    const employee = account.employees[place];
    return place >= account.tokens.length / 2 && !inactive && !revoked && id > 0 && employee?.roles.length === 2;
  });
  if (!healthy) throw new Error('There is no token to change.');
  const { id, role, employee } = healthy;
  const [permission = ''] = profile.requirements[1]?.anyOf ?? [];
  return {
    'a line of a role': {
      change: { kind: 'set-role-permission', role, permission, level: 'NONE' },
      after: (arrays) => {
        const roleLines = arrays.roleLines.slice();
        const place = arrays.permissions.indexOf(permission);
        roleLines[(arrays.rolePlaces.get(role) ?? 0) * arrays.permissions.length + place] = 0;
        return { ...arrays, roleLines };
      },
    },
    'the access of an employee': {
      change: { kind: 'set-employee-access', id: employee, value: false },
      after: (arrays) => {
        const admitted = arrays.admitted.slice();
        admitted[arrays.employeePlaces.get(employee) ?? 0] = 0;
        return { ...arrays, admitted };
      },
    },
    'a token': { change: { kind: 'set-token-active', id, value: false }, after: (arrays) => arrays },
    'a feature': {
      change: { kind: 'set-feature', id: 'EMPPERMS', value: false },
      after: (arrays) => ({ ...arrays, globalPlaces: new Int32Array(arrays.globalPlaces.length).fill(-1) }),
    },
  };
}

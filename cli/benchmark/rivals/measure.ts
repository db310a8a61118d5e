/**
 * What general authorization libraries take for the same decisions, each within a time that it is given.
 */
import { plainAccount, plainProfile } from '../plain-account';
import type { PlainAccount } from '../plain-loop';
import { plainLoop } from '../plain-loop';
import type { Profile } from '../../../src/TypeScript/diagnosis/profile';
import { askAbout, sameTokens, type Rival } from './authorizer';
import { casbin } from './casbin';
import { caslForEach, caslShared } from './casl';
import { cedar } from './cedar';

export const RIVALS: readonly Rival[] = [caslShared, caslForEach, cedar, casbin].map((rival) => ({
  ...rival,
  build: (account, ...rest) => rival.build(asItCounts(account), ...rest),
}));

/** Without the feature, global permissions do not count: a library is not given them. */
function asItCounts(account: PlainAccount): PlainAccount {
  if (account.features.EMPPERMS === true) return account;
  return { ...account, employees: account.employees.map((employee) => ({ ...employee, globals: {} })) };
}

export interface RivalRow {
  readonly rival: Rival['id'];
  readonly name: string;
  readonly tokens: number;
  /** Null if the library did not take the account in within its time. */
  readonly asked: {
    readonly holds: string;
    /** Milliseconds in which the library took the account in. */
    readonly building: number;
    /** Live tokens that it decided, and that there are. */
    readonly decided: number;
    readonly live: number;
    /** Milliseconds of building for one token at a time, and of asking. */
    readonly buildingEach: number;
    readonly asking: number;
    /** Whether it says of each token that it decided what the plain loop says. */
    readonly sameAnswers: boolean;
  } | null;
  /** Milliseconds after which the library was stopped. */
  readonly limits: Limits;
}

/** Milliseconds. */
export interface Limits {
  readonly building: number;
  readonly asking: number;
}

export async function measureRivals(profile: Profile, sizes: readonly number[], limits: Limits): Promise<RivalRow[]> {
  // Code that was never run is compiled first: that is no part of any size.
  const [smallest = 1000] = sizes;
  for (const rival of RIVALS) await measured(rival, profile, smallest, { building: 2000, asking: limits.asking / 4 });
  const rows: RivalRow[] = [];
  for (const size of sizes) for (const rival of RIVALS) rows.push(await measured(rival, profile, size, limits));
  return rows;
}

async function measured(rival: Rival, profile: Profile, tokens: number, limits: Limits): Promise<RivalRow> {
  const account = plainAccount(profile, tokens);
  const plain = plainProfile(profile);
  const { id, name } = rival;
  globalThis.gc?.();
  const started = performance.now();
  const authorizer = await rival.build(account, plain, started + limits.building);
  const building = performance.now() - started;
  if (authorizer === null) return { rival: id, name, tokens, asked: null, limits };
  const asked = askAbout(account, plain, {
    authorizer,
    isSpread: rival.isSlow,
    deadline: performance.now() + limits.asking,
  });
  return {
    rival: id,
    name,
    tokens,
    asked: {
      holds: authorizer.holds,
      building,
      decided: asked.tokens.length,
      live: asked.live,
      buildingEach: asked.building,
      asking: asked.asking,
      sameAnswers: sameTokens(plainLoop(account, plain), asked),
    },
    limits,
  };
}

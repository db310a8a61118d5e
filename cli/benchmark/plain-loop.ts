/**
 * The same decisions as a straightforward loop over plain objects, for an account of which everything was read. It is written
 * from the contract and shares no code with the diagnosis: it is what the diagnosis is measured against.
 */
export const LEVELS = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'] as const;
export type Level = (typeof LEVELS)[number];
type Lines = Readonly<Record<string, Level>>;

export interface PlainAccount {
  readonly features: Readonly<Record<string, boolean>>;
  readonly integrations: readonly { readonly id: number; readonly enabled: boolean; readonly tokens: boolean }[];
  readonly roles: readonly {
    readonly id: number;
    readonly name: string;
    readonly inactive: boolean;
    readonly lines: Lines;
  }[];
  readonly employees: readonly {
    readonly id: number;
    readonly inactive: boolean;
    readonly giveAccess: boolean;
    readonly roles: readonly number[];
    readonly globals: Lines;
  }[];
  readonly tokens: readonly {
    readonly id: number;
    readonly integration: number;
    readonly employee: number;
    readonly role: number;
    readonly inactive: boolean;
    readonly revoked: boolean;
  }[];
}

/** What the loop needs of a profile. */
export interface PlainProfile {
  readonly features: readonly string[];
  readonly role: string;
  readonly requirements: readonly {
    readonly anyOf: readonly string[];
    readonly level: Level;
    readonly feature: string | null;
  }[];
}

export interface PlainAnswer {
  readonly verdict: 'ready' | 'blocked';
  readonly tokens: readonly PlainToken[];
}

interface PlainToken {
  readonly id: number;
  readonly verdict: 'ready' | 'blocked';
  readonly rootCause: string | null;
  readonly failing: readonly string[];
}

export function plainLoop(account: PlainAccount, profile: PlainProfile): PlainAnswer {
  const roles = new Map(account.roles.map((role) => [role.id, role]));
  const employees = new Map(account.employees.map((employee) => [employee.id, employee]));
  const globalsCount = account.features.EMPPERMS === true;
  const needed = profile.requirements.filter(({ feature }) => feature === null || account.features[feature] === true);
  const live = account.tokens.filter((token) => !token.inactive && !token.revoked);
  const used = new Set(live.map(({ integration }) => integration));
  const isAccountBlocked =
    profile.features.some((id) => account.features[id] !== true) ||
    account.integrations.some(({ id, enabled, tokens }) => used.has(id) && !(enabled && tokens));
  const tokens = live.map((token): PlainToken => {
    const role = roles.get(token.role);
    const employee = employees.get(token.employee);
    if (!role || !employee) throw new Error(`Token ${token.id} points to nothing.`);
    const failing: string[] = [];
    if (employee.inactive || !employee.giveAccess) failing.push('employee-access');
    if (role.inactive) failing.push('role-active');
    if (!employee.roles.includes(role.id)) failing.push('role-assigned');
    let isShort = false;
    let isOverridden = false;
    for (const { anyOf, level } of needed) {
      const least = LEVELS.indexOf(level);
      let isMet = false;
      let roleReaches = false;
      let globalBelow = false;
      for (const key of anyOf) {
        const own = role.lines[key];
        const global = globalsCount ? employee.globals[key] : undefined;
        const effective = global ?? own ?? 'NONE';
        if (LEVELS.indexOf(effective) >= least) isMet = true;
        if (LEVELS.indexOf(own ?? 'NONE') >= least) roleReaches = true;
        if (global !== undefined && LEVELS.indexOf(global) < least) globalBelow = true;
      }
      if (!isMet && !roleReaches) isShort = true;
      if (!isMet && globalBelow) isOverridden = true;
    }
    if (isShort) failing.push(role.name === profile.role ? 'role-permission' : 'token-role');
    if (isOverridden) failing.push('global-permission');
    return { id: token.id, verdict: failing.length > 0 ? 'blocked' : 'ready', rootCause: failing[0] ?? null, failing };
  });
  const isBlocked = isAccountBlocked || tokens.some(({ verdict }) => verdict === 'blocked');
  return { verdict: isBlocked ? 'blocked' : 'ready', tokens };
}

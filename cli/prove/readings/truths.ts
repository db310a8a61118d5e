/**
 * What an administrator may change in a whole account, one thing at a time: with and without it the account is as true, and the
 * reference model says whether the verdict turns.
 */
import type { Level } from '../../../__tests__/reference/levels';
import type { ProfileRules, WholeAccount } from '../../../__tests__/reference/whole/whole-account';
import { SEGMENTS } from '../../../__tests__/reference/whole/whole-account';

export interface Truth {
  /** What is changed, without ids. */
  readonly what: string;
  readonly whole: WholeAccount;
}

const LOG_IN = ['ADMI_LOGIN_OAUTH', 'ADMI_MANAGE_OWN_OAUTH_TOKENS', 'ADMI_LOGIN_OAUTH2'];
const LEVELS: readonly (Level | null)[] = [null, 'NONE', 'VIEW', 'FULL'];

export function truthsBeside(whole: WholeAccount): Truth[] {
  const { document, registered, profile } = whole;
  const change = (what: string, make: (copy: WholeAccount) => unknown): Truth => {
    const copy = structuredClone(whole);
    make(copy);
    return { what, whole: copy };
  };
  const permissions = [...new Set([...LOG_IN, ...profile.requirements.flatMap(({ anyOf }) => anyOf)])];
  const { account, roles, employees, entities = [], tokens, integrations, subsidiaries = [] } = document;
  return [
    ...featuresIn(profile).map((id) =>
      change(
        'a feature',
        ({ document: { account: of } }) => (of.features = { ...of.features, [id]: !(account.features?.[id] ?? true) }),
      ),
    ),
    ...roles.flatMap((_, place) => {
      const role = (what: string, make: (one: WholeAccount['document']['roles'][number]) => unknown) =>
        change(what, (copy) => copy.document.roles.slice(place, place + 1).map(make));
      return [
        role('a role that is inactive', (one) => (one.inactive = !one.inactive)),
        role('a role for web services only', (one) => (one.webServicesOnly = !one.webServicesOnly)),
        ...(['ALL', 'OWN', [1], [1, 2, 3]] as const).map((reach) =>
          role('subsidiaries of a role', (one) => (one.subsidiaries = typeof reach === 'string' ? reach : [...reach])),
        ),
        ...SEGMENTS.map((segment) =>
          role('a role by segment', (one) => {
            const has = one.restrictions?.some((line) => line.segment === segment);
            one.restrictions = has ? [] : [...(one.restrictions ?? []), { segment }];
          }),
        ),
        ...(['NONE', 'OWN'] as const).map((reach) =>
          role('employees of a role', (one) => (one.employeeRestriction = reach)),
        ),
        ...permissions.flatMap((key) =>
          LEVELS.map((level) =>
            role('a permission of a role', ({ permissions: lines }) => {
              setLine(lines, key, level);
            }),
          ),
        ),
      ];
    }),
    ...employees.flatMap((_, place) => [
      ...permissions.flatMap((key) =>
        LEVELS.map((level) =>
          change('a global permission', (copy) => {
            const [one] = copy.document.employees.slice(place);
            if (one === undefined) return;
            one.globalPermissions ??= {};
            setLine(one.globalPermissions, key, level);
          }),
        ),
      ),
    ]),
    ...(['employees', 'entities'] as const).flatMap((kind) =>
      (kind === 'employees' ? employees : entities).flatMap((_, place) => {
        const holder = (
          what: string,
          make: (one: { inactive?: boolean; giveAccess?: boolean; roles: number[] }) => unknown,
        ) => change(what, (copy) => (copy.document[kind] ?? []).slice(place, place + 1).map(make));
        return [
          holder('a holder that is inactive', (one) => (one.inactive = one.inactive !== true)),
          holder('access of a holder', (one) => (one.giveAccess = one.giveAccess === false)),
          ...roles.map(({ id }) =>
            holder('a role of a holder', (one) => {
              one.roles = one.roles.includes(id) ? one.roles.filter((other) => other !== id) : [...one.roles, id];
            }),
          ),
        ];
      }),
    ),
    ...tokens.flatMap((_, place) => [
      change('a token that is revoked', (copy) =>
        copy.document.tokens.slice(place, place + 1).map((one) => (one.revoked = !one.revoked)),
      ),
      change('a token', (copy) => copy.document.tokens.splice(place, 1)),
    ]),
    ...registered.flatMap((_, place) => [
      change('a registered credential that is revoked', (copy) =>
        copy.registered.slice(place, place + 1).map((one) => (one.ended = !one.ended)),
      ),
      change('the end of a certificate', (copy) => {
        const [one] = copy.registered.slice(place);
        if (one?.kind === 'oauth2-certificate') Object.assign(one, { from: '', until: '2026-01-31T00:00:00Z' });
      }),
      change('the start of a certificate', (copy) => {
        const [one] = copy.registered.slice(place);
        if (one?.kind === 'oauth2-certificate') one.from = one.from === '' ? '2026-06-02T00:00:00Z' : '';
      }),
      change('a registered credential', (copy) => copy.registered.splice(place, 1)),
    ]),
    ...integrations.flatMap((_, place) => {
      const record = (what: string, make: (one: WholeAccount['document']['integrations'][number]) => unknown) =>
        change(what, (copy) => copy.document.integrations.slice(place, place + 1).map(make));
      return [
        record(
          'the state of an integration record',
          (one) => (one.state = one.state === 'ENABLED' ? 'BLOCKED' : 'ENABLED'),
        ),
        record(
          'tokens of an integration record',
          (one) => (one.tokenBasedAuthentication = one.tokenBasedAuthentication === false),
        ),
        record('the name of an integration record', (one) => (one.name = 'Nobody knows it')),
      ];
    }),
    ...subsidiaries.map((_, place) => change('a subsidiary', (copy) => copy.document.subsidiaries?.splice(place, 1))),
  ];
}

function featuresIn({ features = [], credentials, requirements }: ProfileRules): string[] {
  return [
    ...new Set([
      ...['TBA', 'OAUTH2', 'EMPPERMS', 'SUBSIDIARIES'],
      ...features.map(({ id }) => id),
      ...credentials.flatMap((arm) => arm.features ?? []),
      ...requirements.flatMap(({ onlyWith }) => onlyWith?.feature ?? []),
    ]),
  ];
}

function setLine(lines: Record<string, Level>, key: string, level: Level | null): void {
  if (level === null) Reflect.deleteProperty(lines, key);
  else lines[key] = level;
}

/** Makes an account that shows something smaller, for as long as it still shows it. */
import type { WholeAccount } from '../../../__tests__/reference/whole/whole-account';

const MOST_TRIES = 4000;

/** @param shows whether a smaller account still shows it; one that throws does not */
export async function shrink(whole: WholeAccount, shows: (smaller: WholeAccount) => boolean | Promise<boolean>): Promise<WholeAccount> {
  let best = whole;
  let tries = 0;
  for (let isSmaller = true; isSmaller; ) {
    isSmaller = false;
    for (const path of pathsOf(best)) {
      if ((tries += 1) > MOST_TRIES) return best;
      const smaller = without(best, path);
      if (!isWhole(smaller) || !(await still(shows, smaller))) continue;
      best = smaller;
      isSmaller = true;
      break;
    }
  }
  return best;
}

async function still(shows: (smaller: WholeAccount) => boolean | Promise<boolean>, smaller: WholeAccount): Promise<boolean> {
  try {
    return await shows(smaller);
  } catch {
    return false;
  }
}

type Path = readonly (string | number)[];

/** Everything that an account may do without, the largest parts first. */
function pathsOf({ document, registered, profile, own }: WholeAccount): Path[] {
  const places = (list: readonly unknown[] | undefined, ...path: Path) => (list ?? []).map((_, place) => [...path, place]);
  const keys = (of: object | undefined, ...path: Path) => Object.keys(of ?? {}).map((key) => [...path, key]);
  const { tokens, roles, employees, entities, integrations, history, logins, account } = document;
  return [
    ...places(tokens, 'document', 'tokens'),
    ...places(registered, 'registered'),
    ...places(integrations, 'document', 'integrations'),
    ...places(roles, 'document', 'roles'),
    ...places(employees, 'document', 'employees'),
    ...places(entities, 'document', 'entities'),
    ...places(history, 'document', 'history'),
    ...places(logins, 'document', 'logins'),
    ...(own ? places(profile.requirements, 'profile', 'requirements') : []),
    ...(own ? ['advised', 'calls', 'restrictions', 'features'].map((key) => ['profile', key]) : []),
    ...keys(account.features, 'document', 'account', 'features'),
    ...roles.flatMap((role, place) => [
      ...['inactive', 'singleSignOnOnly', 'webServicesOnly', 'subsidiaries', 'restrictions', 'employeeRestriction'].map(
        (key) => ['document', 'roles', place, key],
      ),
      ...keys(role.permissions, 'document', 'roles', place, 'permissions'),
    ]),
    ...employees.flatMap((employee, place) => [
      ...['email', 'inactive', 'giveAccess', 'globalPermissions'].map((key) => ['document', 'employees', place, key]),
      ...keys(employee.globalPermissions, 'document', 'employees', place, 'globalPermissions'),
      ...places(employee.roles, 'document', 'employees', place, 'roles'),
    ]),
    ...tokens.flatMap((_, place) =>
      ['name', 'inactive', 'revoked', 'createdBy'].map((key) => ['document', 'tokens', place, key]),
    ),
  ];
}

function without(whole: WholeAccount, path: Path): WholeAccount {
  const copy = structuredClone(whole);
  let at: unknown = copy;
  for (const key of path.slice(0, -1)) at = (at as Record<string | number, unknown>)[key];
  const last = path.at(-1) ?? '';
  if (Array.isArray(at)) at.splice(Number(last), 1);
  else if (typeof at === 'object' && at !== null) {
    if (!Object.hasOwn(at, last)) return whole;
    Reflect.deleteProperty(at, last);
  }
  return copy;
}

/** Whether everything that is referred to is there. */
function isWhole({ document, registered, application }: WholeAccount): boolean {
  const ids = (list: readonly { readonly id: number }[] | undefined) => new Set((list ?? []).map(({ id }) => id));
  const [roles, people, integrations, tokens] = [
    ids([...document.roles, { id: 3 }]),
    ids([...document.employees, ...(document.entities ?? [])]),
    ids(document.integrations),
    ids(document.tokens),
  ];
  return (
    document.employees.length > 0 &&
    document.tokens.every(
      ({ integration, entity, role, createdBy }) =>
        integrations.has(integration) &&
        people.has(entity) &&
        roles.has(role) &&
        (createdBy === undefined || people.has(createdBy)),
    ) &&
    registered.every((one) => integrations.has(one.application) && people.has(one.entity) && roles.has(one.role)) &&
    [...document.employees, ...(document.entities ?? [])].every((one) => one.roles.every((id) => roles.has(id))) &&
    (document.entities ?? []).every((one) => one.company === undefined || people.has(one.company)) &&
    (document.history ?? []).every(
      ({ by, employee, role }) =>
        people.has(by) && (employee === undefined || people.has(employee)) && (role === undefined || roles.has(role)),
    ) &&
    (document.logins ?? []).every(({ token }) => tokens.has(token)) &&
    (application === null || integrations.has(application))
  );
}

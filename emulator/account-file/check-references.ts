import { isKnownCall, unknownCall } from '../governance/call-names';
import { ADMINISTRATOR_ROLE } from '../model';
import type { Problem } from './error';
import { place } from './error';
import { checkContacts } from './check-contacts';
import { checkHistory } from './check-history';
import type { Document } from './schema';

/** Double ids and references to nothing: what no single value can tell. Gives every problem found. */
export function checkReferences(document: Document): Problem[] {
  const problems: Problem[] = [];
  const complain = (path: readonly PropertyKey[], message: string): void => {
    problems.push({ place: place(path), message });
  };

  const unique = (list: string, ids: readonly (string | number)[], key: string, places = new Map<string, string>()) => {
    ids.forEach((value, index) => {
      const name = String(value).toLowerCase();
      const first = places.get(name);
      if (first === undefined) places.set(name, place([list, index]));
      else complain([list, index, key], `${key} ${String(value)} is already that of ${first}. Give each its own.`);
    });
    return places;
  };

  unique(
    'roles',
    document.roles.map((role) => role.id),
    'id',
  );
  unique(
    'roles',
    document.roles.map((role) => role.scriptid),
    'scriptid',
  );
  // Employees, vendors, partners and customers are rows of one entity table.
  const entities = unique(
    'employees',
    document.employees.map((employee) => employee.id),
    'id',
  );
  unique(
    'entities',
    document.entities.map((entity) => entity.id),
    'id',
    entities,
  );
  const integrations = unique(
    'integrations',
    document.integrations.map((integration) => integration.id),
    'id',
  );
  unique(
    'tokens',
    document.tokens.map((token) => token.id),
    'id',
  );

  const roles = new Set(document.roles.map((role) => role.id)).add(ADMINISTRATOR_ROLE);
  const checkRole = (path: readonly PropertyKey[], role: number): void => {
    if (!roles.has(role)) {
      complain(path, `role ${role} does not exist in this file. Add it under "roles" or remove the reference.`);
    }
  };
  const checkRoles = (path: readonly PropertyKey[], ids: readonly number[]): void => {
    ids.forEach((role, index) => {
      checkRole([...path, index], role);
      if (ids.indexOf(role) !== index)
        complain([...path, index], `role ${role} stands twice in this list. Remove one.`);
    });
  };
  const checkEntity = (path: readonly PropertyKey[], entity: number): void => {
    if (!entities.has(String(entity))) {
      complain(
        path,
        `entity ${entity} does not exist in this file. Add it under "employees" or "entities", or correct the id.`,
      );
    }
  };

  document.roles.forEach((role, index) => {
    if (role.id === ADMINISTRATOR_ROLE) {
      complain(['roles', index, 'id'], 'role 3 is Administrator. It always exists and may not be defined. Remove it.');
    } else if (role.scriptid.toLowerCase() === 'administrator') {
      complain(['roles', index, 'scriptid'], `scriptid ${role.scriptid} is already that of role 3. Give each its own.`);
    }
  });
  document.employees.forEach((employee, index) => {
    checkRoles(['employees', index, 'roles'], employee.roles);
  });
  const employees = new Set(document.employees.map((employee) => employee.id));
  const departments = unique(
    'departments',
    document.departments.map((department) => department.id),
    'id',
  );
  const subsidiaries = unique(
    'subsidiaries',
    document.subsidiaries.map((subsidiary) => subsidiary.id),
    'id',
  );
  document.roles.forEach(({ subsidiaries: own }, index) => {
    if (typeof own === 'string') return;
    own.forEach((id, at) => {
      const path = ['roles', index, 'subsidiaries', at];
      if (!subsidiaries.has(String(id))) {
        complain(path, `subsidiary ${id} does not exist in this file. Add it under "subsidiaries" or correct the id.`);
      } else if (own.indexOf(id) !== at) complain(path, `subsidiary ${id} stands twice in this list. Remove one.`);
    });
  });
  document.roles.forEach(({ restrictions }, index) => {
    restrictions.forEach(({ segment }, at) => {
      if (restrictions.findIndex((one) => one.segment === segment) === at) return;
      complain(['roles', index, 'restrictions', at], `the segment ${segment} stands twice in this list. Remove one.`);
    });
  });
  unique(
    'periods',
    document.periods.map((period) => period.id),
    'id',
  );
  unique(
    'currencies',
    document.currencies.map((currency) => currency.id),
    'id',
  );
  unique(
    'forms',
    document.forms.map((form) => form.id),
    'id',
  );
  document.employees.forEach(({ supervisor, department }, index) => {
    if (supervisor !== undefined && !employees.has(supervisor)) {
      complain(
        ['employees', index, 'supervisor'],
        `employee ${supervisor} does not exist in this file. Add it under "employees" or correct the id.`,
      );
    }
    if (department !== undefined && !departments.has(String(department))) {
      complain(
        ['employees', index, 'department'],
        `department ${department} does not exist in this file. Add it under "departments" or correct the id.`,
      );
    }
  });
  document.entities.forEach((entity, index) => {
    checkRoles(['entities', index, 'roles'], entity.roles);
    entity.otherCompanies.forEach(({ role }, at) => {
      if (role !== undefined) checkRole(['entities', index, 'otherCompanies', at, 'role'], role);
    });
  });
  problems.push(...checkContacts(document));
  const checkIntegration = (path: readonly PropertyKey[], integration: number): void => {
    if (!integrations.has(String(integration))) {
      complain(
        path,
        `integration ${integration} does not exist in this file. Add it under "integrations" or correct the id.`,
      );
    }
  };
  document.tokens.forEach((token, index) => {
    checkIntegration(['tokens', index, 'integration'], token.integration);
    checkEntity(['tokens', index, 'entity'], token.entity);
    checkRole(['tokens', index, 'role'], token.role);
    if (token.createdBy !== undefined) checkEntity(['tokens', index, 'createdBy'], token.createdBy);
  });
  unique(
    'oauth2',
    document.oauth2.map((mapping) => mapping.certificateId),
    'certificateId',
  );
  document.oauth2.forEach((mapping, index) => {
    checkIntegration(['oauth2', index, 'integration'], mapping.integration);
    checkEntity(['oauth2', index, 'entity'], mapping.entity);
    checkRole(['oauth2', index, 'role'], mapping.role);
  });
  problems.push(...checkHistory(document));
  document.oauth2.forEach(({ validFrom, validUntil }, index) => {
    if (validFrom === undefined || validUntil === undefined || validFrom < validUntil) return;
    complain(
      ['oauth2', index, 'validUntil'],
      'the certificate ends before it begins. Turn validFrom and validUntil round.',
    );
  });
  document.oauth2Authorizations.forEach(({ integration, entity, role }, index) => {
    checkIntegration(['oauth2Authorizations', index, 'integration'], integration);
    checkEntity(['oauth2Authorizations', index, 'entity'], entity);
    checkRole(['oauth2Authorizations', index, 'role'], role);
  });
  document.faults.forEach(({ call }, index) => {
    if (!isKnownCall(call)) complain(['faults', index, 'call'], unknownCall(call));
  });
  for (const [deployment, ids] of document.audiences ?? []) checkRoles(['audiences', deployment], ids);
  return problems;
}

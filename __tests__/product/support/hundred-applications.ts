import type { AccountDocument } from '../../reference/answer';
import { ADMINISTRATOR, publishedRole } from './accounts';
import { severalVendors } from './several-vendors';

export const HUNDRED = 100;

/**
 * A hundred applications with a token, a holder and a role each.
 * @param withLines whether some holders have global permissions
 */
export function hundredApplications(withLines: boolean): AccountDocument {
  const account = severalVendors();
  const places = Array.from({ length: HUNDRED }, (_, place) => place);
  const name = (place: number) => ['Expensify', 'Ramp', 'Celigo integrator.io', 'Homemade'][place % 4] ?? '';
  return {
    ...account,
    roles: places.map((place) => publishedRole(2000 + place)),
    employees: [
      ...account.employees.filter(({ id }) => id === ADMINISTRATOR.entity),
      ...places.map((place) => ({
        id: 3000 + place,
        name: `Person ${place}`,
        roles: place % 10 === 3 ? [] : [2000 + place],
        globalPermissions: withLines && place % 5 === 0 ? { ADMI_WEBSERVICES: 'NONE' as const } : {},
      })),
    ],
    integrations: places.map((place) => ({
      id: 4000 + place,
      name: `${name(place)} ${place}`,
      state: 'ENABLED' as const,
    })),
    tokens: places.map((place) => ({
      id: 5000 + place,
      integration: 4000 + place,
      entity: 3000 + place,
      role: 2000 + place,
      created: '2026-01-09T10:00:00Z',
    })),
  };
}

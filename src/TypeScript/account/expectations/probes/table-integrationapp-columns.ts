import type { Probe } from '../probe';
import { codeThrownBy, shapeOf } from '../probe';
import { rows } from '../suiteql';

/** The columns of integrationapp and the values of its state. */
export const tableIntegrationappColumns: Probe = {
  id: 'table-integrationapp-columns',
  as: 'Administrator',
  observe() {
    const states = rows('SELECT DISTINCT state FROM integrationapp').map(({ state }) => String(state));
    const known = ['ENABLED', 'BLOCKED', 'WAITING_FOR_APPROVAL'];
    return {
      tokenBasedAuthentication: codeThrownBy(() => rows('SELECT tokenbasedauthentication FROM integrationapp')),
      unknownStates: states.filter((state) => !known.includes(state)).map(shapeOf),
    };
  },
};

import * as record from 'N/record';
import type { Observation, Probe } from '../../../src/TypeScript/account/expectations/probe';
import { shapeOf } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

const FIELDS = ['contact', 'giveaccess', 'role'] as const;

/** What a customer says of its contacts: the shapes of the values, with an inactive contact among them. */
export const recordContactrolesValues: Probe = {
  id: 'record-contactroles-values',
  as: 'Administrator',
  observe() {
    const { customer, contact } = firstRow(
      `SELECT u.id AS customer, c.id AS contact FROM customer u INNER JOIN companycontactrelationship r ON r.company = u.id
       INNER JOIN contact c ON c.id = r.contact ORDER BY c.isinactive DESC FETCH FIRST 1 ROWS ONLY`,
      'No customer has a contact.',
    );
    const loaded = record.load({ type: 'customer', id: Number(customer) });
    const count = loaded.getLineCount({ sublistId: 'contactroles' });
    const lines = Array.from({ length: Math.max(count, 0) }, (_, line) =>
      FIELDS.map((fieldId): unknown => loaded.getSublistValue({ sublistId: 'contactroles', fieldId, line })),
    );
    const shapes = new Set(lines.map((values) => values.map(shapeOf).join(' ')));
    return {
      shapes: [...shapes].sort().map((shape): Observation => shape),
      hasLine: lines.some(([own]) => String(own) === String(contact)),
    };
  },
};

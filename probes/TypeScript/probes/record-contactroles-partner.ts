import * as record from 'N/record';
import type { Probe } from '../../../src/TypeScript/account/expectations/probe';
import { firstRow } from '../../../src/TypeScript/account/expectations/suiteql';

/** Whether a partner with a contact has the sublist contactroles. */
export const recordContactrolesPartner: Probe = {
  id: 'record-contactroles-partner',
  as: 'Administrator',
  observe() {
    const { id } = firstRow(
      `SELECT p.id AS id FROM partner p INNER JOIN companycontactrelationship r ON r.company = p.id FETCH FIRST 1 ROWS ONLY`,
      'No partner has a contact.',
    );
    const partner = record.load({ type: 'partner', id: Number(id) });
    const there = partner.getSublists().includes('contactroles');
    return { there, lines: there && partner.getLineCount({ sublistId: 'contactroles' }) > 0 };
  },
};

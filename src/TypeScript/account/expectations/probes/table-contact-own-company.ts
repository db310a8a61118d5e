import type { Probe } from '../probe';
import { count } from '../suiteql';

/** Whether every contact with a company is attached to that company. */
export const tableContactOwnCompany: Probe = {
  id: 'table-contact-own-company',
  as: 'Administrator',
  observe: () => ({
    contactsWithoutTheirCompany:
      count(
        `SELECT COUNT(*) AS n FROM contact c INNER JOIN entity e ON e.id = c.company
         LEFT JOIN companycontactrelationship r ON r.contact = c.id AND r.company = c.company
         WHERE e.type IN ('CustJob', 'Partner', 'Vendor') AND r.contact IS NULL`,
      ) > 0,
  }),
};

import type { Problem } from './error';
import { place } from './error';
import type { Document } from './schema';

/** What a contact takes that no other entity does, and what only a contact may have. */
export function checkContacts({ entities }: Document): Problem[] {
  const problems: Problem[] = [];
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  entities.forEach(({ type, roles, company, otherCompanies }, index) => {
    const complain = (path: readonly PropertyKey[], message: string) =>
      problems.push({ place: place(['entities', index, ...path]), message });
    if (type !== 'CONTACT') {
      if (company !== undefined) complain(['company'], 'only a contact has a company. Remove it.');
      if (otherCompanies.length > 0) complain(['otherCompanies'], 'only a contact has companies. Remove them.');
      return;
    }
    if (company === undefined) {
      complain([], 'a contact needs a company: its access stands on the record of the company. Add "company".');
    }
    if (roles.length > 1) complain(['roles'], 'a company gives a contact one role. Keep one.');
    const companies = [
      ...(company === undefined ? [] : [{ path: ['company'], id: company }]),
      ...otherCompanies.map(({ id }, at) => ({ path: ['otherCompanies', at, 'id'], id })),
    ];
    companies.forEach(({ path, id }, at) => {
      const kind = types.get(id);
      if (kind !== 'CUSTOMER' && kind !== 'PARTNER') {
        complain(path, `${id} is no customer or partner of this file. Add it under "entities" or correct the id.`);
      } else if (companies.findIndex((one) => one.id === id) !== at) {
        complain(path, `company ${id} stands twice at this contact. Remove one.`);
      }
    });
  });
  return problems;
}

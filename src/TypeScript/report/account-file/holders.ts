import type { Entity, Facts } from '../../diagnosis/facts';
import type { DocumentEmployee, DocumentEntity } from './document';
import type { Losses } from './losses';
import type { Naming } from './names';

export interface DocumentHolders {
  readonly employees: readonly DocumentEmployee[];
  readonly entities: readonly DocumentEntity[];
}

/**
 * The holders of the credentials, whoever shares an e-mail address with one, and the company that stands in for those of a contact.
 *
 * @param named internal ids that stand elsewhere in the file: of one that was not read the file holds a stand-in
 */
export function holdersIn(facts: Facts, named: readonly number[], naming: Naming, losses: Losses): DocumentHolders {
  const read = new Map(facts.entities.map((entity) => [entity.id, entity]));
  const unread = [...new Set(named)].filter((id) => !read.has(id));
  const people = [...read.values()].filter(isEmployee);
  const others = [...read.values()].filter((entity) => !isEmployee(entity));
  const namesakes = namesakesIn(people, read, naming);
  const taken = [...read.keys(), ...unread, ...namesakes.map(({ id }) => id)];
  const companies = new Companies(taken.reduce((most, id) => Math.max(most, id), 0));
  return {
    employees: [...people.map((person) => employeeIn(person, naming, losses)), ...namesakes],
    entities: [
      ...others.map((entity) => entityIn(entity, naming, losses, companies)),
      ...unread.map((id) => unreadHolder(id, losses)),
      ...companies.made,
    ],
  };
}

function isEmployee({ type }: Entity): boolean {
  return type.known && type.value === 'EMPLOYEE';
}

/** The address was not kept: one that is made up says that the records share one. */
function addressOf({ id, sameEmail }: Entity): string | undefined {
  if (!sameEmail?.known || sameEmail.value.length === 0) return undefined;
  return `shared-${Math.min(id, ...sameEmail.value.map((other) => other.id))}@example.invalid`;
}

function namesakesIn(people: readonly Entity[], read: ReadonlyMap<number, Entity>, naming: Naming): DocumentEmployee[] {
  const found = new Map<number, DocumentEmployee>();
  for (const person of people) {
    const email = addressOf(person);
    if (email === undefined || !person.sameEmail?.known) continue;
    for (const namesake of person.sameEmail.value) {
      if (read.has(namesake.id)) continue;
      const { id, inactive, giveAccess } = namesake;
      found.set(id, { id, name: naming.namesake(namesake), email, inactive, giveAccess, roles: [] });
    }
  }
  return [...found.values()];
}

function employeeIn(person: Entity, naming: Naming, losses: Losses): DocumentEmployee {
  const { id, ends } = person;
  const email = addressOf(person);
  const globalPermissions = losses.valueOf(person.globalPermissions, 'global-permissions', {});
  const releaseDate = ends?.known ? ends.value : null;
  losses.valueOf(person.name, 'employees', '');
  if (person.sameEmail?.known === false) {
    losses.say(`Employee ${id}: whether another employee has the same e-mail address was not read.`);
  }
  return {
    id,
    name: naming.entity(person),
    ...(email === undefined ? {} : { email }),
    ...accessIn(person, 'employees', losses),
    ...(Object.keys(globalPermissions).length > 0 ? { globalPermissions } : {}),
    ...(releaseDate === null ? {} : { releaseDate }),
  };
}

function accessIn(
  { inactive, giveAccess, roles }: Entity,
  source: 'employees' | 'entity-record',
  losses: Losses,
): Pick<DocumentEmployee, 'inactive' | 'giveAccess' | 'roles'> {
  return {
    inactive: losses.valueOf(inactive, source, false),
    giveAccess: losses.valueOf(giveAccess, source, false),
    roles: [...new Set(losses.valueOf(roles, source, []))],
  };
}

function entityIn(entity: Entity, naming: Naming, losses: Losses, companies: Companies): DocumentEntity {
  const { id, type } = entity;
  if (!type.known) return { ...unreadHolder(id, losses), name: naming.entity(entity) };
  // An employee is none of these.
  const kind = type.value === 'EMPLOYEE' ? 'VENDOR' : type.value;
  const { roles, ...access } = accessIn(entity, 'entity-record', losses);
  const written = { id, type: kind, name: naming.entity(entity), ...access };
  if (kind !== 'CONTACT') return { ...written, roles };
  const [first, ...others] = roles;
  return {
    ...written,
    roles: first === undefined ? [] : [first],
    company: companies.next(),
    otherCompanies: others.map((role) => ({ id: companies.next(), giveAccess: access.giveAccess, role })),
  };
}

/** Not even its kind is known: nothing that reads kinds is answered in the replay. */
function unreadHolder(id: number, losses: Losses): DocumentEntity {
  losses.refuse('entity-types');
  losses.refuse('employees');
  return { id, type: 'VENDOR', name: `Entity ${id}`, inactive: false, giveAccess: false, roles: [] };
}

/** Access of a contact stands on records of companies, and a report does not keep which they are. */
class Companies {
  readonly made: DocumentEntity[] = [];

  constructor(private last: number) {}

  next(): number {
    this.last += 1;
    const id = this.last;
    this.made.push({
      ...{ id, type: 'CUSTOMER', name: `Company ${id}` },
      ...{ inactive: false, giveAccess: false, roles: [] },
    });
    return id;
  }
}

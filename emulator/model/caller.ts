export const ADMINISTRATOR_ROLE = 3;

export type EntityType = 'EMPLOYEE' | 'VENDOR' | 'PARTNER' | 'CUSTOMER' | 'CONTACT';

/** Who is logged in: an entity in one of its roles. */
export interface Caller {
  readonly entity: number;
  readonly role: number;
}

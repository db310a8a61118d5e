/** Single values of a request that names a credential. */
import { BadRequest } from './bad-request';

/** @throws BadRequest */
export function internalId(name: string, value: unknown, example: number): number {
  const id = typeof value === 'string' && /^[1-9]\d{0,14}$/.test(value) ? Number(value) : value;
  if (typeof id === 'number' && Number.isSafeInteger(id) && id >= 1) return id;
  throw new BadRequest('TD_WRONG_TYPE', `The parameter ${name} must be one internal id, such as ${example}.`);
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;

/** A day that the calendar does not have is no time. @throws BadRequest */
export function timeOf(name: string, value: unknown): string | null {
  if (value === undefined) return null;
  if (typeof value === 'string' && TIME.test(value)) {
    const time = new Date(value);
    if (!Number.isNaN(time.getTime()) && time.toISOString().slice(0, 19) === value.slice(0, 19)) return value;
  }
  throw new BadRequest('TD_WRONG_TYPE', `The parameter ${name} must be a time in UTC, such as 2027-11-30T12:00:00Z.`);
}

/** NetSuite writes T and F in addresses. @throws BadRequest */
export function flagOf(name: string, value: unknown): boolean | null {
  if (value === undefined) return null;
  if (value === true || value === 'T') return true;
  if (value === false || value === 'F') return false;
  throw new BadRequest('TD_WRONG_TYPE', `The parameter ${name} must be T or F, or true or false in a body.`);
}

/**
 * Script parameters, as an administrator set them on a deployment. Reading one costs no units. Every function but the one that
 * says so throws NetSuite's refusal: what could not be read is not what was not set.
 */
import * as runtime from 'N/runtime';

/** [DOC] section_4296661592 does not say whether an integer comes as a number or as text: both are taken. */
export function wholeNumber(name: string, least: number, most: number): number | null {
  const value = parameter(name);
  const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) ? Math.min(Math.max(number, least), most) : null;
}

/** The same; null where it cannot be read too. */
export function wholeNumberIfRead(name: string, least: number, most: number): number | null {
  try {
    return wholeNumber(name, least, most);
  } catch {
    return null;
  }
}

export function textParameter(name: string): string {
  const value = parameter(name);
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A checkbox; anything but yes is no. */
export function isTicked(name: string): boolean {
  const value = parameter(name);
  return value === true || value === 'T' || value === 'true';
}

function parameter(name: string): unknown {
  return runtime.getCurrentScript().getParameter({ name });
}

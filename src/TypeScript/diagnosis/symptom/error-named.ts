import type { KnownError, Profile } from '../profile';
import { isSameCode } from './codes';
import type { RecognisedItem } from './recognised';

/** The error of an integration whose code an item has, in whatever case a text has it; undefined for a code of others. */
export function errorNamed({ code, profiles }: RecognisedItem, { id, errors }: Profile): KnownError | undefined {
  if (code === null || !profiles.includes(id)) return undefined;
  return errors.find((known) => isSameCode(known.code, code));
}

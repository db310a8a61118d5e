import { visible } from '../client/src/printable.ts';

/** Prints a line or more on standard error: what stands there may come from a file that a stranger wrote. */
export function complain(text: string): void {
  console.error(visible(text));
}

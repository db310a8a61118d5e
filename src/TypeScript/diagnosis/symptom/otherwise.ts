import type { Otherwise, RecognisedItem } from './recognised';

/** What it is, where nothing in the chain explains what was recognised. */
export function otherwiseFor(items: readonly RecognisedItem[]): Otherwise {
  const look = 'The whole check of the integration';
  return items.length === 0
    ? { kind: 'unknown', message: 'Nothing in the text is known.', look }
    : { kind: 'unknown', message: 'What was recognised is explained by nothing that was read.', look };
}

/** The facts of an account in the form that overviews read, and the same of one application alone. */
import type { Facts } from '../../../src/TypeScript/diagnosis/facts';
import { known, UNREAD } from '../../../src/TypeScript/diagnosis/facts';
import type { AccountFacts } from '../../../src/TypeScript/diagnosis/overview';

export function accountOf({ credentials, credentialsComplete, ...shared }: Facts): AccountFacts {
  return {
    shared,
    held: shared.integrations.map(({ id }) => ({
      application: id,
      credentials: credentials.known
        ? known(credentials.value.filter(({ integration }) => integration === id))
        : credentials,
      complete: credentialsComplete,
    })),
  };
}

/** Made in another way: by leaving out what is of others. */
export function ofOne(facts: Facts, application: number): Facts {
  return {
    ...facts,
    integrations: facts.integrations.filter(({ id }) => id === application),
    credentials: facts.credentials.known
      ? known(facts.credentials.value.filter(({ integration }) => integration === application))
      : UNREAD,
  };
}

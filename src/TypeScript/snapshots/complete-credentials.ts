import { everythingNeededRead } from '../diagnosis/pre-sync/chain-read';
import { recordsOfTokens, statesIn } from '../diagnosis/pre-sync/integration-state';
import { accessTokensIn, isLiveToken } from '../diagnosis/credentials';
import type { Facts } from '../diagnosis/facts';
import { valueOr } from '../diagnosis/facts';
import type { Profile } from '../diagnosis/profile';
import type { IntegrationState } from '../diagnosis/pre-sync/sources';

/**
 * Every live credential of an integration. There is no other way to make one than from facts that hold all of them, so that
 * nobody can take a part of the list for the whole and delete the rest.
 */
export class CompleteCredentials {
  /** Never there: an object that has the same parts is not of this type. */
  declare protected readonly isComplete: true;

  private constructor(
    readonly integration: string,
    /** Internal ids. */
    readonly live: ReadonlySet<number>,
    /** The integration record of each token that was read, dead ones among them. */
    readonly records: ReadonlyMap<number, number>,
    /** What was seen of the integration records now. */
    readonly states: readonly IntegrationState[],
    /** Whether every integration record of the profile is among them. */
    readonly everyRecord: boolean,
  ) {}

  /** Null where one credential was asked for or named, or anything needed is unread: then there may be more live ones. */
  static of(facts: Facts, profile: Profile): CompleteCredentials | null {
    if (facts.onlyToken !== undefined || facts.isNamed || !everythingNeededRead(facts)) return null;
    const live = accessTokensIn(valueOr(facts.credentials, []))
      .filter(isLiveToken)
      .map(({ id }) => id);
    return new CompleteCredentials(
      profile.id,
      new Set(live),
      recordsOfTokens(facts),
      statesIn(facts),
      facts.integrationsComplete,
    );
  }
}

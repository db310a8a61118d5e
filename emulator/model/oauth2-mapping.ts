/**
 * A line of OAuth 2.0 Client Credentials (M2M) Setup: whoever holds the private key of this certificate logs in as this
 * entity in this role. [DOC] section_162686838198
 */
export interface OAuth2Mapping {
  readonly clientId: string;
  readonly certificateId: string;
  readonly integration: number;
  readonly entity: number;
  readonly role: number;
  /** PEM, of a public key or of the certificate. */
  readonly publicKey: string;
  readonly revoked: boolean;
  /** Milliseconds since the epoch; left out: it has always been valid, and is. */
  readonly validFrom?: number | undefined;
  readonly validUntil?: number | undefined;
}

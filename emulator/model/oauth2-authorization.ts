/**
 * What a user allowed an application to do: it logs in as this entity in this role, for some scopes. [DOC] section_157960925955
 */
export interface OAuth2Authorization {
  readonly integration: number;
  readonly entity: number;
  readonly role: number;
  readonly scopes: readonly string[];
}

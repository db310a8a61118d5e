/**
 * Paths of NetSuite's own pages, below the account's domain.
 *
 * [SEEN] in public code: accesstoken(s).nl, rolelist.nl, employee.nl, integrapplist.nl; [DOC] article_11111634165: role.nl,
 * entity.nl and integrapp.nl with an id. `&e=T` opens a record for editing [SEEN].
 */
export const PAGES = {
  enableFeatures: '/app/setup/features.nl',
  accessTokens: '/app/setup/accesstokens.nl',
  newAccessToken: '/app/setup/accesstoken.nl',
  integrations: '/app/common/integration/integrapplist.nl',
  roles: '/app/setup/rolelist.nl',
  employees: '/app/common/entity/employeelist.nl',
} as const;

export function editing(link: string): string {
  return `${link}&e=T`;
}

/**
 * How people get to NetSuite's pages by its menus. [DOC] section_157771482304 (features), section_0312092148 (integrations),
 * section_4412278953 (roles), bridgehead_4249078810 (tokens); the lists of entities are ASSUMED.
 */
export const MENUS = {
  enableFeatures: 'Setup > Company > Enable Features',
  integrations: 'Setup > Integration > Manage Integrations',
  roles: 'Setup > Users/Roles > Manage Roles',
  accessTokens: 'Setup > Users/Roles > Access Tokens',
  /** [DOC] section_157960925955 */
  authorizations: 'Setup > Users/Roles > OAuth 2.0 Authorized Applications',
  /** [DOC] section_162686838198 */
  certificates: 'Setup > Integration > Manage Authentication > OAuth 2.0 Client Credentials (M2M) Setup',
  employees: 'Lists > Employees > Employees',
  vendors: 'Lists > Relationships > Vendors',
  partners: 'Lists > Relationships > Partners',
  customers: 'Lists > Relationships > Customers',
  relationships: 'Lists > Relationships',
} as const;

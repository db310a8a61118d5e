/**
 * Active tokens with the permissions of their roles, by SuiteQL.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['N/query'], (query) => {
  const sql = `
    SELECT
      OAuthToken.tba_token_name AS token,
      BUILTIN.DF( OAuthToken.tba_app_name ) AS application,
      BUILTIN.DF( OAuthToken.entity_name ) AS holder,
      BUILTIN.DF( OAuthToken.role_name ) AS role,
      RolePermissions.name AS permission,
      CASE RolePermissions.permlevel WHEN 4 THEN 'Full' WHEN 3 THEN 'Edit' WHEN 2 THEN 'Create' WHEN 1 THEN 'View' ELSE 'None' END AS level
    FROM OAuthToken
    INNER JOIN RolePermissions ON ( RolePermissions.role = OAuthToken.role_name )
    WHERE OAuthToken.binactive = 'F' AND OAuthToken.brevoked = 'F'
    ORDER BY OAuthToken.id, RolePermissions.permkey`;

  const post = ({ application }) =>
    query
      .runSuiteQL({ query: sql })
      .asMappedResults()
      .filter((row) => !application || row.application === application);

  return { post };
});

/**
 * @NApiVersion 2.1
 * @NScriptType Restlet
 */
define(['N/query', 'N/log'], (query, log) => {
  const usersOf = () => {
    try {
      return query
        .runSuiteQL({
          query: "SELECT id, entityid FROM employee WHERE giveaccess = 'T'",
          metaDataProvider: 'STATIC',
        })
        .asMappedResults();
    } catch (e) {
      log.error({ title: 'users', details: e.message });
      return [];
    }
  };

  return { get: () => ({ success: true, users: usersOf() }) };
});

/**
 * Everybody who can log in, page by page.
 *
 * @NApiVersion 2.0
 * @NScriptType Restlet
 */
define(['N/search'], function (search) {
  return {
    get: function (params) {
      var paged = search
        .create({
          type: 'employee',
          filters: [
            search.createFilter({ name: 'giveaccess', operator: search.Operator.IS, values: ['T'] }),
            search.createFilter({ name: 'isinactive', operator: search.Operator.IS, values: ['F'] }),
          ],
          columns: [search.createColumn({ name: 'entityid', sort: search.Sort.ASC }), 'internalid', 'email'],
        })
        .runPaged({ pageSize: Number(params.size || 50) });
      return {
        count: paged.count,
        pages: paged.pageRanges.map(function (range) {
          return paged.fetch({ index: range.index }).data.map(function (result) {
            return result.getValue({ name: 'entityid' });
          });
        }),
      };
    },
  };
});

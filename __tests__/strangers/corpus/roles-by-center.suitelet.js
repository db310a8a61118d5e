/**
 * How many roles each center has: a search with a summary, as JSON.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 */
define(['N/search', 'N/runtime'], (search, runtime) => {
  const onRequest = ({ response }) => {
    const center = search.createColumn({ name: 'isinactive', summary: search.Summary.GROUP });
    const count = search.createColumn({ name: 'internalid', summary: search.Summary.COUNT });
    const results = search
      .create({ type: 'role', columns: [center, count] })
      .run()
      .getRange({ start: 0, end: 100 });
    const body = {
      by: runtime.getCurrentUser().roleId,
      roles: results.map((result) => [result.getValue(center), Number(result.getValue(count))]),
      left: runtime.getCurrentScript().getRemainingUsage(),
    };
    response.setHeader({ name: 'Content-Type', value: 'application/json' });
    response.write(JSON.stringify(body));
  };
  return { onRequest };
});

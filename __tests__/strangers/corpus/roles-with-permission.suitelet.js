/**
 * Lists every role that has a permission, with its level: a page as administrators write it.
 *
 * @NApiVersion 2.0
 * @NScriptType Suitelet
 */
define(['N/search', 'N/ui/serverWidget'], function (search, serverWidget) {
  function onRequest(context) {
    var wanted = context.request.parameters.permission || 'LIST_ACCOUNT';
    var lines = [];
    search
      .create({
        type: search.Type.ROLE,
        filters: [['isinactive', 'is', 'F'], 'AND', ['permission', 'anyof', wanted]],
        columns: [search.createColumn({ name: 'name', sort: search.Sort.ASC }), 'permission', 'level'],
      })
      .run()
      .each(function (result) {
        lines.push(result.getValue({ name: 'name' }) + ': ' + result.getText({ name: 'level' }));
        return true;
      });
    var form = serverWidget.createForm({ title: 'Roles with ' + wanted });
    form.addField({ id: 'custpage_roles', type: serverWidget.FieldType.INLINEHTML, label: 'Roles' }).defaultValue =
      '<ul><li>' + lines.join('</li><li>') + '</li></ul>';
    context.response.writePage(form);
  }

  return { onRequest: onRequest };
});

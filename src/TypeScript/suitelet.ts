/**
 * The page that an administrator opens when a sync fails.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import type { EntryPoints } from 'N/types';
import { answer } from './answer';
import { renderPage, renderRefusal } from './report/page';
import { BadRequest, parseRequest } from './request';

/** Reads with the viewer's own rights and changes nothing. */
export const onRequest: EntryPoints.Suitelet.onRequest = ({ request, response }) => {
  const form = serverWidget.createForm({ title: 'Token Doctor' });
  const field = form.addField({
    id: 'custpage_td_report',
    type: serverWidget.FieldType.INLINEHTML,
    label: 'Report',
  });
  field.defaultValue = body(request.parameters);
  response.writePage({ pageObject: form });
};

function body(parameters: unknown): string {
  try {
    return renderPage(answer(parseRequest(parameters), runtime.accountId));
  } catch (thrown) {
    if (!(thrown instanceof BadRequest)) throw thrown;
    return renderRefusal(thrown.code, thrown.message);
  }
}

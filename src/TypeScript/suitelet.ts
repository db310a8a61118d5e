/**
 * The page that an administrator opens when a sync fails.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import * as http from 'N/http';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import type { EntryPoints } from 'N/types';
import { MendRefusal } from './mend';
import { BadRequest } from './request';
import { NONCE_FIELD, parseRoute } from './route';
import type { Shown } from './show';
import { refused, show } from './show';

/** Shows with the viewer's own rights, and changes only what was shown and confirmed. */
export const onRequest: EntryPoints.Suitelet.onRequest = ({ request, response }) => {
  const script = runtime.getCurrentScript();
  const own = { scriptId: script.id, deploymentId: script.deploymentId };
  const base = url.resolveScript(own);
  // Query and form as texts, by name: the typings say any.
  const parameters = request.parameters as Readonly<Record<string, string | undefined>>;
  const shown = attempt(() => show(parseRoute(request.method, parameters), base, runtime.accountId), base);
  switch (shown.kind) {
    case 'form':
      response.writePage({ pageObject: formOf(shown) });
      return;
    case 'redirect':
      response.sendRedirect({
        type: http.RedirectType.SUITELET,
        identifier: own.scriptId,
        id: own.deploymentId,
        parameters: shown.parameters,
      });
      return;
    case 'file':
      for (const [name, value] of Object.entries(shown.headers)) response.setHeader({ name, value });
      response.write({ output: shown.content });
  }
};

function attempt(view: () => Shown, base: string): Shown {
  try {
    return view();
  } catch (thrown) {
    if (thrown instanceof BadRequest || thrown instanceof MendRefusal)
      return refused(thrown.code, thrown.message, base);
    throw thrown;
  }
}

/** INLINEHTML stands inside NetSuite's own form, and forms do not nest: a confirmation is a button of that form. */
function formOf({ title, content, confirm }: Extract<Shown, { kind: 'form' }>): serverWidget.Form {
  const form = serverWidget.createForm({ title });
  const body = form.addField({ id: 'custpage_td_report', type: serverWidget.FieldType.INLINEHTML, label: 'Report' });
  body.defaultValue = content;
  if (confirm) {
    const nonce = form.addField({ id: NONCE_FIELD, type: serverWidget.FieldType.TEXT, label: 'Confirmation' });
    nonce.updateDisplayType({ displayType: serverWidget.FieldDisplayType.HIDDEN });
    nonce.defaultValue = confirm.nonce;
    form.addSubmitButton({ label: confirm.label });
  }
  return form;
}

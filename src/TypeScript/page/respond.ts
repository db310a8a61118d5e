import * as http from 'N/http';
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import type { EntryPoints } from 'N/types';
import { NONCE_FIELD } from './route';
import type { Shown } from './show';
import { answered, failed } from './show';

type Context = Parameters<EntryPoints.Suitelet.onRequest>[0];

/** Shows with the viewer's own rights, and changes only what was shown and confirmed. Every failure is a page of ours. */
export function respond(context: Context): void {
  const { response } = context;
  const shown = shownFor(context);
  try {
    write(response, shown);
  } catch (thrown) {
    note(thrown);
    writeOtherwise(response, shown.kind === 'redirect' ? shown.otherwise : failed(thrown, null, null));
  }
}

function shownFor({ request }: Context): Shown {
  try {
    const base = url.resolveScript(own());
    // Query and form as texts, by name: the typings say any.
    const parameters = request.parameters as Readonly<Record<string, string | undefined>>;
    return answered({ method: request.method, parameters, base, accountId: runtime.accountId }, note);
  } catch (thrown) {
    note(thrown);
    return failed(thrown, null, null);
  }
}

function own(): { readonly scriptId: string; readonly deploymentId: string } {
  const script = runtime.getCurrentScript();
  return { scriptId: script.id, deploymentId: script.deploymentId };
}

function write(response: Context['response'], shown: Shown): void {
  switch (shown.kind) {
    case 'form':
      response.writePage({ pageObject: formOf(shown) });
      return;
    case 'redirect': {
      const { scriptId, deploymentId } = own();
      response.sendRedirect({
        type: http.RedirectType.SUITELET,
        identifier: scriptId,
        id: deploymentId,
        parameters: shown.parameters,
      });
      return;
    }
    case 'file':
      for (const [name, value] of Object.entries(shown.headers)) response.setHeader({ name, value });
      response.write({ output: shown.content });
  }
}

/** Within NetSuite's frame if that can be made, else without it. */
function writeOtherwise(response: Context['response'], shown: Shown): void {
  try {
    write(response, shown);
  } catch (thrown) {
    note(thrown);
    if (shown.kind === 'form') response.write({ output: shown.content });
  }
}

/** The whole error, for Administrators: the execution log is theirs, the page is the viewer's. */
function note(thrown: unknown): void {
  try {
    const details = thrown instanceof Error ? (thrown.stack ?? String(thrown)) : JSON.stringify(thrown);
    log.error({ title: 'Token Doctor', details });
  } catch {
    // What cannot be written down is told on the page all the same.
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

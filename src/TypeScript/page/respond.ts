import * as http from 'N/http';
import * as log from 'N/log';
import * as runtime from 'N/runtime';
import * as serverWidget from 'N/ui/serverWidget';
import * as url from 'N/url';
import type { EntryPoints } from 'N/types';
import { failureView } from './failure-view';
import type { FormResponse, PageResponse } from './page-response';
import { NONCE_FIELD } from './route';
import { answer } from './show';

type Context = Parameters<EntryPoints.Suitelet.onRequest>[0];

/** Runs with the viewer's own permissions, and changes only what was shown and confirmed. Every failure is a page of ours. */
export function respond(context: Context): void {
  const { response } = context;
  const shown = responseFor(context);
  try {
    write(response, shown);
  } catch (thrown) {
    note(thrown);
    writeOtherwise(response, shown.kind === 'redirect' ? shown.otherwise : failureView(thrown, null, null));
  }
}

function responseFor({ request }: Context): PageResponse {
  try {
    const base = url.resolveScript(own());
    // Query and form as texts, by name: the typings say any.
    const parameters = request.parameters as Readonly<Record<string, string | undefined>>;
    return answer({ method: request.method, parameters, base, accountId: runtime.accountId }, note);
  } catch (thrown) {
    note(thrown);
    return failureView(thrown, null, null);
  }
}

function own(): { readonly scriptId: string; readonly deploymentId: string } {
  const script = runtime.getCurrentScript();
  return { scriptId: script.id, deploymentId: script.deploymentId };
}

function write(response: Context['response'], shown: PageResponse): void {
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
      return;
    case 'file-in-pieces':
      for (const [name, value] of Object.entries(shown.headers)) response.setHeader({ name, value });
      for (const output of shown.pieces) response.write({ output });
  }
}

/** Within NetSuite's frame if possible, else without it. */
function writeOtherwise(response: Context['response'], shown: PageResponse): void {
  try {
    write(response, shown);
  } catch (thrown) {
    note(thrown);
    if (shown.kind === 'form') response.write({ output: shown.content });
  }
}

/** Logs the whole error for Administrators: they read the execution log, the viewer reads the page. */
function note(thrown: unknown): void {
  try {
    const details = thrown instanceof Error ? (thrown.stack ?? String(thrown)) : JSON.stringify(thrown);
    log.error({ title: 'Token Doctor', details });
  } catch {
    // The page reports the error even if the log cannot take it.
  }
}

/** INLINEHTML stands inside NetSuite's own form, and forms do not nest: a confirmation is a button of that form. */
function formOf({ title, content, confirm }: FormResponse): serverWidget.Form {
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

/**
 * The report as JSON, for an integration that asks before it syncs.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 * @NModuleScope SameAccount
 */
import * as error from 'N/error';
import * as runtime from 'N/runtime';
import type { EntryPoints } from 'N/types';
import { answer } from './answer';
import type { Report } from './report/report';
import { BadRequest, parseRequest } from './request';

/** `?integration=expensify&token=501`, both optional. */
export const get: EntryPoints.RESTlet.get<unknown, Report> = (parameters) => respond(parameters);

/** `{"integration": "expensify", "token": 501}`, both optional. */
export const post: EntryPoints.RESTlet.post<unknown, Report> = (body: unknown) => respond(body);

function respond(sent: unknown): Report {
  try {
    return answer(parseRequest(sent), runtime.accountId);
  } catch (thrown) {
    if (!(thrown instanceof BadRequest)) throw thrown;
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- NetSuite's own error is what sets code and message
    throw error.create({ name: thrown.code, message: thrown.message, notifyOff: true });
  }
}

/**
 * The report as JSON, for an integration that asks before it syncs.
 *
 * @NApiVersion 2.1
 * @NScriptType Restlet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { respond } from './report-service/respond';
import type { ReportResponse } from './report-service/response';

/** `?integration=ID&token=501&form=minimal&unless=…&own=F&page=1&pageSize=50`, all optional; `form=overview` for the whole account. */
export const get: EntryPoints.RESTlet.get<unknown, ReportResponse> = (parameters) => respond(parameters);

/** The same as a JSON object: `{"integration": "ID", "token": 501, "own": false, "page": 1}`. */
export const post: EntryPoints.RESTlet.post<unknown, ReportResponse> = (body: unknown) => respond(body);

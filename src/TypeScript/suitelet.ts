/**
 * The page that an administrator opens when a sync fails.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { respond } from './page/respond';

export const onRequest: EntryPoints.Suitelet.onRequest = (context) => {
  respond(context);
};

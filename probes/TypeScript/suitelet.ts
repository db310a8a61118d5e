/**
 * Runs the probes with the viewer's own role and shows what they saw. Reads only, unless the address says
 * `&writes=T&employee=ID`: then two probes change that employee record and put it back as it was.
 *
 * @NApiVersion 2.1
 * @NScriptType Suitelet
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { runProbes } from '../../src/TypeScript/account/expectations/run-probes';
import { probes } from './probes/index';

export const onRequest: EntryPoints.Suitelet.onRequest = ({ request, response }) => {
  const parameters = request.parameters as Readonly<Record<string, string | undefined>>;
  const { writes, employee = '' } = parameters;
  const scratchEmployee = writes === 'T' && /^\d+$/.test(employee) ? Number(employee) : null;
  response.setHeader({ name: 'Content-Type', value: 'application/json; charset=utf-8' });
  response.write({ output: `${JSON.stringify(runProbes(probes, scratchEmployee), null, 2)}\n` });
};

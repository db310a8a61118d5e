/**
 * Checks every credential of the account, keeps the result, and says what turned for the worse.
 *
 * @NApiVersion 2.1
 * @NScriptType MapReduceScript
 * @NModuleScope SameAccount
 */
import type { EntryPoints } from 'N/types';
import { sweepInput } from './examination/sweep/input';
import { mapPair } from './examination/sweep/map-pair';
import { reduceGroup } from './examination/sweep/reduce-group';
import { endSweep } from './examination/sweep/summarize';

/** A page that fails is tried again twice; the others go on. [DOC] section_1517279521 */
export const config = { retryCount: 2, exitOnError: false };

export const getInputData: EntryPoints.MapReduce.getInputData = ({ isRestarted }) => sweepInput(isRestarted);

export const map: EntryPoints.MapReduce.map = (context) => {
  mapPair(context.key, context.value, (key, value) => {
    context.write(key, value);
  });
};

export const reduce: EntryPoints.MapReduce.reduce = (context) => {
  reduceGroup(context.key, context.values, (key, value) => {
    context.write(key, value);
  });
};

export const summarize: EntryPoints.MapReduce.summarize = (summary) => {
  endSweep(summary);
};

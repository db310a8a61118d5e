import type { Profile } from '../diagnosis/profile';
import { expensify } from './expensify';

/** Every integration that can be diagnosed, by the id that a caller sends. */
export const profiles: ReadonlyMap<string, Profile> = new Map([[expensify.id, expensify]]);

export const DEFAULT_INTEGRATION = expensify.id;

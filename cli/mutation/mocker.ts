import { ModuleMocker } from 'jest-mock';

/** Makes every mock of the process, so that one call resets them all. */
export const mocker = new ModuleMocker(globalThis);

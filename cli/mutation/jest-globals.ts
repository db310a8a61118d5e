/**
 * What the suites use of Jest, on Mocha and out of the packages that Jest is made of: `it.each`, `expect`, `jest.mocked` … Under
 * Jest itself each mutant would cost a new environment and all modules again.
 */
import { ModernFakeTimers } from '@jest/fake-timers';
import { expect } from 'expect';
import { bind } from 'jest-each';
import { mocker } from './mocker';
import { mockOf, netsuiteModule } from './netsuite-stubs';

/** Mocha's `describe` and `it`, as `jest-each` takes them. */
type Registering = Parameters<typeof bind>[0];

interface Scope {
  readonly describe: Registering;
  readonly it: Registering;
  readonly before: unknown;
  readonly after: unknown;
}

const timers = new ModernFakeTimers({
  global: globalThis,
  config: { fakeTimers: {}, rootDir: process.cwd() } as ConstructorParameters<typeof ModernFakeTimers>[0]['config'],
});

const jest = {
  setTimeout: () => undefined,
  fn: mocker.fn.bind(mocker),
  spyOn: mocker.spyOn.bind(mocker),
  mocked: (value: unknown) => value,
  isMockFunction: mocker.isMockFunction.bind(mocker),
  resetAllMocks: () => {
    mocker.resetAllMocks();
  },
  clearAllMocks: () => {
    mocker.clearAllMocks();
  },
  restoreAllMocks: () => {
    mocker.restoreAllMocks();
  },
  /** Every module of NetSuite is a mock already, and the suites mock no others. */
  mock: () => undefined,
  requireMock: netsuiteModule,
  createMockFromModule: mockOf,
  useFakeTimers: (options?: Parameters<typeof timers.useFakeTimers>[0]) => {
    timers.useFakeTimers(options);
  },
  useRealTimers: () => {
    timers.useRealTimers();
  },
  setSystemTime: (now?: number | Date) => {
    timers.setSystemTime(now);
  },
};

/** Gives the suite that is about to be loaded the names that Jest would give it. Mocha has put its own there before. */
export function giveJestGlobals(): void {
  const { describe, it, before, after } = globalThis as unknown as Scope;
  Object.assign(describe, { each: bind(describe, false) });
  Object.assign(it, { each: bind(it, true), concurrent: it });
  Object.assign(globalThis, { test: it, beforeAll: before, afterAll: after, expect, jest });
}

/** What a suite may have left behind. */
export function endJestGlobals(): void {
  timers.useRealTimers();
  mocker.restoreAllMocks();
}

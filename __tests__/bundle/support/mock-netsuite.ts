/**
 * Runs before each test file: every module of NetSuite that the bundle uses is Oracle's stub, mocked. Here rather than in
 * the test files, because a file that imported the bundle first would get the stubs unmocked.
 */
jest.mock('N/error');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/ui/serverWidget');

beforeEach(() => jest.resetAllMocks());

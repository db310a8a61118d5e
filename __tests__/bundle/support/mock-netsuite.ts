/**
 * Runs before each test file: every module of NetSuite that the bundle uses is Oracle's stub, mocked. Here rather than in
 * the test files, because a file that imported the bundle first would get the stubs unmocked.
 */
// Oracle has no stub of this one.
jest.mock('N/crypto/random', () => ({ generateUUID: jest.fn() }), { virtual: true });
jest.mock('N/email');
jest.mock('N/error');
jest.mock('N/http');
jest.mock('N/log');
jest.mock('N/query');
jest.mock('N/record');
jest.mock('N/runtime');
jest.mock('N/search');
jest.mock('N/ui/serverWidget');
jest.mock('N/url');

beforeEach(() => jest.resetAllMocks());

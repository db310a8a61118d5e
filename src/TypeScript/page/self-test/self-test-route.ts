/** The views of the self-test. */
export const SELF_TEST_VIEW = 'self-test';
export const SELF_TEST_FILE_VIEW = 'self-test-file';

// Made by `npm run docs` out of src/TypeScript/profiles/index.ts. Change that file, not this one.
/** Which integration is asked about where none is named. */
export const DEFAULT_INTEGRATION = 'expensify';

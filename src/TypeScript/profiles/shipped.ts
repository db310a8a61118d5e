// Made by `npm run docs` out of the files in src/TypeScript/profiles/data.
import any from './data/any.json';
import expensify from './data/expensify.json';

/** What the files hold, as JSON. */
export const SHIPPED: readonly unknown[] = [any, expensify];

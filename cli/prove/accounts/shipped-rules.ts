/** The shipped profiles as their files have them: what the reference model and the generator of accounts read. */
import type { ProfileRules } from '../../../__tests__/reference/whole/whole-account';
import { profileFiles } from '../../../src/TypeScript/profiles/index';

export const SHIPPED_RULES: readonly ProfileRules[] = [...profileFiles.values()] as unknown as readonly ProfileRules[];

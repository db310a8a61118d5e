import type { Probe } from '../probe';
import { Skipped } from '../probe';
import { ownGlobalLines } from '../own-global-lines';

/** With feature Global Permissions off: are lines that were given before still without effect? */
export const effectiveFeature: Probe = {
  id: 'effective-feature',
  as: 'lesser role',
  observe({ featureOn, levelOf }) {
    if (featureOn('EMPPERMS')) throw new Skipped('The feature Global Permissions is on.');
    const telling = ownGlobalLines().filter(({ level, roleLevel }) => level !== roleLevel);
    if (telling.length === 0) throw new Skipped('The employee has no global permission that differs from its role.');
    return { withoutEffect: telling.every(({ key, roleLevel }) => levelOf(key) === roleLevel) };
  },
};

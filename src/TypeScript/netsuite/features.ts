/** Global permissions count only where this feature is on. [DOC] chapter_N3247851 */
export const GLOBAL_PERMISSIONS_FEATURE = 'EMPPERMS';

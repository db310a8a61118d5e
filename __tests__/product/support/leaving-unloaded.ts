/** A command of which a part cannot be loaded. */
import { leaveWith } from '../../../cli/leave';

// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import of what is not there would not compile
require('./no-such-module');
leaveWith(() => Promise.resolve(0));

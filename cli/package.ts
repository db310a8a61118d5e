/** npm run package, npm run package:probes: the zip that would be deployed. */
import { relative } from 'node:path';
import { packBundle, PROBES, PROJECT, TOKEN_DOCTOR } from './bundle';

packBundle(process.argv.includes('--probes') ? PROBES : TOKEN_DOCTOR).then(
  (zip) => {
    console.log(`Packed ${relative(PROJECT, zip)}.`);
  },
  (failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  },
);

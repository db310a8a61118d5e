import { relative } from 'node:path';
import { packBundle, PROJECT } from './bundle';

packBundle().then(
  (zip) => {
    console.log(`Packed ${relative(PROJECT, zip)}.`);
  },
  (failure: unknown) => {
    console.error(failure instanceof Error ? failure.message : failure);
    process.exitCode = 1;
  },
);

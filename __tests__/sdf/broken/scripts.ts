import { restlet } from '../../emulator/host/bundle';
import { added, changed, PATH, without } from '../support/healthy';
import type { BrokenProjects } from './fixture';

const { suitelet, suiteletFile } = PATH;

export const scripts: BrokenProjects = {
  'script-file-missing': [
    { name: 'without a script file', project: without(suiteletFile), at: `${suitelet}:3` },
    {
      name: 'with a script file in other capitals',
      project: changed(suitelet, 'Demo/s', 'Demo/S'),
      at: `${suitelet}:3`,
    },
  ],
  'script-type': [
    {
      name: 'with a script file of another type',
      project: changed(suiteletFile, 'Suitelet', 'Restlet'),
      at: suiteletFile,
    },
    {
      name: 'with a script file without type',
      project: changed(suiteletFile, ' * @NScriptType Suitelet\n', ''),
      at: suiteletFile,
    },
  ],
  'script-api-version': [
    {
      name: 'with a script file without version',
      project: changed(suiteletFile, ' * @NApiVersion 2.1\n', ''),
      at: suiteletFile,
    },
  ],
  'module-missing': [
    {
      name: 'that imports what is not there',
      project: changed(suiteletFile, "'N/runtime'", "'./nowhere'"),
      at: suiteletFile,
    },
  ],
  'script-load': [
    {
      name: 'that calls N/* while it is defined',
      project: changed(suiteletFile, "'use strict';", 'runtime.getCurrentUser();'),
      at: suiteletFile,
    },
    { name: 'with a syntax error', project: changed(suiteletFile, "'use strict';", 'const;'), at: suiteletFile },
  ],
  'script-entry-point': [
    {
      name: 'without an entry point',
      project: added(suiteletFile, restlet('get: () => 1').replace('Restlet', 'Suitelet')),
      at: suiteletFile,
    },
  ],
  'script-file-unused': [
    {
      name: 'with a file that nobody imports',
      project: added('FileCabinet/SuiteScripts/Demo/old.js', 'define([], () => ({}));'),
      at: 'FileCabinet/SuiteScripts/Demo/old.js',
    },
  ],
};

/**
 * Loaded before Oracle's CLI when it packs. It asks `java -version` for a header that packing never sends, and where there is no
 * Java it takes the answer that never came for a text. So a program that cannot be started has said nothing.
 */
const { Buffer } = require('node:buffer');
const childProcess = require('node:child_process');

const { spawnSync } = childProcess;

childProcess.spawnSync = (...command) => {
  const ended = spawnSync(...command);
  return ended.error?.code === 'ENOENT' ? { ...ended, stdout: Buffer.alloc(0), stderr: Buffer.alloc(0) } : ended;
};

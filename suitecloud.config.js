const { execFileSync } = require('node:child_process');

/** What goes to an account is always what the source says: built anew first. */
const buildFirst = {
  beforeExecuting: async (options) => {
    execFileSync('npm', ['run', '--silent', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
    return options;
  },
};

module.exports = {
  defaultProjectFolder: 'src',
  commands: {
    'project:deploy': buildFirst,
    'project:validate': buildFirst,
  },
};

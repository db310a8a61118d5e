/**
 * What a command says of an account file that it accepts, and whose ids nobody knows.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAccount } from '../../cli/account-files';
import { EXAMPLES, withAccountFile } from '../support/embedded';
import { diagnose } from './support/command';

interface Document {
  account: { features?: Record<string, boolean> };
}

const healthy = (): Document => JSON.parse(readFileSync(join(EXAMPLES, 'healthy.json'), 'utf8')) as Document;

it('diagnose says on standard error which feature was likely meant, and answers all the same', async () => {
  const document = healthy();
  document.account.features = { ...document.account.features, TOKEN_BASED_AUTHENTICATION: false };

  await withAccountFile(document, async (path) => {
    const { status, stdout, stderr } = await diagnose('--account', path, '--json');

    expect(stderr).toBe(
      `${path}: warning: account.features.TOKEN_BASED_AUTHENTICATION: no feature of this id is known, so it turns none of ` +
        'those on or off. Did you mean TBA (Token-based Authentication)?\n',
    );
    expect([status, JSON.parse(stdout)]).toEqual([0, expect.objectContaining({ verdict: 'ready' })]);
  });
});

it('a file of odd ids is told of in twenty lines, and how many more there are', async () => {
  const document = healthy();
  document.account.features = Object.fromEntries(
    Array.from({ length: 25 }, (_, index) => [`NONE_SUCH_${index}`, true]),
  );

  await withAccountFile(document, (path) => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    try {
      readAccount(path);
      const lines = said.mock.calls.map(([line]) => String(line));
      expect(lines).toHaveLength(21);
      expect(lines.at(-1)).toBe(`${path}: and 5 more warnings of this kind`);
    } finally {
      said.mockRestore();
    }
    return Promise.resolve();
  });
});

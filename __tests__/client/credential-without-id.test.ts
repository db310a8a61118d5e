/** A credential that was named by employee and role has no internal id: nothing that is printed gives it one. */
import { renderJUnit, renderText } from '../../client/src/index.ts';
import { askAnswered } from './support/asking';
import { accountOf, BLOCKED, tokenOf } from './support/reports';

it('is called the credential, and its root cause is not put down to the account', async () => {
  const report = {
    ...BLOCKED,
    rootCause: { check: 'role-permission', token: null },
    account: accountOf({ 'token-exists': 'notApplicable' }),
    tokens: [
      {
        ...tokenOf(501, 'blocked', { 'token-live': 'notApplicable', 'role-permission': 'fail' }),
        kind: 'oauth2-certificate',
        id: null,
      },
    ],
  };
  const credential = { employee: 42, role: 1001 };
  const result = await askAnswered(() => Response.json(report), { credential });

  expect(result.outcome).toBe('blocked');
  expect(renderText(result)).toContain('Root cause: role-permission, of the credential.');
  expect(renderText(result)).toContain('\nThe credential (Token of 501):\n');
  expect(renderJUnit(result)).toContain('classname="The credential (Token of 501)"');
  expect(renderText(result) + renderJUnit(result)).not.toContain('null');
});

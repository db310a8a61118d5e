/**
 * Scripts in the manner of public ones, 2.0 and 2.1: the emulator runs them as they are.
 */
import { DeployError } from '../../emulator';
import { withStrangers } from './support';

const json = (text: string) => JSON.parse(text) as unknown;

it('a 2.0 Suitelet lists the roles that have a permission, from a search', async () => {
  await withStrangers(['roles-with-permission.suitelet.js'], async (ask) => {
    const { status, text } = await ask('roles-with-permission.suitelet.js', '&permission=LIST_ACCOUNT');
    expect(status).toBe(200);
    expect(text).toContain('Roles with LIST_ACCOUNT');
    expect(text).toMatch(/<li>Expensify Integration: Full<\/li>/);
  });
});

it('a RESTlet of version 2.x reads an employee’s roles and global permissions from the record', async () => {
  await withStrangers(
    ['employee-roles.restlet.js'],
    async (ask) => {
      const { status, text } = await ask('employee-roles.restlet.js', '&employee=42');
      expect(status).toBe(200);
      expect(json(text)).toMatchObject({ name: 'Ana Torres', global: ['ADMI_WEBSERVICES'] });
    },
    { example: 'global-permission-overrides-web-services' },
  );
});

it('what such a RESTlet throws is NetSuite’s error answer', async () => {
  await withStrangers(['employee-roles.restlet.js'], async (ask) => {
    const { status, text } = await ask('employee-roles.restlet.js');
    expect(status).toBe(400);
    expect(json(text)).toEqual({ error: { code: 'MISSING_EMPLOYEE', message: 'Say which employee.' } });
  });
});

it('a 2.1 RESTlet joins tokens with the permissions of their roles, by SuiteQL', async () => {
  await withStrangers(['active-tokens.restlet.js'], async (ask) => {
    const { status, text } = await ask('active-tokens.restlet.js', '', { application: 'Expensify' });
    expect(status).toBe(200);
    expect(json(text)).toContainEqual({
      token: 'Expensify - Ana Torres, Expensify Integration',
      application: 'Expensify',
      holder: 'Ana Torres',
      role: 'Expensify Integration',
      permission: 'Accounts',
      level: 'Full',
    });
  });
});

it('a 2.0 RESTlet pages through everybody who can log in', async () => {
  await withStrangers(['employees-by-page.restlet.js'], async (ask) => {
    const { text } = await ask('employees-by-page.restlet.js', '&size=5');
    const { count, pages } = json(text) as { count: number; pages: string[][] };
    expect(pages.flat()).toHaveLength(count);
    expect(pages.flat()).toEqual(pages.flat().toSorted());
    expect(pages.flat()).toContain('Ana Torres');
  });
});

it('a 2.1 Suitelet counts roles with a summary search and tells what it cost', async () => {
  await withStrangers(['roles-by-center.suitelet.js'], async (ask) => {
    const { text } = await ask('roles-by-center.suitelet.js');
    const { by, roles, left } = json(text) as { by: string; roles: [unknown, number][]; left: number };
    expect(by).toBe('administrator');
    expect(roles.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThanOrEqual(2);
    // Ten units of a thousand for the one range that was read.
    expect(left).toBe(990);
  });
});

describe('what the emulator does not have', () => {
  it('is named in the error, a member as it is called', async () => {
    await withStrangers(
      ['global-search.suitelet.js'],
      async (ask) => {
        const { text } = await ask('global-search.suitelet.js');
        expect(text).toBe('EMULATOR_MEMBER_MISSING: N/search: the emulator does not have `search.global`.');
      },
      { refused: ['EMULATOR_MEMBER_MISSING'] },
    );
  });

  it('is told beside an answer of a script that swallows it and calls itself successful', async () => {
    await withStrangers(
      ['users-or-nothing.restlet.js'],
      async (ask) => {
        const { status, text, refused } = await ask('users-or-nothing.restlet.js');
        expect([status, json(text)]).toEqual([200, { success: true, users: [] }]);
        expect(refused).toEqual([
          {
            code: 'EMULATOR_OPTION_MISSING',
            message: 'query.runSuiteQL: the emulator does not have the metaDataProvider `STATIC`.',
            script: 'customscript_users_or_nothing',
            deployment: 'customdeploy_users_or_nothing',
            count: 1,
          },
        ]);
      },
      { refused: ['EMULATOR_OPTION_MISSING'] },
    );
  });

  it('fails a test that does not expect it', async () => {
    const asked = withStrangers(['users-or-nothing.restlet.js'], (ask) => ask('users-or-nothing.restlet.js'));
    await expect(asked).rejects.toThrow(/the emulator refused: .*EMULATOR_OPTION_MISSING/);
  });

  it('is named in the error, a module when it is deployed', async () => {
    const deployed = withStrangers(['needs-render.suitelet.js'], () => Promise.resolve());
    await expect(deployed).rejects.toThrow(DeployError);
    await expect(deployed).rejects.toThrow(/needs-render\.suitelet\.js.*N\/render/);
  });
});

/**
 * The role that the bundle brings for whoever is to see the whole chain and change nothing.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { askForReport } from '../../cli/embedded';
import { PROJECT } from '../../cli/bundle';
import { ledger } from '../../emulator';
import { probes } from '../../probes/register';
import type { AccountDocument } from '../reference/answer';
import type { Level } from '../reference/levels';
import { reportOf, withAccountFile } from '../support/embedded';
import { ana, healthyAccount, heldByContact, heldByVendor, role } from './support/accounts';
import { serving } from './support/account';
import { register } from '../registered/support/mappings';
import { granted, READER, readWith, type Rights, withReader } from './support/reader';
import { timeless } from './support/restlet';

const SCRIPT_ID = 'customrole_td_auditor';

function deployedRights(): Rights {
  const xml = readFileSync(join(PROJECT, 'src', 'Objects', `${SCRIPT_ID}.xml`), 'utf8');
  const lines = xml.matchAll(/<permkey>(\w+)<\/permkey>\s*<permlevel>(\w+)<\/permlevel>/g);
  return Object.fromEntries([...lines].map(([, key = '', level]) => [key, level as Level]));
}

const RIGHTS = deployedRights();

function held(type: 'VENDOR' | 'PARTNER' | 'CUSTOMER'): AccountDocument {
  return healthyAccount((account) => {
    heldByVendor(account);
    account.entities = account.entities?.map((entity) => ({ ...entity, type })) ?? [];
  });
}

function withAdvancedEmployeePermissions(): AccountDocument {
  return healthyAccount((account) => {
    account.account.features = { ADVANCEDEMPLOYEEPERMISSIONS: true };
  });
}

interface Need {
  /** Of which something would be unread without the permission. */
  readonly account: AccountDocument;
  /** The row of the emulator's ledger that says so. */
  readonly row: string;
}

const NEEDED_FOR: Readonly<Record<string, Need>> = {
  ADMI_MANAGE_OAUTH_TOKENS: { account: healthyAccount(), row: 'gate-oauthtoken' },
  ADMI_MANAGEROLES: { account: healthyAccount(), row: 'gate-role' },
  ADMI_INTEGRAPP: { account: healthyAccount(), row: 'gate-integrationapp' },
  LIST_EMPLOYEE: { account: healthyAccount(), row: 'record-permission' },
  LIST_EMPLOYEE_RECORD: { account: withAdvancedEmployeePermissions(), row: 'gate-employee' },
  LIST_EMPLOYEE_ACCESS: { account: withAdvancedEmployeePermissions(), row: 'record-hidden-sublists' },
  LIST_FIND: { account: held('VENDOR'), row: 'gate-entity' },
  LIST_VENDOR: { account: held('VENDOR'), row: 'record-permission-others' },
  LIST_PARTNER: { account: held('PARTNER'), row: 'record-permission-others' },
  LIST_CUSTJOB: { account: held('CUSTOMER'), row: 'record-permission-others' },
  LIST_CONTACT: { account: healthyAccount(heldByContact), row: 'gate-contact' },
};

/** Without it nothing is unread: nobody then sees that there is more to judge. */
const TO_SEE_REGISTERED = 'LIST_CUSTRECORDENTRY';

/** Rows that say what else the role does without. */
const NOT_NEEDED = ['gate-analytics', 'suiteql-display-permission'];

describe('the auditor', () => {
  it('has no permission that is not needed', () => {
    expect(Object.keys(RIGHTS).toSorted()).toEqual([...Object.keys(NEEDED_FOR), TO_SEE_REGISTERED].toSorted());
  });

  it.each(Object.entries(NEEDED_FOR))('reads the whole chain, and not without %s', async (permission, { account }) => {
    const full = await readWith(account, RIGHTS);
    expect(timeless(full)).toEqual(timeless(await withAccountFile(withReader(account, {}), reportOf)));
    expect(full.unread).toEqual([]);

    const lesser = await readWith(
      account,
      Object.fromEntries(Object.entries(RIGHTS).filter(([key]) => key !== permission)),
    );
    expect(lesser.unread).not.toEqual([]);
    expect(granted(lesser.unread)).toHaveProperty(permission);
  });

  it(`sees registered OAuth 2.0 credentials, and not without ${TO_SEE_REGISTERED}`, async () => {
    const idsFor = (rights: Rights) =>
      serving(withReader(healthyAccount(), rights), async (running) => {
        register(running);
        return (await askForReport(running, READER, 'expensify')).tokens.map(({ kind }) => kind ?? 'access-token');
      });
    expect(await idsFor(RIGHTS)).toEqual(['access-token', 'oauth2-certificate']);
    expect(await idsFor({ ...RIGHTS, [TO_SEE_REGISTERED]: 'NONE' })).toEqual(['access-token']);
  });

  it.each([...new Set(Object.values(NEEDED_FOR).map(({ row }) => row)), ...NOT_NEEDED])(
    'rests on the row %s of the ledger, which has a source, or a probe for a real account',
    (row) => {
      const mark = ledger.find(({ id }) => id === row)?.mark;

      expect(mark).toBeDefined();
      if (mark === 'assumed') expect(probes).toContain(row);
    },
  );

  it('may change nothing: what has levels is at View, and the rest has no level below Full', () => {
    const levels = readFileSync(join(PROJECT, 'emulator', 'netsuite', 'data', 'permissions.csv'), 'utf8');
    for (const [permission, level] of Object.entries(RIGHTS)) {
      if (level === 'VIEW') continue;
      expect(level).toBe('FULL');
      expect(levels).toMatch(new RegExp(`^${permission},[^\\n]*,NONE\\|FULL,`, 'm'));
    }
  });

  it('is in the audience of the report without anybody adding it', async () => {
    const account = healthyAccount((changed) => {
      changed.roles.push({ id: 1050, scriptid: SCRIPT_ID, name: 'Token Doctor Auditor', permissions: { ...RIGHTS } });
      changed.employees.push({ id: 43, name: 'Aud Itor', roles: [1050] });
      changed.audiences = { customdeploy_td_report_rl: [], customdeploy_td_doctor_sl: [] };
    });
    await serving(account, async (running) => {
      expect(await askForReport(running, { entity: 43, role: 1050 }, 'expensify')).toMatchObject({
        verdict: 'ready',
        sources: { chain: 'complete' },
      });
      const holder = { entity: ana(account).id, role: role(account).id };
      expect((await askForReport(running, holder, 'expensify')).verdict).toBe('unknown');
    });
  });
});

/**
 * What a deployed project leaves in the embedded account: roles, custom record types, then scripts.
 */
import { selectRow, selectRows } from '../../emulator/database/rows';
import { deploy } from '../../emulator/sdf/deploy';
import { DeployError } from '../../emulator/sdf/errors';
import { readProject } from '../../emulator/sdf/project';
import { account, closeAll } from '../emulator/host/account';
import { pack } from '../emulator/host/bundle';
import { added, changed, type Files, HEALTHY, PATH, without } from './support/healthy';

const zip = (files: Files = HEALTHY): Uint8Array => pack(Object.fromEntries(files));
const AUDITOR = 'customrole_demo_auditor';

afterEach(closeAll);

/** The rule for which an account refuses a project. */
async function refusal(files: Files): Promise<string> {
  const error: unknown = await account({ zip: zip(files) }).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof DeployError)) throw new Error(`expected a DeployError, got ${String(error)}`);
  return error.rule;
}

describe('a role', () => {
  it('gets the next internal id that is free, with what its object says and defaults for the rest', async () => {
    const { database } = await account({ zip: zip() });
    const columns = 'id, name, centertype, isinactive, iswebserviceonlyrole, subsidiaryoption';

    expect(selectRow(database, `SELECT ${columns} FROM role WHERE scriptid = ?`, [AUDITOR])).toEqual([
      ...[1003, 'Demo auditor', 'BASIC'],
      ...['F', 'F', 'ALL'],
    ]);
  });

  it('has its permissions, those on custom records under the internal id of the type', async () => {
    const { database } = await account({ zip: zip() });

    expect(selectRows(database, 'SELECT permkey, permlevel FROM rolepermissions WHERE role = 1003 ORDER BY 1')).toEqual(
      [
        ['101', 3],
        ['LIST_ACCOUNT', 1],
      ],
    );
  });

  it('is in the audience that names it', async () => {
    const { deployments } = await account({
      zip: zip(),
      change: (file) => (file.audiences = { customdeploy_demo_sl: [] }),
    });

    expect([...(deployments.get('customdeploy_demo_sl')?.audience ?? [])]).toEqual([3, 1003]);
  });

  it('that the account has already stays as the account has it', async () => {
    const { database, deployments } = await account({
      zip: zip(),
      change: (file) => {
        file.roles.push({ id: 77, scriptid: AUDITOR, name: 'Auditor of ours', permissions: {} });
        file.audiences = { customdeploy_demo_sl: [] };
      },
    });

    expect(selectRows(database, 'SELECT id, name FROM role WHERE scriptid = ?', [AUDITOR])).toEqual([
      [77, 'Auditor of ours'],
    ]);
    expect(selectRows(database, 'SELECT permkey FROM rolepermissions WHERE role = 77')).toEqual([]);
    expect([...(deployments.get('customdeploy_demo_sl')?.audience ?? [])]).toEqual([3, 77]);
  });

  it('is not there twice after the project is deployed again', async () => {
    const open = await account({ zip: zip() });
    const count = (): unknown => selectRow(open.database, 'SELECT count(*) FROM rolepermissions WHERE role = 1003');
    const before = count();
    deploy(readProject(zip()), open);

    expect(count()).toEqual(before);
    expect(selectRows(open.database, 'SELECT id FROM role WHERE scriptid = ?', [AUDITOR])).toEqual([[1003]]);
  });

  it('with a restricted permission is refused, because the emulator would let everything through', async () => {
    const restricted = changed(
      PATH.role,
      '<permlevel>EDIT</permlevel>',
      '<permlevel>EDIT</permlevel><restriction>EDIT</restriction>',
    );

    expect(await refusal(restricted)).toBe('restriction-not-emulated');
  });
});

describe('a custom record type', () => {
  it('is defined, with the roles of its list by internal id', async () => {
    const { customRecords } = await account({ zip: zip() });

    expect(customRecords?.get('customrecord_demo_note')).toEqual({
      internalId: 101,
      scriptId: 'customrecord_demo_note',
      name: 'Demo note',
      includeName: false,
      access: 'USEPERMISSIONLIST',
      permissions: new Map([[1003, 'EDIT']]),
      fields: [
        { scriptId: 'custrecord_demo_text', label: 'Text', type: 'TEXTAREA', mandatory: true, selects: null },
        { scriptId: 'custrecord_demo_about', label: 'About', type: 'SELECT', mandatory: false, selects: '-4' },
      ],
    });
  });

  it('is for Custom Record Entries and has names where its object does not say', async () => {
    const plain = changed(
      PATH.record,
      '<accesstype>USEPERMISSIONLIST</accesstype>\n  <includename>F</includename>',
      '',
    );
    const { customRecords } = await account({ zip: zip(plain) });

    expect(customRecords?.get('customrecord_demo_note')).toMatchObject({
      access: 'CUSTRECORDENTRYPERM',
      includeName: true,
    });
  });

  it('may be selected by a field of another', async () => {
    const other = `<customrecordtype scriptid="customrecord_demo_line"><recordname>Line</recordname><customrecordcustomfields>
      <customrecordcustomfield scriptid="custrecord_demo_line_note"><label>Note</label><fieldtype>SELECT</fieldtype>
      <selectrecordtype>[scriptid=customrecord_demo_note]</selectrecordtype></customrecordcustomfield>
      </customrecordcustomfields></customrecordtype>`;
    const { customRecords } = await account({ zip: zip(added('Objects/customrecord_demo_line.xml', other)) });

    expect(customRecords?.get('customrecord_demo_line')?.fields[0]?.selects).toBe('customrecord_demo_note');
  });
});

describe('an account refuses a project', () => {
  const dependingOn = (object: string): Files =>
    changed(PATH.manifest, '</features>', `</features><objects><object>${object}</object></objects>`);

  it('that depends on an object that the account lacks', async () => {
    expect(await refusal(dependingOn('customrecord_nowhere'))).toBe('dependency-missing');
    await expect(account({ zip: zip(dependingOn('customrole_other')) })).resolves.toBeDefined();
  });

  it('that names a standard role: an account file has custom ones and Administrator', async () => {
    expect(await refusal(changed(PATH.suitelet, 'ADMINISTRATOR', 'ACCOUNTANT'))).toBe('role-not-emulated');
  });

  it('that refers to what neither of them has', async () => {
    expect(await refusal(changed(PATH.suitelet, 'customrole_demo_auditor', 'customrole_nowhere'))).toBe(
      'reference-dangling',
    );
  });

  it('and is not changed by it', async () => {
    const open = await account();
    const broken = without(PATH.suiteletFile);
    const unknown = changed(PATH.suitelet, 'customrole_demo_auditor', 'customrole_nowhere');

    expect(() => readProject(zip(broken))).toThrow(DeployError);
    expect(() => {
      deploy(readProject(zip(unknown)), open);
    }).toThrow(DeployError);
    expect(selectRow(open.database, 'SELECT count(*) FROM role WHERE scriptid = ?', [AUDITOR])).toEqual([0]);
    expect(open.customRecords?.size ?? 0).toBe(0);
  });
});

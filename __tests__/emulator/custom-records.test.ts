import { defineCustomRecord } from '../../emulator/database/custom-records/define';
import type {
  Account,
  Caller,
  CustomRecordAccess,
  CustomRecordDefinition,
  Execution,
  Level,
} from '../../emulator/model';
import { recordModule } from '../../emulator/modules/record';
import { customRecordLevel } from '../../emulator/permissions';
import { runSuiteQL } from '../../emulator/suiteql';
import { defineVisit, field, VISIT } from './support/custom-records';
import {
  accountFile,
  ADMINISTRATOR,
  execution,
  fail,
  loadEngine,
  NOW,
  openAccount,
  scriptError,
} from './support/execution';

beforeAll(loadEngine);

interface Entry {
  readonly id: number | null;
  readonly type: string;
  getFields(): string[];
  getValue(options: unknown): unknown;
  getText(options: unknown): string;
  setValue(options: object): Entry;
  save(options?: object): number;
}
interface RecordModule {
  create(options: object): Entry;
  load(options: object): Entry;
  delete(options: object): number;
  submitFields(options: object): number;
}

const CLERK: Caller = { entity: 42, role: 1001 };
const TYPE = VISIT.scriptId;

function open(permissions: object = {}, changes: Partial<CustomRecordDefinition> = {}): Account {
  const roles = [
    { id: 1001, scriptid: 'customrole_a', name: 'Alpha', permissions },
    { id: 1002, scriptid: 'customrole_b', name: 'Beta', permissions: {} },
  ];
  const employees = [{ id: 42, name: 'Ana', roles: [1001] }];
  return defineVisit(openAccount(accountFile({ roles, employees })), changes);
}

const records = (run: Execution) => recordModule(run) as unknown as RecordModule;
const as = (account: Account, caller = ADMINISTRATOR) => records(execution(account, caller));
const rows = (account: Account, query: string, caller = ADMINISTRATOR) =>
  runSuiteQL(account, caller, fail, { query, parameters: [], mostRows: 100 });

function add(account: Account, values: Record<string, unknown> = {}): number {
  const entry = as(account).create({ type: TYPE });
  for (const [fieldId, value] of Object.entries({ name: 'A', ...values })) entry.setValue({ fieldId, value });
  return entry.save();
}
const load = (account: Account, id: number, more: object = {}) => as(account).load({ type: TYPE, id, ...more });

describe('defining a custom record type', () => {
  it('keeps the entries when it is defined again with more fields', () => {
    const account = open();
    add(account, { custrecord_note: 'kept' });
    defineVisit(account, { fields: [...VISIT.fields, field('custrecord_new', 'TEXT')] });
    expect(rows(account, `SELECT custrecord_note, custrecord_new FROM ${TYPE}`).rows).toEqual([['kept', null]]);
  });

  it('hides a field that is gone', () => {
    const account = open();
    defineVisit(account, { fields: [] });
    expect(() => rows(account, `SELECT custrecord_note FROM ${TYPE}`)).toThrow('was not found');
  });

  it.each([
    [
      'a field that is stored in another way',
      { fields: [field('custrecord_note', 'INTEGER')] },
      'from TEXT to INTEGER',
    ],
    ['an id that is none', { scriptId: 'customrecord_x"; DROP' }, 'no script id'],
    ['a field id that is none', { fields: [field('note', 'TEXT')] }, 'no script id'],
    ['a field twice', { fields: [field('custrecord_a', 'TEXT'), field('custrecord_a', 'TEXT')] }, 'stands twice'],
  ])('refuses %s', (_, changes, message) => {
    const account = open();
    expect(() => {
      defineCustomRecord(account, { ...VISIT, ...changes });
    }).toThrow(message);
  });
});

describe('SuiteQL over a custom record type', () => {
  it('has its standard columns and fields, in any case', () => {
    const account = open();
    add(account, { custrecord_done: true, custrecord_weight: 1.5 });
    const { columns, rows: found } = rows(account, `SELECT * FROM ${TYPE.toUpperCase()}`);
    expect(Object.fromEntries(columns.map((name, index) => [name, found[0]?.[index]]))).toMatchObject({
      id: 1,
      name: 'A',
      created: '5/6/2026',
      owner: 7,
      isinactive: 'F',
      custrecord_done: 'T',
      custrecord_weight: 1.5,
      custrecord_note: null,
    });
    expect(columns).not.toContain('hidden_version');
  });

  it('shows what a select field selects', () => {
    const account = open();
    const first = add(account, { custrecord_host: 42 });
    add(account, { custrecord_after: first });
    const query = `SELECT BUILTIN.DF(custrecord_host), BUILTIN.DF(custrecord_after) FROM ${TYPE} ORDER BY id`;
    expect(rows(account, query).rows).toEqual([
      ['Ana', null],
      [null, 'A'],
    ]);
  });

  it('does not exist for a caller without access', () => {
    expect(() => rows(open(), `SELECT id FROM ${TYPE}`, CLERK)).toThrow(`Record '${TYPE}' was not found`);
    expect(rows(open({ LIST_CUSTRECORDENTRY: 'VIEW' }), `SELECT id FROM ${TYPE}`, CLERK).rows).toEqual([]);
  });
});

describe('access to entries', () => {
  const levels: Level[] = ['NONE', 'VIEW', 'CREATE', 'EDIT', 'FULL'];
  const level = (access: CustomRecordAccess, permissions: object, list: [number, Level][] = []) =>
    customRecordLevel(open(permissions), CLERK, { ...VISIT, access, permissions: new Map(list) });

  it.each(levels)('by Custom Record Entries at %s is that level', (granted) => {
    expect(level('CUSTRECORDENTRYPERM', { LIST_CUSTRECORDENTRY: granted }, [[1001, 'FULL']])).toBe(granted);
  });

  it('by the permission list is what the list or the role says of the type', () => {
    const entries = { LIST_CUSTRECORDENTRY: 'FULL' };
    expect(level('USEPERMISSIONLIST', entries, [[1001, 'EDIT']])).toBe('EDIT');
    expect(level('USEPERMISSIONLIST', entries, [[1002, 'EDIT']])).toBe('NONE');
    expect(level('USEPERMISSIONLIST', { [TYPE]: 'VIEW' })).toBe('VIEW');
  });

  it('is full for everybody where none is needed, and for Administrator always', () => {
    expect(level('NONENEEDED', {})).toBe('FULL');
    expect(customRecordLevel(open(), ADMINISTRATOR, { ...VISIT, access: 'USEPERMISSIONLIST' })).toBe('FULL');
  });

  const operations: [string, Level, Level, (module: RecordModule, id: number) => unknown][] = [
    ['loading', 'VIEW', 'NONE', (module, id) => module.load({ type: TYPE, id })],
    ['creating', 'CREATE', 'VIEW', (module) => module.create({ type: TYPE })],
    ['saving a loaded one', 'EDIT', 'CREATE', (module, id) => module.load({ type: TYPE, id }).save()],
    ['submitFields', 'EDIT', 'CREATE', (module, id) => module.submitFields({ type: TYPE, id, values: {} })],
    ['deleting', 'FULL', 'EDIT', (module, id) => module.delete({ type: TYPE, id })],
  ];

  it.each(operations)('%s needs %s, not %s', (_, enough, short, operation) => {
    const allowed = open({ LIST_CUSTRECORDENTRY: enough });
    expect(() => operation(as(allowed, CLERK), add(allowed))).not.toThrow();
    const refused = open({ LIST_CUSTRECORDENTRY: short });
    expect(() => operation(as(refused, CLERK), add(refused))).toThrow(
      scriptError(
        'INSUFFICIENT_PERMISSION',
        "Permission Violation: You need  the 'Lists -> Custom Record Entries' permission to access this page.",
      ),
    );
  });
});

describe('an entry', () => {
  const values = {
    name: 'A',
    custrecord_note: 'text',
    custrecord_count: 3,
    custrecord_weight: 1.5,
    custrecord_done: true,
    custrecord_at: new Date(NOW),
    custrecord_host: '42',
  };

  it('comes back as it was saved: text, numbers, booleans, dates, ids as text', () => {
    const account = open();
    const id = add(account, values);
    const entry = load(account, id);
    expect(Object.keys(values).map((fieldId) => entry.getValue({ fieldId }))).toEqual(Object.values(values));
    expect([entry.id, entry.type]).toEqual([id, TYPE]);
  });

  it('holds a date without its time', () => {
    const account = open();
    const entry = load(account, add(account, { custrecord_day: new Date(NOW) }));
    expect(entry.getValue('custrecord_day')).toEqual(new Date(Date.UTC(2026, 4, 6)));
  });

  it('has empty text for what is not filled in, and false for a checkbox', () => {
    const account = open();
    const entry = load(account, add(account));
    expect(
      ['custrecord_count', 'custrecord_at', 'custrecord_host', 'custrecord_done'].map((id) => entry.getValue(id)),
    ).toEqual(['', '', '', false]);
  });

  it('is emptied by null and by empty text', () => {
    const account = open();
    const id = add(account, values);
    as(account).submitFields({ type: TYPE, id, values: { custrecord_count: '', custrecord_host: null } });
    expect(['custrecord_count', 'custrecord_host'].map((fieldId) => load(account, id).getValue(fieldId))).toEqual([
      '',
      '',
    ]);
  });

  it('shows the name of the employee that a field selects', () => {
    const account = open();
    const entry = load(account, add(account, { custrecord_host: 42 }));
    expect(entry.getText({ fieldId: 'custrecord_host' })).toBe('Ana');
    expect(entry.getText({ fieldId: 'custrecord_done' })).toBe('F');
  });

  it('belongs to its maker and says when it was made and changed', () => {
    const account = open({ LIST_CUSTRECORDENTRY: 'FULL' });
    const id = as(account, CLERK).create({ type: TYPE }).setValue({ fieldId: 'name', value: 'B' }).save();
    const entry = load(account, id);
    expect(entry.getText('owner')).toBe('Ana');
    expect([entry.getValue('created'), entry.getValue('lastmodified')]).toEqual([new Date(NOW), new Date(NOW)]);
  });

  it('is named by its id where the type has no Name field', () => {
    const account = open({}, { includeName: false });
    const id = as(account).create({ type: TYPE }).save();
    expect(load(account, id).getValue('name')).toBe(String(id));
  });

  it('has no id before it is saved, and no id is given twice', () => {
    const account = open();
    expect(as(account).create({ type: TYPE }).id).toBeNull();
    const first = add(account);
    as(account).delete({ type: TYPE, id: first });
    expect(add(account)).toBeGreaterThan(first);
  });

  it('costs 2 units to create and load, 4 to save and delete, 2 to submit', () => {
    const run = execution(open());
    const used = (step: () => unknown): number => {
      const before = run.governance.used;
      step();
      return run.governance.used - before;
    };
    const entry = records(run).create({ type: TYPE }).setValue({ fieldId: 'name', value: 'A' });
    expect([
      used(() => records(run).create({ type: TYPE })),
      used(() => entry.save()),
      used(() => records(run).load({ type: TYPE, id: 1 })),
      used(() => records(run).submitFields({ type: TYPE, id: 1, values: { custrecord_note: 'x' } })),
      used(() => records(run).delete({ type: TYPE, id: 1 })),
    ]).toEqual([2, 4, 2, 2, 4]);
  });
});

describe('saving an entry is refused', () => {
  it('without a mandatory field, which is named by its label', () => {
    const fields = [field('custrecord_note', 'TEXT', { label: 'Note', mandatory: true })];
    const entry = as(open({}, { fields })).create({ type: TYPE });
    expect(() => entry.save()).toThrow(scriptError('USER_ERROR', 'Please enter value(s) for: Name, Note'));
    expect(entry.save({ ignoreMandatoryFields: true })).toBe(1);
  });

  it('when somebody else saved since the load', () => {
    const account = open();
    const id = add(account);
    const [first, second] = [load(account, id), load(account, id)];
    first.save();
    expect(() => second.save()).toThrow(scriptError('RCRD_HAS_BEEN_CHANGED'));
    expect(() => first.save()).toThrow(scriptError('RCRD_HAS_BEEN_CHANGED'));
  });

  it('with text that is too long for the field', () => {
    const account = open();
    expect(add(account, { custrecord_note: 'x'.repeat(300), custrecord_story: 'x'.repeat(4000) })).toBe(1);
    expect(() => add(account, { custrecord_story: 'x'.repeat(4001) })).toThrow(
      scriptError(
        'USER_ERROR',
        'The field custrecord_story contained more than the maximum number ( 4000 ) of characters',
      ),
    );
  });

  it.each([
    ['custrecord_count', 'three'],
    ['custrecord_count', 1.5],
    ['custrecord_weight', 'heavy'],
    ['custrecord_done', 'yes'],
    ['custrecord_at', '5/6/2026'],
    ['custrecord_host', 99],
    ['custrecord_after', 1],
    ['custrecord_note', {}],
  ])('for %s with %p: at once in dynamic mode, on save in standard mode', (fieldId, value) => {
    const account = open();
    const words = `for the following field: ${fieldId}`;
    const dynamic = as(account).create({ type: TYPE, isDynamic: true });
    expect(() => dynamic.setValue({ fieldId, value })).toThrow(scriptError('INVALID_FLD_VALUE', words));
    const standard = as(account).create({ type: TYPE }).setValue({ fieldId: 'name', value: 'A' });
    expect(standard.setValue({ fieldId, value }).getValue(fieldId)).toBe(value);
    expect(() => standard.save()).toThrow(scriptError('INVALID_FLD_VALUE', words));
  });

  it('for a field that cannot be set, or is not there', () => {
    const entry = as(open()).create({ type: TYPE });
    expect(() => entry.setValue({ fieldId: 'created', value: new Date() })).toThrow(
      scriptError('EMULATOR_FIELD_MISSING'),
    );
    expect(() => entry.getValue('custrecord_x')).toThrow(scriptError('EMULATOR_FIELD_MISSING', 'custrecord_x'));
  });
});

describe('submitFields', () => {
  it('changes the given fields and leaves the others', () => {
    const account = open();
    const id = add(account, { custrecord_note: 'old', custrecord_count: 3 });
    const submitted = as(account).submitFields({
      type: TYPE,
      id: String(id),
      values: { custrecord_note: 'new' },
      options: { enableSourcing: false },
    });
    expect(submitted).toBe(id);
    expect(['custrecord_note', 'custrecord_count'].map((name) => load(account, id).getValue(name))).toEqual(['new', 3]);
  });

  it('refuses to empty a mandatory field, unless told to ignore it', () => {
    const account = open();
    const change = { type: TYPE, id: add(account), values: { name: '' } };
    expect(() => as(account).submitFields(change)).toThrow(scriptError('USER_ERROR', 'Name'));
    expect(as(account).submitFields({ ...change, options: { ignoreMandatoryFields: true } })).toBe(1);
  });

  it('changes body fields of an employee, for 5 units', () => {
    const account = open();
    const run = execution(account);
    expect(records(run).submitFields({ type: 'employee', id: 42, values: { isinactive: true } })).toBe(42);
    expect(run.governance.used).toBe(5);
    expect(rows(account, 'SELECT isinactive, giveaccess FROM employee WHERE id = 42').rows).toEqual([['T', 'T']]);
    expect(() => records(run).submitFields({ type: 'employee', id: 42, values: { email: 'x' } })).toThrow(
      scriptError('EMULATOR_FIELD_MISSING', 'email'),
    );
    expect(() => as(account, CLERK).submitFields({ type: 'employee', id: 42, values: {} })).toThrow(
      scriptError('INSUFFICIENT_PERMISSION'),
    );
  });

  it('makes an employee that was loaded before stale', () => {
    const account = open();
    const before = as(account).load({ type: 'employee', id: 42 });
    as(account).submitFields({ type: 'employee', id: 42, values: { isinactive: true } });
    expect(() => before.save()).toThrow(scriptError('RCRD_HAS_BEEN_CHANGED'));
  });
});

describe('deleting an entry', () => {
  it('gives its id and leaves nothing', () => {
    const account = open();
    const id = add(account);
    expect(as(account).delete({ type: TYPE, id })).toBe(id);
    expect(() => load(account, id)).toThrow(scriptError('RCRD_DSNT_EXIST'));
  });

  it('is refused while another entry selects it', () => {
    const account = open();
    const id = add(account);
    add(account, { custrecord_after: id });
    expect(() => as(account).delete({ type: TYPE, id })).toThrow(
      scriptError('THIS_RECORD_CANNOT_BE_DELETED_BECAUSE_IT_HAS_DEPENDENT_RECORDS'),
    );
  });
});

describe('the options of N/record', () => {
  const members = ['create', 'load', 'delete', 'submitFields'] as const;
  const call = (name: (typeof members)[number], options: object) => () => as(open())[name](options);
  const values = (name: string) => (name === 'submitFields' ? { values: {} } : {});

  it.each(members)('record.%s needs a type, and one that exists', (name) => {
    const words = `record.${name}: Missing a required argument: type`;
    expect(call(name, {})).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', words));
    expect(call(name, { type: 'customrecord_none' })).toThrow(scriptError('INVALID_RCRD_TYPE', '[CUSTOMRECORD_NONE]'));
  });

  it.each(members.slice(1))('record.%s needs an id, and one that exists', (name) => {
    expect(call(name, { type: TYPE, ...values(name) })).toThrow(scriptError('SSS_MISSING_REQD_ARGUMENT', 'id'));
    expect(call(name, { type: TYPE, id: 'x', ...values(name) })).toThrow(scriptError('RCRD_DSNT_EXIST'));
  });

  it('record.submitFields needs values', () => {
    expect(() => as(open()).submitFields({ type: TYPE, id: 1 })).toThrow(
      scriptError('SSS_MISSING_REQD_ARGUMENT', 'values'),
    );
  });

  it.each(['create', 'delete'] as const)('record.%s of an employee is refused by name', (name) => {
    expect(() => as(open())[name]({ type: 'employee', ...(name === 'delete' ? { id: 42 } : {}) })).toThrow(
      scriptError('EMULATOR_RECORD_TYPE_MISSING', `record.${name}`),
    );
  });
});

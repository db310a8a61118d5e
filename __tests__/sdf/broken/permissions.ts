import { changed, type Files, PATH } from '../support/healthy';
import type { BrokenProjects } from './fixture';

const { record, role, suitelet } = PATH;

/** The healthy project whose role has one line more. */
function withLine(key: string, level: string, restriction = ''): Files {
  const line = `<permission><permkey>${key}</permkey><permlevel>${level}</permlevel><restriction>${restriction}</restriction></permission>`;
  return changed(role, '</permissions>', `${line}</permissions>`);
}

export const permissions: BrokenProjects = {
  'permission-level': [
    { name: 'with a level in small letters', project: changed(role, 'VIEW', 'view'), at: `${role}:8` },
    {
      name: 'with a level as a number, as SuiteQL has it',
      project: changed(record, '<permittedlevel>EDIT', '<permittedlevel>3', changed(role, '>EDIT<', '>3<')),
      at: `${record}:20`,
    },
  ],
  'permission-duplicate': [
    { name: 'with a permission twice', project: withLine('LIST_ACCOUNT', 'FULL'), at: `${role}:15` },
    {
      name: 'with a custom record type twice, as exported files once had',
      project: withLine('[scriptid=customrecord_demo_note]', 'EDIT'),
      at: `${role}:15`,
    },
  ],
  'permission-restriction': [
    {
      name: 'with a restricted standard permission',
      project: withLine('LIST_VENDOR', 'VIEW', 'EDIT'),
      at: `${role}:15`,
    },
  ],
  'permission-mismatch': [
    {
      name: 'whose role names a custom record type that does not name the role',
      project: changed(record, '[scriptid=customrole_demo_auditor]', 'ADMINISTRATOR'),
      at: `${role}:11`,
    },
    {
      name: 'whose custom record type names a role that does not name it',
      project: changed(role, '[scriptid=customrecord_demo_note]', 'LIST_VENDOR'),
      at: `${record}:18`,
    },
    {
      name: 'whose role and custom record type disagree on the level',
      project: changed(role, '>EDIT<', '>FULL<'),
      at: `${record}:18`,
    },
  ],
  'permission-unknown': [
    { name: 'with a permission that Oracle does not list', project: withLine('LIST_ACOUNT', 'VIEW'), at: `${role}:15` },
  ],
  'permission-level-unlisted': [
    {
      name: 'with a level that Oracle does not list',
      project: withLine('LIST_EMPLOYEE_RECORD', 'NONE'),
      at: `${role}:15`,
    },
  ],
  'run-as-administrator': [
    {
      name: 'with a Suitelet that runs as Administrator',
      project: changed(suitelet, '<isonline>', '<runasrole>ADMINISTRATOR</runasrole><isonline>'),
      at: `${suitelet}:9`,
    },
  ],
  'available-without-login': [
    {
      name: 'with a Suitelet for everybody',
      project: changed(suitelet, '<isonline>F', '<isonline>T'),
      at: `${suitelet}:9`,
    },
  ],
};

/**
 * Role files that almost say what is needed: what SDF does not take for the permission is not taken for it here.
 */
import { readRole } from '../../role-check/src/read-role';

const roleWith = (key: string, level = 'VIEW') =>
  `<role>\n<permissions>\n<permission><permkey>${key}</permkey><permlevel>${level}</permlevel></permission>\n</permissions></role>`;
const keysOf = (text: string) => readRole(text).lines.map(({ permission }) => permission);

it.each([
  '[scriptid=LIST_ACCOUNT]',
  '[appid=com.acme.x, scriptid=LIST_ACCOUNT]',
  'list_account',
  'LIST_ACCOUNT\u00a0',
  '\ufeffLIST_ACCOUNT',
])('%j is not LIST_ACCOUNT', (key) => {
  expect(keysOf(roleWith(key))).toEqual([key]);
});

it.each([' LIST_ACCOUNT\t', '\r\n  LIST_ACCOUNT\n  ', 'LIST_<!-- here -->ACCOUNT', '<![CDATA[LIST_ACCOUNT]]>'])(
  '%j is',
  (key) => {
    expect(keysOf(roleWith(key))).toEqual(['LIST_ACCOUNT']);
  },
);

it.each([
  ['an element in the id', roleWith('LIST_<b>X</b>ACCOUNT'), 'an element <b> stands in <permkey>'],
  ['an element in the level', roleWith('LIST_ACCOUNT', '<x/>VIEW'), 'an element <x> stands in <permlevel>'],
  ['a level with another blank', roleWith('LIST_ACCOUNT', 'VIEW\u00a0'), 'the level of LIST_ACCOUNT is "VIEW'],
])('%s is refused', (_, text, message) => {
  expect(() => readRole(text)).toThrow(message);
});

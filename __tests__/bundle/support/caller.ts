/** Who runs the script, and what NetSuite grants them. */
import * as runtime from 'N/runtime';

/** @param permissions what `getPermission` answers: `NONE` is 0; Full unless listed */
export function installCaller(
  who: { readonly id: unknown; readonly role: unknown },
  permissions: Readonly<Record<string, unknown>> = {},
): void {
  const getPermission = ({ name }: { name: string }): unknown => {
    const answer = Object.hasOwn(permissions, name) ? permissions[name] : 4;
    if (answer instanceof Error) throw answer;
    return answer;
  };
  jest
    .mocked(runtime.getCurrentUser)
    .mockImplementation(() =>
      Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), { ...who, getPermission } as object),
    );
}

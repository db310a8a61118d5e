/** Who looks at the page, and their session with NetSuite. */
import * as random from 'N/crypto/random';
import * as runtime from 'N/runtime';

export interface Viewer {
  /** Who it is from now on. */
  readonly user: { id: number; role: number };
  readonly session: Map<string, string>;
}

/** Puts a viewer behind `N/runtime`, and random names that are as long as NetSuite's behind `N/crypto/random`. */
export function installViewer(): Viewer {
  const user = { id: 7, role: 3 };
  const session = new Map<string, string>();
  jest
    .mocked(runtime.getCurrentUser)
    .mockImplementation(() => Object.assign(jest.createMockFromModule<runtime.User>('N/runtime/user'), user));
  jest.mocked(runtime.getCurrentSession).mockImplementation(() =>
    Object.assign(jest.createMockFromModule<runtime.Session>('N/runtime/session'), {
      get: ({ name }: { name: string }) => session.get(name) ?? null,
      set: ({ name, value }: { name: string; value: string }) => session.set(name, value),
    }),
  );
  let made = 0;
  jest.mocked(random.generateUUID).mockImplementation(() => {
    made += 1;
    return `6f1e8b1a-0c2d-4e3f-8a9b-${String(made).padStart(12, '0')}`;
  });
  return { user, session };
}

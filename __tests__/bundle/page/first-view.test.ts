import * as runtime from 'N/runtime';
import { isFirstView } from '../../../src/TypeScript/page/first-view';

function installSession(broken = false): void {
  const kept = new Map<string, string>();
  jest.mocked(runtime.getCurrentSession).mockImplementation(() => {
    if (broken) throw new Error('There is no session.');
    return Object.assign(jest.createMockFromModule<runtime.Session>('N/runtime/session'), {
      get: ({ name }: { name: string }) => kept.get(name) ?? null,
      set: ({ name, value }: { name: string; value: string }) => void kept.set(name, value),
    });
  });
}

it('is the first view once in a session', () => {
  installSession();
  expect([isFirstView(), isFirstView(), isFirstView()]).toEqual([true, false, false]);

  installSession();
  expect(isFirstView()).toBe(true);
});

it('is the first view every time where the session keeps nothing: the bound of a first view holds', () => {
  installSession(true);
  expect([isFirstView(), isFirstView()]).toEqual([true, true]);
});

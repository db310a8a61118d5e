import { byId, putById } from '../../src/TypeScript/diagnosis/by-id';

describe('records by id', () => {
  it('are found, the first of several, and none where there is none', () => {
    const list = [
      { id: 1, name: 'a' },
      { id: 2, name: 'b' },
      { id: 1, name: 'c' },
    ];

    expect([byId(list, 1)?.name, byId(list, 2)?.name, byId(list, 3)]).toEqual(['a', 'b', undefined]);
  });

  it('are found as they are now, once one was replaced or added', () => {
    const list = [{ id: 1, name: 'a' }];
    expect(byId(list, 2)).toBeUndefined();
    putById(list, { id: 2, name: 'b' });
    putById(list, { id: 1, name: 'c' });

    expect([byId(list, 1)?.name, byId(list, 2)?.name, list.length]).toEqual(['c', 'b', 2]);
  });
});

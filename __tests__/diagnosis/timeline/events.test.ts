/** Times as NetSuite writes them: to the second, or to the minute. */
import { isBefore, minuteOf } from '../../../src/TypeScript/diagnosis/timeline/events';

it.each([
  ['2026-02-01T10:00', '2026-02-01T10:01', true],
  ['2026-02-01T10:00', '2026-02-01T10:00', false],
  ['2026-02-01T10:00:10', '2026-02-01T10:00:11', true],
  ['2026-02-01T10:00:11', '2026-02-01T10:00:11', false],
  // Of one that is told to the minute nobody knows the second.
  ['2026-02-01T10:00', '2026-02-01T10:00:59', false],
  ['2026-02-01T10:00:00', '2026-02-01T10:00', false],
  ['2026-02-01T10:00:59', '2026-02-01T10:01', true],
  ['2026-02-01T10:00', '', false],
])('%s is before %j: %p', (a, b, isSo) => {
  expect(isBefore(a, b)).toBe(isSo);
});

it('have a minute', () => {
  expect(minuteOf('2026-02-01T10:00:59')).toBe('2026-02-01T10:00');
});

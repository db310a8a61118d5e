import * as search from 'N/search';
import type { Probe } from '../probe';
import { shapeOf } from '../probe';

/** What the columns of changes hold: words of levels and actions, which are nobody's data, and the shape of a permission. */
export const searchChangeValues: Probe = {
  id: 'search-change-values',
  as: 'Administrator',
  observe: () => ({
    levels: words('role', 'permchangelevel'),
    permission: shapeOf(values('role', 'permissionchange')[0] ?? ''),
    time: shapeOf(values('role', 'permchangedate')[0] ?? ''),
    actions: words('employee', 'rolechangeaction'),
  }),
};

function words(type: string, name: string): readonly string[] {
  return [...new Set(values(type, name))].sort();
}

function values(type: string, name: string): string[] {
  const rows = search
    .create({ type, columns: [name] })
    .run()
    .getRange({ start: 0, end: 1000 });
  return rows.map((row) => String(row.getValue({ name }))).filter((value) => value !== '');
}

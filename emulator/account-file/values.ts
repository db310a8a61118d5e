import { z } from 'zod';
import { type Level, LEVEL_NUMBER } from '../model';

/** Values that stand in many places of an account file. */

const LEVELS = Object.keys(LEVEL_NUMBER) as [Level, ...Level[]];

export const id = z
  .number('must be an id: a whole number above 0')
  .refine((value) => Number.isSafeInteger(value) && value > 0, 'must be an id: a whole number above 0');
export const text = z.string('must be text').refine((value) => value.trim() !== '', 'must not be empty');
export const flag = z.boolean('must be true or false');
export const level = z.enum(LEVELS, `must be one of ${LEVELS.join(', ')}`);

/** ISO 8601 in UTC, to milliseconds since the epoch. `Date.parse` alone would take 31 February and other zones. */
export const instant = z
  .string('must be an ISO time in UTC such as 2026-01-09T10:00:00Z')
  .transform((value, context) => {
    const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(:\d\d)?(\.\d{1,9})?Z$/.exec(value);
    const time = parts ? Date.parse(value) : NaN;
    const isReal =
      !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${parts?.[1] ?? ''}T${parts?.[2] ?? ''}`);
    if (isReal) return time;
    context.addIssue({ code: 'custom', message: 'must be an ISO time in UTC such as 2026-01-09T10:00:00Z' });
    return z.NEVER;
  });

const DAYS = /^(-?)P(\d{1,4})D$/;
const DAY = 24 * 60 * 60 * 1000;

/**
 * A time, or days from the day on which the file is read: `P20D` is the end of the day in twenty days, `-P30D` that of thirty days
 * ago. So a file says "ends soon" for good. ISO 8601-2 has durations below zero.
 */
export const instantOrDays = z.union(
  [
    z
      .string()
      .regex(DAYS)
      .transform((value) => {
        const [, sign, days] = DAYS.exec(value) ?? [];
        const today = Math.floor(Date.now() / DAY) * DAY;
        return today + (sign === '-' ? 1 - Number(days) : 1 + Number(days)) * DAY;
      }),
    instant,
  ],
  'must be an ISO time in UTC such as 2026-01-09T10:00:00Z, or days from today such as P20D',
);

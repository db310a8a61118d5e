const UNITS = [
  // Hours up to two days: what a snapshot still vouches for is told in them.
  { from: 2 * 86_400, size: 86_400, name: 'day' },
  { from: 3_600, size: 3_600, name: 'hour' },
  { from: 60, size: 60, name: 'minute' },
] as const;

/** How old something is, as a person says it: `3 hours old`. Whatever is no age is `of unknown age`. */
export function ageInWords(seconds: number | null | undefined): string {
  if (typeof seconds !== 'number' || !Number.isFinite(seconds) || seconds < 0) return 'of unknown age';
  const unit = UNITS.find(({ from }) => seconds >= from);
  if (unit === undefined) return 'less than a minute old';
  const count = Math.floor(seconds / unit.size);
  return `${count} ${unit.name}${count === 1 ? '' : 's'} old`;
}

const UNITS = ['bytes', 'kB', 'MB', 'GB'] as const;

/** "1.4 MB", in powers of a thousand, to two digits. */
export function formatSize(bytes: number): string {
  const power = Math.min(Math.max(Math.floor(Math.log10(bytes) / 3), 0), UNITS.length - 1);
  const value = Number((bytes / 1000 ** power).toPrecision(2));
  return `${value.toLocaleString('en')} ${UNITS[power]}`;
}

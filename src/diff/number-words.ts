/** What numbers are called and how they are written: thousands apart, means to two places, shares in per cent to one. */

import type { Status } from '../model/schema.ts';
import { LINE_STATUS_IDS } from '../model/statuses.ts';
import type { NumberName } from './measured.ts';

export const NUMBER_LABELS: Readonly<Record<Exclude<NumberName, Status>, string>> = {
  people: 'People',
  units: 'Units',
  layers: 'Layers',
  'mean-span': 'Mean span',
  'max-span': 'Widest span',
  'no-manager': 'No manager named',
  'unnamed-heads': 'Heads not named',
};

/** Nothing to measure. */
const NONE = '–';

interface Form {
  readonly factor: number;
  readonly digits: number;
}

function formOf(name: NumberName): Form {
  if (name === 'mean-span') return { factor: 1, digits: 2 };
  return LINE_STATUS_IDS.some((status) => status === name) ? { factor: 100, digits: 1 } : { factor: 1, digits: 0 };
}

function write(value: number, { digits }: Form): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

function roundAsWritten(value: number, { factor, digits }: Form): number {
  return Number((value * factor).toFixed(digits));
}

export function formatNumber(name: NumberName, value: number | undefined): string {
  const form = formOf(name);
  return value === undefined ? NONE : write(value * form.factor, form);
}

/** The difference of the two as they are written, so that a reader who subtracts finds the same. */
export function formatChange(name: NumberName, before: number | undefined, after: number | undefined): string {
  if (before === undefined || after === undefined) return NONE;
  const form = formOf(name);
  const change = roundAsWritten(after, form) - roundAsWritten(before, form);
  const size = write(Math.abs(change), form);
  if (Number(size.replaceAll(',', '')) === 0) return '0';
  return `${change > 0 ? '+' : '−'}${size}`;
}

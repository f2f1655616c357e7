import type { EventStatus, Status } from '../../model/schema.ts';

const WORDS: Readonly<Record<Status | EventStatus, string>> = {
  stated: 'stated',
  confirmed: 'confirmed',
  reported: 'reported',
  inferred: 'inferred',
  disputed: 'disputed',
  denied: 'denied',
  unknown: 'not known',
};

export function wordOfStatus(status: Status | EventStatus): string {
  return WORDS[status];
}

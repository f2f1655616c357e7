/**
 * The view as a query string, and back. `parseView(formatView(view))` is `view`. Each parameter that cannot be read
 * falls back alone, with a word about it; defaults are left out. Version 1.
 */

import { FACET_IDS } from '../diff/kinds.ts';
import { MOST_OWN_LETTERS } from '../io/write/own-words.ts';
import { parseEdtf } from '../model/edtf.ts';
import type { PersonId, UnitId } from '../model/schema.ts';
import { Status } from '../model/schema.ts';
import { TIERS } from '../model/strength.ts';
import { dataOfFiles, filesOfData, isFilePath, namesFile } from './file-address.ts';
import {
  ASIDES,
  type Aside,
  AT,
  type CameraView,
  DEFAULT_VIEW,
  DIRECTIONS,
  FORMS,
  type Selection,
  SHAPES,
  TINTS,
  TRACKS,
  type View,
} from './view.ts';

export interface ParsedView {
  readonly view: View;
  /** The parameters that were left aside, each with the reason. */
  readonly notes: readonly string[];
}

const KNOWN = [
  'v',
  'data',
  'at',
  'view',
  'before',
  'after',
  'by',
  'dir',
  'shape',
  'person',
  'unit',
  'closed',
  'kinds',
  'lines',
  'units',
  'sure',
  'with',
  'below',
  'q',
  'only',
  'unfolded',
  'team',
  'aside',
  'light',
  'sort',
  'track',
  'tint',
  'day',
  'step',
  'cam',
  'headline',
  'standfirst',
  'caption',
];
const DATA_ID = /^(?:(?:opened|kept|link):)?[a-z0-9][a-z0-9-]*$/i;
const READINGS = ['units', 'lines'] as const;
const STATUSES = Status.options;
/** Between seat ids, which never hold it. */
const SEPARATOR = ',';

class Reader {
  readonly notes: string[] = [];
  private readonly params: URLSearchParams;

  constructor(params: URLSearchParams) {
    this.params = params;
  }

  /** The parameter as `read` understands it, else the fallback. */
  get<Value>(name: string, fallback: Value, read: (text: string) => Value | undefined): Value {
    const text = this.params.get(name);
    if (text === null) return fallback;
    const value = read(text);
    if (value !== undefined) return value;
    this.notes.push(`“${name}=${text.slice(0, 40)}” in the address is not understood and was ignored`);
    return fallback;
  }

  /** The file that a parameter names, where it names one. */
  file(name: string): string | undefined {
    const text = this.params.get(name) ?? '';
    if (!namesFile(text)) return undefined;
    if (isFilePath(text)) return text;
    this.params.delete(name);
    this.notes.push(
      `“${name}=${text.slice(0, 80)}” is not beside this page: only files from here are opened by a link`,
    );
    return undefined;
  }

  oneOf<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value {
    return this.get(name, fallback, (text) => values.find((value) => value === text));
  }

  someOf<Value extends string>(name: string, values: readonly Value[]): ReadonlySet<Value> {
    return this.get<ReadonlySet<Value>>(name, new Set(), (text) => {
      const found = text.split(SEPARATOR).map((part) => values.find((value) => value === part));
      return found.every((value) => value !== undefined) ? new Set(found) : undefined;
    });
  }
}

function readDay(text: string): string | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && parseEdtf(text).ok ? text : undefined;
}

function readKey(text: string): Selection | undefined {
  const [kind, id] = [text.slice(0, text.indexOf(':')), text.slice(text.indexOf(':') + 1)];
  if (id === '') return undefined;
  if (kind === 'person') return { person: id as PersonId };
  return kind === 'unit' ? { unit: id as UnitId } : undefined;
}

function writeKey(selection: Selection): string {
  return 'person' in selection ? `person:${selection.person}` : `unit:${selection.unit}`;
}

function readStep(text: string): number | undefined {
  return /^[1-9]\d{0,2}$/.test(text) ? Number(text) : undefined;
}

/** Names of numbers and columns: the view that uses them says what they mean. */
function readWord(text: string): string | undefined {
  return /^[\p{L}\p{N}._:@-]+$/u.test(text) ? text : undefined;
}

function readIds(text: string): ReadonlySet<string> {
  return new Set(text.split(SEPARATOR).filter(Boolean));
}

/** Values are anybody's words and may hold the separator. */
function writeValues(values: ReadonlySet<string>): string {
  const texts = [...values].toSorted();
  return texts.map((text) => text.replaceAll('%', '%25').replaceAll(SEPARATOR, '%2C')).join(SEPARATOR);
}

function readValues(text: string): ReadonlySet<string> | undefined {
  const parts = text.split(SEPARATOR).filter(Boolean);
  const values = parts.map((part) => part.replaceAll('%2C', SEPARATOR).replaceAll('%25', '%'));
  return values.every((value) => value.includes('=')) ? new Set(values) : undefined;
}

/** Of a camera: below, nothing of a chart is left to be seen, and the address has no further digits. */
const LEAST_SCALE = 0.0001;
const MOST_SCALE = 100;
/** Far outside of any chart. */
const FARTHEST = 1e8;

function readCamera(text: string): CameraView | undefined {
  const parts = text.split(SEPARATOR);
  const [x, y, k, aspect] = parts.map((part) => (/\d/.test(part) ? Number(part) : Number.NaN));
  if (parts.length !== 4 || x === undefined || y === undefined || k === undefined || aspect === undefined)
    return undefined;
  // What is no number is within no bounds.
  const isPlace = Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST;
  if (!isPlace || !(k >= LEAST_SCALE && k <= MOST_SCALE) || !(aspect >= 0.1 && aspect <= 10)) return undefined;
  return { x, y, k, aspect };
}

function readOwnWords(text: string): string | undefined {
  return text.length <= MOST_OWN_LETTERS ? text : undefined;
}

export function parseView(search: string): ParsedView {
  const params = new URLSearchParams(search);
  const reader = new Reader(params);
  const selection = reader.get<Selection | undefined>('person', undefined, (text) =>
    text ? { person: text as PersonId } : undefined,
  );
  const unit = reader.get<Selection | undefined>('unit', undefined, (text) =>
    text ? { unit: text as UnitId } : undefined,
  );
  reader.oneOf('v', ['1'], '1');
  const files = dataOfFiles({ before: reader.file('before'), after: reader.file('after') });
  if (files !== undefined) for (const name of ['data', 'before', 'after']) params.delete(name);
  const view: View = {
    data: files ?? reader.get('data', DEFAULT_VIEW.data, (text) => (DATA_ID.test(text) ? text : undefined)),
    form: reader.oneOf('view', FORMS, DEFAULT_VIEW.form),
    at: reader.oneOf('at', AT, DEFAULT_VIEW.at),
    before: reader.get<string | undefined>('before', undefined, readDay),
    after: reader.get<string | undefined>('after', undefined, readDay),
    reading: reader.oneOf('by', READINGS, DEFAULT_VIEW.reading),
    direction: reader.oneOf('dir', DIRECTIONS, DEFAULT_VIEW.direction),
    shape: reader.oneOf('shape', SHAPES, DEFAULT_VIEW.shape),
    selection: selection ?? unit,
    closed: reader.get<ReadonlySet<string>>('closed', new Set(), readIds),
    categories: reader.someOf('kinds', FACET_IDS),
    statuses: reader.someOf('lines', STATUSES),
    units: reader.get<ReadonlySet<UnitId>>('units', new Set(), (text) => readIds(text) as ReadonlySet<UnitId>),
    certainties: reader.someOf('sure', TIERS),
    values: reader.get<ReadonlySet<string>>('with', new Set(), readValues),
    below: reader.get<ReadonlySet<PersonId>>('below', new Set(), (text) => readIds(text) as ReadonlySet<PersonId>),
    text: reader.get('q', '', (text) => text),
    onlyChanges: reader.oneOf<'changes' | ''>('only', ['changes'], '') === 'changes',
    unfolded: reader.get<ReadonlySet<string>>('unfolded', new Set(), readIds),
    team: reader.get<Selection | undefined>('team', undefined, readKey),
    aside: reader.oneOf<Aside | ''>('aside', ASIDES, '') || undefined,
    light: reader.get<string | undefined>('light', undefined, readWord),
    sort: reader.get<string | undefined>('sort', undefined, readWord),
    track: reader.oneOf('track', TRACKS, DEFAULT_VIEW.track),
    tint: reader.oneOf('tint', TINTS, DEFAULT_VIEW.tint),
    day: reader.get<string | undefined>('day', undefined, readDay),
    step: reader.get<number | undefined>('step', undefined, readStep),
    camera: reader.get<CameraView | undefined>('cam', undefined, readCamera),
    headline: reader.get('headline', '', readOwnWords),
    standfirst: reader.get('standfirst', '', readOwnWords),
    caption: reader.get('caption', '', readOwnWords),
  };
  for (const name of new Set(params.keys())) {
    if (!KNOWN.includes(name)) {
      reader.notes.push(`“${name}” in the address means nothing here and was ignored`);
    } else if (params.getAll(name).length > 1) {
      reader.notes.push(`“${name}” stands in the address more than once; the first counts`);
    }
  }
  if (selection && unit) reader.notes.push('The address names a person and a unit; the person counts');
  return { view, notes: reader.notes };
}

function round(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)));
}

/** The query string of a view, with its question mark; empty for the default view. */
export function formatView(view: View): string {
  const params = new URLSearchParams();
  const put = (name: string, value: string | undefined, fallback?: string): void => {
    if (value !== undefined && value !== '' && value !== fallback) params.set(name, value);
  };
  const files = filesOfData(view.data);
  if (!files) put('data', view.data, DEFAULT_VIEW.data);
  put('view', view.form, DEFAULT_VIEW.form);
  put('at', view.at, DEFAULT_VIEW.at);
  put('before', files ? files.before : view.before);
  put('after', files ? files.after : view.after);
  put('by', view.reading, DEFAULT_VIEW.reading);
  put('dir', view.direction, DEFAULT_VIEW.direction);
  put('shape', view.shape, DEFAULT_VIEW.shape);
  if (view.selection && 'person' in view.selection) put('person', view.selection.person);
  if (view.selection && 'unit' in view.selection) put('unit', view.selection.unit);
  put('closed', [...view.closed].toSorted().join(SEPARATOR));
  put('kinds', FACET_IDS.filter((category) => view.categories.has(category)).join(SEPARATOR));
  put('lines', STATUSES.filter((status) => view.statuses.has(status)).join(SEPARATOR));
  put('units', [...view.units].toSorted().join(SEPARATOR));
  put('sure', TIERS.filter((each) => view.certainties.has(each)).join(SEPARATOR));
  put('with', writeValues(view.values));
  put('below', [...view.below].toSorted().join(SEPARATOR));
  put('q', view.text);
  if (view.onlyChanges) put('only', 'changes');
  put('unfolded', [...view.unfolded].toSorted().join(SEPARATOR));
  if (view.team) put('team', writeKey(view.team));
  put('aside', view.aside);
  put('light', view.light);
  put('sort', view.sort);
  put('track', view.track, DEFAULT_VIEW.track);
  put('tint', view.tint, DEFAULT_VIEW.tint);
  put('day', view.day);
  put('headline', view.headline);
  put('standfirst', view.standfirst);
  put('caption', view.caption);
  put('step', view.step === undefined ? undefined : String(view.step));
  if (view.camera) {
    const { x, y, k, aspect } = view.camera;
    put('cam', [round(x, 1), round(y, 1), round(k, 4), round(aspect, 3)].join(SEPARATOR));
  }
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

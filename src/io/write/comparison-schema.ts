/**
 * The comparison as a file for other programs, format "orgdiff-comparison/2". The order of the keys is that of this
 * schema, so that two files can be compared line by line; the JSON Schema under public/schema/ is generated from it.
 */

import * as v from 'valibot';
import { SURE_OF } from '../../diff/change-evidence.ts';
import { CATEGORY_IDS, PERSON_KIND_IDS, UNIT_KIND_IDS } from '../../diff/kinds.ts';
import { STATUS_IDS } from '../../model/statuses.ts';

const Day = v.pipe(v.string(), v.isoDate(), v.description('An ISO day'));
const Edtf = v.pipe(v.string(), v.description('An EDTF date (ISO 8601-2) as the data set has it'));
const Named = v.strictObject({ id: v.string(), name: v.string() });
const Target = v.strictObject({ type: v.picklist(['person', 'unit']), id: v.string(), name: v.string() });

const Measures = v.strictObject({
  people: v.number(),
  units: v.number(),
  layers: v.pipe(v.number(), v.description('People on the longest line, the top included')),
  meanSpan: v.pipe(v.number(), v.description('Direct reports per person who has any')),
  maxSpan: v.number(),
});

const Side = v.strictObject({
  day: Day,
  label: v.pipe(v.nullable(v.string()), v.description('What the data set calls the day')),
  orderOnly: v.optional(
    v.pipe(v.literal(true), v.description('The day is made up: only the order of the two is known')),
  ),
  metrics: Measures,
});

const PersonPlace = v.strictObject({
  name: v.pipe(v.string(), v.description('On this day')),
  disclosed: v.pipe(v.boolean(), v.description('false: somebody holds the post, and the source does not say who')),
  post: v.pipe(v.nullable(v.string()), v.description('The id of the post itself')),
  title: v.string(),
  unit: v.nullable(Named),
  manager: v.pipe(v.nullable(Named), v.description('null: nobody, or a unit without a single known head')),
  reportsTo: v.pipe(v.nullable(Target), v.description('The recorded end of the line')),
  dottedLines: v.array(Target),
  depth: v.pipe(v.number(), v.description('Steps to the top of the own line')),
});

const UnitPlace = v.strictObject({
  name: v.string(),
  parent: v.nullable(Named),
  under: v.pipe(v.nullable(Named), v.description('The person the unit answers to, where that is not a head')),
  heads: v.array(Named),
});

const SourceEntry = v.strictObject({
  id: v.string(),
  publisher: v.string(),
  title: v.nullable(v.string()),
  date: v.nullable(Edtf),
  url: v.nullable(v.string()),
  via: v.pipe(v.nullable(v.string()), v.description('Who published the copy that was read')),
});

const Evidence = v.strictObject({
  dates: v.pipe(v.array(Edtf), v.description('Empty: not dated')),
  status: v.picklist(STATUS_IDS),
  statusOf: v.picklist(SURE_OF),
  sources: v.array(v.string()),
});

const Category = v.picklist(CATEGORY_IDS);

const FieldEntry = v.strictObject({
  id: v.string(),
  label: v.string(),
  before: v.pipe(v.string(), v.description('Empty: recorded as empty')),
  after: v.string(),
});

const changed = {
  id: v.pipe(v.string(), v.description('Of a person: as in the file that was read, the later one where they differ')),
  name: v.string(),
  category: v.pipe(Category, v.description('The weightiest of its changes, as the legend counts them')),
  sentence: v.string(),
  group: v.pipe(v.string(), v.description('What this change has in common with others that have the same cause')),
};

const PersonEntry = v.strictObject({
  type: v.literal('person'),
  ...changed,
  kinds: v.pipe(v.array(v.picklist(PERSON_KIND_IDS)), v.description('The weightiest first')),
  vacantPost: v.pipe(v.boolean(), v.description('A post that nobody holds: counted apart from people')),
  fields: v.pipe(v.array(FieldEntry), v.description('What else changed of what is recorded on both days')),
  predecessor: v.pipe(v.nullable(Named), v.description('Who held the present post before')),
  successor: v.pipe(v.nullable(Named), v.description('Who holds the former post now')),
  cause: v.pipe(v.nullable(Target), v.description('The person or unit whose change brought this one about')),
  before: v.nullable(PersonPlace),
  after: v.nullable(PersonPlace),
  evidence: Evidence,
});

const UnitEntry = v.strictObject({
  type: v.literal('unit'),
  ...changed,
  kinds: v.pipe(v.array(v.picklist(UNIT_KIND_IDS)), v.description('The weightiest first')),
  related: v.pipe(v.array(Named), v.description('The parts of a split, what went into a merger, origin or successor')),
  before: v.nullable(UnitPlace),
  after: v.nullable(UnitPlace),
  evidence: Evidence,
});

const FlowEntry = v.strictObject({
  presence: v.picklist(['both', 'before', 'after']),
  from: v.pipe(v.nullable(Named), v.description('null: not there, or in no recorded unit')),
  to: v.nullable(Named),
  people: v.array(v.string()),
});

export const ComparisonFile = v.strictObject({
  format: v.literal('orgdiff-comparison/2'),
  organisation: Named,
  before: Side,
  after: Side,
  sentence: v.string(),
  known: v.pipe(v.string(), v.description('How many are named, out of how many, and to which day; may be empty')),
  counts: v.pipe(v.record(Category, v.number()), v.description('People by category, each counted once; posts apart')),
  countsOfKinds: v.pipe(
    v.record(v.picklist(PERSON_KIND_IDS), v.number()),
    v.description('People by kind, each counted for all that happened to them; vacant posts are left out'),
  ),
  filtered: v.pipe(v.boolean(), v.description('Whether `changes` holds only those that a filter let through')),
  changes: v.array(v.variant('type', [PersonEntry, UnitEntry])),
  flows: v.pipe(v.array(FlowEntry), v.description('Every pair of units that share people, unchanged ones included')),
  sources: v.pipe(v.array(SourceEntry), v.description('Those that the evidence names, each once')),
});

export type ComparisonFile = v.InferOutput<typeof ComparisonFile>;
export type ChangeEntry = ComparisonFile['changes'][number];

/**
 * The organisation file, format "orgdiff/2" (upgrade.ts reads the earlier ones). It holds time, not copies: memberships and unit spans carry `from` and
 * `to`, and every snapshot, history and comparison is derived. This schema is the only definition; the JSON Schema
 * under public/schema/ is generated from it. References between entries are checked in validate.ts.
 */

import * as v from 'valibot';
import { parseEdtf } from './edtf.ts';
import { EVENT_KINDS } from './event-kinds.ts';
import { isOwnPicture } from './own-picture.ts';
import { EVENT_STATUS_IDS, LINE_STATUS_IDS } from './statuses.ts';

const id = v.pipe(
  v.string(),
  v.regex(/^[\p{L}\p{N}][\p{L}\p{N}._:@-]*$/u, 'an id starts with a letter or digit and holds no spaces'),
);
export const PersonId = v.pipe(id, v.brand('PersonId'));
export const UnitId = v.pipe(id, v.brand('UnitId'));
export const SourceId = v.pipe(id, v.brand('SourceId'));
export const MomentId = v.pipe(id, v.brand('MomentId'));

const AttributeId = v.pipe(
  id,
  v.check(
    (word) => !(word in Object.prototype),
    'every object of JavaScript has something of this name; choose another',
  ),
);

const Edtf = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return;
    const result = parseEdtf(dataset.value);
    if (!result.ok) addIssue({ message: result.error });
  }),
  v.description('An EDTF date (ISO 8601-2): 2025, 2025-08, 2025-08-19, 2025-08~, ../2025-08, 2025-06/2025-07'),
);

const Text = v.pipe(
  v.union(
    [v.string(), v.objectWithRest({ en: v.string() }, v.string())],
    'a text is needed, or an object of texts by language, one of them English ("en")',
  ),
  v.description('English text, or an object with "en" and further language tags'),
);

/** stated: a source says it. reported: a source relays unnamed others. inferred: follows from structure. */
export const Status = v.picklist(LINE_STATUS_IDS);

/** How sure a happening is: confirmed on record or by several outlets, one chain of reporting, contested, denied. */
export const EventStatus = v.picklist(EVENT_STATUS_IDS);

export const Claim = v.strictObject({
  source: SourceId,
  status: Status,
  locator: v.optional(v.pipe(v.string(), v.description('Where in the source: a paragraph, a passage'))),
  note: v.optional(v.pipe(Text, v.description('What this source says, in own words'))),
  quotes: v.optional(
    v.pipe(
      Text,
      v.description(
        'Whose own word the source passes on: "a post by Mark Zuckerberg". Only so can a relay state what it says',
      ),
    ),
  ),
});
const Claims = v.array(Claim);

const PART = {
  status: Status,
  claims: v.optional(v.pipe(Claims, v.description('Left out: those of the whole entry'))),
  reason: v.optional(v.pipe(Text, v.description('Why it is taken so'))),
};

/** How sure one part of an entry is, where that differs from the status of the entry. */
const PartStrength = v.strictObject(PART);

const TitleStrength = v.strictObject({
  ...PART,
  expected: v.optional(v.pipe(v.boolean(), v.description('A post that somebody was expected to hold, not more'))),
});

const Start = v.optional(v.pipe(PartStrength, v.description('That it began then')));
const End = v.optional(v.pipe(PartStrength, v.description('That it ended then')));

export const ReportsTo = v.union(
  [v.strictObject({ person: PersonId }), v.strictObject({ unit: UnitId })],
  'the id of one person or one unit is needed, as { "person": … } or { "unit": … }',
);

const Photo = v.pipe(
  v.string(),
  v.check(isOwnPicture, 'a photo is a PNG, JPEG, WebP or GIF picture as a data: address, or a path beside the page'),
);

const Name = v.pipe(v.string(), v.nonEmpty('a name is needed'));

const DatedName = v.strictObject({
  name: Name,
  from: v.optional(v.pipe(Edtf, v.description('Left out: as far back as anybody knows'))),
  to: v.optional(Edtf),
  claims: Claims,
});

const Person = v.strictObject({
  id: PersonId,
  name: v.pipe(Name, v.description('The name of today, or the last one')),
  names: v.optional(
    v.pipe(v.array(DatedName), v.description('Other names, each with the days on which it was the name')),
  ),
  aliases: v.optional(v.array(v.string()), []),
  ids: v.optional(v.pipe(v.array(v.string()), v.description('Ids as they stand in the files, the earliest first'))),
  vacant: v.optional(v.pipe(v.boolean(), v.description('A post that nobody holds: not a person'))),
  description: v.optional(Text),
  email: v.optional(v.string()),
  photo: v.optional(Photo),
  order: v.optional(v.pipe(v.number(), v.description('Place among siblings; smaller comes first'))),
  career: v.optional(
    v.array(
      v.strictObject({
        date: Edtf,
        employer: v.optional(v.string()),
        text: Text,
        status: EventStatus,
        claims: Claims,
      }),
    ),
    [],
  ),
});

const UnitSpan = v.strictObject({
  from: Edtf,
  to: v.optional(Edtf),
  name: v.optional(v.pipe(v.string(), v.description("The name in this span, where it is not the unit's usual one"))),
  parent: v.optional(UnitId),
  under: v.optional(v.pipe(PersonId, v.description('The person the unit answers to, where that is not a head'))),
  status: v.pipe(Status, v.description('Of the place, and of every part without a strength of its own')),
  strengths: v.optional(
    v.strictObject({
      name: v.optional(v.pipe(PartStrength, v.description('That it had this name'))),
      start: Start,
      end: End,
    }),
  ),
  note: v.optional(Text),
  claims: Claims,
});

const Headship = v.strictObject({
  person: PersonId,
  role: v.optional(Text),
  from: Edtf,
  to: v.optional(Edtf),
  status: Status,
  strengths: v.optional(v.strictObject({ start: Start, end: End })),
  claims: Claims,
});

const Unit = v.strictObject({
  id: UnitId,
  name: Name,
  aliases: v.optional(v.array(v.string()), []),
  kind: v.pipe(
    v.picklist(['unit', 'collection', 'external', 'project']),
    v.description(
      'collection: not a unit of its own, it holds people whose unit no source names. external, project: context only, never in the chart',
    ),
  ),
  purpose: v.optional(Text),
  order: v.optional(v.number()),
  spans: v.optional(v.array(UnitSpan), []),
  heads: v.optional(v.array(Headship), []),
  formedFrom: v.optional(v.array(v.strictObject({ unit: UnitId, status: Status, claims: Claims })), []),
});

const Membership = v.strictObject({
  id,
  person: PersonId,
  title: v.optional(Text),
  unit: v.optional(UnitId),
  post: v.optional(
    v.pipe(v.string(), v.description('The id of the post itself, which stays while its holders change')),
  ),
  holder: v.optional(
    v.pipe(
      v.picklist(['undisclosed']),
      v.description('undisclosed: somebody holds the post, and the source does not say who'),
    ),
  ),
  attributes: v.optional(
    v.pipe(
      v.record(AttributeId, v.string()),
      v.description(
        'What else is recorded, by the ids of "attributes". Empty text: recorded as empty; no key: not recorded',
      ),
    ),
  ),
  reportsTo: v.optional(
    v.pipe(
      ReportsTo,
      v.description('A person, or the head of a unit. Left out: nobody above, or nobody that a source names'),
    ),
  ),
  kind: v.optional(v.picklist(['primary', 'secondary']), 'primary'),
  from: Edtf,
  to: v.optional(v.pipe(Edtf, v.description('Left out: not contradicted since'))),
  status: v.pipe(Status, v.description('Of the reporting line, and of every part without a strength of its own')),
  strengths: v.optional(
    v.strictObject({
      place: v.optional(v.pipe(PartStrength, v.description('That the person belongs to the unit'))),
      title: v.optional(TitleStrength),
      start: Start,
      end: End,
    }),
  ),
  basis: v.optional(v.pipe(Text, v.description('Why the line is drawn, and drawn so'))),
  claims: Claims,
});

const ChangeEvent = v.strictObject({
  id,
  date: Edtf,
  kind: v.picklist(EVENT_KINDS),
  people: v.optional(v.array(PersonId), []),
  units: v.optional(v.array(UnitId), []),
  split: v.optional(
    v.pipe(
      v.strictObject({ unit: UnitId, into: v.array(UnitId) }),
      v.description('For unit-split: the whole and its parts. For unit-merged: the result and what went into it'),
    ),
  ),
  summary: Text,
  staff: v.optional(
    v.pipe(
      v.strictObject({ text: Text, status: Status, claims: Claims }),
      v.description('Of a unit that was dissolved, split or merged: where sources say that its people went'),
    ),
  ),
  status: EventStatus,
  claims: Claims,
});

const Figure = v.strictObject({
  id,
  figure: v.string(),
  what: Text,
  check: v.optional(Text),
  people: v.optional(v.array(PersonId), []),
  units: v.optional(v.array(UnitId), []),
  claims: Claims,
});

/** A place where the sources conflict, or where one of them is wrong: what is said, what is read here, and why. */
const Erratum = v.strictObject({
  id,
  says: Text,
  reading: Text,
  why: Text,
  sureness: v.string(),
  people: v.optional(v.array(PersonId), []),
  units: v.optional(v.array(UnitId), []),
  claims: Claims,
});

const Url = v.pipe(
  v.string(),
  v.url('an address starts with https:// or http://'),
  v.regex(/^https?:/, 'an address starts with https:// or http://'),
);

const Source = v.strictObject({
  id: SourceId,
  publisher: v.string(),
  title: v.optional(v.string()),
  date: v.optional(Edtf),
  url: v.optional(Url),
  language: v.optional(v.string()),
  note: v.optional(Text),
  via: v.optional(
    v.pipe(
      v.strictObject({ publisher: v.string(), url: v.optional(Url) }),
      v.description("The copy or relay that was read, where the publisher's own page was not"),
    ),
  ),
  relays: v.optional(
    v.pipe(
      v.array(v.pipe(v.string(), v.nonEmpty('a publisher is needed'))),
      v.description(
        'Whose reports it passes on, by publisher; empty: of some whom it does not name. Left out: its own',
      ),
    ),
  ),
});

const Moment = v.strictObject({
  id: MomentId,
  date: Edtf,
  label: Text,
  orderOnly: v.optional(
    v.pipe(
      v.boolean(),
      v.description('Only its place among the moments is known: the day is made up, the label is not'),
    ),
  ),
  note: v.optional(Text),
});

const NamedComparison = v.strictObject({
  id,
  label: Text,
  sentence: v.optional(Text),
  notCompared: v.optional(
    v.pipe(Text, v.description('What differs between the sources of the two days, and no comparison tells')),
  ),
  before: MomentId,
  after: MomentId,
});

const StoryStep = v.strictObject({
  id,
  title: Text,
  text: v.pipe(Text, v.description('Two or three sentences, in own words')),
  before: v.optional(v.pipe(MomentId, v.description('Left out, with after: the pair of the step before'))),
  after: v.optional(MomentId),
  at: v.optional(v.picklist(['before', 'changes', 'after']), 'changes'),
  view: v.optional(v.picklist(['chart', 'side-by-side', 'flow', 'list', 'timeline']), 'chart'),
  focus: v.optional(v.pipe(ReportsTo, v.description('Who or what is brought into sight. Left out: the whole chart'))),
  highlight: v.optional(v.pipe(v.array(ReportsTo), v.description('Who and what is lit up beside the focus')), []),
  claims: Claims,
});

const Attribute = v.strictObject({
  id: AttributeId,
  label: v.pipe(Text, v.description('As the source heads it: "Pay grade"')),
});

export const FORMAT = 'orgdiff/2';

export const OrganisationFile = v.strictObject({
  $schema: v.optional(v.string()),
  format: v.literal(FORMAT, `this program writes the format "${FORMAT}"`),
  id,
  name: Text,
  description: v.optional(Text),
  notice: v.optional(v.pipe(Text, v.description('What the data rests on, and how to have it corrected'))),
  coverage: v.pipe(
    v.strictObject({
      to: v.optional(v.pipe(Edtf, v.description('The day of the latest source'))),
      completeness: v.picklist(['partial', 'complete']),
      basis: v.optional(
        v.pipe(v.picklist(['snapshots']), v.description('snapshots: made from lists that each hold for one day')),
      ),
      note: v.optional(Text),
      whole: v.optional(
        v.pipe(
          v.array(
            v.strictObject({
              unit: UnitId,
              people: v.pipe(v.number(), v.integer(), v.minValue(1)),
              bound: v.optional(v.picklist(['about', 'under', 'over']), 'about'),
              date: Edtf,
              claims: Claims,
            }),
          ),
          v.description('How many people a unit had in all, named or not, as far as a source says'),
        ),
      ),
    }),
    v.description('complete: who is not in the file is not in the organisation. partial: absence means nothing'),
  ),
  attributes: v.optional(
    v.pipe(
      v.array(Attribute),
      v.description('What is recorded of memberships beside title, unit and line, in this order'),
    ),
    [],
  ),
  people: v.array(Person),
  units: v.array(Unit),
  memberships: v.array(Membership),
  events: v.optional(v.array(ChangeEvent), []),
  figures: v.optional(v.array(Figure), []),
  errata: v.optional(v.array(Erratum), []),
  sources: v.optional(v.array(Source), []),
  moments: v.pipe(v.array(Moment), v.minLength(1, 'at least one moment is needed')),
  comparisons: v.optional(v.array(NamedComparison), []),
  story: v.optional(v.pipe(v.array(StoryStep), v.description('A short guided tour')), []),
});

export type PersonId = v.InferOutput<typeof PersonId>;
export type UnitId = v.InferOutput<typeof UnitId>;
export type SourceId = v.InferOutput<typeof SourceId>;
export type StoryStep = v.InferOutput<typeof StoryStep>;
export type MomentId = v.InferOutput<typeof MomentId>;
export type Text = v.InferOutput<typeof Text>;
export type Status = v.InferOutput<typeof Status>;
export type EventStatus = v.InferOutput<typeof EventStatus>;
export type PartStrength = v.InferOutput<typeof PartStrength>;
export type Claim = v.InferOutput<typeof Claim>;
export type ReportsTo = v.InferOutput<typeof ReportsTo>;
export type DatedName = v.InferOutput<typeof DatedName>;
export type Person = v.InferOutput<typeof Person>;
export type UnitSpan = v.InferOutput<typeof UnitSpan>;
export type Headship = v.InferOutput<typeof Headship>;
export type Unit = v.InferOutput<typeof Unit>;
export type Membership = v.InferOutput<typeof Membership>;
export type Attribute = v.InferOutput<typeof Attribute>;
export type ChangeEvent = v.InferOutput<typeof ChangeEvent>;
export type Figure = v.InferOutput<typeof Figure>;
export type Erratum = v.InferOutput<typeof Erratum>;
export type Source = v.InferOutput<typeof Source>;
export type Moment = v.InferOutput<typeof Moment>;
export type NamedComparison = v.InferOutput<typeof NamedComparison>;
export type OrganisationFile = v.InferOutput<typeof OrganisationFile>;

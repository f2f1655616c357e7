/**
 * From unknown JSON to an Organisation, or to every problem found in it. Earlier formats become that of today
 * (upgrade.ts), the shape comes next (schema.ts); a file
 * of the right shape is then checked for what a shape cannot say: ids that exist, dates in order, one live seat per
 * person, and reporting lines without a loop on any day.
 */

import * as v from 'valibot';
import { cleanTexts } from '../base/clean-text.ts';
import { fail, type Result, succeed } from '../base/result.ts';
import { checkLines } from './check-lines.ts';
import { isoOfDay } from './edtf.ts';
import { indexOrganisation, type Organisation } from './organisation.ts';
import { spanOfName } from './person-names.ts';
import type { Problem } from './problem.ts';
import {
  type Claim,
  type MomentId,
  OrganisationFile,
  type PartStrength,
  type PersonId,
  type ReportsTo,
  type UnitId,
} from './schema.ts';
import { type Dated, endDay, firstDay } from './span.ts';
import { upgradeFile } from './upgrade.ts';

const MAX_SHAPE_PROBLEMS = 200;

function formatPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>((path, key) => {
    if (typeof key === 'number') return `${path}[${key}]`;
    return path === '' ? String(key) : `${path}.${String(key)}`;
  }, '');
}

function describeIssue(issue: v.BaseIssue<unknown>): Problem {
  const path = formatPath((issue.path ?? []).map((item) => item.key as PropertyKey));
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    return { path, message: 'this field is not known; remove it or correct its name' };
  }
  if (issue.received === 'undefined') return { path, message: 'this field is missing' };
  return { path, message: issue.message.charAt(0).toLowerCase() + issue.message.slice(1) };
}

/** A value that breaks two rules with the same words is one problem. */
function withoutRepeats(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [`${problem.path} ${problem.message}`, problem])).values()];
}

type Report = (path: string, message: string) => void;

function checkUniqueIds(list: string, entries: readonly { readonly id: string }[], report: Report): void {
  const seen = new Map<string, number>();
  entries.forEach((entry, index) => {
    const first = seen.get(entry.id);
    if (first === undefined) seen.set(entry.id, index);
    else report(`${list}[${index}].id`, `the id "${entry.id}" is already taken by ${list}[${first}]`);
  });
}

function checkOrder(path: string, span: Dated, report: Report): void {
  if (firstDay(span) > endDay(span)) report(path, `it ends (${span.to}) before it starts (${span.from})`);
}

class ReferenceCheck {
  readonly problems: Problem[] = [];
  private readonly organisation: Organisation;

  constructor(organisation: Organisation) {
    this.organisation = organisation;
  }

  readonly report: Report = (path, message) => {
    this.problems.push({ path, message });
  };

  person(path: string, id: PersonId | undefined): void {
    if (id !== undefined && !this.organisation.personById.has(id)) this.report(path, `no person "${id}"`);
  }

  unit(path: string, id: UnitId | undefined): void {
    if (id !== undefined && !this.organisation.unitById.has(id)) this.report(path, `no unit "${id}"`);
  }

  target(path: string, target: ReportsTo | undefined): void {
    if (!target) return;
    if ('person' in target) this.person(path, target.person);
    else this.unit(path, target.unit);
  }

  moments(path: string, pair: { readonly before?: MomentId | undefined; readonly after?: MomentId | undefined }): void {
    for (const end of ['before', 'after'] as const) {
      const id = pair[end];
      if (id !== undefined && !this.organisation.momentById.has(id)) this.report(`${path}.${end}`, `no moment "${id}"`);
    }
  }

  claims(path: string, claims: readonly Claim[]): void {
    claims.forEach((claim, index) => {
      if (!this.organisation.sourceById.has(claim.source)) {
        this.report(`${path}.claims[${index}].source`, `no source "${claim.source}"`);
      }
    });
  }

  parts(path: string, strengths: Readonly<Record<string, PartStrength | undefined>> | undefined): void {
    for (const [part, strength] of Object.entries(strengths ?? {}))
      this.claims(`${path}.strengths.${part}`, strength?.claims ?? []);
  }

  about(path: string, entry: { readonly people: readonly PersonId[]; readonly units: readonly UnitId[] }): void {
    entry.people.forEach((id, index) => {
      this.person(`${path}.people[${index}]`, id);
    });
    entry.units.forEach((id, index) => {
      this.unit(`${path}.units[${index}]`, id);
    });
  }
}

function checkReferences(organisation: Organisation): Problem[] {
  const check = new ReferenceCheck(organisation);
  for (const list of [
    'attributes',
    'people',
    'units',
    'memberships',
    'events',
    'figures',
    'errata',
    'sources',
    'moments',
    'comparisons',
    'story',
  ] as const) {
    checkUniqueIds(list, organisation[list], check.report);
  }
  organisation.coverage.whole?.forEach((whole, index) => {
    check.unit(`coverage.whole[${index}].unit`, whole.unit);
    check.claims(`coverage.whole[${index}]`, whole.claims);
  });
  organisation.people.forEach((person, index) => {
    person.names?.forEach((name, nameIndex) => {
      const path = `people[${index}].names[${nameIndex}]`;
      if (name.from === undefined && name.to === undefined)
        check.report(path, 'it has neither "from" nor "to"; a name without days is one of the aliases');
      check.claims(path, name.claims);
      checkOrder(path, spanOfName(name), check.report);
    });
    person.career.forEach((entry, entryIndex) => {
      check.claims(`people[${index}].career[${entryIndex}]`, entry.claims);
    });
  });
  organisation.units.forEach((unit, index) => {
    const path = `units[${index}]`;
    unit.spans.forEach((span, spanIndex) => {
      const spanPath = `${path}.spans[${spanIndex}]`;
      check.unit(`${spanPath}.parent`, span.parent);
      check.person(`${spanPath}.under`, span.under);
      check.claims(spanPath, span.claims);
      check.parts(spanPath, span.strengths);
      checkOrder(spanPath, span, check.report);
    });
    unit.heads.forEach((head, headIndex) => {
      const headPath = `${path}.heads[${headIndex}]`;
      check.person(`${headPath}.person`, head.person);
      check.claims(headPath, head.claims);
      check.parts(headPath, head.strengths);
      checkOrder(headPath, head, check.report);
    });
    unit.formedFrom.forEach((origin, originIndex) => {
      check.unit(`${path}.formedFrom[${originIndex}].unit`, origin.unit);
      check.claims(`${path}.formedFrom[${originIndex}]`, origin.claims);
    });
  });
  const attributes = new Set(organisation.attributes.map(({ id: attribute }) => attribute));
  organisation.memberships.forEach((membership, index) => {
    const path = `memberships[${index}]`;
    for (const attribute in membership.attributes) {
      if (!attributes.has(attribute))
        check.report(`${path}.attributes.${attribute}`, `no attribute "${attribute}"; list it under "attributes"`);
    }
    check.person(`${path}.person`, membership.person);
    check.unit(`${path}.unit`, membership.unit);
    check.target(`${path}.reportsTo`, membership.reportsTo);
    check.claims(path, membership.claims);
    check.parts(path, membership.strengths);
    checkOrder(path, membership, check.report);
  });
  organisation.events.forEach((event, index) => {
    const path = `events[${index}]`;
    check.about(path, event);
    check.unit(`${path}.split.unit`, event.split?.unit);
    event.split?.into.forEach((id, partIndex) => {
      check.unit(`${path}.split.into[${partIndex}]`, id);
    });
    check.claims(path, event.claims);
    check.claims(`${path}.staff`, event.staff?.claims ?? []);
  });
  for (const list of ['figures', 'errata'] as const) {
    organisation[list].forEach((entry, index) => {
      check.about(`${list}[${index}]`, entry);
      check.claims(`${list}[${index}]`, entry.claims);
    });
  }
  organisation.comparisons.forEach((comparison, index) => {
    check.moments(`comparisons[${index}]`, comparison);
  });
  organisation.story.forEach((step, index) => {
    const path = `story[${index}]`;
    check.moments(path, step);
    check.target(`${path}.focus`, step.focus);
    step.highlight.forEach((target, targetIndex) => {
      check.target(`${path}.highlight[${targetIndex}]`, target);
    });
    check.claims(path, step.claims);
  });
  return check.problems;
}

function checkOverlaps(
  path: (index: number) => string,
  spans: readonly { readonly index: number; readonly span: Dated }[],
  what: string,
  report: Report,
): void {
  const ordered = spans.toSorted((a, b) => firstDay(a.span) - firstDay(b.span));
  let [longest] = ordered;
  for (const later of ordered.slice(1)) {
    if (!longest) break;
    const day = firstDay(later.span);
    if (endDay(longest.span) > day) {
      const when = Number.isFinite(day) ? isoOfDay(day) : 'the start';
      report(
        path(later.index),
        `${what} at one moment (${when}): the other is ${path(longest.index)}; end one before the other starts`,
      );
    }
    if (endDay(later.span) > endDay(longest.span)) longest = later;
  }
}

function checkSeats(organisation: Organisation): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (path, message) => problems.push({ path, message });
  const seats = new Map<PersonId, { index: number; span: Dated }[]>();
  organisation.memberships.forEach((membership, index) => {
    if (membership.kind !== 'primary') return;
    const list = seats.get(membership.person) ?? [];
    list.push({ index, span: membership });
    seats.set(membership.person, list);
  });
  for (const [person, spans] of seats) {
    const name = organisation.personById.get(person)?.name ?? person;
    checkOverlaps((index) => `memberships[${index}]`, spans, `${name} has two live seats`, report);
  }
  organisation.people.forEach((person, personIndex) => {
    if (!person.names) return;
    const spans = person.names.map((name, index) => ({ index, span: spanOfName(name) }));
    checkOverlaps((index) => `people[${personIndex}].names[${index}]`, spans, `${person.name} has two names`, report);
  });
  organisation.units.forEach((unit, unitIndex) => {
    const spans = unit.spans.map((span, index) => ({ index, span }));
    checkOverlaps((index) => `units[${unitIndex}].spans[${index}]`, spans, `${unit.name} has two places`, report);
  });
  return problems;
}

/**
 * The shape alone, in the format of today: what readOrganisation looks at first. Texts are cleaned as those of lists
 * are, in what is handed over, so that no name turns or hides what stands beside it.
 */
export function readShape(json: unknown): Result<OrganisationFile, Problem[]> {
  cleanTexts(json);
  const upgraded = upgradeFile(json);
  if (!upgraded.ok) return upgraded;
  const shape = v.safeParse(OrganisationFile, upgraded.value);
  if (!shape.success) return fail(withoutRepeats(shape.issues.slice(0, MAX_SHAPE_PROBLEMS).map(describeIssue)));
  return succeed(shape.output);
}

/** Reads an organisation file. Fails with every problem found, each with its path; it never throws on bad input. */
export function readOrganisation(json: unknown): Result<Organisation, Problem[]> {
  const shape = readShape(json);
  return shape.ok ? checkOrganisation(shape.value) : shape;
}

/** The same of a file that is known to have the shape: what a shape cannot say. */
export function checkOrganisation(file: OrganisationFile): Result<Organisation, Problem[]> {
  const organisation = indexOrganisation(file);
  const references = checkReferences(organisation);
  if (references.length > 0) return fail(references);
  const problems = [...checkLines(organisation), ...checkSeats(organisation)];
  return problems.length > 0 ? fail(problems) : succeed(organisation);
}

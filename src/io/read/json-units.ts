/** Units with lists of their people in them, as in `{"name": "Sales", "members": [{"name": "Ann"}]}`: the people alone. */

import type { IsChildKey } from './json-nesting.ts';
import { isRecord, type JsonRecord, textOf } from './json-values.ts';

/** Keys below which a unit has its people, without case and signs. */
export const PEOPLE =
  /^(?:members|people|persons|employees|staff|users|workers|personnel|team|mitarbeiter|mitarbeitende|personen|mitglieder|membres|salaries|salariés|employes|employés|personnes|empleados|miembros|personas|dipendenti|membri|persone|funcionarios|funcionários|membros|pessoas)$/;
const NAMING = ['name', 'displayName', 'title', 'label', 'nom', 'nombre', 'nome', 'bezeichnung'];
const DEEPEST = 200;

/** Keys of lists that hold nobody but people, even where these are names alone. */
const MEMBERS =
  /^(?:members|people|persons|mitglieder|mitarbeitende|membres|miembros|membri|membros|personas|persone|pessoas)$/;
/** Keys of whoever heads a unit; of a person they would say nothing. */
export const HEAD =
  /^(?:head|lead|leader|teamlead|teamleader|unithead|chair|leiter|leiterin|leitung|teamleitung|teamleiter|lider|líder)$/;
const ABOVE = /manager|supervis|boss|reports|superior|vorgesetzt/i;

/** Undefined where fewer than two records hold people without being one of them: one is but a wrapper. */
export function peopleOfUnits(json: unknown, isChildKey: IsChildKey): JsonRecord[] | undefined {
  const finder = new UnitFinder(isChildKey);
  finder.look(json, { path: [], head: '' }, 0);
  return finder.units > 1 && finder.people.length > finder.units ? finder.people : undefined;
}

/** The unit that something stands in, from the outermost on, and who heads it or the next that has a head. */
interface Place {
  readonly path: readonly string[];
  readonly head: string;
}

class UnitFinder {
  readonly people: JsonRecord[] = [];
  units = 0;
  private readonly isChildKey: IsChildKey;

  constructor(isChildKey: IsChildKey) {
    this.isChildKey = isChildKey;
  }

  look(value: unknown, place: Place, depth: number, key = ''): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const part of value) this.look(part, place, depth + 1);
    else if (isRecord(value)) this.lookInto(value, place, depth, key);
  }

  /** `key` names a unit that has no name of its own. */
  private lookInto(record: JsonRecord, place: Place, depth: number, key: string): void {
    const head = headIn(record);
    const lists = Object.entries(record).filter(([each, value]) => this.arePeople(each, value, head !== undefined));
    const holdsPeople = lists.length > 0 || (head !== undefined && holdsUnits(record));
    const name = nameIn(record) || (holdsPeople ? key : '');
    const isUnit = name !== '' && holdsPeople;
    const path = name === '' ? place.path : [...place.path, name];
    const own: Place = { path, head: (isUnit && head && nameIn(head)) || place.head };
    if (isUnit) {
      this.units++;
      const values = lists.flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : []));
      this.addPeople(
        values.map(recordOf).filter((member) => member !== undefined),
        head,
        path,
        place.head,
      );
    }
    const known = new Set(isUnit ? lists.map(([each]) => each) : []);
    for (const [each, value] of Object.entries(record)) {
      if (known.has(each) || typeof value !== 'object' || value === null) continue;
      if (!(isUnit && HEAD.test(plain(each)))) this.look(value, own, depth + 1, each);
    }
  }

  /** The head first, as the list has him or her if it does; nobody is above the others where there is no head. */
  private addPeople(members: JsonRecord[], head: JsonRecord | undefined, path: readonly string[], above: string): void {
    const name = head ? nameIn(head) : '';
    const isHead = (each: JsonRecord): boolean => name !== '' && nameIn(each) === name;
    const first = members.find(isHead) ?? head;
    if (first) this.people.push(personIn(first, { path, head: above }));
    for (const each of members) if (!isHead(each)) this.people.push(personIn(each, { path, head: name }));
  }

  private arePeople(key: string, value: unknown, isHeaded: boolean): boolean {
    const word = plain(key);
    if (!Array.isArray(value) || !PEOPLE.test(word)) return false;
    if (isHeaded || MEMBERS.test(word)) {
      if (value.some((part) => typeof part === 'string' && part !== '')) return true;
    }
    return (isHeaded || !this.isChildKey(key)) && value.some(isRecord);
  }
}

/** What a record is called; empty where it has no name. */
export function nameIn(record: JsonRecord): string {
  return NAMING.map((key) => textOf(record[key]) ?? '').find((text) => text !== '') ?? '';
}

/** A name alone is a record too. */
function recordOf(part: unknown): JsonRecord | undefined {
  if (isRecord(part)) return part;
  return typeof part === 'string' && part !== '' ? { name: part } : undefined;
}

function headIn(record: JsonRecord): JsonRecord | undefined {
  const key = Object.keys(record).find((each) => HEAD.test(plain(each)));
  return key === undefined ? undefined : recordOf(record[key]);
}

/** Whether something other than the head is nested in a record. */
function holdsUnits(record: JsonRecord): boolean {
  return Object.entries(record).some(([key, value]) => {
    return !HEAD.test(plain(key)) && (isRecord(value) || (Array.isArray(value) && value.some(isRecord)));
  });
}

/** A key without case and signs. */
export function plain(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** Fields that the person has already are left as they are. */
function personIn(person: JsonRecord, { path, head }: Place): JsonRecord {
  const parent = path.at(-2);
  const isPlaced = head === '' || Object.keys(person).some((key) => ABOVE.test(key));
  return {
    Unit: path.at(-1) ?? '',
    ...(parent === undefined ? {} : { 'Parent unit': parent }),
    ...(isPlaced ? {} : { 'Reports to': head }),
    ...person,
  };
}

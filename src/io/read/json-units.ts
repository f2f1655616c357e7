/** Units with lists of their people in them, as in `{"name": "Sales", "members": [{"name": "Ann"}]}`: the people alone. */

import { isRecord, type JsonRecord, textOf } from './json-fields.ts';
import type { IsChildKey } from './json-nesting.ts';

/** Keys below which a unit has its people, without case and signs. */
const PEOPLE =
  /^(?:members|people|persons|employees|staff|users|workers|personnel|team|mitarbeiter|mitarbeitende|personen|mitglieder|membres|salaries|salariés|employes|employés|personnes|empleados|miembros|personas|dipendenti|membri|persone|funcionarios|funcionários|membros|pessoas)$/;
const NAMING = ['name', 'displayName', 'title', 'label', 'nom', 'nombre', 'nome', 'bezeichnung'];
const DEEPEST = 200;

/** Undefined where fewer than two records hold people without being one of them: one is but a wrapper. */
export function peopleOfUnits(json: unknown, isChildKey: IsChildKey): JsonRecord[] | undefined {
  const finder = new UnitFinder(isChildKey);
  finder.look(json, [], 0);
  return finder.units > 1 && finder.people.length > finder.units ? finder.people : undefined;
}

class UnitFinder {
  readonly people: JsonRecord[] = [];
  units = 0;
  private readonly isChildKey: IsChildKey;

  constructor(isChildKey: IsChildKey) {
    this.isChildKey = isChildKey;
  }

  look(value: unknown, path: readonly string[], depth: number): void {
    if (depth > DEEPEST) return;
    if (Array.isArray(value)) for (const part of value) this.look(part, path, depth + 1);
    else if (isRecord(value)) this.lookInto(value, path, depth);
  }

  private lookInto(record: JsonRecord, path: readonly string[], depth: number): void {
    const name = NAMING.map((key) => textOf(record[key]) ?? '').find((text) => text !== '') ?? '';
    const own = name === '' ? path : [...path, name];
    let isUnit = false;
    for (const [key, value] of Object.entries(record)) {
      if (typeof value !== 'object' || value === null) continue;
      if (
        name !== '' &&
        !this.isChildKey(key) &&
        PEOPLE.test(plain(key)) &&
        Array.isArray(value) &&
        value.some(isRecord)
      ) {
        isUnit = true;
        this.people.push(...value.filter(isRecord).map((person) => withUnit(person, own)));
      } else this.look(value, own, depth + 1);
    }
    if (isUnit) this.units++;
  }
}

function plain(key: string): string {
  return key.toLowerCase().replace(/[^\p{L}]/gu, '');
}

/** Fields that the person has already are left as they are. */
function withUnit(person: JsonRecord, path: readonly string[]): JsonRecord {
  const parent = path.at(-2);
  return { Unit: path.at(-1) ?? '', ...(parent === undefined ? {} : { 'Parent unit': parent }), ...person };
}

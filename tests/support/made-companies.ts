/**
 * Made-up companies, and what happens to them between two exports: the truth that a comparison of the exports has to
 * tell, no more and no less. Nobody is met by two events, so that each can be told by itself.
 */

import fc from 'fast-check';

export interface Member {
  readonly staffNumber: number;
  readonly given: string;
  readonly family: string;
  readonly email: string;
  readonly title: string;
  /** The index of a department. */
  readonly department: number;
  /** The staff number of the manager; undefined for whoever is at the top. */
  readonly manager: number | undefined;
  readonly location: string;
  readonly grade: string;
}

export interface Company {
  readonly departments: readonly string[];
  readonly members: readonly Member[];
}

export const HAPPENINGS = [
  'joined',
  'left',
  'moved',
  'retitled',
  'renamed',
  'relocated',
  'regraded',
  'department-renamed',
  'head-replaced',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export interface Story {
  readonly before: Company;
  readonly after: Company;
  /** "moved Ana Berg", "unit renamed Sales > Trade", sorted. */
  readonly truth: readonly string[];
}

const GIVEN =
  'Ana,Bilal,Chloé,Daan,Edita,Farid,Greta,Hugo,Irina,Jorge,Keiko,Liam,Małgorzata,Noor,Olu,Petra,Quang,Rosa,Sven,Tomás,Ulla,Vikram,Wanda,Xenia,Yara,Zoltán'.split(
    ',',
  );
const FAMILY =
  'Abbott,Bergström,Castillo,Dubois,Eriksen,Fontaine,Gallagher,Hoffmann,Ibarra,Jensen,Kowalski,Laurent,Moreau,Novák,Okafor,Petrov,Quinn,Rossi,Schäfer,Tanaka,Ueda,Vargas,Weber,Xu,Yılmaz,Zhang,Ahmed,Bauer,Costa,Demir,Evans,Fischer,Garcia,Haddad,Ivanova,Johansson,Kaya,Lindgren,Meyer,Nguyen,Olsen,Park,Qureshi,Reid,Silva,Torres,Ullman,Virtanen,Wagner,Yamada,Ziegler,Andersson,Brown,Cruz,Dahl,Engel,Flores,Gruber,Huber,Iversen,Jung,Klein,Lopez,Martin,Nowak,Orlov,Perez,Ricci,Santos,Toth'.split(
    ',',
  );
const DEPARTMENTS = ['Head Office', 'Research', 'Sales', 'Logistics', 'Production', 'Quality'];
const NEW_NAMES = ['Executive Board', 'Innovation', 'Commercial', 'Supply', 'Plant Operations', 'Assurance'];
const TITLES = ['Engineer', 'Analyst', 'Clerk', 'Planner', 'Technician', 'Buyer', 'Designer', 'Chemist'];
const PLACES = ['Oslo', 'Lyon', 'Porto', 'Graz'];
const GRADES = ['G4', 'G5', 'G6', 'G7'];

function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** Family names occur once, so that no two people are alike by accident. */
function memberOf(number: number, place: Pick<Member, 'title' | 'department' | 'manager'>, spin: number): Member {
  const given = at(GIVEN, number * 7 + spin);
  const family = at(FAMILY, number);
  return {
    staffNumber: 1000 + number,
    given,
    family,
    email: `p${1000 + number}.${'abcdefgh'.charAt(number % 8)}@made-up.example`,
    location: at(PLACES, number + spin),
    grade: at(GRADES, number * 3 + spin),
    ...place,
  };
}

/** Somebody at the top, a head for each department, and three to six people below each head. */
function companyOf(sizes: readonly number[], spin: number): Company {
  const members = [memberOf(0, { title: 'Chief Executive', department: 0, manager: undefined }, spin)];
  sizes.forEach((size, index) => {
    const department = index + 1;
    const head = memberOf(
      members.length,
      { title: `Head of ${at(DEPARTMENTS, department)}`, department, manager: 1000 },
      spin,
    );
    members.push(head);
    for (let place = 0; place < size; place += 1) {
      const title = at(TITLES, members.length + place + spin);
      members.push(memberOf(members.length, { title, department, manager: head.staffNumber }, spin));
    }
  });
  return { departments: DEPARTMENTS.slice(0, sizes.length + 1), members };
}

export function fullName({ given, family }: Pick<Member, 'given' | 'family'>): string {
  return `${given} ${family}`;
}

class Teller {
  readonly truth: string[] = [];
  private readonly departments: string[];
  private members: Member[];
  private next: number;
  private readonly met = new Set<number>();
  private readonly shaken = new Set<number>();

  constructor({ departments, members }: Company) {
    this.departments = [...departments];
    this.members = [...members];
    this.next = members.length;
  }

  get company(): Company {
    return { departments: this.departments, members: this.members };
  }

  private headOf(department: number): Member | undefined {
    return this.members.find((member) => member.department === department && member.manager === 1000);
  }

  private staff(choice: number): Member | undefined {
    const free = this.members.filter(
      ({ staffNumber, manager, department }) =>
        manager !== undefined && manager !== 1000 && !this.met.has(staffNumber) && !this.shaken.has(department),
    );
    return free.length === 0 ? undefined : at(free, choice);
  }

  private put(member: Member): void {
    this.met.add(member.staffNumber);
    this.members = this.members.map((each) => (each.staffNumber === member.staffNumber ? member : each));
  }

  private change(choice: number, what: string, change: (member: Member) => Partial<Member>): void {
    const member = this.staff(choice);
    if (!member) return;
    const changed = { ...member, ...change(member) };
    this.put(changed);
    this.truth.push(`${what} ${fullName(changed)}`);
  }

  /** A department that no other event has to do with. */
  private calm(choice: number): number | undefined {
    const free = this.departments
      .map((_, index) => index)
      .filter(
        (index) =>
          index > 0 &&
          !this.shaken.has(index) &&
          this.members.every(({ department, staffNumber }) => department !== index || !this.met.has(staffNumber)),
      );
    return free.length === 0 ? undefined : at(free, choice);
  }

  private newcomer(place: Pick<Member, 'title' | 'department' | 'manager'>): Member {
    const member = memberOf(this.next, place, 3);
    this.next += 1;
    this.met.add(member.staffNumber);
    this.truth.push(`joined ${fullName(member)}`);
    return member;
  }

  tell(happening: Happening, choice: number): void {
    switch (happening) {
      case 'joined': {
        const colleague = this.staff(choice);
        if (!colleague) return;
        const { department, manager } = colleague;
        this.met.add(colleague.staffNumber);
        this.members = [...this.members, this.newcomer({ title: 'Apprentice', department, manager })];
        return;
      }
      case 'left': {
        const member = this.staff(choice);
        const colleagues = this.members.filter(({ department }) => department === member?.department);
        if (!member || colleagues.length < 4) return;
        this.met.add(member.staffNumber);
        this.members = this.members.filter((each) => each !== member);
        this.truth.push(`left ${fullName(member)}`);
        return;
      }
      case 'moved': {
        const member = this.staff(choice);
        const others = this.departments
          .map((_, index) => index)
          .filter((index) => index > 0 && !this.shaken.has(index) && index !== member?.department);
        const left = this.members.filter(({ department }) => department === member?.department);
        if (!member || others.length === 0 || left.length < 4) return;
        const department = at(others, choice);
        const head = this.headOf(department);
        if (!head) return;
        this.put({ ...member, department, manager: head.staffNumber });
        this.truth.push(`moved ${fullName(member)}`);
        return;
      }
      case 'retitled':
        this.change(choice, 'retitled', ({ title }) => ({ title: `Senior ${title}` }));
        return;
      case 'renamed':
        this.change(choice, 'renamed', ({ family }) => ({ family: `${family}-Lund` }));
        return;
      case 'relocated':
        this.change(choice, 'attribute-changed', ({ location }) => ({
          location: location === 'Oslo' ? 'Lyon' : 'Oslo',
        }));
        return;
      case 'regraded':
        this.change(choice, 'attribute-changed', ({ grade }) => ({ grade: grade === 'G4' ? 'G5' : 'G4' }));
        return;
      case 'department-renamed': {
        const department = this.calm(choice);
        if (department === undefined) return;
        const [was, is] = [at(this.departments, department), at(NEW_NAMES, department)];
        this.shaken.add(department);
        this.departments[department] = is;
        this.truth.push(`unit renamed ${was} > ${is}`);
        return;
      }
      case 'head-replaced': {
        const department = this.calm(choice);
        const head = department === undefined ? undefined : this.headOf(department);
        if (department === undefined || !head) return;
        this.shaken.add(department);
        const { title, manager } = head;
        const successor = this.newcomer({ title, department, manager });
        this.truth.push(`left ${fullName(head)}`);
        this.members = this.members
          .filter((member) => member !== head)
          .map((member) => {
            if (member.manager !== head.staffNumber) return member;
            this.truth.push(`boss-replaced ${fullName(member)}`);
            return { ...member, manager: successor.staffNumber };
          });
        this.members.push(successor);
      }
    }
  }
}

/** A company, and one to six of these happenings. */
export function stories(happenings: readonly Happening[]): fc.Arbitrary<Story> {
  return fc
    .record({
      sizes: fc.array(fc.integer({ min: 3, max: 6 }), { minLength: 2, maxLength: 5 }),
      spin: fc.nat(20),
      events: fc.array(fc.tuple(fc.constantFrom(...happenings), fc.nat(99)), { minLength: 0, maxLength: 6 }),
    })
    .map(({ sizes, spin, events }) => {
      const before = companyOf(sizes, spin);
      const teller = new Teller(before);
      for (const [happening, choice] of events) teller.tell(happening, choice);
      const truth = teller.truth.toSorted();
      const inShort = `${before.members.length} people, ${truth.join('; ') || 'nothing happened'}`;
      return { before, after: teller.company, truth, [fc.toStringMethod]: () => inShort };
    });
}

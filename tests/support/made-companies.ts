/**
 * Made-up companies, and what happens to them between two exports: the truth that a comparison of the exports has to
 * tell, no more and no less. Nobody is met by two events, so that each can be told by itself.
 */

import fc from 'fast-check';
import { at, type Company, companyOf, fullName, type Member, memberOf } from './made-members.ts';

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
  'namesake-joined',
  'team-moved',
  'department-split',
  'departments-merged',
] as const;
export type Happening = (typeof HAPPENINGS)[number];

export interface Story {
  readonly before: Company;
  readonly after: Company;
  /** "moved Ana Berg", "unit renamed Sales > Trade", sorted. */
  readonly truth: readonly string[];
}

const NEW_NAMES = ['Executive Board', 'Innovation', 'Commercial', 'Supply', 'Plant Operations', 'Assurance'];
const PARTS = [
  ['Northern Branch', 'Southern Branch'],
  ['Day Shift', 'Night Shift'],
] as const;
const WHOLES = ['Shared Services', 'Joint Laboratory'];

class Teller {
  readonly truth: string[] = [];
  private readonly departments: string[];
  private members: Member[];
  private next: number;
  private readonly met = new Set<number>();
  private readonly shaken = new Set<number>();
  private splits = 0;
  private mergers = 0;

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

  private staffOf(department: number): Member[] {
    return this.members.filter((member) => member.department === department && member.manager !== 1000);
  }

  private replace(changed: readonly Member[]): void {
    const byNumber = new Map(changed.map((member) => [member.staffNumber, member]));
    this.members = this.members.map((member) => byNumber.get(member.staffNumber) ?? member);
  }

  private open(name: string): number {
    this.departments.push(name);
    const department = this.departments.length - 1;
    this.shaken.add(department);
    return department;
  }

  /** The head leaves, and half of the staff goes to each of two new departments, led by one of them. */
  private split(department: number, head: Member): void {
    const names = PARTS[this.splits];
    const staff = this.staffOf(department);
    if (!names || staff.length < 6) return;
    this.splits += 1;
    this.shaken.add(department);
    this.truth.push(`left ${fullName(head)}`, `unit split ${at(this.departments, department)}`);
    this.truth.push(`unit dissolved ${at(this.departments, department)}`);
    this.members = this.members.filter((member) => member !== head);
    const half = Math.floor(staff.length / 2);
    for (const [name, part] of [
      [names[0], staff.slice(0, half)],
      [names[1], staff.slice(half)],
    ] as const) {
      const into = this.open(name);
      const [leader] = part;
      this.truth.push(`unit created ${name}`, ...part.map((member) => `carried-along ${fullName(member)}`));
      this.replace(
        part.map((member) => ({
          ...member,
          department: into,
          manager: member === leader ? 1000 : leader?.staffNumber,
        })),
      );
    }
  }

  /** Everybody goes to a new department, which the head of one of the two leads. */
  private merge(one: number, other: number, leader: Member): void {
    const name = WHOLES[this.mergers];
    if (name === undefined) return;
    this.mergers += 1;
    const from = [one, other];
    const people = this.members.filter(({ department }) => from.includes(department));
    const into = this.open(name);
    for (const department of from) {
      this.shaken.add(department);
      this.truth.push(`unit dissolved ${at(this.departments, department)}`);
    }
    this.truth.push(`unit created ${name}`, `unit merged ${name}`);
    this.truth.push(...people.map((member) => `carried-along ${fullName(member)}`));
    this.replace(
      people.map((member) => ({
        ...member,
        department: into,
        manager: member === leader ? 1000 : leader.staffNumber,
      })),
    );
  }

  /** A department goes with all its people below the head of another. */
  private moveTeam(team: number, head: Member, above: Member): void {
    this.shaken.add(team).add(above.department);
    this.truth.push(`unit re-parented ${at(this.departments, team)}`, `moved ${fullName(head)}`);
    this.truth.push(...this.staffOf(team).map((member) => `carried-along ${fullName(member)}`));
    this.put({ ...head, manager: above.staffNumber });
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
        return;
      }
      case 'namesake-joined': {
        const colleague = this.staff(choice);
        if (!colleague) return;
        const { given, family, department, manager } = colleague;
        this.met.add(colleague.staffNumber);
        const member = { ...memberOf(this.next, { title: 'Apprentice', department, manager }, 3), given, family };
        this.next += 1;
        this.met.add(member.staffNumber);
        this.members = [...this.members, member];
        this.truth.push(`joined ${fullName(member)}`);
        return;
      }
      case 'department-split': {
        const department = this.calm(choice);
        const head = department === undefined ? undefined : this.headOf(department);
        if (department !== undefined && head) this.split(department, head);
        return;
      }
      case 'team-moved':
      case 'departments-merged': {
        const one = this.calm(choice);
        const other = one === undefined ? undefined : this.calm(choice + 1);
        const [head, second] = [one, other].map((each) => (each === undefined ? undefined : this.headOf(each)));
        if (one === undefined || other === undefined || one === other || !head || !second) return;
        if (happening === 'team-moved') this.moveTeam(one, head, second);
        else this.merge(one, other, head);
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

/**
 * Makes an organisation of any size that never existed: units in a few levels, teams of 4 to 14, and a
 * reorganisation between two moments. The same number of people and the same seed give the same file. Names are
 * strung together from syllables of several scripts, so nobody real is in it.
 *
 * Two states are built, before and after; the file's spans are what differs between them.
 */

const BEFORE = '2025-01-01';
const REORGANISATION = '2025-04-01';
const AFTER = '2025-07-01';

const SHARES = { moved: 0.06, joined: 0.05, left: 0.04, retitled: 0.04, replacedHeads: 0.03, movedTeams: 0.015 };
const TEAM = { least: 4, most: 14, usual: 9 };
const SOURCE = 'generator';

/** Mulberry32: small, and good enough to draw names and sizes. */
function createRandom(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least, most) => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share,
    shuffled(list) {
      const copy = [...list];
      for (let index = copy.length - 1; index > 0; index -= 1) {
        const other = between(0, index);
        [copy[index], copy[other]] = [copy[other], copy[index]];
      }
      return copy;
    },
  };
}

const words = (text) => text.split(' ');

/** `share` weighs how often a script is drawn. Given names and family names are made of `given` and `family` parts. */
const SCRIPTS = [
  {
    share: 62,
    given: words('ba be da do el fa ga ha io ja ka le li ma mi na no ra ri sa se ta ti va vi ya zo'),
    family: words('bran cor del fen gor hal ins jor kel lun mar nev or pel quin ros sten tar ul ven wes yar zel'),
    lengths: [2, 3],
    capital: true,
  },
  {
    share: 12,
    given: words('čá é ø łu ñi ö šá ü ží å ą bě dı ğa kö mæ né rø să tî vų'),
    family: words('čer dő ğan hør jå køl łus mø ńsk öst řan šim tůn üst vęs ýr ždá'),
    lengths: [2, 2],
    capital: true,
  },
  {
    share: 6,
    given: words('ва ди ке лю мо на ра си та фё'),
    family: words('бор вел гор дун жар кол мир нов тал чер'),
    lengths: [2, 2],
    capital: true,
  },
  {
    share: 3,
    given: words('αλ βε δη κα λι μα νι ρο'),
    family: words('βορ γαλ δελ καρ μιν πελ στα τερ'),
    lengths: [2, 2],
    capital: true,
  },
  {
    share: 7,
    given: words('云 川 月 木 石 禾 竹 羽 舟 雨 青 麦'),
    family: words('山 岩 松 桥 河 湖 溪 田 谷 野'),
    lengths: [2, 1],
    joint: '',
  },
  { share: 4, given: words('사 누 로 미 바 하 도 리'), family: words('갈 남 돌 벌 솔 울'), lengths: [2, 1], joint: '' },
  { share: 3, given: words('با دا رو سي لا نا'), family: words('بر جن دل كم ور'), lengths: [2, 2] },
  { share: 3, given: words('का दे नि मा रा सु'), family: words('जल पुर रथ वन सर'), lengths: [2, 2] },
];
const SCRIPT_WHEEL = SCRIPTS.flatMap((script) => Array.from({ length: script.share }, () => script));

function makeName(random) {
  const script = random.pick(SCRIPT_WHEEL);
  const make = (syllables, length) => {
    const name = Array.from({ length }, () => random.pick(syllables)).join('');
    return script.capital ? name.charAt(0).toUpperCase() + name.slice(1) : name;
  };
  const given = make(script.given, script.capital ? random.between(2, 3) : script.lengths[0]);
  const family = make(script.family, script.lengths[1]);
  return script.joint === '' ? family + given : `${given} ${family}`;
}

const LEVEL_NAMES = ['Company', 'Division', 'Group', 'Department', 'Section', 'Team', 'Team', 'Team'];
const HEAD_TITLES = ['Chief executive', 'Division president', 'Vice president', 'Director', 'Senior manager'];
const FIELDS = words('Atlas Beacon Cedar Delta Ember Fjord Granite Harbour Iris Juniper Kelp Lantern Meadow Nimbus');
const CRAFTS = words('Analysis Billing Care Data Design Energy Finance Logistics Models Quality Search Tools Trust');
const TITLES = [
  'Engineer',
  'Senior engineer',
  'Staff engineer',
  'Designer',
  'Researcher',
  'Senior researcher',
  'Analyst',
  'Product manager',
  'Programme manager',
  'Technician',
  'Writer',
  'Accountant',
  'Recruiter',
  'Support specialist',
];
/** Status of a line, weighted. */
const STATUSES = [...Array(30).fill('stated'), 'reported', 'reported', 'inferred', 'disputed'];

const pad = (number, digits) => String(number).padStart(digits, '0');

class Generator {
  constructor(people, seed) {
    this.random = createRandom(seed);
    this.size = people;
    this.people = [];
    this.units = [];
    /** Per person: when hired, when gone, and the state on either side of the reorganisation. */
    this.seats = new Map();
  }

  addPerson(from) {
    const id = `p${pad(this.people.length + 1, 6)}`;
    this.people.push({ id, name: makeName(this.random) });
    const seat = { id, from, to: undefined, status: this.random.pick(STATUSES), before: undefined, after: undefined };
    this.seats.set(id, seat);
    return seat;
  }

  hireDate() {
    return `${this.random.between(2012, 2024)}-${pad(this.random.between(1, 12), 2)}-${pad(this.random.between(1, 28), 2)}`;
  }

  /** Between the two moments, both left out. */
  dateBetween() {
    return `2025-0${this.random.between(2, 6)}-${pad(this.random.between(1, 28), 2)}`;
  }

  addUnit(level, parent, from) {
    const { random } = this;
    const number = this.units.length + 1;
    const kind = LEVEL_NAMES[Math.min(level, LEVEL_NAMES.length - 1)];
    const name = level === 0 ? 'Bench Company' : `${random.pick(FIELDS)} ${random.pick(CRAFTS)} ${kind} ${number}`;
    const unit = {
      id: `u${pad(number, 5)}`,
      name,
      level,
      from,
      children: [],
      members: [],
      before: from ? undefined : { parent, head: undefined },
      after: { parent, head: undefined },
    };
    this.units.push(unit);
    return unit;
  }

  /** Most reports of a head are heads of units, so few levels need wide spans in a large organisation. */
  branching() {
    return this.size > 30_000 ? this.random.between(7, 12) : this.random.between(4, 8);
  }

  grow(level, parent, people) {
    const { random } = this;
    const unit = this.addUnit(level, parent?.id);
    const head = this.addPerson(this.hireDate());
    const title = HEAD_TITLES[Math.min(level, HEAD_TITLES.length - 1)];
    unit.before.head = head.id;
    head.before = { title, unit: unit.id, reportsTo: this.lineTo(parent, 'before') };
    const rest = people - 1;
    if (people <= TEAM.most) {
      this.fillTeam(unit, rest);
      return unit;
    }
    const staff = Math.min(random.between(0, 3), rest - 2 * TEAM.least);
    for (let count = 0; count < staff; count += 1) this.addMember(unit);
    const below = rest - staff;
    const mostUnits = Math.floor(below / TEAM.least);
    const wanted = below <= 8 * TEAM.most ? Math.round(below / TEAM.usual) : this.branching();
    const count = Math.max(1, Math.min(mostUnits, Math.max(2, wanted)));
    for (const size of this.shares(below, count)) unit.children.push(this.grow(level + 1, unit, size));
    return unit;
  }

  /** Uneven sizes that add up, none below the smallest team. */
  shares(total, count) {
    const weights = Array.from({ length: count }, () => 0.6 + this.random.next() * 0.8);
    const sum = weights.reduce((whole, weight) => whole + weight, 0);
    const free = total - count * TEAM.least;
    const sizes = weights.map((weight) => TEAM.least + Math.floor((free * weight) / sum));
    const given = sizes.reduce((whole, size) => whole + size, 0);
    sizes[0] += total - given;
    return sizes;
  }

  lineTo(unit, side) {
    if (!unit) return undefined;
    const head = unit[side].head;
    return head !== undefined && this.random.chance(0.5) ? { person: head } : { unit: unit.id };
  }

  addMember(unit, boss) {
    const seat = this.addPerson(this.hireDate());
    seat.before = {
      title: this.random.pick(TITLES),
      unit: unit.id,
      reportsTo: boss === undefined ? this.lineTo(unit, 'before') : { person: boss },
    };
    unit.members.push(seat.id);
    return seat;
  }

  /** Larger teams have somebody in the middle, so that people report to people inside a unit too. */
  fillTeam(unit, count) {
    const lead = count >= 9 && this.random.chance(0.4) ? this.addMember(unit) : undefined;
    const led = lead ? this.random.between(3, 5) : 0;
    for (let member = lead ? 1 : 0; member < count; member += 1) {
      this.addMember(unit, member <= led && lead ? lead.id : undefined);
    }
  }

  copyBeforeToAfter() {
    for (const seat of this.seats.values()) seat.after = { ...seat.before };
    for (const unit of this.units) unit.after = { ...unit.before };
  }

  unitById(id) {
    return this.units[Number(id.slice(1)) - 1];
  }

  /** People who lead nobody: only they move, leave and join one by one. */
  findFollowers() {
    const bosses = new Set();
    for (const seat of this.seats.values()) {
      const line = seat.before.reportsTo;
      if (line?.person) bosses.add(line.person);
    }
    const heads = new Set(this.units.map((unit) => unit.before.head));
    return this.random.shuffled([...this.seats.keys()].filter((id) => !bosses.has(id) && !heads.has(id)));
  }

  putUnder(unit, parent) {
    unit.after = { ...unit.after, parent: parent.id };
    const head = this.seats.get(unit.after.head);
    if (head) head.after = { ...head.after, reportsTo: { unit: parent.id } };
  }

  dissolve(unit) {
    unit.after = undefined;
  }

  reorganise() {
    const [root] = this.units;
    this.copyBeforeToAfter();
    const followers = this.findFollowers();
    const taken = new Set();
    const bySize = (a, b) => a.children.length - b.children.length;
    const divisions = root.children.toSorted(bySize);
    const deep = divisions.filter((division) => division.children.length > 1);
    this.events = [];

    // A division moves into another one as a whole.
    const moving = divisions[0];
    const receiving = divisions.at(-1);
    if (moving && receiving && moving !== receiving) {
      this.putUnder(moving, receiving);
      this.tell('line-change', [moving.id, receiving.id], `${moving.name} became part of ${receiving.name}.`);
      taken.add(moving);
    }
    // A unit is split in two, and one is dissolved into its neighbours.
    const groups = deep.filter((unit) => !taken.has(unit)).flatMap((division) => division.children);
    const split = groups.toSorted(bySize).at(-1);
    if (split && split.children.length > 1) {
      this.split(split);
      taken.add(split);
    }
    const department = groups
      .filter((group) => !taken.has(group) && group.children.length > 1)
      .flatMap((group) => group.children)
      .at(-1);
    if (department) this.dissolveInto(department);

    this.moveTeams(taken);
    this.movePeople(this.replaceHeads(followers));
  }

  tell(kind, units, summary, split) {
    const event = { id: `e${pad(this.events.length + 1, 3)}`, date: REORGANISATION, kind, units, summary };
    this.events.push({ ...event, status: 'confirmed', claims: claims(), ...(split && { split }) });
  }

  split(unit) {
    const parent = this.unitById(unit.before.parent);
    const parts = [0, 1].map(() => this.addUnit(unit.level, parent.id, REORGANISATION));
    this.dissolve(unit);
    const oldHead = this.seats.get(unit.before.head);
    const newHead = this.addPerson(REORGANISATION);
    parts[0].after.head = oldHead.id;
    parts[1].after.head = newHead.id;
    for (const [index, head] of [oldHead, newHead].entries()) {
      const title = HEAD_TITLES[Math.min(unit.level, HEAD_TITLES.length - 1)];
      head.after = { title, unit: parts[index].id, reportsTo: { unit: parent.id } };
    }
    const half = Math.ceil(unit.children.length / 2);
    unit.children.forEach((child, index) => {
      this.putUnder(child, parts[index < half ? 0 : 1]);
    });
    for (const member of unit.members) {
      const seat = this.seats.get(member);
      seat.after = { ...seat.after, unit: parts[0].id, reportsTo: { unit: parts[0].id } };
    }
    const into = parts.map((part) => part.id);
    this.tell('unit-split', [unit.id, ...into], `${unit.name} was split into two.`, { unit: unit.id, into });
  }

  /** Its teams go to its neighbours, its head and staff with the first of them. */
  dissolveInto(unit) {
    const parent = this.unitById(unit.before.parent);
    const neighbours = parent.children.filter((other) => other !== unit && other.after);
    this.dissolve(unit);
    const receivers = neighbours.length > 0 ? neighbours : [parent];
    unit.children.forEach((child, index) => {
      this.putUnder(child, receivers[index % receivers.length]);
    });
    for (const id of [unit.before.head, ...unit.members]) {
      const seat = this.seats.get(id);
      const title = id === unit.before.head ? 'Adviser' : seat.after.title;
      seat.after = { title, unit: receivers[0].id, reportsTo: { unit: receivers[0].id } };
    }
    this.tell('unit-dissolved', [unit.id], `${unit.name} was dissolved.`);
  }

  moveTeams(taken) {
    const isTeam = (unit) => unit.children.length === 0 && unit.before && unit.after && unit.level > 1;
    const teams = this.random.shuffled(this.units.filter(isTeam));
    const parents = this.units.filter(
      (unit) => unit.after && unit.before && unit.children.length > 0 && unit.level > 0,
    );
    const count = Math.round(teams.length * SHARES.movedTeams);
    for (const team of teams.slice(0, count)) {
      const parent = this.random.pick(parents);
      if (parent && !taken.has(parent)) this.putUnder(team, parent);
    }
  }

  /** The head leaves and somebody of the team takes over. */
  replaceHeads(followers) {
    const followerSet = new Set(followers);
    const led = this.units.filter((unit) => unit.level > 1 && unit.before && unit.after?.head === unit.before.head);
    const count = Math.round(led.length * SHARES.replacedHeads);
    for (const unit of this.random.shuffled(led).slice(0, count)) {
      const successor = unit.members.find((member) => followerSet.has(member));
      if (successor === undefined) continue;
      const old = this.seats.get(unit.before.head);
      const seat = this.seats.get(successor);
      seat.after = { title: old.after.title, unit: unit.id, reportsTo: old.after.reportsTo };
      this.leave(old, REORGANISATION);
      unit.after.head = successor;
      followerSet.delete(successor);
    }
    this.followNewHeads();
    return [...followerSet];
  }

  /** Nobody reports to a person who is gone: the line goes to whoever heads the unit now. */
  followNewHeads() {
    for (const seat of this.seats.values()) {
      const boss = this.seats.get(seat.after?.reportsTo?.person);
      if (boss && !boss.after) seat.after = { ...seat.after, reportsTo: { unit: boss.before.unit } };
    }
  }

  leave(seat, date) {
    seat.to = date;
    seat.after = undefined;
  }

  movePeople(followers) {
    const { random, size } = this;
    const left = followers.filter((id) => this.seats.get(id).after);
    const take = (share) => left.splice(0, Math.round(size * share)).map((id) => this.seats.get(id));
    const homes = this.units.filter((unit) => unit.after && unit.children.length === 0);
    for (const seat of take(SHARES.moved)) {
      const unit = random.pick(homes);
      seat.after = { ...seat.after, unit: unit.id, reportsTo: { unit: unit.id } };
    }
    for (const seat of take(SHARES.left)) this.leave(seat, this.dateBetween());
    for (const seat of take(SHARES.retitled))
      seat.after = { ...seat.after, title: `Principal ${seat.after.title.toLowerCase()}` };
    for (let count = 0; count < Math.round(size * SHARES.joined); count += 1) {
      const seat = this.addPerson(this.dateBetween());
      const unit = random.pick(homes);
      seat.after = { title: random.pick(TITLES), unit: unit.id, reportsTo: this.lineTo(unit, 'after') };
    }
  }

  memberships() {
    const list = [];
    const add = (seat, state, from, to) => {
      const { title, unit, reportsTo } = state;
      const id = `m${pad(list.length + 1, 6)}`;
      const line = reportsTo ? { reportsTo } : {};
      const end = to === undefined ? {} : { to };
      list.push({
        id,
        person: seat.id,
        title,
        unit,
        ...line,
        from,
        ...end,
        status: seat.status,
        claims: claims(seat.status),
      });
    };
    for (const seat of this.seats.values()) {
      const { before, after, from, to } = seat;
      if (!before || !after) add(seat, before ?? after, from, to);
      else if (JSON.stringify(before) === JSON.stringify(after)) add(seat, before, from, undefined);
      else {
        add(seat, before, from, REORGANISATION);
        add(seat, after, REORGANISATION, undefined);
      }
    }
    return list;
  }

  unitEntries() {
    const turns = (before, after, same, make) => {
      if (before !== undefined && after !== undefined && same) return [make(before, '2010-01-01', undefined)];
      return [
        ...(before === undefined ? [] : [make(before, '2010-01-01', REORGANISATION)]),
        ...(after === undefined ? [] : [make(after, REORGANISATION, undefined)]),
      ];
    };
    const dated = (from, to) => ({ from, ...(to === undefined ? {} : { to }), status: 'stated', claims: claims() });
    return this.units.map(({ id, name, before, after }) => ({
      id,
      name,
      kind: 'unit',
      spans: turns(before, after, before?.parent === after?.parent, ({ parent }, from, to) => ({
        ...dated(from, to),
        ...(parent === undefined ? {} : { parent }),
      })),
      heads: turns(before?.head, after?.head, before?.head === after?.head, (person, from, to) => ({
        person,
        ...dated(from, to),
      })),
    }));
  }
}

function claims(status = 'stated') {
  return [{ source: SOURCE, status }];
}

/** An organisation file (format "orgdiff/2") of about `people` people at the first moment. */
export function generateOrganisation(people = 10_000, seed = 1) {
  if (!Number.isInteger(people) || people < 2 * TEAM.most)
    throw new Error(`at least ${2 * TEAM.most} people are needed`);
  const generator = new Generator(people, seed);
  generator.grow(0, undefined, people);
  generator.reorganise();
  return {
    format: 'orgdiff/2',
    id: `bench-${people}`,
    name: `${people.toLocaleString('en')} people who do not exist`,
    notice: 'Generated to measure the program. Nobody in it is real.',
    coverage: { to: AFTER, completeness: 'complete' },
    people: generator.people,
    units: generator.unitEntries(),
    memberships: generator.memberships(),
    events: generator.events,
    sources: [{ id: SOURCE, publisher: 'bench/generate.mjs' }],
    moments: [
      { id: 'before', date: BEFORE, label: 'January' },
      { id: 'after', date: AFTER, label: 'July' },
    ],
    comparisons: [{ id: 'reorganisation', label: 'The reorganisation', before: 'before', after: 'after' }],
  };
}

/** Made-up companies and the people in them. */

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

const GIVEN =
  'Ana,Bilal,Chloé,Daan,Edita,Farid,Greta,Hugo,Irina,Jorge,Keiko,Liam,Małgorzata,Noor,Olu,Petra,Quang,Rosa,Sven,Tomás,Ulla,Vikram,Wanda,Xenia,Yara,Zoltán'.split(
    ',',
  );
const FAMILY =
  'Abbott,Bergström,Castillo,Dubois,Eriksen,Fontaine,Gallagher,Hoffmann,Ibarra,Jensen,Kowalski,Laurent,Moreau,Novák,Okafor,Petrov,Quinn,Rossi,Schäfer,Tanaka,Ueda,Vargas,Weber,Xu,Yılmaz,Zhang,Ahmed,Bauer,Costa,Demir,Evans,Fischer,Garcia,Haddad,Ivanova,Johansson,Kaya,Lindgren,Meyer,Nguyen,Olsen,Park,Qureshi,Reid,Silva,Torres,Ullman,Virtanen,Wagner,Yamada,Ziegler,Andersson,Brown,Cruz,Dahl,Engel,Flores,Gruber,Huber,Iversen,Jung,Klein,Lopez,Martin,Nowak,Orlov,Perez,Ricci,Santos,Toth'.split(
    ',',
  );
const DEPARTMENTS = ['Head Office', 'Research', 'Sales', 'Logistics', 'Production', 'Quality'];
const TITLES = ['Engineer', 'Analyst', 'Clerk', 'Planner', 'Technician', 'Buyer', 'Designer', 'Chemist'];
const PLACES = ['Oslo', 'Lyon', 'Porto', 'Graz'];
const GRADES = ['G4', 'G5', 'G6', 'G7'];

export function at<Item>(list: readonly Item[], index: number): Item {
  const item = list[index % list.length];
  if (item === undefined) throw new Error('an empty list');
  return item;
}

/** Family names occur once, so that no two people are alike by accident. */
export function memberOf(
  number: number,
  place: Pick<Member, 'title' | 'department' | 'manager'>,
  spin: number,
): Member {
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
export function companyOf(sizes: readonly number[], spin: number): Company {
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

/**
 * Writes the made-up companies under data/samples/, as exports of personnel systems would give them; with --print it
 * says what would be written. Nobody in them is real: first and last names are put together at random, and always so.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './run.mjs';

const NAMES = [
  [
    'Amara,Chidi,Ngozi,Emeka,Ifeoma,Tunde,Folake,Sade,Kunle,Adaeze,Obinna,Yewande',
    'Okafor,Adeyemi,Balogun,Eze,Nwosu,Ogunleye,Abiola,Danjuma,Lawal,Uche',
  ],
  ['Mei,Jun,Lian,Hao,Xin,Yifan,Ling,Bo,Qing,Ruo,Shan,Wen', 'Zhao,Lin,Gao,Song,Tang,Deng,Xiao,Feng,Cao,Luo'],
  [
    'Priya,Arjun,Kavya,Rohan,Ananya,Vikram,Meera,Sanjay,Divya,Nikhil,Leela,Ishaan',
    'Iyer,Menon,Kulkarni,Bhatt,Chopra,Nair,Saxena,Pillai,Joshi,Rao',
  ],
  [
    'Sofia,Mateo,Lucía,Diego,Camila,Andrés,Valeria,Joaquín,Elena,Tomás,Paula,Rafael',
    'Ibáñez,Quiroga,Salinas,Vergara,Montoya,Paredes,Olmos,Cárdenas,Robledo,Fuentes',
  ],
  [
    'Aoife,Cian,Niamh,Rory,Saoirse,Declan,Maeve,Eoin,Orla,Fergus,Clodagh,Tadhg',
    'Brennan,Keane,Molloy,Tierney,Halloran,Devlin,Cassidy,Nolan,Quigley,Farrelly',
  ],
  [
    'Yuki,Haruto,Aiko,Ren,Sakura,Daichi,Emi,Kenta,Nanami,Sora,Hina,Takumi',
    'Ishikawa,Morita,Hayashi,Okada,Fujimoto,Nishida,Kubo,Araki,Sugawara,Ueno',
  ],
  [
    'Leïla,Karim,Nadia,Youssef,Samira,Omar,Yasmine,Tariq,Salma,Idris,Rania,Bilal',
    'Haddad,Mansour,Benali,Khoury,Rahmani,Saidi,Nasser,Zaki,Amrani,Farouk',
  ],
  [
    'Ingrid,Lars,Freja,Nils,Astrid,Søren,Maja,Erik,Solveig,Anders,Linnea,Jonas',
    'Lindqvist,Dahl,Bergström,Nygaard,Holm,Sandvik,Ekström,Thorsen,Vinter,Åkesson',
  ],
  [
    'Zofia,Jakub,Hanna,Marek,Oliwia,Piotr,Lena,Tomasz,Ewa,Kamil,Alicja,Witold',
    'Wójcik,Wrona,Mazur,Kaczmarek,Pawlak,Sikora,Baran,Duda,Wilk,Sowa',
  ],
  [
    'Thandi,Sipho,Nomsa,Bongani,Lerato,Themba,Zanele,Mandla,Ayanda,Jabu,Palesa,Kabelo',
    'Dlamini,Mokoena,Khumalo,Ndlovu,Sithole,Mahlangu,Radebe,Molefe,Zwane,Tshabalala',
  ],
  [
    'Chloé,Hugo,Margaux,Théo,Inès,Bastien,Manon,Lucas,Élise,Maxime,Camille,Antoine',
    'Garnier,Lefort,Mercier,Chevrier,Delorme,Perrault,Vasseur,Collin,Marchal,Rivière',
  ],
  [
    'Lani,Keanu,Moana,Tama,Ariana,Wiremu,Hana,Mikaere,Aroha,Nikau,Mere,Rangi',
    'Tuhoe,Parata,Ngata,Kereama,Waititi,Hohepa,Rangihuna,Paki,Tautari,Heke',
  ],
].map((lists) => lists.map((list) => list.split(',')));

/** A small generator of numbers that are even enough (mulberry32); the same seed gives the same numbers. */
function randomFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

class Dice {
  constructor(seed) {
    this.random = randomFrom(seed);
    this.taken = new Set();
  }

  below(limit) {
    return Math.floor(this.random() * limit);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** A name that nobody has yet, as first and last name. */
  name() {
    for (;;) {
      const [first, last] = this.pick(NAMES).map((list) => this.pick(list));
      if (this.taken.has(`${first} ${last}`)) continue;
      this.taken.add(`${first} ${last}`);
      return { first, last };
    }
  }
}

function cell(text, delimiter) {
  return text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
}

function csv(rows, delimiter = ',') {
  return `${rows.map((row) => row.map((text) => cell(String(text), delimiter)).join(delimiter)).join('\n')}\n`;
}

function plain(text) {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('ø', 'o').toLowerCase();
}

function emailOf({ first, last }, domain) {
  return `${plain(first)}.${plain(last)}@${domain}`;
}

const PLACES = ['Rotterdam', 'Lagos', 'Kraków', 'Valparaíso', 'Osaka', 'Durban'];

/** Team → [title of its head, titles of its people, how many]. */
const DEPARTMENTS = {
  Product: {
    head: 'VP Product',
    teams: {
      Discovery: ['Product Lead', ['Product Manager', 'Product Designer', 'User Researcher'], 18],
      Checkout: ['Product Lead', ['Product Manager', 'Product Designer', 'Analyst'], 12],
      'Core Services': ['Platform Lead', ['Product Manager', 'Technical Writer', 'Analyst'], 17],
      'Developer Tools': ['Platform Lead', ['Product Manager', 'Developer Advocate', 'Technical Writer'], 11],
      Localisation: ['Localisation Lead', ['Localisation Specialist', 'Translator'], 9],
    },
  },
  Engineering: {
    head: 'VP Engineering',
    teams: {
      Web: ['Engineering Manager', ['Software Engineer', 'Senior Software Engineer'], 28],
      Data: ['Engineering Manager', ['Data Engineer', 'Data Scientist'], 17],
      Mobile: ['Engineering Manager', ['Software Engineer', 'Senior Software Engineer'], 22],
      Payments: ['Engineering Manager', ['Software Engineer', 'Senior Software Engineer'], 18],
      Search: ['Engineering Manager', ['Software Engineer', 'Machine Learning Engineer'], 16],
      Infrastructure: ['Engineering Manager', ['Site Reliability Engineer', 'Systems Engineer'], 23],
      'Quality Assurance': ['QA Manager', ['QA Engineer', 'Test Analyst'], 15],
    },
  },
  Operations: {
    head: 'Chief Operating Officer',
    teams: {
      Warehousing: ['Operations Manager', ['Shift Lead', 'Stock Planner', 'Operations Analyst'], 42],
      Fulfilment: ['Operations Manager', ['Shift Lead', 'Dispatcher', 'Route Planner'], 44],
      'Customer Care': ['Care Manager', ['Care Agent', 'Senior Care Agent'], 46],
      Returns: ['Operations Manager', ['Returns Clerk', 'Operations Analyst'], 20],
    },
  },
  Sales: {
    head: 'VP Sales',
    teams: {
      'Key Accounts': ['Sales Director', ['Account Manager', 'Account Executive'], 18],
      'Mid Market': ['Sales Director', ['Account Executive', 'Sales Associate'], 24],
      Partnerships: ['Partner Director', ['Partner Manager', 'Partner Analyst'], 12],
      'Sales Support': ['Support Manager', ['Sales Engineer', 'Bid Writer'], 14],
    },
  },
  Marketing: {
    head: 'Chief Marketing Officer',
    teams: {
      Brand: ['Brand Director', ['Brand Manager', 'Copywriter', 'Graphic Designer'], 15],
      Growth: ['Growth Director', ['Campaign Manager', 'Marketing Analyst'], 19],
      Communications: ['Communications Director', ['Press Officer', 'Editor'], 10],
    },
  },
  Finance: {
    head: 'Chief Financial Officer',
    teams: {
      Controlling: ['Head of Controlling', ['Controller', 'Financial Analyst'], 14],
      Accounting: ['Head of Accounting', ['Accountant', 'Payroll Specialist'], 21],
      Procurement: ['Head of Procurement', ['Buyer', 'Category Manager'], 13],
    },
  },
  People: {
    head: 'Chief People Officer',
    teams: {
      Recruiting: ['Head of Recruiting', ['Recruiter', 'Sourcer'], 14],
      'People Partners': ['Head of People Partners', ['People Partner', 'People Analyst'], 12],
      Learning: ['Head of Learning', ['Learning Designer', 'Trainer'], 8],
    },
  },
};

/** A company of about six hundred before it is reorganised. Posts name their managers by id. */
function reorganisedCompany(dice) {
  const posts = [];
  const hire = (title, department, team, manager) => {
    const { first, last } = dice.name();
    const year = 2013 + dice.below(12);
    const start = `${year}-${String(1 + dice.below(12)).padStart(2, '0')}-01`;
    const id = `E${String(1000 + posts.length * 7 + dice.below(6)).padStart(5, '0')}`;
    const post = { id, name: `${first} ${last}`, title, department, team, manager, place: dice.pick(PLACES), start };
    posts.push(post);
    return post;
  };
  const chief = hire('Chief Executive Officer', 'Executive Office', '', '');
  hire('Chief of Staff', 'Executive Office', '', chief.id);
  hire('Executive Assistant', 'Executive Office', '', chief.id);
  for (const [department, { head, teams }] of Object.entries(DEPARTMENTS)) {
    const above = hire(head, department, '', chief.id);
    for (const [team, [lead, titles, size]] of Object.entries(teams)) {
      const leader = hire(lead, department, team, above.id);
      for (let index = 0; index < size; index += 1) hire(dice.pick(titles), department, team, leader.id);
    }
  }
  return posts;
}

function leaderOf(posts, team) {
  const members = new Set(posts.filter((post) => post.team === team).map(({ id }) => id));
  return posts.find((post) => post.team === team && !members.has(post.manager));
}

/** Product is split in two, a team moves to Sales, another is dissolved, three change heads; people join and leave. */
function reorganise(before, dice) {
  let posts = before.map((post) => ({ ...post }));
  const head = (title) => posts.find((post) => post.title === title);
  const product = head('VP Product');
  const chief = head('Chief Executive Officer');
  const platform = leaderOf(posts, 'Core Services');
  const heir = posts.find((post) => post.team === 'Core Services' && post.title === 'Product Manager');
  product.title = 'VP Product Experience';
  product.department = 'Product Experience';
  Object.assign(platform, {
    title: 'VP Product Platform',
    manager: chief.id,
    team: '',
    department: 'Product Platform',
  });
  heir.title = 'Platform Lead';
  for (const post of posts) {
    if (post.department !== 'Product') continue;
    const isPlatform = post.team === 'Core Services' || post.team === 'Developer Tools';
    post.department = isPlatform ? 'Product Platform' : 'Product Experience';
    if (post === heir || (post.team === 'Developer Tools' && post.manager === product.id)) post.manager = platform.id;
    else if (post.manager === platform.id) post.manager = heir.id;
  }
  const care = leaderOf(posts, 'Customer Care');
  const sales = head('VP Sales');
  for (const post of posts) if (post.team === 'Customer Care') post.department = 'Sales';
  care.manager = sales.id;

  const returns = posts.filter((post) => post.team === 'Returns');
  const closing = leaderOf(posts, 'Returns');
  returns.forEach((post, index) => {
    if (post === closing) return;
    const team = index % 3 === 0 ? 'Warehousing' : 'Fulfilment';
    Object.assign(post, { team, manager: leaderOf(posts, team).id });
  });
  const leaving = new Set([closing]);
  for (const team of ['Payments', 'Growth', 'Accounting']) {
    const old = leaderOf(posts, team);
    const next = posts.find((post) => post.team === team && post !== old);
    for (const post of posts) if (post.manager === old.id) post.manager = next.id;
    Object.assign(next, { title: old.title, manager: old.manager });
    leaving.add(old);
  }
  const isHead = new Set(posts.map(({ manager }) => manager));
  const others = posts.filter((post) => !isHead.has(post.id) && !leaving.has(post));
  for (let count = 0; count < 27; count += 1) leaving.add(others.splice(dice.below(others.length), 1)[0]);
  for (let count = 0; count < 24; count += 1) {
    const post = others.splice(dice.below(others.length), 1)[0];
    post.title = post.title.startsWith('Senior ') ? post.title.replace('Senior', 'Principal') : `Senior ${post.title}`;
  }
  posts = posts.filter((post) => !leaving.has(post));
  for (let count = 0; count < 41; count += 1) {
    const colleague = posts[posts.length - 1 - dice.below(others.length)];
    const { first, last } = dice.name();
    const id = `E${String(7000 + count * 3)}`.replace('E', 'E0');
    const start = `2025-0${4 + dice.below(5)}-01`;
    posts.push({ ...colleague, id, name: `${first} ${last}`, place: dice.pick(PLACES), start });
  }
  // Whoever joined beside a head works for that head.
  const heads = new Set(posts.map(({ manager }) => manager));
  for (const post of posts.slice(-41)) {
    const twin = posts.find((each) => each.title === post.title && each.team === post.team && heads.has(each.id));
    if (twin) Object.assign(post, { manager: twin.id, title: 'Coordinator' });
  }
  return posts;
}

const REORGANISATION_HEADINGS = [
  'Employee ID',
  'Name',
  'Job Title',
  'Department',
  'Parent Department',
  'Manager ID',
  'Location',
  'Start Date',
];

function exportReorganisation(posts) {
  const rows = posts.map(({ id, name, title, department, team, manager, place, start }) => {
    const [unit, above] = team === '' ? [department, ''] : [team, department];
    return [id, name, title, unit, above, manager, place, start];
  });
  return csv([REORGANISATION_HEADINGS, ...rows]);
}

/** Two companies that become one, each with its own habits in its files, and some mistakes of those who keep them. */
function mergedCompanies(dice) {
  const posts = [];
  const hire = (company, team, title, manager) => {
    const { first, last } = dice.name();
    const post = { company, team, title, manager, first, last };
    posts.push(post);
    return post;
  };
  const found = (company, teams) => {
    const chief = hire(company, company, 'Managing Director', undefined);
    for (const [team, lead, titles] of teams) {
      const head = hire(company, team, lead, chief);
      for (const title of titles) hire(company, team, title, head);
    }
    return chief;
  };
  const engineers = (count) =>
    Array.from({ length: count }, (_, index) => (index % 3 === 0 ? 'Senior Engineer' : 'Engineer'));
  const tideline = found('Tideline', [
    ['Software', 'Head of Software', engineers(14)],
    [
      'Hydrology',
      'Head of Hydrology',
      ['Hydrologist', 'Hydrologist', 'Field Scientist', 'Field Scientist', 'Data Scientist'],
    ],
    [
      'Customers',
      'Head of Customers',
      ['Customer Manager', 'Customer Manager', 'Support Engineer', 'Support Engineer'],
    ],
    ['Office', 'Office Manager', ['Accountant', 'Recruiter']],
  ]);
  const morrow = found('Morrow Maps', [
    [
      'Cartography',
      'Lead Cartographer',
      ['Cartographer', 'Cartographer', 'Cartographer', 'Survey Technician', 'Survey Technician'],
    ],
    ['Engineering', 'Engineering Manager', engineers(12)],
    ['Sales', 'Sales Manager', ['Account Manager', 'Account Manager', 'Sales Associate', 'Bid Writer']],
    ['Back Office', 'Finance Manager', ['Bookkeeper', 'Office Assistant']],
  ]);
  return { posts, tideline, morrow };
}

function exportBeforeMerger({ posts }) {
  const idOf = new Map(
    posts.map((post, index) => [
      post,
      `${post.company === 'Tideline' ? 'T' : 'M'}-${String(index + 1).padStart(3, '0')}`,
    ]),
  );
  const rows = posts.map((post) => [
    idOf.get(post),
    `${post.first} ${post.last}`,
    post.title,
    post.company,
    post.team,
    post.manager ? idOf.get(post.manager) : '',
    emailOf(post, post.company === 'Tideline' ? 'tideline.example' : 'morrowmaps.example'),
  ]);
  const headings = ['Employee ID', 'Full Name', 'Job Title', 'Company', 'Team', 'Reports To', 'Email'];
  // What people who keep such lists do: a manager who left, a row twice, somebody who is their own manager.
  const [, , third] = rows.filter((row) => row[4] === 'Sales');
  third[5] = 'M-999';
  const bookkeeper = rows.find((row) => row[2] === 'Bookkeeper');
  const accountant = rows.find((row) => row[2] === 'Accountant');
  accountant[5] = accountant[0];
  return { text: csv([headings, ...rows, bookkeeper]), idOf };
}

function exportAfterMerger({ posts, tideline, morrow }, idOf, dice) {
  const people = posts.map((post) => ({ ...post, was: post }));
  const of = (post) => people.find(({ was }) => was === post);
  const find = (company, title) => people.find((post) => post.company === company && post.title === title);
  for (const post of people) post.manager = post.manager && of(post.manager);
  const chief = of(tideline);
  Object.assign(of(morrow), { title: 'Chief Product Officer', manager: chief, team: 'Product' });
  const software = find('Tideline', 'Head of Software');
  const engineering = find('Morrow Maps', 'Engineering Manager');
  Object.assign(software, { title: 'Head of Engineering', team: 'Engineering' });
  Object.assign(engineering, { title: 'Head of Map Platform', team: 'Map Platform', manager: software });
  for (const post of people) {
    if (post.manager === engineering) post.team = 'Map Platform';
    if (post.manager === software && post !== engineering) post.team = 'Engineering';
  }
  const customers = find('Tideline', 'Head of Customers');
  const sales = find('Morrow Maps', 'Sales Manager');
  const office = find('Tideline', 'Office Manager');
  const finance = find('Morrow Maps', 'Finance Manager');
  customers.title = 'Head of Sales and Customers';
  for (const post of people) {
    if (post.manager === sales || post.manager === customers)
      Object.assign(post, { manager: customers, team: 'Sales and Customers' });
    if (post.manager === finance || post.manager === office)
      Object.assign(post, { manager: office, team: 'Finance and People' });
  }
  customers.team = 'Sales and Customers';
  Object.assign(office, { title: 'Head of Finance and People', team: 'Finance and People' });
  Object.assign(find('Morrow Maps', 'Lead Cartographer'), { manager: of(morrow) });
  Object.assign(find('Tideline', 'Head of Hydrology'), { manager: of(morrow) });
  const leaving = new Set([sales, finance, find('Tideline', 'Recruiter'), find('Morrow Maps', 'Office Assistant')]);
  const staying = people.filter((post) => !leaving.has(post));
  // One of them has married, so that neither the name nor the address is what it was.
  const bride = staying.find((post) => post.title === 'Hydrologist');
  bride.last = `${bride.last}-Haas`;
  const joined = [
    ['People Partner', 'Finance and People', office],
    ['Product Designer', 'Product', of(morrow)],
    ['Product Manager', 'Product', of(morrow)],
    ['Engineer', 'Engineering', software],
    ['Engineer', 'Map Platform', engineering],
  ].map(([title, team, manager]) => ({ ...dice.name(), title, team, manager, company: 'Tideline' }));
  const everybody = [...staying, ...joined];
  let next = 900;
  const number = (post) => {
    const id = post.was && idOf.get(post.was);
    if (id?.startsWith('T')) return id;
    next += 1;
    return `T-${next}`;
  };
  const rows = everybody.map((post) => [
    number(post),
    post.last,
    post.first,
    post.title,
    post.team,
    post.manager && !leaving.has(post.manager) ? emailOf(post.manager, 'tideline.example') : '',
    emailOf(post, 'tideline.example'),
    post.was ? '' : '2025-09-01',
  ]);
  rows.push(['T-990', '', 'Vacant', 'Head of Data', 'Data', emailOf(software, 'tideline.example'), '', '']);
  const headings = [
    'Personnel No',
    'Surname',
    'Given Name',
    'Role',
    'Department',
    'Manager E-mail',
    'E-mail',
    'Entry Date',
  ];
  return csv([headings, ...rows], ';');
}

/** Paths below data/samples/, with what is in the files. */
function makeSamples() {
  const dice = new Dice(2025);
  const before = reorganisedCompany(dice);
  const merger = mergedCompanies(new Dice(60));
  const { text, idOf } = exportBeforeMerger(merger);
  return {
    'reorganisation/veldt-and-quay-2025-03-31.csv': exportReorganisation(before),
    'reorganisation/veldt-and-quay-2025-10-01.csv': exportReorganisation(reorganise(before, dice)),
    'merger/tideline-and-morrow-2025-06-30.csv': text,
    'merger/tideline-2025-10-31.csv': exportAfterMerger(merger, idOf, new Dice(61)),
  };
}

const samples = makeSamples();
if (process.argv.includes('--print')) console.log(JSON.stringify(samples));
else {
  for (const [path, text] of Object.entries(samples)) {
    const file = join(root, 'data/samples', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

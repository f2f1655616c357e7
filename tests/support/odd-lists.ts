/** Lists of staff as people keep them, each of two days or of one, with what goes wrong in such lists. */

import type { List } from './read-lists.ts';

const MESSY = `Staff list of Harbour Ltd,,,,,,,,
As of 31 January 2026,,,,,,,,
,,,,,,,,
Employee ID,Name,Job Title,Department,Manager,Second Manager,Email,Location,Hire Date
1001,Ada Ito,Managing Director,Board,,,ada@harbour.example,Oslo,01/02/2010
1002,"Berg, Bo",Head of Sales,Sales,Ada Ito,,bo@harbour.example,Oslo,2015-03-01
1003,Cy Lee,Seller,Sales,"Berg, Bo",Ada Ito,cy@harbour.example,Rome,13.05.2019
1003,Cy Lee,Seller,Sales,"Berg, Bo",Ada Ito,cy@harbour.example,Rome,13.05.2019
1004,Di  Kim,Seller,Sales,Bo Berg; Ada Ito,,di@harbour.example,Rome,31/02/2020
1005,Ed Moe,Seller,Sales,Cy Li,,,Rome,
1006,Flo Orr,<b>Cook</b>,Kitchen,Nobody Known,,,Oslo,soon
1007,Gus Fox,Cook,Kitchen,Gus Fox,,,Oslo,
1008,Hal Day,Cook,Kitchen,Ina Roy,,,Oslo,
1009,Ina Roy,Cook,Kitchen,Hal Day,,,Oslo,
1010,VACANT,Porter,Kitchen,Gus Fox,,,Oslo,
1011,TBD,Guard,Sales,Berg Bo,,,Rome,
,Jo Poe,Driver,Sales,Bo Berg,,,Rome,
1013,,Typist,Board,Ada Ito,,,Oslo,
1014,Kai Lin,Clerk,Board,Jo Smith,,,Oslo,
1015,Jo Smith,Clerk,Board,Ada Ito,,,Oslo,
1016,Jo Smith,Clerk,Sales,Ada Ito,,,Rome,
1016,Lou Eco,Clerk,Sales,Ada Ito,,,Rome,
Employee ID,Name,Job Title,Department,Manager,Second Manager,Email,Location,Hire Date
1017,Mia Oz,Clerk,Sales,Head of Sales,,,Rome,
1018,mia oz,Clerk,Kitchen,Kitchen,,,Oslo,
Total,18,,,,,,,
`;

const MESSY_LATER = MESSY.replace('31 January', '30 June')
  .replace('1006,Flo Orr,<b>Cook</b>', '1006,Florence Orr,Head Cook')
  .replace('1010,VACANT', '1010,Ned Pym')
  .replace('1005,Ed Moe,Seller,Sales', '1005,Ed Moe,Seller,Trade')
  .replace('1015,Jo Smith,Clerk,Board,Ada Ito', '1015,Jo Smyth,Clerk,Board,Kai Lin')
  .replace('1008,Hal Day,Cook,Kitchen,Ina Roy', '1008,Hal Day,Cook,Kitchen,Gus Fox');

const POSITIONS = `Position ID;Position Title;Incumbent;Employee No;Reports to Position;Org Unit;FTE;Cost Centre
P1;Director;Ada Ito;11;;Office;1,0;C1
P2;Clerk;Bea Ray;12;P1;Office;0,5;C1
P3;Clerk;Vacant;;P1;Office;1,0;C1
P4;Head of Annexe;Cy Lee;13;P1;Annexe;1,0;C2
P5;Tutor;Undisclosed;;P4;Annexe;1,0;C2
P6;Tutor;Di Kim;14;P4;Annexe;0,5;C2
P7;Tutor;Di Kim;14;P2;Office;0,5;C1
P8;Porter;Ed Moe;15;P9;Annexe;1,0;C3
`;
const POSITIONS_LATER = POSITIONS.replace('P2;Clerk;Bea Ray;12', 'P2;Clerk;Flo Orr;16')
  .replace('P3;Clerk;Vacant;', 'P3;Senior Clerk;Bea Ray;12')
  .replace('Cy Lee;13', 'Vacant;')
  .replace('Annexe;1,0;C3', 'Annexe East;1,0;C3');

const HISTORY = `Worker,Worker ID,Position,Team,Manager,Effective Date,End Date
Ada Ito,1,Chief,Firm,,2020-01-01,
Bea Ray,2,Clerk,Sales,Ada Ito,2021-03-01,2023-06-30
Bea Ray,2,Head,Sales,Ada Ito,2023-07-01,
Cy Lee,3,Clerk,Sales,Ada Ito,2021-03-01,2023-06-30
Cy Lee,3,Clerk,Sales,Bea Ray,2023-07-01,2025-01-31
Di Kim,4,Clerk,Sales,Bea Ray,2024-02-01,
Ed Moe,5,Clerk,Depot,Di Kim,2025-02-01,
`;

const NESTED = `Name\tDivision\tDepartment\tTeam\tManager\tHead of Team\tStatus\tLeave date
Ada Ito\tGroup\t\t\t\t\tActive\t
Bea Ray\tGroup\tTrade\t\tAda Ito\t\tActive\t
Cy Lee\tGroup\tTrade\tNorth\tBea Ray\tYes\tActive\t
Di Kim\tGroup\tTrade\tNorth\tCy Lee\tNo\tOn leave\t
Ed Moe\tGroup\tTrade\tSouth\tBea Ray\tYes\tActive\t
Flo Orr\tGroup\tTrade\tSouth\tEd Moe\tNo\tLeft\t2025-12-31
Gus Fox\tGroup\tWorks\tNorth\tAda Ito\tYes\tActive\t
Hal Day\tGroup\tWorks\tNorth\tGus Fox\tNo\tActive\t
`;
const NESTED_LATER = NESTED.replaceAll('\tTrade\t', '\tCommerce\t')
  .replace('Gus Fox\tGroup\tWorks\tNorth', 'Gus Fox\tGroup\tWorks\tNorth Works')
  .replace('Hal Day\tGroup\tWorks\tNorth', 'Hal Day\tGroup\tWorks\tNorth Works')
  .replace('Cy Lee\tGroup\tTrade\tNorth\tBea Ray\tYes\tActive', 'Cy Lee\tGroup\tTrade\tNorth\tBea Ray\tYes\tLeft')
  .replaceAll('Di Kim', 'Di Kim-Moe');

const REMINTED = `id,name,email,manager id,title,unit
1,Ana Abbott,ana@a.example,,Chief,Firm
2,Bilal Costa,bilal@a.example,1,Head,Sales
3,Chloé Dubois,chloe@a.example,2,Seller,Sales
4,Daan Evans,daan@a.example,2,Seller,Sales
5,Edita Fontaine,edita@a.example,1,Head,Works
6,Sam Green,sam.one@a.example,5,Smith,Works
7,Sam Green,sam.two@a.example,2,Seller,Sales
8,Jon Huber,,5,Smith,Works
`;
const REMINTED_LATER = `id,name,email,manager id,title,unit
A1,Ana Abbott,ana@a.example,,Chief,Firm
A2,Bilal Costa,bilal@a.example,A1,Head,Trade
A3,Chloe Dubois-Roux,chloe@a.example,A2,Seller,Trade
A4,Daan Evans,daan@b.example,A2,Buyer,Trade
A5,Edita Fontaine,edita@a.example,A1,Head,Works
A6,Sam Green,sam.one@a.example,A5,Smith,Works
A7,Sam Green,sam.two@a.example,A2,Seller,Trade
A8,John Huber,,A5,Smith,Works
A9,Irina Jensen,,A5,Smith,Works
`;

const NUMBERED = `No,Post,Holder
1,Director,Ada Ito
1.1,Head of Sales,Bea Ray
1.1.1,Seller,Cy Lee
1.1.2,Seller,vacant
1.2,Head of Works,Di Kim
1.2.1,Smith,Ed Moe
1.2.1.1,Apprentice,Flo Orr
`;
const STAGGERED = `Level 1,Level 2,Level 3,Title
Ada Ito,,,Chief
,Bea Ray,,Head
,,Cy Lee,Clerk
,,Di Kim,Clerk
,Ed Moe,,Head
,,Flo Orr,Cook
`;
const PATHS = `Name,Title,Organisation
Ada Ito,Chief,Group
Bea Ray,Head,Group > Trade
Cy Lee,Clerk,Group > Trade > North
Di Kim,Clerk,Group > Trade > South
Ed Moe,Head,Group > Works
Flo Orr,Cook,Group > Works > North
`;
const GERMAN = `Personalnummer;Nachname;Vorname;Funktion;Abteilung;Übergeordnete Abteilung;Vorgesetzter Nachname;Vorgesetzter Vorname;Eintritt
0001;Müller;Ännchen;Geschäftsführerin;Leitung;;;;01.02.2001
0002;von Berg;Jörg;Leiter;Vertrieb;Leitung;Müller;Ännchen;1.3.2002
0003;Groß;Uwe;Verkäufer;Vertrieb;Leitung;von Berg;Jörg;31.12.1999
0004;N.N.;;Verkäufer;Vertrieb;Leitung;von Berg;Jörg;
0005;Şahin;Ayşe;Werkerin;Werk;Leitung;Müller;Ännchen;
`;
const RECORDS = JSON.stringify({
  people: [
    { uid: 'a', displayName: 'Ada Ito', title: 'Chief', manager: null, dept: { name: 'Firm' } },
    { uid: 'b', displayName: 'Bea Ray', title: 'Head', manager: { uid: 'a' }, dept: { name: 'Sales' } },
    { uid: 'c', displayName: 'Cy Lee', title: 'Clerk', manager: { uid: 'b' }, dept: { name: 'Sales' } },
  ],
});
const TREE = JSON.stringify({
  name: 'Ada Ito',
  title: 'Chief',
  children: [
    { name: 'Bea Ray', title: 'Head', children: [{ name: 'Cy Lee', title: 'Clerk' }] },
    { name: 'Di Kim', title: 'Head', children: [] },
  ],
});

function csv(day: string, content: string, ending = 'csv'): List {
  return { name: `staff-${day}.${ending}`, content };
}

/** Two lists of the same, the second of them of later. */
function pair(before: string, after: string): readonly List[] {
  return [csv('2026-01-31', before), csv('2026-06-30', after)];
}

export const ODD_LISTS: Readonly<Record<string, readonly List[]>> = {
  messy: pair(MESSY, MESSY_LATER),
  positions: pair(POSITIONS, POSITIONS_LATER),
  history: [{ name: 'history.csv', content: HISTORY }],
  nested: pair(NESTED, NESTED_LATER),
  reminted: pair(REMINTED, REMINTED_LATER),
  numbered: pair(NUMBERED, NUMBERED.replace('1.2.1.1,Apprentice', '1.1.3,Apprentice')),
  staggered: pair(STAGGERED, STAGGERED.replace('Cy Lee', 'Gus Fox')),
  paths: pair(PATHS, PATHS.replaceAll('Trade', 'Commerce')),
  german: pair(GERMAN, GERMAN.replace('N.N.;', 'Kühn;Eva')),
  records: [csv('2026-01-31', RECORDS, 'json'), csv('2026-06-30', TREE, 'json')],
  strangers: pair(PATHS, REMINTED),
  three: [
    { name: 'first.csv', content: PATHS },
    { name: 'second.csv', content: PATHS.replace('Cy Lee', 'Cy Ray') },
    { name: 'third.csv', content: `${PATHS}Gus Fox,Cook,Group > Works\n` },
  ],
  unread: [
    { name: 'empty.csv', content: '' },
    { name: 'numbers.csv', content: 'a,b\n1,2\n3,4\n' },
  ],
};

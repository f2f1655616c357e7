/** What may happen to an organisation between two days, each as two texts (org-from-text.ts). */

import type { OrganisationFile } from '../../src/model/schema.ts';
import { fileFromTexts, type TextOptions } from './org-from-text.ts';

interface Story {
  readonly before: string;
  readonly after: string;
  readonly options?: TextOptions;
}

/** Posts that fall vacant, are filled, set up, given up and swapped. */
const POSTS: Story = {
  before: `[Office] Ada Ito, Director @P1
    Bea Ray, Clerk @P2
    Cy Lee, Registrar @P3
    Di Kim, Porter @P4
    Ed Moe, Guard @P5
    Flo Orr, Cook @P6
    Undisclosed #u1, Driver @P7
    Undisclosed #u2, Nurse @P8
    Vacant #v1, Archivist @P9
    Vacant #v2, Gardener @P10
    Vacant #v3, Typist @P11
    Vacant #v4 @P12
    [Annexe] Vacant #v5, Head of Annexe @P13
      Gus Fox, Tutor @P14
      Hal Day, Tutor @P15`,
  after: `[Office] Ada Ito, Director @P1
    Cy Lee, Clerk @P2
    Bea Ray, Registrar @P3
    Vacant #v6, Porter @P4
    Undisclosed #u3, Guard @P5
    Ina Roy, Cook @P6
    Jo Poe, Driver @P7
    Undisclosed #u2, Head Nurse @P8
    Kai Lin, Archivist @P9
    Vacant #v2, Gardener @P10
    Vacant #v7, Webmaster @P16
    Lou Eco @P12
    [Annexe] Gus Fox, Head of Annexe @P13
      Vacant #v8, Tutor @P14
      Hal Day, Senior Tutor @P15
        Mia Oz, Tutor @P17`,
  options: {
    events: [
      { date: '2025-03-02', kind: 'left', people: ['di-kim'], status: 'reported' },
      { date: '2025-04', kind: 'post-abolished', people: ['v3'] },
      { date: '2025-05-01', kind: 'leaving-announced', people: ['flo-orr'] },
    ],
  },
};

/** Units that are divided, put together, set up, closed and bought. */
const UNITS: Story = {
  before: `[Works] Ada Ito, Chief
    [Lab] Bea Ray, Head of Lab
      Cy Lee, Chemist
      Di Kim, Chemist
      Ed Moe, Physicist
      Flo Orr, Physicist
    [East] Gus Fox, Head
      Hal Day, Seller
    [West] Ina Roy, Head
      Jo Poe, Seller
    [Depot] Kai Lin, Keeper
      Lou Eco, Packer
      Mia Oz, Packer
      Ned Pym, Packer
      Ola Quo, Packer
    [Canteen] Pam Rex, Cook
    [Store #store] Ray Sim
      [Cellar] Sue Tan`,
  after: `[Works] Ada Ito, Chief
    [Lab] Bea Ray, Head of Lab
      [Chemistry] Cy Lee, Head
        Di Kim, Chemist
      [Physics] Ed Moe, Head
        Flo Orr, Physicist
    [Sales] Ina Roy, Head
      Gus Fox, Seller
      Hal Day, Seller
      Jo Poe, Seller
        Lou Eco, Packer
      [Cellar] Una Voss & Vic Wei
    [Bakery] Wes Xu, Baker
      Xia Yue
    Mia Oz, Packer
    [Garage]
      Ned Pym, Mechanic
    [Warehouse #store] Ray Sim
      Pam Rex, Keeper`,
  options: {
    events: [
      { date: '2025-02', kind: 'unit-split', split: { unit: 'lab', into: ['chemistry', 'physics'] } },
      { date: '2025-03-10', kind: 'unit-merged', split: { unit: 'sales', into: ['east', 'west'] }, status: 'reported' },
      { date: '2025-04', kind: 'acquisition', units: ['bakery'] },
      { date: '2025-05', kind: 'unit-dissolved', units: ['depot'], status: 'disputed' },
      { date: '2025-06-01', kind: 'unit-renamed', units: ['store'] },
      { date: '2025-06-01', kind: 'unit-created', units: ['garage'], status: 'denied' },
    ],
    formedFrom: { sales: ['east', 'west'], garage: ['depot'], chemistry: ['lab'] },
    aliases: { sales: ['S'], warehouse: ['W'] },
  },
};

/** New managers in the same place, moves with a team, lines recorded otherwise, second seats and dotted lines. */
const LINES: Story = {
  before: `[Firm] Ada Ito, Chief
    [Build] Bea Ray, Head
      Cy Lee, Lead ~> [Plan]
        Di Kim, Builder (Grade=G1; Site=Oslo)
        Ed Moe, Builder (Grade=G2)
          Flo Orr, Apprentice
      Gus Fox, Lead
        Hal Day, Builder ~> Cy Lee
    [Plan] Ina Roy, Head & Jo Poe, Head
      Kai Lin, Planner
        Lou Eco, Planner
          Mia Oz, Planner
            Ned Pym, Planner
      Ola Quo -> [Plan]
    [Rest]
      Pam Rex -> Ada Ito
      Ray Sim -> ?
    {Unplaced}
      Sue Tan, Expert -> Ada Ito
    Tom Uhl`,
  after: `[Firm] Ada Ito, Chief
    [Build] Una Voss, Head
      Cy Lee, Lead ~> [Rest] ~> Jo Poe
        Di Kim, Senior Builder (Grade=G3; Site=)
        Ed Moe, Builder (Grade=G2)
      Hal Day, Lead
        Gus Fox, Builder
      Kai Lin, Planner
        Lou Eco, Planner
          Mia Oz, Planner
            Ned Pym, Planner
      Sue Tan, Expert
    [Plan] Jo Poe, Head & Flo Orr, Head
      Ola Quo -> Jo Poe
      Ina Roy
    [Rest] Ray Sim
      Pam Rex -> Ray Sim
    {Unplaced}
      Tom Uhl
      Vic Wei -> [Firm]`,
};

/** A chart that shows a part: who is missing from it need not be gone. */
const PART: Story = {
  before: `[Paper] Ada Ito, Editor
    [Desk] Bea Ray
      Cy Lee, Writer
      Di Kim, Writer
      Ed Moe, Writer
      Flo Orr, Writer
    [Archive] Gus Fox
    {Others}
      Hal Day
    {Guests}
      Vacant #v1, Guide
    Ina Roy
    Vacant #v2, Proofreader`,
  after: `[Paper] Ada Ito, Editor
    [Desk] Bea Ray
      Jo Poe, Writer
      Kai Lin, Writer
      Hal Day
    [Press]
      Lou Eco, Printer -> [Press]
    {Others}
      Mia Oz
      Ina Roy
    {Helpers}
      Vacant #v3, Courier
    Vacant #v4, Typesetter`,
  options: {
    completeness: 'partial',
    events: [
      { date: '2025-02-03', kind: 'left', people: ['cy-lee'] },
      { date: '2025-03', kind: 'leaving-announced', people: ['di-kim'] },
      { date: '2025-04', kind: 'left', people: ['ed-moe'], status: 'disputed' },
      { date: '2025-04-02', kind: 'left', people: ['flo-orr'], status: 'denied' },
      { date: '2025-05', kind: 'joined', people: ['jo-poe'], status: 'reported' },
      { date: '2025-05-08', kind: 'joining-reported', people: ['mia-oz'] },
      { date: '2025-05', kind: 'unit-created', units: ['press'], status: 'reported' },
    ],
  },
};

/** Namesakes, new names, and names within other words. */
const NAMES: Story = {
  before: `[Ann & Co] Ann Ames #ann, Owner
    [Annexe] Jo Smith #jo-1, Head
      Jo Smith #jo-2, Clerk
      Jo Smith #jo-3, Cook
      Lee Low #lee-1, Clerk
      Lee Low #lee-2, Clerk
    [Wing] Jo Smith #jo-4, Clerk
      Maria Old #maria, Maid
${Array.from({ length: 13 }, (_, index) => `      Al Bo #al-${index}, Guest`).join('\n')}
    שרה לוי #sara, Porter
    Dr. A. Bell Jr. #bell, Doctor`,
  after: `[Ann & Co] Ann Ames #ann, Owner
    [Annexe] Jo Smith #jo-2, Head
      Jo Smith #jo-1, Clerk
      Jo Smith #jo-5, Cook
      Lee Low #lee-1, Porter
      Maria New #maria, Maid
    [Wing] Jo Smith #jo-4, Head Clerk
      Lee Low #lee-2, Clerk
${Array.from({ length: 12 }, (_, index) => `      Al Bo #al-${index}, Host`).join('\n')}
      שרה לוי #sara, Porter`,
  options: {
    completeness: 'partial',
    events: [
      { date: '2025-03-02', kind: 'left', people: ['bell'], summary: 'Dr. A. Bell Jr. left the Annexe of Ann & Co' },
      {
        date: '2025-03-02',
        kind: 'left',
        people: ['jo-3'],
        status: 'reported',
        units: ['annexe'],
        summary: 'Annexed: Annexe',
      },
      { date: '2025-04', kind: 'left', people: ['al-12'], status: 'disputed', summary: 'Al Bo was seen' },
    ],
  },
};

/** So many that not all can be named: a branch that moves, one that goes, newcomers, and new titles everywhere. */
function crowd(teams: number, size: number): Story {
  const members = (team: number, title: string): string =>
    Array.from({ length: size }, (_, index) => `      Person ${team}-${index}, ${title}`).join('\n');
  const team = (number: number, title: string): string =>
    `    [Team ${number}] Lead ${number}, Lead\n${members(number, title)}`;
  const all = (from: number, title: string): string =>
    Array.from({ length: teams }, (_, index) => team(index + from, title)).join('\n');
  return {
    before: `[Firm] Ada Ito\n${all(0, 'Clerk')}`,
    after: `[Firm] Bea Ray\n${all(1, 'Agent')}\n    [Gone]\n      Person 0-0, Clerk\n      Person 0-1, Clerk`,
  };
}

const STORIES = {
  posts: POSTS,
  units: UNITS,
  lines: LINES,
  part: PART,
  names: NAMES,
  some: crowd(5, 9),
  crowd: crowd(14, 12),
} as const;

export type StoryName = keyof typeof STORIES;
export const STORY_NAMES = Object.keys(STORIES) as StoryName[];

export function fileOfStory(name: StoryName, more: TextOptions = {}): OrganisationFile {
  const { before, after, options }: Story = STORIES[name];
  return fileFromTexts({ '2025-01-01': before, '2025-06-01': after }, { ...options, ...more });
}

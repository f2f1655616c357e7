import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { proposeMapping } from '../columns/columns.ts';
import { readRoster } from './read-roster.ts';

function namesIn(text: string): string[] {
  const grid = gridOf(text);
  const { posts } = readRoster('f', grid, proposeMapping(grid).mapping).roster;
  return posts.map(({ name, otherNames }) => [name, ...otherNames].join(' = '));
}

describe('names as they are shown', () => {
  test.each([
    [
      'surname first',
      'Name|Title\nvan der Berg, Joost|Chief\nO’Neill, Mary Kate|Head\nVacant|Head\nSmith, Ann, PhD|Head',
      ['Joost van der Berg', 'Mary Kate O’Neill', '', 'Ann Smith, PhD'],
    ],
    [
      'degrees after a comma',
      'Name|Title\nAnn Smith, PhD|Chief\nBob Jones Jr.|Head',
      ['Ann Smith, PhD', 'Bob Jones Jr.'],
    ],
    [
      'marks that are no names',
      'Name|Title\nAnn Smith (On Leave)|Chief\nBob Jones [C]|Head\nCat Lee (she/her)|Head\nDan Fox (in Elternzeit)|Head',
      ['Ann Smith', 'Bob Jones', 'Cat Lee', 'Dan Fox'],
    ],
    ['brackets that are part of it', 'Name|Title\nBoard (North)|Body\nAnn Smith|Chief', ['Board (North)', 'Ann Smith']],
    ['numbers of people', 'ID|Name\nB12|Ann Smith (B12)\nB13|B13 - Bob Jones', ['Ann Smith', 'Bob Jones']],
    [
      'short names',
      'Name|Title\nRobert "Bob" Lee|Chief\nAnn Smith|Head',
      ['Robert "Bob" Lee = Robert Lee = Bob Lee', 'Ann Smith'],
    ],
    [
      'preferred names',
      'Last name, First name|Preferred Name|Title\nBerg, Tomas|Tom|Chief\nSmith, Ann||Head',
      ['Tomas Berg = Tom Berg', 'Ann Smith'],
    ],
    ['given name and surname', 'nombre|apellido\nDarío|OLMOS\nElena|PONCE', ['Darío OLMOS', 'Elena PONCE']],
    ['name and surname', 'Name|Surname\nAnn|Smith\nMary Kate|Jones', ['Ann Smith', 'Mary Kate Jones']],
    [
      'the whole name beside its parts',
      'Name|Surname|Forename\nAnn Smith|Smith|Ann\nBob Jones|Jones|Robert',
      ['Ann Smith', 'Bob Jones = Robert Jones'],
    ],
    ['a preferred name alone', 'Preferred Name|Title\nAnn Smith|Chief\nBob Jones|Head', ['Ann Smith', 'Bob Jones']],
  ])('%s', (_, text, names) => {
    expect(namesIn(text)).toEqual(names);
  });
});

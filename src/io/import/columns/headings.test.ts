import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { findHeadings, readHeadings } from './headings.ts';

describe('rows of headings', () => {
  test('stand below titles, prompts and the names of groups', () => {
    const grid = gridOf(`Staff list|||
      Company: North|||
      Person||Place|
      Name|Employee ID|Department|Location
      Ann Smith|1|Board|Oslo`);
    expect(findHeadings(grid)).toBe(4);
    expect(readHeadings(grid, 4)).toEqual(['Name', 'Employee ID', 'Department', 'Location']);
  });

  test('of one name are told apart by their groups', () => {
    const grid = gridOf(`Worker||Manager|
      ID|Name|ID|Name
      1|Ann Smith||
      2|Bob Jones|1|Ann Smith`);
    expect(readHeadings(grid, findHeadings(grid))).toEqual(['Worker ID', 'Worker Name', 'Manager ID', 'Manager Name']);
  });

  test('labels below the keys of a system are headings, a first row of words that headings use is none', () => {
    expect(findHeadings(gridOf('USERID|FIRSTNAME|MANAGER\nUser ID|First Name|Manager\n1|Ann|'))).toBe(2);
    expect(
      findHeadings(gridOf('Key|Name|State|Reports to\nq1|Head Office|Active|\nq2|Roads Team|Active|Head Office')),
    ).toBe(1);
  });
});

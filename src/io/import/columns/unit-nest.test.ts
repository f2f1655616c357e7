import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import type { Grid } from '../../table/grid.ts';
import { readRoster } from '../rows/read-roster.ts';
import { namesAbove, unitsOf } from '../units/roster-units.ts';
import { proposeMapping } from './columns.ts';
import { findKeptColumns } from './kept-columns.ts';

function pathsIn(grid: Grid): string[] {
  const { units } = unitsOf(readRoster('a.csv', grid, proposeMapping(grid).mapping).roster);
  return units.map((unit) => [...namesAbove(unit), unit.name].join(' > ')).toSorted();
}

const NESTED = gridOf(`
  Name|         Department| Team|       Title
  Ana Berg|     Finance|    Payroll|    Clerk
  Bo Carlsen|   Finance|    Payroll|    Clerk
  Cleo Dumas|   Finance|    Accounts|   Buyer
  Dirk Evers|   Finance|    Accounts|   Buyer
  Ewa Fischer|  Works|      Roads|      Engineer
  Finn Gruber|  Works|      Roads|      Planner
  Gina Hansen|  Works|      |           Director`);

describe('columns of units within units', () => {
  test('the smallest are the units, whatever stands around them is above', () => {
    expect(pathsIn(NESTED)).toEqual(['Finance', 'Finance > Accounts', 'Finance > Payroll', 'Works', 'Works > Roads']);
    expect(findKeptColumns(NESTED, proposeMapping(NESTED).mapping)).toEqual([]);
  });

  test('in any order and language, and in three columns', () => {
    const grid = gridOf(`
      Referat|  Abteilung| Bereich| Name
      Tiefbau|  Bau|       Technik| Ana Berg
      Tiefbau|  Bau|       Technik| Bo Carlsen
      Hochbau|  Bau|       Technik| Cleo Dumas
      Hochbau|  Bau|       Technik| Dirk Evers
      Netze|    IT|        Technik| Ewa Fischer
      Netze|    IT|        Technik| Finn Gruber
      Steuern|  Kasse|     Mitte|   Gina Hansen
      Steuern|  Kasse|     Mitte|   Hans Ivers
      Recht|    Stab|      Mitte|   Ida Jensen
      Recht|    Stab|      Mitte|   Jan Koch`);
    expect(pathsIn(grid)).toContain('Technik > Bau > Tiefbau');
    expect(pathsIn(grid)).toContain('Mitte > Kasse > Steuern');
  });

  test('where all stand in one, the smaller ones are still the units', () => {
    const grid = gridOf(`
      NOME|         ORGAO_LOTACAO|         UNIDADE_LOTACAO
      ANA LIMA|     MINISTERIO DA CULTURA| GABINETE
      BRUNO SOUZA|  MINISTERIO DA CULTURA| GABINETE
      CELIA RAMOS|  MINISTERIO DA CULTURA| ACERVO
      DAVI REIS|    MINISTERIO DA CULTURA| ACERVO`);
    expect(pathsIn(grid)).toContain('MINISTERIO DA CULTURA > GABINETE');
    expect(findKeptColumns(grid, proposeMapping(grid).mapping)).toEqual([]);
  });

  test('columns that cross each other are not nested', () => {
    const grid = gridOf(`
      Name|         Department| Project
      Ana Berg|     Finance|    Bridge
      Bo Carlsen|   Works|      Bridge
      Cleo Dumas|   Finance|    Tunnel
      Dirk Evers|   Works|      Tunnel
      Ewa Fischer|  Finance|    Harbour
      Finn Gruber|  Works|      Harbour`);
    expect(pathsIn(grid)).toEqual(['Finance', 'Works']);
  });

  test('who pays is no unit', () => {
    const grid = gridOf(`
      Name|         Department| Cost centre
      Ana Berg|     Finance|    North 1
      Bo Carlsen|   Finance|    North 1
      Cleo Dumas|   Finance|    North 2
      Dirk Evers|   Finance|    North 2
      Ewa Fischer|  Works|      South 1
      Finn Gruber|  Works|      South 1`);
    expect(pathsIn(grid)).toEqual(['Finance', 'Works']);
  });

  test('between the unit and the one that is called its parent', () => {
    const grid = gridOf(`
      Name|         Parent department| Organisation|  Unit
      Ana Berg|     Ministry of Sea|   Ports Agency|  Docks
      Bo Carlsen|   Ministry of Sea|   Ports Agency|  Docks
      Cleo Dumas|   Ministry of Sea|   Lights Board|  Towers
      Dirk Evers|   Ministry of Sea|   Lights Board|  Towers
      Ewa Fischer|  Ministry of Sea|   Lights Board|  Ships
      Finn Gruber|  Ministry of Sea|   Lights Board|  Ships`);
    expect(pathsIn(grid)).toContain('Ministry of Sea > Lights Board > Towers');
  });

  test('a small unit that is called like a large one is another', () => {
    const grid = gridOf(`
      Name         | Division | Section
      Ana Berg     | Press    | Films
      Bo Carlsen   | Press    | Films
      Cleo Dumas   | Press    | Radio
      Dirk Evers   | Press    | Radio
      Ewa Fischer  | Policy   | Press
      Finn Gruber  | Policy   | Press`);
    expect(pathsIn(grid)).toEqual(['Policy', 'Policy > Press', 'Press', 'Press > Films', 'Press > Radio']);
  });
});

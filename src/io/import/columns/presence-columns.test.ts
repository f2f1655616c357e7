import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../tests/support/grids.ts';
import { presenceKind, proposePresence } from './presence-columns.ts';

describe('headings of who is there', () => {
  test.each([
    ['Employment Status', 'status'],
    ['Beschäftigungsstatus', 'status'],
    ['Statut', 'status'],
    ['estado_laboral', 'status'],
    ['在職状況', 'status'],
    ['accountEnabled', 'there'],
    ['Aktiv', 'there'],
    ['Active Status', 'there'],
    ['suspended', 'gone'],
    ['nsAccountLock', 'gone'],
    ['recipientTypeDetails', 'kind'],
    ['Marital status', undefined],
    ['On leave', undefined],
    ['Line manager status', undefined],
    ['Name', undefined],
  ])('%s: %s', (heading, kind) => {
    expect(presenceKind(heading)).toBe(kind);
  });
});

describe('columns by their values', () => {
  const columnsOf = (text: string) => proposePresence(gridOf(text), 1).map(({ column }) => column);

  test('words for people who left, in whatever tongue', () => {
    expect(columnsOf('Name|Statut\nAnne Petit|Actif\nLuc Moreau|Sorti\nEve Roy|En congé')).toEqual([1]);
    expect(columnsOf('氏名|在職状況\n山田太郎|在職\n佐藤花子|退職済\n鈴木一郎|休職中')).toEqual([1]);
    expect(columnsOf('Imię|Status\nAnna|Zatrudniony\nJan|Zwolniony\nEwa|Urlop macierzyński')).toEqual([1]);
  });

  test('states of accounts and of assignments', () => {
    expect(columnsOf('Login|status\nann@x.org|ACTIVE\nbob@x.org|DEPROVISIONED')).toEqual([1]);
    expect(columnsOf('Name|Assignment Status\nAnn|Active - Payroll Eligible\nBob|Suspended - No Payroll')).toEqual([]);
  });

  test('yes and no, by what the heading asks', () => {
    expect(columnsOf('Name|accountEnabled|suspended\nAnn Smith|TRUE|FALSE\nBob Jones|FALSE|TRUE')).toEqual([1, 2]);
  });

  test('none where everybody is there, or where the words are of something else', () => {
    expect(columnsOf('Name|Status\nAnn Smith|Active\nBob Jones|On leave')).toEqual([]);
    expect(columnsOf('Name|Status\nAnn Smith|Gold\nBob Jones|Silver\nCat Lee|Left')).toEqual([]);
    expect(columnsOf('Name|State\nAnn Smith|Ohio\nBob Jones|Utah')).toEqual([]);
  });
});

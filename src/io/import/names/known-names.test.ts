/**
 * How like names are to each other, and what they are compared by, kept as texts. To accept a change:
 * npx vitest run src/io/import/names/known-names.test.ts -u
 */

import { expect, test } from 'vitest';
import { roughWord, spellOut } from './latin-letters.ts';
import { nameKey } from './name-key.ts';
import { isLastFirst, turnName } from './name-order.ts';
import { compareNames, readName, roughKey } from './person-names.ts';

/** A name, and others that may be of the same person. */
const FAMILIES = `
  Robert Lee: Lee Robert; Lee, Robert; ROBERT LEE; Bob Lee; R. Lee; R Lee; Robert T. Lee; Robert Tom Lee; Robert Tom Ed Lee; Robert; Lee; Dr. Robert Lee; Robert Lee, PhD; Robert "Bob" Lee; Robert (Bob) Lee; Robert Lee Jr; Robert Lea; Robret Lee; Robbert Lee; Robert Moss; Ann Lee; Ann Moss; Rob Leeson; Robert Lee-Moss; Robert Lee Moss; Bob L.
  William Smith: Bill Smith; Will Smith; Guillermo Smith; Wilhelm Smith; Wil Smith; Wi Smith; Willem Smith; William Smyth; William Smithe; Willaim Smith; Willaim Smyth; William Schmidt; Bill Smyth; Bill Schmidt; Liam Smith; Billy-Joe Smith
  Anna María García López: Anna García; Anna Maria Garcia Lopez; García López, Anna María; Anna López; María García; A. M. García López; Ana García; Anna María; García López; Anna Lopez Garcia
  Jürgen Größl: Juergen Groessl; Jurgen Grossl; Jürgen Groessl; Jurgen Groessl; Juergen Grossl; J. Größl; Groessl, Juergen
  Søren Ødegård: Soeren Oedegaard; Soren Odegard; Sören Ödegård
  Юлия Щербакова: Yulia Shcherbakova; Iuliia Shcherbakova; Julija Scerbakova; Yulia Petrova; Щербакова Юлия; Julia Shcherbakova
  Αλέξανδρος Παππάς: Alexandros Pappas; Aleksandros Papas; Alexander Pappas
  王伟: 王 伟; Wang Wei; 伟王
  Ng Li: Li Ng; N. Li; Ng L.; Ng Lo; Ngo Li
  Madonna: madonna; Madona; Ma Donna; M.
  Jan van der Berg: Jan Berg; Berg, Jan van der; van der Berg, Jan; J. v. d. Berg; Jan Vanderberg; Jan van den Berg
  Mary O'Neil: Mary ONeil; Mary O’Neil; Mary O Neil; Maria O'Neil; M O'Neil`
  .trim()
  .split('\n')
  .map((line) => line.trim().split(': '));

test('how like names are', async () => {
  const lines = FAMILIES.flatMap(([name = '', others = '']) => {
    const alike = new Map<string, string[]>();
    for (const other of others.split('; ')) {
      const [there, back] = [
        compareNames(readName(name), readName(other)),
        compareNames(readName(other), readName(name)),
      ];
      const likeness = there === back ? there : `${there} and ${back}`;
      alike.set(likeness, [...(alike.get(likeness) ?? []), other]);
    }
    return [name, ...[...alike].map(([likeness, list]) => `  ${likeness}: ${list.join('; ')}`)];
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/names-alike.txt');
});

const NAMES =
  `Ann Smith; Smith, Ann; Smith, Ann, PhD; Smith, Ann, Oslo; Smith,Ann; Ann Smith, PhD; Smith, PhD; Smith, Ann B.;
  Smith, Ann, B.A.; Smith, Ann, Jr.; , Ann; Smith,; Smith/Ann, B; Smith 2, Ann; Dr. Ann Smith; Prof Dr Ann Smith; Dr; Dr. Dr.; Sir Ann;
  Ann (Annie) Smith; Ann [C] Smith; Ann “Annie” Smith; Ann 'Annie' Smith; Ann „Annie“ Smith; Ann «Annie» Smith; (Ann); Ann (Annie);
  O'Neil, Mary; Änne Groß; Søren Ødegård; ĐORĐE ÅS; Юлия; Xенофон; Γεώργιος Ντούσκας; Мария Хрущёва; 王伟; ---; 42; A-B C`
    .split(';')
    .map((name) => name.trim());

test('what names are compared by', async () => {
  const lines = NAMES.map((name) => {
    const { words, key, spelledOut } = readName(name);
    const rough = roughKey(readName(name));
    const turned = turnName(name);
    return [
      `${name}: ${words.join('|')} by “${key}”, else “${nameKey(name)}”`,
      ...(spelledOut === undefined ? [] : [`spelled out ${spelledOut} and ${spellOut(name)}`]),
      ...(rough === key ? [] : [`roughly ${rough}`]),
      ...(turned === undefined ? [] : [`turned ${turned}`]),
    ].join(', ');
  });
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/golden/guesses/names-compared.txt');
});

test.each(
  `shcherbakova serbakova; schmidt smidt; tchekhov cehov; chopin copin; tsar car; tzara cara; czerny cerni; zhukov zukov;
  philip filip; thomas tomas; beck bek; loulou lulu; xenia ksena; walter valter; yeji ei; iuliia ula; otto oto; qaddafi qadafi;
  щука suka; юлия ula; маркс marks; ουρανος uranos; μπαμπης babis; αγγελος angelos; ψυχη psihi; љубав lubav; ъ ; мягкии magki`
    .split(';')
    .map((pair) => pair.trim().split(' ')),
)('%s is roughly %s', (word = '', rough = '') => {
  expect(roughWord(word)).toBe(rough);
});

test.each([
  [['Smith, Ann', 'Lee, Bo'], true],
  [['Smith, Ann', 'Bo Lee'], true],
  [['Smith, Ann', 'Bo Lee', 'Cy Fox'], false],
  [['Smith, Ann', '', ' ', 'Vacant'], true],
  [['Bo Lee'], false],
  [['Smith, PhD'], false],
  [[], false],
])('of %j, last names are first: %s', (names, isIt) => {
  expect(isLastFirst(names)).toBe(isIt);
});

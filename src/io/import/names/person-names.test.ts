import { describe, expect, test } from 'vitest';
import { compareNames, readName } from './person-names.ts';

function likeness(a: string, b: string) {
  const [first, second] = [readName(a), readName(b)];
  const [there, back] = [compareNames(first, second), compareNames(second, first)];
  expect(back).toBe(there);
  return there;
}

describe('names that are the same', () => {
  test.each([
    ['Ann Smith', 'SMITH, Ann'],
    ['Ann Smith', 'Smith Ann'],
    ['Dr. Ann Smith', 'Ann Smith, PhD'],
    ['Ann Smith Jr.', 'Ann Smith'],
    ['Ann Smith (she/her)', 'Ann Smith'],
    ['William "Bill" Gray', 'William Gray'],
    ['Wilhelm „Willi“ Grau', 'Wilhelm Grau'],
    ['Siobhan O’Brien', "Siobhán O'Brien"],
    ['Jörg Weißmüller', 'Joerg Weissmueller'],
    ['Jörg Weißmüller', 'Jorg Weissmuller'],
    ['Søren Kjær', 'Soeren Kjaer'],
    ['Søren Kjær', 'Soren Kjaer'],
    ['Åsa Lindström', 'Aasa Lindstroem'],
    ['Łukasz Żak', 'Lukasz Zak'],
    ['Сергей Ильин', 'Sergey Ilyin'],
    ['Сергей Ильин', 'Iljin, Sergej'],
    ['Наталья Щукина', 'Natalia Shchukina'],
    ['Ксения Чехова', 'Ksenia Chekhova'],
    ['Γιώργος Παπαδόπουλος', 'Giorgos Papadopoulos'],
  ])('%s = %s', (a, b) => {
    expect(likeness(a, b)).toBe('same');
  });
});

describe('names that are not', () => {
  test.each([
    ['Ann Smith', 'Ann Jones', 'given'],
    ['Ann Smith', 'Eva Smith', 'family'],
    ['Ann Smith', 'Eva Jones', 'none'],
    ['Ann Smith', 'Ann Smith-Jones', 'alike'],
    ['Samuel Reed', 'Samantha Reed', 'alike'],
    ['Kathrine Mole', 'Katherine Mole', 'alike'],
    ['Mara Lind', 'Maria Lind', 'alike'],
    ['Anna Lee', 'Anne Lee', 'alike'],
    ['Ana Lee', 'Ann Lee', 'family'],
    ['Ann Lea', 'Ann Lee', 'given'],
    ['Ann Lindd', 'Ann Lind', 'alike'],
    ['Ann Lidn', 'Ann Lind', 'alike'],
    ['Mara Limd', 'Maria Lind', 'none'],
    ['Ирина Белова', 'Olga Petrova', 'none'],
  ])('%s ≠ %s', (a, b, like) => {
    expect(likeness(a, b)).toBe(like);
  });
});

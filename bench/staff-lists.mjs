/** Two lists of made-up staff of any size, as CSV: eight report to each manager, and a few come, go and move. */

const REPORTS = 8;
const HEADINGS = 'Employee ID,Name,Title,Manager ID,Department';

function bossOf(number) {
  return number === 1 ? 0 : Math.floor((number - 2) / REPORTS) + 1;
}

function row(number, boss) {
  const id = (of) => (of === 0 ? '' : String(of).padStart(6, '0'));
  return `${id(number)},Person ${number.toString(36)} Number${number},Analyst,${id(boss)},Department ${number % 20}`;
}

/** Of whoever leads nobody, every 50th joins, every 50th leaves and every 20th moves. */
export function staffLists(people) {
  const before = [HEADINGS];
  const after = [HEADINGS];
  const counts = { moved: 0, joined: 0, left: 0 };
  for (let number = 1; number <= people; number += 1) {
    const leadsNobody = (number - 1) * REPORTS + 2 > people;
    const boss = bossOf(number);
    const joins = leadsNobody && number % 50 === 7;
    const leaves = leadsNobody && number % 50 === 23;
    const moves = leadsNobody && number % 20 === 4;
    if (!joins) before.push(row(number, boss));
    if (!leaves) after.push(row(number, moves ? boss - 1 : boss));
    counts.joined += Number(joins);
    counts.left += Number(leaves);
    counts.moved += Number(moves);
  }
  return { before: before.join('\n'), after: after.join('\n'), ...counts };
}

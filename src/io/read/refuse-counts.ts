/** Lists of how many posts there are of each kind, without anybody's name: none of their rows is a person. */

import type { Grid } from '../table/grid.ts';
import { counted, Unreadable } from '../table/report.ts';
import type { FileContent } from './file-content.ts';

/** Headings of such numbers. */
const COUNT =
  /^(?:(?:number|no|count|sum|total) (?:of )?(?:posts|positions|people|persons|employees|staff|fte)\b.*|posts|positions|head ?count|(?:total )?posts? (?:in )?fte|anzahl (?:der )?(?:stellen|planstellen|mitarbeiter|mitarbeitenden|personen|beschäftigten)\b.*|planstellen|stellen|stellenzahl|kopfzahl|effectifs?|nombre d[e'’ ] ?(?:postes|agents|salariés|personnes)\b.*|número de (?:puestos|plazas|empleados|personas)\b.*|plazas|numero (?:di )?(?:posti|dipendenti|persone)\b.*|número de (?:postos|pessoas)\b.*|aantal (?:functies|medewerkers|personen)\b.*)$/;
/** Headings of what the posts are. */
const KIND =
  /\b(?:title|grade|role|occupation|profession|job|level|band|position|funktion|stelle|stellenbezeichnung|besoldung|entgeltgruppe|poste|fonction|puesto|cargo|categoría|ruolo|qualifica|functie|schaal)\b/;
/** Headings of who somebody is, or of which post it is. */
const IDENTITY =
  /^(?:.*\b(?:e ?mail|surname|forename|(?:first|last|full|given|family|display|employee|person|staff|preferred) ?name|vorname|nachname|familienname|prénom|apellidos?|cognome|sobrenome|achternaam|holder|incumbent|inhaber|titulaire|unique reference)\b.*|name|names|nom|nombre|nome|naam|person|employee|mitarbeiter|id|(?:employee|person|personnel|staff|worker|user|position|post) ?(?:id|no|nr|number|code)|personalnummer|matricule|planstellennummer)$/;
/** Headings stand in one of so many rows at the top. */
const MOST_ABOVE = 10;

/** Leaves such tables out beside others. Throws Unreadable where there is no other. */
export function withoutCounts(content: FileContent): FileContent {
  if (content.kind !== 'grids') return content;
  const counts = content.grids.map(countsIn);
  const [first] = counts.filter((count) => count !== undefined);
  if (!first) return content;
  const grids = content.grids.filter((_, index) => counts[index] === undefined);
  if (grids.length > 0) return { ...content, grids };
  throw new Unreadable(
    `This is a list of how many posts there are of each kind (“${first.heading}”, ${counted(first.rows, 'row', 'rows')}). Its rows are not people, so it cannot be compared as people.`,
    'Choose a list with one row for each person or each post.',
  );
}

/** What the column is called that tells how many, and how many rows there are below it. */
function countsIn({ rows }: Grid): { readonly heading: string; readonly rows: number } | undefined {
  for (let top = 0; top < Math.min(rows.length, MOST_ABOVE); top++) {
    const headings = (rows[top] ?? []).map((cell) =>
      cell
        .toLowerCase()
        .replace(/[\s_./()-]+/g, ' ')
        .trim(),
    );
    const column = headings.findIndex((heading) => COUNT.test(heading));
    if (column < 0) continue;
    const others = headings.filter((_, index) => index !== column);
    if (!others.some((heading) => KIND.test(heading)) || others.some((heading) => IDENTITY.test(heading)))
      return undefined;
    const numbers = rows.slice(top + 1).map((row) => (row[column] ?? '').trim());
    if (!areCounts(numbers)) return undefined;
    return { heading: (rows[top]?.[column] ?? '').trim(), rows: numbers.length };
  }
  return undefined;
}

/** Numbers alone, and not all of them of one post or a part of one, which a list of single posts may tell. */
function areCounts(cells: readonly string[]): boolean {
  const used = cells.filter((cell) => cell !== '');
  return (
    used.every((cell) => /^\d+(?:[.,]\d+)?$/.test(cell)) && used.some((cell) => Number(cell.replace(',', '.')) > 1)
  );
}

/**
 * What a heading says about its column. Whole headings are looked up by their letters and digits alone, "Parent
 * Employee Key" as `parentemployeekey`; others by the words in them. Words are whole words: no "office" in "officer".
 */

import { wordsOf } from '../names/name-key.ts';
import { HEADING_LISTS, type HeadingMeaning } from './heading-lists.ts';

export interface HeadingGuess {
  readonly meaning: HeadingMeaning;
  /** 1 for a word of the list, a little less further down in it; 0.5 and less where it only holds such a word. */
  readonly weight: number;
}

const EXACT = new Map<string, HeadingGuess>();
for (const [meaning, text] of Object.entries(HEADING_LISTS) as [HeadingMeaning, string][]) {
  text.split(',').forEach((word, index, all) => {
    const folded = wordsOf(word).join('');
    // The first list that has a word keeps it.
    if (folded !== '' && !EXACT.has(folded)) EXACT.set(folded, { meaning, weight: 1 - (0.2 * index) / all.length });
  });
}

/** A department id names the unit too, but its name does so better. */
const UNIT_CODES = new Set(['departmentid', 'deptid', 'companyid', 'costcenterid']);
const UNIT_CODE: HeadingGuess = { meaning: 'unit', weight: 0.3 };

/** One of these words or rows of words, whole. Patterns see the words of a heading with a blank around each. */
function whole(words: string): string {
  return `(?<= )(?:${words})(?= )`;
}

const UNIT = whole(
  'departments?|dept|org ?units?|organi[sz]ational units?|business units?|units?|divisions?|teams?|organi[sz]ations?|' +
    'cost cent(?:er|re)s?|compan(?:y|ies)|\\p{L}*abteilung\\p{L}*|bereichs?|\\p{L}*einheit|departements?|departamentos?|' +
    'dipartiment[oi]|unidad(?:es)?|afdeling|avdelning',
);
const MANAGER = whole(
  '\\p{L}*managers?(?:id|no|nr|number|email|name|key|code)?|mgr|\\p{L}*supervisors?(?:id|no|name|email)?|' +
    'report(?:s|ing)? ?to|reporting officer|superiors?|boss|parent\\p{L}*|\\p{L}*vorgesetzt\\p{L}*|fuhrungskraft\\p{L}*|' +
    'jef[ea]|gerente|responsab\\p{L}*|gestor|leidinggevende|przelozon\\p{L}*|руководител\\p{L}*',
);
const PERSON = whole(
  'employees?|persons?|personnel|pers|users?|workers?|emp|empl|staff|associates?|members?|mitarbeiter\\p{L}*|records?|' +
    'badge|payroll|incumbents?|holders?|agent|empleado|dipendente|funcionario|salarie|medewerker',
);
const POST = whole(
  'positions?|posts?|seats?|slots?|planstellen?|stellen?|poste|puesto|plaza|posizione|posicao|posto|vaga|positie',
);
const ID = whole(
  'ids?|codes?|no|nr|num|nbr|numbers?|keys?|identifiers?|nummer|references?|ref|numero|codigo|codice|matricule|matricola',
);
const FIRST = whole('first ?names?|given ?names?|forenames?|vornamen?|prenoms?|nombres?|voornaam|fornamn|fornavn|imie');
const LAST = whole(
  'last ?names?|family ?names?|surnames?|nachnamen?|familiennamen?|apellidos?|cognome|sobrenome|achternaam|efternamn|' +
    'efternavn|nazwisko',
);

/** Columns of managers, and of others who are no managers of the line. */
const OTHER_ROLES = whole(
  'skip|second level|2nd level|third level|level [2-9]|next level|hr|hrbp|human resources?|hiring|former|previous|approvers?',
);

/** What a heading says that holds a known word among others; the first that fits. */
const RULES: readonly (readonly [RegExp, HeadingMeaning, number])[] = (
  [
    [whole('courtesy|salutation|honorific|anrede|tratamiento|civilite|middle|initials?'), 'other', 0.5],
    [`${whole('parent|superior|upper|higher|ubergeordnete\\p{L}*')} (?:\\p{L}+ ){0,2}?${UNIT}`, 'parent-unit', 0.5],
    [`${UNIT} (?:\\p{L}+ )?${whole('parent')}`, 'parent-unit', 0.5],
    [`${whole('photo|picture|avatar|thumbnail|headshot|image url')}|写真|照片|头像`, 'photo', 0.5],
    [
      `${whole('dotted ?line|dotted|matrix|alt reports|secondary manager|functional manager')}|虚线`,
      'second-manager',
      0.5,
    ],
    [whole('relationship ?type|reporting ?type|line ?type'), 'line-kind', 0.5],
    [`${whole('preferred|chosen')} .*${whole('name|first|last')}`, 'preferred-name', 0.5],
    [`${MANAGER} .*${FIRST}|${FIRST} .*${MANAGER}`, 'manager-first-name', 0.5],
    [`${MANAGER} .*${LAST}|${LAST} .*${MANAGER}`, 'manager-last-name', 0.5],
    [`${FIRST} .*${LAST}|${LAST} .*${FIRST}`, 'name', 0.5],
    [`${FIRST} $`, 'first-name', 0.45],
    [`${LAST} $`, 'last-name', 0.45],
    [
      whole(
        'salary|gehalt|salaire|pay ?rate|compensation|headcount|grades?|levels?|phones?|mobile|postal|gender|birth|bonus',
      ),
      'other',
      0.5,
    ],
    [
      `^ (?:is|has|hat|ist|tiene|est) |${whole('flag|count')} $|${whole('direct ?reports|number of|years?')}`,
      'other',
      0.5,
    ],
    [
      `${OTHER_ROLES} .*${MANAGER}|^ ${OTHER_ROLES} ${whole('partner|business partner|contact|rep|representative|id')}`,
      'other',
      0.5,
    ],
    [`${MANAGER} .*${whole('titles?|locations?|departments?|units?|dates?|status|type')} $`, 'other', 0.5],
    [`${MANAGER}|上司|上长|上長|上级|上級|主管|汇报`, 'manager', 0.5],
    [`${whole('e ?mails?|mail address|courriel|correo|email')}|メール|邮箱`, 'email', 0.5],
    [
      `${whole('hire|hired|start|join|joined|joining|entry|begin|eintritt\\p{L}*|embauche|ingreso|assunzione|admissao')} (?:\\p{L}+ )?${whole('date|datum|dat|on|day')} $`,
      'start',
      0.5,
    ],
    [
      `^ ${whole('date|datum|fecha|data')} (?:\\p{L}+ )?${whole('hire|start|join(?:ing|ed)?|entry|embauche|ingreso|inicio|alta')}`,
      'start',
      0.5,
    ],
    [
      `${whole('termination|terminated|end|exit|leaving|leave|austritt\\p{L}*|separation|departure|last working')} (?:\\p{L}+ )?${whole('date|datum|on|day')} $`,
      'end',
      0.5,
    ],
    [`${whole('date|datum|fecha|timestamp|\\p{L}+datum')}|日期|年月日`, 'other', 0.4],
    [whole('type|kind|category|classification|class|statut|status|estado'), 'other', 0.45],
    [`^ job ${ID}|${whole('location|country|region|grade|job')} ${ID} $`, 'other', 0.5],
    [`${UNIT} (?:\\p{L}+ )?${ID} $`, 'unit', 0.3],
    [`${PERSON} (?:\\p{L}+ )?${ID}(?: \\p{L}+)? $`, 'id', 0.5],
    [`${POST} (?:\\p{L}+ ){0,2}?${ID} $|${ID} ${whole('de|del|do|du|di|der|of|van')} ${POST}`, 'post', 0.5],
    [
      `${whole('job ?title|position ?title|designation|stellenbezeichnung|funktion|cargo|puesto')}|职位|役職|職位`,
      'title',
      0.5,
    ],
    [`${UNIT}`, 'unit', 0.4],
    ['部署|部门|部門|所属', 'unit', 0.4],
    [`${whole('title')} $|^ ${whole('role|position')}`, 'title', 0.4],
    [
      `${whole('(?:full|display|employee|person|worker|staff) ?names?|\\p{L}*name des mitarbeiters')} $|氏名|姓名`,
      'name',
      0.5,
    ],
    [`${whole('locations?|offices?|standort|ort')} $|勤務地|工作地`, 'location', 0.4],
    [`${whole('names?|nombre|nome|nom')} $`, 'name', 0.3],
  ] as const
).map(([pattern, meaning, weight]) => [new RegExp(pattern, 'u'), meaning, weight]);

/** "PrincipalOfficer_name" is "principal officer name", and a number sign says number. */
export function headingWords(heading: string): readonly string[] {
  const short = heading.slice(0, 200);
  const apart = short
    .replace(/(\p{Ll}|\p{N})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/[#№]/g, ' number ');
  return wordsOf(apart);
}

/** What a heading says; undefined where it has no known word. */
export function readHeading(heading: string): HeadingGuess | undefined {
  const folded = wordsOf(heading).join('');
  const words = headingWords(heading);
  if (words.length === 0) return undefined;
  const known = EXACT.get(words.join('')) ?? EXACT.get(folded);
  if (known) return UNIT_CODES.has(folded) ? UNIT_CODE : known;
  const text = ` ${words.join(' ')} `;
  for (const [pattern, meaning, weight] of RULES) if (pattern.test(text)) return { meaning, weight };
  return undefined;
}

const OF_PEOPLE = new RegExp(
  `${PERSON}|${whole('\\p{L}*personal\\p{L}*|pernr|persnr|\\p{L}*mitarbeiter\\p{L}*|emplid|empid|matricule|matricola|matricula|legajo')}|社員|職員|従業員|工号|员工|員工|사번|직원`,
  'u',
);

/** Whether a heading of ids says that they are those of people: "Employee No", but not "ID". */
export function speaksOfPeople(heading: string): boolean {
  return OF_PEOPLE.test(` ${headingWords(heading).join(' ')} `);
}

const OF_MANAGERS = new RegExp(
  `${MANAGER}|${whole('(?:management|reporting|supervisory) (?:chain|line)')}|^ n \\d|上司|上长|上長|上级|上級|主管|汇报`,
  'u',
);

/** Whether a heading says that managers stand below it, one or many: "Manager Level 2", "N+1", but not "Level 2". */
export function speaksOfManagers(heading: string): boolean {
  return OF_MANAGERS.test(` ${headingWords(heading).join(' ')} `);
}

/** Whether a heading is one that lists hold as a whole. */
export function isKnownHeading(heading: string): boolean {
  return (readHeading(heading)?.weight ?? 0) > 0.5;
}

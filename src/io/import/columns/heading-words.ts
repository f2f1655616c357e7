/**
 * What headings say about their columns, in the words of HR systems, spreadsheets and directories of many languages.
 * Headings are compared folded, by their letters and digits alone: "Parent Employee Key" is `parentemployeekey`.
 */

import type { Field } from '../../table/mapping.ts';
import { wordsOf } from '../names/name-key.ts';

/** `other` is what is known to be none of the fields, however much its values look like one. */
export type HeadingMeaning = Field | 'other';

export interface HeadingGuess {
  readonly meaning: HeadingMeaning;
  /** 1 for a word of the list, a little less further down in it; 0.5 and less where it only holds such a word. */
  readonly weight: number;
}

/** Better words first, where a file has several. */
const WORDS: Readonly<Record<HeadingMeaning, string>> = {
  id:
    'employee id, employeeid, emplid, emp id, empid, employee number, employee no, employee nr, emp no, employee key,' +
    'employee code, person id, personid, person number, personnel number, personnel no, personnel id, pernr,' +
    'worker id, staff id, staff number, staff no, associate id, member id, associate number, user id, userid, position id,' +
    'position number, position code, post id, record id, recordid, node id, assignment id, id, uid, uuid, guid, unique id,' +
    'unique identifier, identifier, external id, object id, objectid, objectguid, entryuuid, distinguished name, dn,' +
    'samaccountname, username, user name, login, code, key, ref, nr, no, number, box id, person key, sys id,' +
    'personalnummer, personalnr, pers nr, persnr, mitarbeiternummer, mitarbeiter nr, mitarbeiter id, stellennummer,' +
    'matricule, identifiant, numéro employé, id employé, no employé, legajo, número de empleado, id empleado, nómina,' +
    'código, codigo empleado, matricola, codice, codice dipendente, id dipendente, matrícula, número de matrícula,' +
    'id do funcionário, código do funcionário, personeelsnummer, medewerker id, medewerkernummer, anställningsnummer,' +
    'medarbejdernummer, ansattnummer, anställnings id, numer pracownika, osobní číslo, sicil no, табельный номер,' +
    '社員番号, 従業員番号, 社員コード, 社員id, 職員番号, 工号, 員工編號, 员工编号, 员工号, 员工id, 编号, 编码, 사번, 직원번호, 사원번호',
  name:
    'full name, fullname, name, employee name, employee full name, display name, displayname, preferred name, worker,' +
    'worker name, person name, person, staff name, associate name, legal name, common name, cn, name formatted,' +
    'employee, member name, incumbent, incumbent name, position holder, holder, label, mitarbeiter, mitarbeitername,' +
    'vollständiger name, mitarbeitender, stelleninhaber, nom complet, nom et prénom, nom prénom, prénom nom, collaborateur,' +
    'salarié, employé, titulaire, nombre completo, nombre y apellidos, apellidos y nombre, empleado, nome completo,' +
    'nome e cognome, cognome e nome, nominativo, dipendente, colaborador, funcionário, naam, volledige naam, medewerker,' +
    'namn, navn, fulde navn, fullständigt namn, imię i nazwisko, nazwisko i imię, jméno a příjmení, ad soyad, adı soyadı,' +
    'фио, сотрудник, имя и фамилия, nom, nombre, nome, 氏名, 名前, 社員名, 姓名, 名字, 员工姓名, 員工姓名, 이름, 성명, 직원명, الاسم',
  'first-name':
    'first name, firstname, given name, givenname, forename, fname, first, given, legal first name, preferred first name,' +
    'name givenname, vorname, rufname, prénom, prenom, primer nombre, nombre de pila, nombres, nome proprio, primeiro nome,' +
    'voornaam, roepnaam, förnamn, fornavn, imię, jméno, имя, 名, 이름 first',
  'last-name':
    'last name, lastname, surname, family name, familyname, lname, last, sn, legal last name, name familyname, nachname,' +
    'familienname, zuname, nom de famille, nom usuel, nom d usage, apellido, apellidos, primer apellido, cognome,' +
    'sobrenome, apelido, último nome, achternaam, efternamn, efternavn, etternavn, nazwisko, příjmení, soyad, soyadı, фамилия,' +
    '姓, 성',
  title:
    'job title, jobtitle, business title, position title, title, working title, position, position name, role, job,' +
    'job name, job role, role name, designation, occupation, job description, function, job position, post, post title,' +
    'profession, funktion, funktionsbezeichnung, stelle, stellenbezeichnung, position bezeichnung, berufsbezeichnung, rolle,' +
    'tätigkeit, aufgabe, poste, intitulé du poste, intitulé de poste, titre, fonction, emploi, libellé emploi, rôle, métier,' +
    'puesto, cargo, título, puesto de trabajo, rol, función, posición, ruolo, mansione, qualifica, posizione, titolo, função,' +
    'papel, função exercida, functie, functietitel, titel, befattning, stilling, stillingsbetegnelse, stanowisko,' +
    'pozice, pracovní pozice, unvan, ünvan, görev, pozisyon, должность, 役職, 役職名, 職位, 職務, 肩書, 肩書き, 职位, 职务, 職稱,' +
    '职称, 岗位, 직책, 직위, 직함',
  manager:
    'manager id, managerid, manager employee id, manager employee number, manager number, manager no, manager key,' +
    'manager code, manager emplid, manager user id, manager person id, manager worker id, mgr id, mgr, mgr no,' +
    'supervisor id, supervisor emplid, supervisor number, supervisor key, supervisor employee id, reports to id,' +
    'reports to position, reports to position id, reports to employee id, reporting to id, line manager id,' +
    'line manager employee id, direct manager id, parent employee key, parent employee id, parent id, parentid, parent key,' +
    'parent code, pid, boss id, superior id, leader id, manager position id, parent position id, parent record id,' +
    'manager, reports to, reportsto, reporting to, reporting manager, line manager, direct manager, people manager,' +
    'immediate manager, immediate supervisor, supervisor, boss, superior, direct supervisor, parent, parent node, leader,' +
    'team lead, team leader, manager value, manager ref, manager dn, managed by, report to, reports, upline, chief,' +
    'manager email, manager e mail, manager mail, managers email, supervisor email, reports to email, line manager email,' +
    'reporting manager email, boss email, manager name, manager full name, supervisor name, reports to name,' +
    'line manager name, direct manager name, reporting manager name, manager display name, manager username, boss name,' +
    'vorgesetzter, vorgesetzte, vorgesetzternr, vorgesetzter nr, vorgesetztennr, vorgesetzten nr, vorgesetztennummer,' +
    'vorgesetzter id, vorgesetzte r, führungskraft, direkter vorgesetzter, chef, leitung, berichtet an, teamleiter,' +
    'führungskraft id, disziplinarischer vorgesetzter, responsable, responsable hiérarchique, manager hiérarchique, n 1,' +
    'supérieur, supérieur hiérarchique, responsable direct, matricule manager, matricule responsable, rattaché à,' +
    'rattachement, jefe, jefe directo, jefe inmediato, gerente, superior inmediato, reporta a, id jefe, id responsable,' +
    'supervisor directo, responsabile, responsabile diretto, capo, superiore, riporta a, id responsabile,' +
    'matricola responsabile, gestor, gestor direto, gestor imediato, chefe, superior imediato, chefia, id gestor, líder,' +
    'leidinggevende, rapporteert aan, baas, chef id, närmaste chef, nærmeste leder, leder, przełożony, id przełożonego,' +
    'nadřízený, yönetici, yöneticisi, amir, руководитель, начальник, непосредственный руководитель,' +
    '上司, 上長, 直属上司, 上司id, 上司社員番号, 上司番号, マネージャー, 報告先, 上级, 直属上级, 直接上级, 上級, 主管, 直属主管, 直接主管,' +
    '汇报对象, 汇报人, 汇报上级, 经理, 上级工号, 上级编号, 상사, 직속상사, 관리자, 상급자, 보고대상, المدير',
  unit:
    'department name, department, dept name, dept, org unit name, organizational unit name, organisational unit name,' +
    'org unit, orgunit, organizational unit, organisational unit, unit, unit name, business unit, business unit name,' +
    'team, team name, division, division name, organization, organisation, organization name, organisation name, org,' +
    'org name, supervisory organization, group, group name, section, squad, tribe, chapter, branch, area, function name,' +
    'sub department, sector, directorate, faculty, ou, cost center name, cost centre name, cost center, cost centre,' +
    'company, company name, legal entity, abteilung, abteilungsname, bereich, organisationseinheit, orgeinheit, oe,' +
    'einheit, kostenstelle, gruppe, referat, ressort, dezernat, sachgebiet, firma, service, département, direction, équipe,' +
    'unité, pôle, entité, société, departamento, área, unidad, equipo, sección, gerencia, dirección,' +
    'división, centro de coste, empresa, reparto, dipartimento, ufficio, unità, unità organizzativa, divisione, settore,' +
    'funzione, direzione, centro di costo, azienda, setor, unidade, equipe, diretoria, divisão,' +
    'centro de custo, afdeling, eenheid, organisatie eenheid, avdelning, enhet, avdeling, dział, wydział,' +
    'oddělení, odbor, departman, birim, bölüm, отдел, подразделение, департамент, 部署, 部署名, 所属, 所属部署, 部門, 課, 組織,' +
    'チーム, 部门, 部门名称, 所属部门, 团队, 團隊, 组织, 부서, 부서명, 팀, 소속, القسم',
  'parent-unit':
    'parent department, parent department name, parent dept, parent unit, parent org unit, parent organization,' +
    'parent organisation, parent org, parent team, parent division, parent business unit, superior organization,' +
    'superior unit, superior department, higher level unit, upper department, head department,' +
    'übergeordnete einheit, übergeordnete abteilung, übergeordnete organisationseinheit, département parent,' +
    'direction de rattachement, unité parente, departamento superior, departamento padre, unidad superior,' +
    'dipartimento superiore, unità superiore, unidade superior, bovenliggende afdeling,' +
    '上位部署, 親部署, 上位組織, 上级部门, 上級部門, 父部门, 상위부서',
  'second-manager':
    'alt reports to, altreportsto, alternate reports to, dotted line manager id, dotted line manager, dotted line,' +
    'dotted line to, dotted line supervisor, dotted manager, matrix manager, matrix manager id, matrix reports to,' +
    'second manager, secondary manager, secondary manager id, secondary reports to, second manager id, second line,' +
    'functional manager, functional manager id, indirect manager, indirect supervisor, additional manager,' +
    'custom manager, alternate manager, alternative manager, co manager, other manager, fachlicher vorgesetzter,' +
    'fachliche führungskraft, zweiter vorgesetzter, responsable fonctionnel, rattachement fonctionnel,' +
    'manager fonctionnel, jefe funcional, responsable funcional, segundo jefe, responsabile funzionale, gestor funcional,' +
    'functioneel leidinggevende, 兼務上司, 点線上司, 虚线上级, 虚线汇报, 虚线经理, 虛線主管',
  email:
    'work email, email, e mail, email address, e mail address, mail, email work, company email, business email,' +
    'business email address, user principal name, userprincipalname, upn, primary email, email id, emails value,' +
    'email primary, e mail adresse, mailadresse, emailadresse, adresse email, adresse mail, adresse e mail, courriel,' +
    'correo, correo electrónico, email corporativo, posta elettronica, indirizzo email, correio eletrônico, e post,' +
    'epost, e posta, adres e mail, почта, электронная почта, メール, メールアドレス, 邮箱, 电子邮件, 電子郵件, 电子邮箱, 이메일',
  location:
    'location, location name, work location, office, office location, site, work site, workplace, city, town, place,' +
    'base location, physical delivery office name, l, locality, building, campus, region, country, standort,' +
    'arbeitsort, dienstort, ort, stadt, niederlassung, land, lieu, lieu de travail, site de travail, ville, localisation,' +
    'pays, ubicación, ciudad, sede, lugar de trabajo, oficina, centro de trabajo, país, luogo, città, luogo di lavoro,' +
    'località, paese, localização, cidade, local de trabalho, local, locatie, vestiging, standplaats, plaats,' +
    'kontor, lokalizacja, miasto, lokalita, konum, şehir, lokasyon, город, офис, местоположение, 勤務地, 拠点, 事業所, 所在地,' +
    '工作地点, 办公地点, 地点, 城市, 工作地, 근무지, 위치',
  start:
    'hire date, hiredate, date of hire, start date, startdate, start, date started, original hire date, joining date,' +
    'date of joining, join date, joined, joined on, date joined, employment start date, employment start, entry date,' +
    'begin date, effective date, effective from, valid from, from, from date, in position since, position start date,' +
    'seniority date, service date, since, eintrittsdatum, eintritt, beginn, startdatum, einstellungsdatum, gültig ab,' +
    'date d embauche, date d entrée, date de début, date début, date entrée, fecha de ingreso, fecha de alta,' +
    'fecha de inicio, fecha inicio, fecha de contratación, data di assunzione, data assunzione, data inizio,' +
    'data de admissão, data de início, admissão, datum in dienst, indiensttreding, begindatum, anställningsdatum,' +
    'ansættelsesdato, data zatrudnienia, datum nástupu, işe giriş tarihi, дата приема, дата начала, 入社日, 入社年月日,' +
    '着任日, 開始日, 入职日期, 入职时间, 开始日期, 到職日, 입사일',
  end:
    'termination date, end date, enddate, end, date ended, leaving date, leave date, date left, exit date, last day,' +
    'last working day, date of leaving, employment end date, separation date, effective to, valid to, valid until, to date,' +
    'until, contract end date, austrittsdatum, austritt, ende, enddatum, gültig bis, date de sortie, date de fin, date fin,' +
    'date départ, date de départ, fecha de baja, fecha de fin, fecha fin, fecha de salida, data di cessazione,' +
    'data cessazione, data fine, data de saída, data de demissão, data de término, datum uit dienst, einddatum,' +
    'slutdatum, slutdato, data zwolnienia, дата увольнения, дата окончания, 退職日, 退社日, 終了日, 离职日期, 结束日期, 퇴사일',
  photo:
    'photo, photo url, photograph, picture, picture url, image, image url, img, img url, avatar, avatar url,' +
    'profile picture, profile photo, profile image, thumbnail, thumbnail photo, thumbnailphoto, jpegphoto, headshot,' +
    'foto, bild, bild url, portrait, foto url, imagen, fotografía, immagine, imagem, zdjęcie, fotoğraf, фото, 写真, 顔写真,' +
    '照片, 头像, 相片, 사진',
  'line-kind':
    'relationship type, relationship_type, relationship, relation type, reporting type, line type, report type,' +
    'reporting line type, reporting relationship, manager type, supervisor type, relation, type of line, link type',
  other:
    'title of courtesy, courtesy title, courtesy, salutation, honorific, honorific prefix, honorific suffix, prefix, suffix,' +
    'anrede, civilité, tratamiento, titolo di cortesia, tratamento, aanhef, 敬称, 称谓, job id, job code,' +
    'job family, job family group, job level, job grade, grade, grade id, pay grade, band, level, step, rank, job profile,' +
    'management level, salary, base salary, annual salary, monthly salary, pay, wage, compensation, cost, total cost, fte,' +
    'headcount, hours, bonus, commission pct, commission, currency, amount, budget, rate, gehalt, vergütung, lohn, salaire,' +
    'sueldo, salario, stipendio, salário, salaris, kosten, 給与, 年収, 薪资, 工资, 연봉, age, gender, sex, ethnicity, race,' +
    'birth date, date of birth, dob, birthday, marital status, nationality, phone, phone number, work phone, mobile,' +
    'mobile phone, telephone, telefon, téléphone, teléfono, telefono, telefone, fax, extension, ext, home phone, address,' +
    'home address, street, zip, zip code, postal code, postcode, plz, state, status, employment status, employee status,' +
    'employee type, employment type, worker type, contract type, type, gender identity, notes, note, comment, comments,' +
    'remarks, description, bemerkung, bemerkungen, active, is manager, manager flag, people manager flag, manager level,' +
    'direct reports, number of direct reports, total reports, span, span of control, layer, depth, tenure, years,' +
    'score, performance, rating, linkedin, linkedin url, url, link, website, profile url, color, colour, order,' +
    'sort order, sort, row, row number, line number, timestamp, created, created at, modified, updated, updated at, last login,' +
    'hr manager, hr business partner, hrbp, hiring manager, recruiter, middle name, middle initial, nickname, department id,' +
    'dept id, company id, location id, cost center id, password, ssn, exempt, shift, schedule, language, timezone',
};

const EXACT = new Map<string, HeadingGuess>();
for (const [meaning, text] of Object.entries(WORDS) as [HeadingMeaning, string][]) {
  text.split(',').forEach((word, index, all) => {
    const folded = wordsOf(word).join('');
    // The first list that has a word keeps it.
    if (folded !== '' && !EXACT.has(folded)) EXACT.set(folded, { meaning, weight: 1 - (0.2 * index) / all.length });
  });
}

/** A department id names the unit too, but its name does so better. */
const UNIT_CODES = new Set(['departmentid', 'deptid', 'companyid', 'costcenterid']);
const UNIT_CODE: HeadingGuess = { meaning: 'unit', weight: 0.3 };

const UNIT_WORD =
  'department|dept|orgunit|businessunit|unit|division|team|organi[sz]ation|costcent|company|abteilung|bereich|einheit';
const MANAGER_WORD =
  'manager|supervisor|reportsto|reportingto|linemanager|vorgesetzt|fuhrungskraft|superior|boss|parent|jefe|gerente|' +
  'responsab|gestor|leidinggevende|przelozon|руководител|上司|上长|上長|上级|上級|主管|汇报';
const PERSON_WORD = 'employee|person|personnel|user|worker|emp|empl|staff|associate|member|mitarbeiter|position|record';

/** What a heading says that holds a known word among others; the first that fits. */
const RULES: readonly (readonly [RegExp, HeadingMeaning, number])[] = [
  [/courtesy|salutation|honorific|anrede/, 'other', 0.5],
  [new RegExp(`(?:parent|superior|upper|higher|ubergeordnet).{0,20}(?:${UNIT_WORD})`), 'parent-unit', 0.5],
  [new RegExp(`(?:${UNIT_WORD}).{0,10}parent`), 'parent-unit', 0.5],
  [/photo|picture|avatar|thumbnail|headshot|imageur|写真|照片|头像/, 'photo', 0.5],
  [/dottedline|dotted|matrixmanager|altreports|secondarymanager|functionalmanager|虚线/, 'second-manager', 0.5],
  [/relationshiptype|reportingtype|linetype/, 'line-kind', 0.5],
  [/(?:first|given)name$|^vorname|^prenom/, 'first-name', 0.45],
  [/(?:last|family|sur)name$|^nachname/, 'last-name', 0.45],
  [
    /salary|gehalt|salaire|payrate|compensation|headcount|grade|level|phone|mobile|postal|gender|birth|bonus/,
    'other',
    0.5,
  ],
  [/^(?:is|has)[a-z]|flag$|count$|directreports|numberof|years/, 'other', 0.5],
  [new RegExp(`(?:${MANAGER_WORD}).*(?:title|location|department|unit|date|firstname|lastname)$`), 'other', 0.5],
  [new RegExp(MANAGER_WORD), 'manager', 0.5],
  [/email|mailaddress|courriel|correoelec|メール|邮箱/, 'email', 0.5],
  [
    /(?:hire|start|join|entry|begin|eintritt|embauche|ingreso|assunzione|admissao).{0,12}(?:date|datum|dat|on)$/,
    'start',
    0.5,
  ],
  [/^(?:date|datum|fecha|data)(?:of|de|di|d)?(?:hire|start|join|entry|embauche|ingreso|inicio)/, 'start', 0.5],
  [/(?:termination|end|exit|leaving|austritt|separation).{0,12}(?:date|datum)$/, 'end', 0.5],
  [/date|datum|fecha|timestamp|日期|年月日/, 'other', 0.4],
  [/^job(?:id|code|no|nr)|(?:location|country|region|grade|job)(?:id|code|no|nr)$/, 'other', 0.5],
  [new RegExp(`(?:${UNIT_WORD}).{0,10}(?:id|code|no|nr|number|key)$`), 'unit', 0.3],
  [new RegExp(`(?:${PERSON_WORD}).{0,10}(?:id|code|no|nr|num|number|key|identifier|nummer)$`), 'id', 0.5],
  [/jobtitle|positiontitle|designation|stellenbezeichnung|funktion|职位|役職|職位/, 'title', 0.5],
  [new RegExp(UNIT_WORD), 'unit', 0.4],
  [/部署|部门|部門|所属/, 'unit', 0.4],
  [/title$|^role|^position/, 'title', 0.4],
  [/(?:full|display|employee|person|worker|staff|preferred)name|氏名|姓名/, 'name', 0.5],
  [/location|office|standort|勤務地|工作地/, 'location', 0.4],
];

/** What a heading says; undefined where it has no known word. */
export function readHeading(heading: string): HeadingGuess | undefined {
  const folded = wordsOf(heading).join('');
  if (folded === '') return undefined;
  const known = EXACT.get(folded);
  if (known) return UNIT_CODES.has(folded) ? UNIT_CODE : known;
  for (const [pattern, meaning, weight] of RULES) if (pattern.test(folded)) return { meaning, weight };
  return undefined;
}

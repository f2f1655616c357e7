/**
 * The words that headings use in HR systems, spreadsheets and directories of many languages, by what they mean. Words
 * are compared folded, by their letters and digits alone.
 */

import type { Field } from '../../table/mapping.ts';

/** `other` is what is known to be none of the fields, however much its values look like one. */
export type HeadingMeaning = Field | 'other';

/** Better words first, where a file has several. */
export const HEADING_LISTS: Readonly<Record<HeadingMeaning, string>> = {
  id:
    'employee id, employeeid, emplid, emp id, empid, employee number, employee no, employee nr, emp no, employee key,' +
    'employee code, person id, personid, person number, personnel number, personnel no, personnel id, pernr,' +
    'worker id, staff id, staff number, staff no, associate id, member id, associate number, user id, userid,' +
    'record id, recordid, node id, assignment id, id, uid, uuid, guid, unique id,' +
    'unique identifier, identifier, external id, object id, objectid, objectguid, entryuuid, distinguished name, dn,' +
    'samaccountname, username, user name, login, code, key, ref, nr, no, number, box id, person key, sys id,' +
    'personalnummer, personalnr, pers nr, persnr, mitarbeiternummer, mitarbeiter nr, mitarbeiter id,' +
    'matricule, identifiant, numéro employé, id employé, no employé, legajo, número de empleado, id empleado, nómina,' +
    'código, codigo empleado, matricola, codice, codice dipendente, id dipendente, matrícula, número de matrícula,' +
    'id do funcionário, código do funcionário, personeelsnummer, medewerker id, medewerkernummer, anställningsnummer,' +
    'medarbejdernummer, ansattnummer, anställnings id, numer pracownika, osobní číslo, sicil no, табельный номер,' +
    '社員番号, 従業員番号, 社員コード, 社員id, 職員番号, 工号, 員工編號, 员工编号, 员工号, 员工id, 编号, 编码, 사번, 직원번호, 사원번호',
  post:
    'position id, position number, position no, position nr, position code, position key, position ref,' +
    'position reference, position unique id, post unique reference, unique post reference, post id, post number, post no,' +
    'post nr, post code, post key, post ref, post reference, seat id, seat number, seat no, seat nr, seat key, slot id,' +
    'slot number, planstelle, planstellennummer, planstellen nr, planstellennr, planstellen id, planstellen no,' +
    'stellennummer, stellen nr, stellennr, stellen id, stelle id, stelle nr, positionsnummer, id poste, numéro de poste,' +
    'numéro poste, no poste, code poste, référence du poste, id puesto, id del puesto, código de puesto, código puesto,' +
    'número de puesto, plaza, id plaza, código plaza, número de plaza, id posizione, codice posizione, id posto,' +
    'codice posto, id posição, código da posição, número da posição, código do posto, código da vaga, id vaga,' +
    'functieplaats, formatieplaats, formatieplaatsnummer, positie id, positienummer, befattningsnummer, positions id,' +
    'stillingsnummer, stillings id, numer stanowiska, id stanowiska, kod stanowiska, etat id, номер позиции,' +
    'код должности, штатная единица, ポジションid, ポジション番号, ポジションコード, ポストid, 岗位编号, 岗位编码, 岗位id,' +
    '职位编号, 职位编码, 职位id, 職位編號, 직위번호, 직위코드, 포지션id',
  name:
    'full name, fullname, name, employee name, employee full name, display name, displayname, worker,' +
    'worker name, person name, person, staff name, associate name, legal name, common name, cn, name formatted,' +
    'employee, member name, incumbent, incumbent name, position holder, holder, label, mitarbeiter, mitarbeitername,' +
    'vollständiger name, mitarbeitender, stelleninhaber, nom complet, nom et prénom, nom prénom, prénom nom, collaborateur,' +
    'salarié, employé, titulaire, nombre completo, nombre y apellidos, apellidos y nombre, empleado, nome completo,' +
    'nome e cognome, cognome e nome, nominativo, dipendente, colaborador, funcionário, naam, volledige naam, medewerker,' +
    'namn, navn, fulde navn, fullständigt namn, imię i nazwisko, nazwisko i imię, jméno a příjmení, ad soyad, adı soyadı,' +
    'фио, сотрудник, имя и фамилия, nom, nombre, nome, 氏名, 名前, 社員名, 姓名, 名字, 员工姓名, 員工姓名, 이름, 성명, 직원명, الاسم,' +
    'last name first name, lastname firstname, surname given name, surname first name, family name given name,' +
    'first name last name, given name surname, name surname, surname name, first and last name, last and first name,' +
    'nachname vorname, vorname nachname, name vorname, vorname name, nom prénoms, apellido nombre, apellidos nombre,' +
    'apellidos y nombres, nombre apellidos, nombre y apellido, cognome nome, nome cognome, sobrenome nome,' +
    'nome e sobrenome, achternaam voornaam, efternavn fornavn, efternamn förnamn, nazwisko imię, associate,' +
    'payroll name, incumbent full name, post holder, postholder, name of post holder, seat holder, mitarbeiter name,' +
    'name des mitarbeiters, nom de l agent, agent, titular, nombre del titular, 氏名漢字, 担当者, 担当者名',
  'first-name':
    'first name, firstname, given name, givenname, forename, fname, first, given, legal first name,' +
    'name givenname, vorname, rufname, prénom, prenom, primer nombre, nombre de pila, nombres, nome proprio, primeiro nome,' +
    'voornaam, roepnaam, förnamn, fornavn, imię, jméno, имя, 名, 이름 first',
  'last-name':
    'last name, lastname, surname, family name, familyname, lname, last, sn, legal last name, name familyname, nachname,' +
    'familienname, zuname, nom de famille, nom usuel, nom d usage, apellido, apellidos, primer apellido, cognome,' +
    'sobrenome, apelido, último nome, achternaam, efternamn, efternavn, etternavn, nazwisko, příjmení, soyad, soyadı, фамилия,' +
    '姓, 성',
  'preferred-name':
    'preferred name, preferred full name, preferred first name, known as, goes by, nickname, nick name, alias, chosen name,' +
    'name in english, english name, latin name, romanised name, romanized name, name in latin letters, local name,' +
    'native name, name in local script, spitzname, bevorzugter name, nom préféré, prénom préféré, surnom,' +
    'nombre preferido, apodo, nombre social, nome preferito, soprannome, nome social, nome preferido,' +
    'voorkeursnaam, smeknamn, kaldenavn, preferowane imię, 通称, ニックネーム, ローマ字, 英語名, 英文名, 英文名字, 昵称, 花名,' +
    '영문이름, 영문명, 별명',
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
    '汇报对象, 汇报人, 汇报上级, 经理, 上级工号, 上级编号, 상사, 직속상사, 관리자, 상급자, 보고대상, المدير,' +
    'reporting officer, superior pers no, workers manager, employees manager, manager s name, name of manager,' +
    'manager name id, reports to senior post, reports to post, depends on, depende de, reports to unit',
  'manager-first-name':
    'manager first name, manager firstname, manager given name, managers first name, supervisor first name,' +
    'boss first name, line manager first name, reports to first name, vorgesetzter vorname, vorname vorgesetzter,' +
    'vorname des vorgesetzten, vorname führungskraft, prénom du manager, prénom manager, prénom responsable,' +
    'nombre del jefe, nombre jefe, nombre del responsable, nome do gestor, nome responsabile, voornaam manager,' +
    'voornaam leidinggevende',
  'manager-last-name':
    'manager last name, manager lastname, manager surname, manager family name, managers last name, supervisor last name,' +
    'boss last name, line manager last name, reports to last name, vorgesetzter nachname, nachname vorgesetzter,' +
    'nachname des vorgesetzten, nachname führungskraft, nom du manager, nom manager, nom responsable,' +
    'apellido del jefe, apellido jefe, apellidos del jefe, apellido del responsable, sobrenome do gestor,' +
    'cognome responsabile, achternaam manager, achternaam leidinggevende',
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
    'チーム, 部门, 部门名称, 所属部门, 团队, 團隊, 组织, 부서, 부서명, 팀, 소속, القسم,' +
    'project, project name, programme, program, projekt, projet, proyecto, progetto, projeto, workstream, ministry, bureau,' +
    'agency, home department, supervisory organisation, public body, authority, subproject, committee, プロジェクト, 项目, 프로젝트,' +
    'sub unit, sub team, subdivision, bu, line of business, service line, fachbereich, sachbereich, dienststelle, amt,' +
    'hauptabteilung, unterabteilung, stabsstelle, geschäftsbereich, geschäftsfeld, organisatorische einheit,' +
    'direction générale, sous direction, unité organisationnelle, sezione, servizio, struttura, unità operativa,' +
    'unidad administrativa, unidad organizativa, dirección general, subdirección, secretaría, subsecretaría, dependencia,' +
    'órgão, órgão de lotação, órgão lotação, órgão de exercício, unidade de lotação, unidade lotação, lotação,' +
    'unidade de exercício, unidade organizacional, secretaria, coordenação, superintendência, gerência, directie, dienst,' +
    'organisatieonderdeel, sektion, förvaltning, verksamhet, seksjon, sekce, sekcja, jednostka organizacyjna,' +
    'komórka organizacyjna, biuro, departament, yksikkö, osasto, tiimi, управление, служба, сектор, 部, 係, 局, 科, 本部,' +
    '事業部, 科室, 处室, 處, 본부',
  'parent-unit':
    'parent department, parent department name, parent dept, parent unit, parent org unit, parent organization,' +
    'parent organisation, parent org, parent team, parent division, parent business unit, superior organization,' +
    'superior unit, superior department, higher level unit, upper department, head department,' +
    'übergeordnete einheit, übergeordnete abteilung, übergeordnete organisationseinheit, département parent,' +
    'direction de rattachement, unité parente, departamento superior, departamento padre, unidad superior,' +
    'dipartimento superiore, unità superiore, unidade superior, bovenliggende afdeling,' +
    '上位部署, 親部署, 上位組織, 上级部门, 上級部門, 父部门, 상위부서',
  'unit-path': 'unit path',
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
    'effective start date, effdt, row start date, von, desde, vanaf,' +
    'seniority date, service date, since, eintrittsdatum, eintritt, beginn, startdatum, einstellungsdatum, gültig ab,' +
    'date d embauche, date d entrée, date de début, date début, date entrée, fecha de ingreso, fecha de alta,' +
    'fecha de inicio, fecha inicio, fecha de contratación, data di assunzione, data assunzione, data inizio,' +
    'data de admissão, data de início, admissão, datum in dienst, indiensttreding, begindatum, anställningsdatum,' +
    'ansættelsesdato, data zatrudnienia, datum nástupu, işe giriş tarihi, дата приема, дата начала, 入社日, 入社年月日,' +
    '着任日, 開始日, 入职日期, 入职时间, 开始日期, 到職日, 입사일',
  end:
    'termination date, end date, enddate, end, date ended, leaving date, leave date, date left, exit date, last day,' +
    'last working day, date of leaving, employment end date, separation date, effective to, valid to, valid until, to date,' +
    'effective end date, row end date, valid through, to, bis, hasta, tot, till,' +
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
    'dept id, company id, location id, cost center id, password, ssn, exempt, shift, schedule, language, timezone,' +
    'position status, post status, seat status, vacancy status, middle name or initial, second level manager,' +
    '2nd level manager, level 2 manager, skip level manager, skip manager, managers manager, manager s manager, n 2,' +
    'next level manager, grand manager, hr partner, hr business partner id, hr representative, people partner,' +
    'approver, time approver, leave approver, expense approver, mentor, buddy, github name, github, slack,' +
    'telefonnummer, mobil, rufnummer',
};

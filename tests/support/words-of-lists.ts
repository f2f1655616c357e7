/** Words in lists of staff, in many languages: what stands in headings, and in cells instead of names and numbers. */

function listOf(text: string): readonly string[] {
  return text
    .replaceAll('\n', ' ')
    .split(/; ?/)
    .map((each) => each.trim());
}

/** Headings of which each is known as a whole. */
export const HEADINGS = listOf(`
employee id; employee key; employee code; pernr; worker id; userid; record id; unique id; unique identifier; dn;
samaccountname; sys id; personalnummer; mitarbeiter id; matricule; nómina; código; número de matrícula;
id do funcionário; anställningsnummer; medarbejdernummer; табельный номер; 社員番号; 사원번호; position id; position ref;
position reference; post no; post nr; slot id; slot number; planstellen no; stellennummer; numéro de poste;
numéro poste; código puesto; número de puesto; id posto; codice posto; id vaga; functieplaats; positions id;
stillingsnummer; номер позиции; код должности; 岗位id; 职位编号; 포지션id; full name; worker; worker name; name formatted;
employee; mitarbeitername; vollständiger name; collaborateur; salarié; nome completo; nome e cognome; medewerker;
namn; adı soyadı; фио; الاسم; last name first name; family name given name; first name last name;
last and first name; nachname vorname; apellidos nombre; apellidos y nombres; sobrenome nome; nome e sobrenome;
associate; payroll name; mitarbeiter name; name des mitarbeiters; 担当者名; first name; legal first name;
name givenname; primeiro nome; voornaam; 이름 first; last name; nachname; familienname; cognome; sobrenome;
фамилия; 姓; 성; preferred name; chosen name; name in english; local name; native name; surnom; nombre preferido;
nome preferido; voorkeursnaam; 花名; 영문이름; 별명; job title; job; job name; post title; profession; rolle; tätigkeit;
métier; puesto; função; papel; stanowisko; pozice; 職稱; 职称; 직함; manager id; manager key; manager code; mgr no;
supervisor id; reports to id; reports to position; line manager id; line manager employee id; parent key;
parent code; parent record id; manager; people manager; immediate manager; leader; team lead; chief;
manager email; line manager email; reporting manager email; reports to name; line manager name; boss name;
vorgesetzter; vorgesetztennummer; vorgesetzter id; teamleiter; führungskraft id; n 1; supérieur; rattaché à;
rattachement; id responsable; supervisor directo; id responsabile; matricola responsabile; líder; leidinggevende;
id przełożonego; nadřízený; непосредственный руководитель; 上司; 直接主管; 汇报对象; المدير; reporting officer;
name of manager; manager name id; reports to unit; manager first name; supervisor first name; boss first name;
vorname vorgesetzter; vorname des vorgesetzten; prénom responsable; nombre del jefe; voornaam manager;
voornaam leidinggevende; manager last name; supervisor last name; boss last name; nachname vorgesetzter;
nachname des vorgesetzten; nom responsable; apellido del jefe; sobrenome do gestor; cognome responsabile;
achternaam leidinggevende; department name; organisational unit name; org unit; business unit name; team; org;
org name; function name; sub department; cost centre; company; oe; einheit; équipe; unité; dirección; división;
settore; funzione; divisão; centro de custo; wydział; oddělení; 組織; チーム; القسم; project; bureau; agency; 프로젝트;
sub unit; amt; hauptabteilung; organisatorische einheit; direction générale; unità operativa;
unidad administrativa; dependencia; órgão; lotação; unidade de exercício; dienst; organisatieonderdeel;
jednostka organizacyjna; komórka organizacyjna; 本部; 事業部; 본부; parent department; parent organization;
parent organisation; superior organization; superior unit; head department; übergeordnete einheit;
département parent; direction de rattachement; unidad superior; dipartimento superiore; bovenliggende afdeling;
上位部署; 상위부서; unit path; alt reports to; dotted line; dotted line to; matrix reports to; second manager;
second line; functional manager; additional manager; custom manager; fachlicher vorgesetzter;
fachliche führungskraft; rattachement fonctionnel; manager fonctionnel; gestor funcional;
functioneel leidinggevende; 虛線主管; work email; business email; business email address; emails value;
email primary; courriel; correo; e post; epost; 이메일; location; place; base location; standort; arbeitsort;
localisation; pays; luogo di lavoro; località; plaats; kontor; 所在地; 工作地点; 위치; hire date; joining date;
date of joining; entry date; begin date; position start date; effective start date; vanaf; seniority date;
gültig ab; date d embauche; fecha de alta; fecha de inicio; data inizio; data de admissão; anställningsdatum;
ansættelsesdato; 入社年月日; 着任日; 입사일; termination date; last day; last working day; to date; effective end date;
till; until; date fin; date départ; data di cessazione; data cessazione; einddatum; slutdatum; 퇴사일; photo;
avatar url; profile picture; headshot; foto; 顔写真; 照片; 사진; relationship type; report type; reporting line type;
link type; title of courtesy; suffix; anrede; job code; job family; job profile; management level; fte;
headcount; salaire; sueldo; race; birth date; mobile; mobile phone; address; home address; employee status;
employee type; comments; remarks; manager level; direct reports; years; score; order; sort order; last login;
hr manager; department id; dept id; timezone; position status; second level manager; 2nd level manager; n 2;
next level manager; people partner; approver; slack; telefonnummer; rufnummer`);

/** Headings that hold a known word among others, or none. */
export const VAGUE_HEADINGS = listOf(`
Employee Middle Initial; Superior Org Unit; Higher cost centre name; Übergeordnete Fachabteilung;
Department of the Parent; Team Parent; Employee headshot; My avatar file; Image URL small; 員工照片;
Dotted-line boss; Matrix lead; Secondary manager name; 项目虚线; Main relationship type; ReportingType;
Preferred given name; Chosen full name; Manager's legal first name; Vorname der Führungskraft;
First name of the supervisor; Supervisor (surname); Apellidos del jefe directo; Last name of boss;
Given name and surname; Surname, first name; Legal given name; Official forename; Birth surname;
Legal family name; Yearly salary band; Home phone 2; Postal region; Gender code; Is a lead; Has reports;
Manager flag; Reports count; Number of people; Years in role; Direct reports in all; Skip level boss;
HR manager of record; Former line manager; Hiring contact; HR id; HR partner; Second level responsable;
Manager title; Manager location; Manager's department; Reports to unit; Supervisor status; Manager type;
ManagerEmplId; Mgr key; Reporting officer grade; Direkte Vorgesetzte; Fachvorgesetzter; jefa; Responsables;
Przełożona; Руководителя; 直属の上司; 我的上级; 部门主管; Private e-mail; Mail address 2; Courriel professionnel; 会社メール;
Original hire date; Joined this team on; Datum Eintritt; Eintrittsdatum neu dat; Date of first entry; Fecha alta;
Data de admissao; Termination date; Last working day; Austritt Datum; Exit from group on; Report date; Timestamp;
Letztes Buchungsdatum; 更新日期; Contract category; Vacancy classification; Statut actuel; Job no; Job key;
Location code; Country id; Pay grade number; Department number; Org unit code; Unit of cost key; Team ID;
Employee number; Person key; Worker reference; Personnel no local; Associate ID; Badge no; Numero empleado;
Salarié matricule; Medewerker nummer; Position number; Post reference; Seat no; Planstelle Nr; Codigo de puesto;
Numero du poste; Position of record code; Your job title; Current designation; Neue Funktion; Cargo actual;
現在の役職; 当前职位; 職位名; Home department; Main org unit; Stadtabteilung neu; Bereichs; Sozialeinheit; Business units;
Afdeling nieuw; 现部门; 所属先; 部署コード名; Business title; Role in team; Position held; Full name (local); Display names;
Staff names; Name des Mitarbeiters; 職員氏名; 您的姓名; Home offices; Locations; Dienst Standort; 現勤務地; Project name;
Account names; Nom; Nombre; X Æ; Colour of hair; 17; ---; manager_id; MANAGER#; №; Emp №; PrincipalOfficer_name;
HTTPServerOwner; ManagerID2; department_id; DeptID; Cost Center ID; companyId; office; officer; reporter;
management; unity; Post; Postal; Identity; No; Nr.; Number one; Ref; reference; Key; keys`);

/** What kept columns are called. */
export const ATTRIBUTES = listOf(`
location; site de travail; ville; locatie; standplaats; 근무지; country; страна; grade; career level; level;
vergütungsgruppe; stufe; livello; inquadramento; functieschaal; lönegrad; 호봉; cost-centre; cost center;
cost center name; cost centre name; kostenstelle; kostenstellennummer; centro de costes; centro de costo;
omkostningssted; kostnadssted; центр затрат; 原価センタ; 비용센터; employment-type; employment type; employment category;
employee category; vertragsart; anstellungsart; type de contrat; type d emploi; tipo di contratto;
tipologia contrattuale; soort contract; anställningsform; sözleşme türü; тип занятости; 고용구분; company;
arbeitgeber; unternehmen; datore di lavoro; empresa pt; şirket; компания; 법인; division; дивизион; job-family;
job family; 직군; job-profile; job profile; perfil de puesto; fte; wymiar etatu; Union member; Pay Grade; PayGrade;
X; ---`);

export const STATUSES = listOf(`
active; in post; filled; contractor; active employee; hired; leave; parental leave; maternity leave; absent;
on long leave; notice; on notice; recovery; password expired; multi channel guest; aktiv; in probezeit;
elternzeit; abwesend; freigestellt; in kündigungsfrist; actif; congé parental; congé sabbatique; détaché;
période d essai; en préavis; activo; de licencia; con licencia; baja maternal; incapacidad; de vacaciones;
attivo; malattia; in malattia; distaccato; ativo; afastado; afastada; cedido; actief; proeftijd; anställd;
permisjon; aktywny; urlop wychowawczy; urlop bezpłatny; izinli; активен; декрет; 在職; 出向中; 在职; 휴가; 정상; 활성;
terminated; past; past employee; dead; disabled; redundant; made redundant; no longer here; contract ended;
off boarded; ausgeschieden; pension; verstorben; austritt; nicht mehr beschäftigt; vertragsende; parti;
licenciement; retraité; désactivé; désactivée; fin de contrat; inactivo; cesante; despedido; retirada;
desvinculado; extinguido; cessato; inattivo; inattiva; disattivato; inativo; aposentada; rescindido; encerrado;
uit dienst; geblokkeerd; slutat; fratrådd; zwolniony; zakończony; neaktivní; emekli; уволен; бывший; 退職; 失效; 开除;
정년퇴직; pre hire; future; future dated hire; not yet started; starting soon; invited; awaiting start; staged;
zukünftig; neueintritt; vertrag unterschrieben; zusage; à venir; entrée prévue; arrivée prévue;
promesse d embauche; futuro; pre ingreso; futura incorporación; próxima incorporación; in ingresso;
preassunzione; admissão futura; futuro colaborador; toekomstig; toekomstige medewerker; kommande; kommende;
przyszły; başlayacak; ожидает выхода; будущий; 入社予定; 입사전; eliminated; delimited; weggefallen; suprimida;
amortizado; zlikwidowany; zlikwidowane; 폐지; T - Terminated; Terminated - 31 Mar 2026; Inactive (retired);
Active: full time; A; t; T; X - T; x/left; Left-handed; Active/Left; Left/Active; Gold;
left left left left left left left left left left left left ; 31 - 12; Leave, sick; Leave; Leaver; -; Aktiv;
AKTIV; Room; room; Test Room; System/Room; Room 2`);

/** What kind of account a row is. */
export const ACCOUNTS = listOf(`
room; resource; shared; distribution group; mail universal distribution group; universal security group;
dynamic distribution group; groupmailbox; service account; functional mailbox; functional; integration;
integration user; kiosk; raum; funktionspostfach; gruppenpostfach; technischer benutzer; salle;
liste de diffusion; compte de service; grupo; lista de distribución; gruppo; lista di distribuzione; ruimte;
vergaderruimte; grupp; servicekonto; グループ; サービスアカウント; 테스트; Room; room; Test Room; System/Room; Room 2; person;
Shared (test)`);

export const FLAGS = listOf(`
Y; yes; TRUE; 1; x; ja; J; oui; sí; はい; n; No; FALSE; 0; nein; não; 无; 有; maybe; 2; yes please; да; нет`);

/** What stands where a name, a number or a manager would be. */
export const PLACEHOLDERS = listOf(`
unassigned; false; keine; sans objet; ninguno; inget; brak; 없음; vacant; to be confirmed; to be announced;
open position; open positions; open vacancy; position open; future hire; vakant; stelle offen; poste vacant;
por definir; por contratar; da assumere; vaga aberta; ledig stilling; vakans; вакантно; вакантная должность;
충원예정; open; empty; hiring; not filled; frozen; libre; disponible; yok; свободно; 없음; n d; name redacted;
anonymised; k a; ohne angabe; no divulgado; no publicado; não divulgado; não publicado; ej angivet;
ikke offentlig; не разглашается; не указано; 비공개; eliminated; post abolished; disestablished; role closed;
weggefallen; kw vollzogen; supprimé; amortizada; plaza amortizada; cargo extinto; posto extinto; zlikwidowany;
zlikwidowane; ликвидирована; 廃止; 폐지됨; vacancy; tbh; tba; tbc; Ann Smith; Vacant 2; vacant b; Open 3; Open b;
TBH-17; TBH - Data Engineer; TBC: Clerk; Vacancy, Porter; Undisclosed 4; Undisclosed b; Not disclosed - Clerk;
Redacted (Clerk); Head (vacant); Head [abolished]; Head (open); Head (left); Abolished - Clerk;
Position eliminated 3; Null, Jennifer; Open-Smith; Open - Smith; Open, Smith; Open (Smith); tbd soon; Tbilisi;
tba; Frozen; Frozen 2; Frozen x; On hold: Clerk; (); [ ]; - ; 0; 00; 0.0; -1; 01; -12; 3; N.N.; n/d; k. A.; 王伟;
空; Vacant   Clerk); /; Vacant/Clerk; Hiring | Clerk; Recruiting – Clerk; New hire 12; new hire; New hired; post;
Post 4; Post a; Long long long long long long long long long long long long long long long long long vacant;
vacant vacant vacant vacant vacant vacant vacant vacant vacant vacant vacant vacant ; no manager; self; root; XX;
x; Self Made; self-made; (none); <n/a>; pending; No ID; kein; 'keine'`);

/** Names with what people write beside them. */
export const MARKED = listOf(`
Ann Smith (on leave); Ann Smith (sabbatical); Ann Smith (long term leave); Ann Smith (contractor);
Ann Smith (contract); Ann Smith (prestataire); Ann Smith (temp); Ann Smith (full time); Ann Smith (job share);
Ann Smith (inactive); Ann Smith (deactivated); Ann Smith (not yet started); Ann Smith (she her);
Ann Smith (ze hir); Ann Smith (any pronouns); Ann Smith (on); Ann Smith (elternzeit); Ann Smith (kommissarisch);
Ann Smith (kommissarische leitung); Ann Smith (leiharbeit); Ann Smith (en congé); Ann Smith (stagiaire);
Ann Smith (de licencia); Ann Smith (maternità); Ann Smith (afastado); Ann Smith (föräldraledig);
Ann Smith (konsult); Ann Smith (离职); Ann Smith (휴직); Ann Smith (계약직); Ann Smith; Ann Smith (On Leave);
Ann Smith [C]; Ann Smith {ext}; Ann Smith (she/her) [C]; Ann Smith (Data); Ann Smith (1234); Ann Smith (NQ-1001);
Ann Smith (); Ann Smith*; Ann Smith †‡; Robert "Bob" Lee; Robert “Bob” Lee; Robert (Bob) Lee;
Robert 'Bob' van der Lee; Robert „Bob“ Lee; Robert «Bob» Lee; Robert ‘Bob’ Lee; Robert [Bob] Lee; Robert "Bob;
"Bob" Lee; (vacant); (On Leave); Ann Smith (On Leave) Jr;
Ann Smith (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa); Ann (acting) (f/m/d);
Robert "Bob" Lee (LOA)*`);

/** What a status says of whoever has it, in the words of HR systems and directories of many languages. */

import type { Presence } from '../../table/mapping.ts';
import { wordsOf } from './name-key.ts';

function listOf(text: string): string[] {
  return text.split(',').map((words) => wordsOf(words).join(' '));
}

/** Whoever is on leave is there, and so are posts that are filled or vacant. */
const PRESENT = listOf(
  'active,a,employed,current,currently employed,working,in service,enabled,present,regular,on board,onboard,in post,' +
    'filled,occupied,vacant,open,unfilled,frozen,probation,probationary,in probation,full time,part time,permanent,contractor,' +
    'active employee,active assignment,active payroll eligible,rehired,hired,' +
    'leave,on leave,l,loa,p,leave of absence,leave with pay,leave without pay,paid leave,unpaid leave,parental leave,' +
    'maternity leave,paternity leave,family leave,medical leave,sick leave,sick,sabbatical,furlough,furloughed,absent,' +
    'on long leave,long term leave,long term sick,military leave,secondment,on secondment,seconded,garden leave,notice,' +
    'on notice,notice period,serving notice,suspended payroll eligible,suspended no payroll,provisioned,recovery,' +
    'password expired,locked out,member,owner,primary owner,admin,guest,single channel guest,multi channel guest,' +
    'aktiv,aktives arbeitsverhältnis,beschäftigt,angestellt,im dienst,tätig,besetzt,unbesetzt,vakant,probezeit,in probezeit,' +
    'elternzeit,in elternzeit,mutterschutz,im mutterschutz,beurlaubt,ruhend,ruht,krank,langzeitkrank,abwesend,' +
    'freigestellt,sabbatjahr,unbezahlter urlaub,sonderurlaub,in kündigungsfrist,' +
    'actif,active f,en poste,présent,présente,en activité,en fonction,pourvu,en congé,congé,congé maternité,congé parental,' +
    'congé sabbatique,arrêt maladie,en arrêt maladie,maladie,suspension de contrat,disponibilité,en disponibilité,détaché,' +
    'période d essai,préavis,en préavis,' +
    'activo,activa,en activo,alta,de alta,en servicio,vigente,contratado,ocupado,ocupada,licencia,en licencia,de licencia,' +
    'con licencia,permiso,excedencia,en excedencia,baja médica,de baja médica,baja por enfermedad,baja maternal,' +
    'incapacidad,incapacidad temporal,vacaciones,de vacaciones,' +
    'attivo,attiva,in forza,in servizio,in carica,in organico,aspettativa,in aspettativa,congedo,in congedo,malattia,' +
    'in malattia,maternità,in maternità,distaccato,' +
    'ativo,ativa,em exercício,em atividade,trabalhando,licença,em licença,de licença,licenciado,licenciada,afastado,' +
    'afastada,afastamento,férias,em férias,licença maternidade,cedido,' +
    'actief,in dienst,werkzaam,met verlof,verlof,zwangerschapsverlof,ouderschapsverlof,ziek,langdurig ziek,proeftijd,' +
    'anställd,i tjänst,tjänstgörande,tjänstledig,föräldraledig,sjukskriven,ansat,ansatt,på orlov,orlov,permisjon,' +
    'aktywny,aktywna,zatrudniony,zatrudniona,pracuje,w pracy,urlop,na urlopie,urlop macierzyński,urlop wychowawczy,' +
    'urlop bezpłatny,zwolnienie lekarskie,na zwolnieniu lekarskim,aktivní,zaměstnán,aktif,çalışıyor,izinli,' +
    'активен,активна,активный,работает,в отпуске,декрет,' +
    '在職,在職中,在籍,在籍中,勤務,勤務中,現職,現役,有効,休職,休職中,休業,休業中,育児休業,育休,育休中,産休,産休中,介護休業,出向,出向中,' +
    '在职,在岗,正常,正式,试用,试用期,启用,有效,休假,休假中,产假,病假,停薪留职,在編,재직,재직중,근무중,근무,휴직,휴직중,육아휴직,병가,휴가,' +
    '정상,활성',
);

const LEFT = listOf(
  'terminated,t,termination,terminated with pay,inactive,i,left,leaver,former,former employee,ex employee,past,' +
    'past employee,resigned,resignation,retired,r,retiree,retirement,dismissed,separated,separation,deceased,d,dead,' +
    'disabled,suspended,blocked,deactivated,archived,deleted,removed,departed,departure,offboarded,quit,redundant,' +
    'made redundant,laid off,no longer employed,not employed,withdrawn,expired,exited,exit,gone,no longer here,' +
    'contract ended,ended,end of contract,released,discharged,fired,invalid,deprovisioned,off boarded,' +
    'ausgeschieden,ausgetreten,gekündigt,inaktiv,entlassen,im ruhestand,ruhestand,in rente,rente,pensioniert,pension,' +
    'verstorben,ehemalig,ehemaliger,ehemalige,ehem,gesperrt,deaktiviert,gelöscht,archiviert,abgang,austritt,' +
    'nicht mehr beschäftigt,vertragsende,' +
    'parti,partie,sorti,sortie,inactif,inactive f,démissionné,démission,démissionnaire,licencié,licenciée,licenciement,' +
    'retraité,retraitée,retraite,à la retraite,départ,quitté,ancien,ancienne,ancien employé,radié,radiée,désactivé,' +
    'désactivée,décédé,décédée,fin de contrat,' +
    'inactivo,inactiva,baja,de baja,dado de baja,dada de baja,baja definitiva,baja voluntaria,cesado,cesada,cese,cesante,' +
    'despedido,despedida,jubilado,jubilada,jubilación,renunció,renuncia,egresado,egresada,retirado,retirada,' +
    'desvinculado,desvinculada,terminado,finalizado,finalizada,fallecido,fallecida,suspendido,desactivado,extinguido,' +
    'cessato,cessata,cessazione,dimesso,dimessa,dimissioni,dimissionario,licenziato,licenziata,uscito,uscita,inattivo,' +
    'inattiva,pensionato,pensionata,in pensione,deceduto,disattivato,' +
    'inativo,inativa,desligado,desligada,demitido,demitida,demissão,exonerado,exonerada,aposentado,aposentada,' +
    'rescindido,rescisão,dispensado,dispensada,falecido,saiu,desativado,encerrado,' +
    'uit dienst,uitdienst,vertrokken,inactief,ontslagen,gepensioneerd,met pensioen,beëindigd,overleden,geblokkeerd,' +
    'slutat,avslutad,uppsagd,pensionerad,avgått,avliden,fratrådt,sluttet,opsagt,oppsagt,fratrådd,' +
    'zwolniony,zwolniona,nieaktywny,nieaktywna,odszedł,odeszła,były,była,emeryt,emerytka,na emeryturze,zakończony,' +
    'neaktivní,odešel,propuštěn,pasif,ayrıldı,işten ayrıldı,emekli,' +
    'уволен,уволена,неактивен,неактивна,неактивный,на пенсии,заблокирован,бывший,' +
    '退職,退職済,退職済み,退職者,退社,退社済,離職,解雇,死亡,無効,退任,定年退職,离职,已离职,離職済,退休,已退休,辞职,已辞职,停用,禁用,解聘,失效,' +
    '开除,퇴사,퇴사자,퇴직,퇴직자,해고,사직,은퇴,비활성,정년퇴직',
);

const NOT_YET = listOf(
  'pre hire,prehire,pre start,pre boarding,preboarding,pre onboarding,future hire,future starter,future employee,future,' +
    'future dated hire,new hire pending,pending hire,pending start,pending worker,pending,not started,not yet started,' +
    'starting soon,to start,yet to start,offer accepted,accepted offer,hired not started,upcoming,incoming,invited,' +
    'awaiting start,joining,to join,yet to join,candidate,staged,' +
    'zukünftig,künftig,künftiger eintritt,eintritt geplant,noch nicht eingetreten,voreintritt,vor eintritt,neueintritt,' +
    'vertrag unterschrieben,zusage,' +
    'à venir,futur,future embauche,futur collaborateur,embauche à venir,préembauche,pré embauche,entrée prévue,' +
    'arrivée prévue,promesse d embauche,' +
    'futuro,futura,próximo ingreso,por ingresar,pendiente de alta,pendiente de ingreso,preingreso,pre ingreso,' +
    'futura incorporación,próxima incorporación,' +
    'in ingresso,futuro assunto,futura assunta,assunzione futura,pre assunzione,preassunzione,' +
    'admissão futura,pré admissão,em admissão,a admitir,futuro colaborador,' +
    'toekomstig,nog niet gestart,nog niet in dienst,in te treden,toekomstige medewerker,' +
    'kommande,framtida,ej börjat,ännu inte börjat,ikke startet,kommende,' +
    'przyszły,przyszła,oczekujący,jeszcze nie zatrudniony,przed zatrudnieniem,nástup plánován,başlayacak,' +
    'ожидает выхода,ещё не вышел,будущий,' +
    '入社予定,内定,内定者,入社前,採用予定,待入职,待入職,未入职,拟入职,待报到,입사예정,입사대기,입사 예정,입사전',
);

const ABOLISHED = listOf(
  'eliminated,abolished,position eliminated,position closed,closed,disestablished,discontinued,obsolete,delimited,' +
    'weggefallen,entfallen,stelle weggefallen,gestrichen,aufgelöst,supprimé,supprimée,poste supprimé,suprimido,suprimida,' +
    'amortizado,amortizada,soppresso,soppressa,extinto,extinta,vervallen,opgeheven,indragen,nedlagt,zlikwidowany,' +
    'zlikwidowane,zrušeno,сокращена,упразднена,廃止,撤销,已撤销,폐지',
);

/** Values of columns that say what kind of an account or mailbox a row is. */
const NOBODY = listOf(
  'room,meeting room,conference room,room mailbox,roommailbox,equipment,equipment mailbox,equipmentmailbox,resource,' +
    'shared,shared mailbox,sharedmailbox,scheduling mailbox,group,groups,distribution list,distribution group,' +
    'mail universal distribution group,mailuniversaldistributiongroup,security group,universal security group,' +
    'dynamic distribution group,microsoft 365 group,office 365 group,unified group,group mailbox,groupmailbox,' +
    'service account,serviceaccount,service principal,system,system account,functional account,functional mailbox,' +
    'functional,application,app,bot,test,test account,test user,testuser,dummy,training account,api user,integration,' +
    'integration user,generic,generic account,non human,device,computer,printer,kiosk,' +
    'raum,raumpostfach,besprechungsraum,gerät,gerätepostfach,ressource,freigegebenes postfach,funktionspostfach,' +
    'gruppenpostfach,gruppe,verteiler,verteilerliste,dienstkonto,testkonto,systemkonto,funktionskonto,technischer benutzer,' +
    'salle,salle de réunion,boîte partagée,boîte aux lettres partagée,boîte fonctionnelle,groupe,liste de diffusion,' +
    'compte de service,compte de test,ressource matérielle,sala,sala de reuniones,buzón compartido,buzón de sala,grupo,' +
    'lista de distribución,cuenta de servicio,cuenta de prueba,recurso,prueba,sala riunioni,casella condivisa,gruppo,' +
    'lista di distribuzione,account di servizio,risorsa,sala de reunião,caixa compartilhada,conta de serviço,ruimte,' +
    'vergaderruimte,gedeeld postvak,groep,distributielijst,serviceaccount nl,konferensrum,delad brevlåda,grupp,' +
    'servicekonto,sala konferencyjna,skrzynka współdzielona,grupa,konto serwisowe,会議室,共有メールボックス,グループ,' +
    'サービスアカウント,テスト,テストアカウント,会议室,共享邮箱,组,服务账号,测试,测试账号,회의실,공유 사서함,그룹,서비스 계정,테스트',
);

const READINGS: ReadonlyMap<string, Presence> = new Map([
  ...NOT_YET.map((words) => [words, 'not-yet'] as const),
  ...ABOLISHED.map((words) => [words, 'abolished'] as const),
  ...LEFT.map((words) => [words, 'left'] as const),
  ...PRESENT.map((words) => [words, 'present'] as const),
]);
const KINDS: ReadonlyMap<string, Presence> = new Map(NOBODY.map((words) => [words, 'nobody'] as const));

/** Longer cells are no status. */
const MOST_LETTERS = 60;

/** Also "Terminated - 31 Mar 2026", "T - Terminated" and "Inactive (retired)", by their first known part. */
function lookUp(cell: string, readings: ReadonlyMap<string, Presence>): Presence | undefined {
  if (cell.length > MOST_LETTERS) return undefined;
  const whole = readings.get(wordsOf(cell).join(' '));
  if (whole) return whole;
  const parts = cell.split(/\s[-–—:]\s|[(),;/:]/).map((part) => wordsOf(part).join(' '));
  if (parts.length < 2) return undefined;
  return parts
    .filter((part) => part.length > 1)
    .map((part) => readings.get(part))
    .find((found) => found !== undefined);
}

/** How a status is read; undefined for words that are not known. */
export function readStatus(cell: string): Presence | undefined {
  return lookUp(cell, READINGS);
}

/** What kind of account a row is: nobody's, or undefined for a person's or an unknown one. */
export function readAccountKind(cell: string): Presence | undefined {
  return lookUp(cell, KINDS);
}

const YES = new Set(
  listOf(
    'y,yes,true,1,x,on,ja,j,wahr,oui,o,vrai,sí,si,s,verdadero,vero,sim,verdadeiro,waar,sant,tak,t,ano,evet,да,はい,有,是,예',
  ),
);
const NO = new Set(
  listOf('n,no,false,0,off,nein,falsch,non,faux,falso,não,nee,onwaar,nej,falskt,nie,ne,hayır,нет,いいえ,無,否,아니오'),
);

/** Yes or no, undefined for anything else. */
export function readFlag(cell: string): boolean | undefined {
  const words = wordsOf(cell.slice(0, MOST_LETTERS)).join(' ');
  return YES.has(words) ? true : NO.has(words) ? false : undefined;
}

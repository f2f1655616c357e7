/**
 * What systems and people write beside a name that is no part of it: "(On Leave)", "[C]", "(she/her)", and what
 * somebody is called otherwise, which is: Robert "Bob" Lee.
 */

import { wordsOf } from './name-key.ts';

export interface MarkedName {
  /** The name without its marks. */
  readonly name: string;
  /** Other names that stand in it. */
  readonly otherNames: readonly string[];
  /** The marks, without their brackets: "On Leave". */
  readonly marks: readonly string[];
}

const MARKS = new Set(
  (
    'on leave,loa,leave,leave of absence,parental leave,maternity leave,maternity,paternity leave,sabbatical,' +
    'long term leave,furlough,secondment,on secondment,seconded,c,cw,cwk,contingent,contingent worker,contractor,' +
    'contract,consultant,e,ext,extern,external,externe,externer,externo,externa,esterno,esterna,extérieur,prestataire,' +
    'temp,temporary,temporary worker,interim,agency,vendor,intern,trainee,apprentice,acting,pt,part time,ft,full time,' +
    'job share,new,nyh,rehire,retired,pensioner,m,f,w,d,x,m w d,f m d,terminated,left,leaver,former,inactive,' +
    'deactivated,disabled,suspended,deceased,pre hire,prehire,future hire,starter,not yet started,' +
    'she her,she her hers,he him,he him his,they them,they them theirs,she they,he they,they she,they he,ze hir,' +
    'any pronouns,sie ihr,er ihm,er ihn,elle,il,iel,ella,él,elle elles,lei,lui,ela dela,ele dele,hon,han,hen,hun,ona,on,' +
    'elternzeit,mutterschutz,in elternzeit,beurlaubt,krank,langzeitkrank,ruhend,teilzeit,vollzeit,befristet,kommissarisch,' +
    'kommissarische leitung,ausgeschieden,ausgetreten,ehemalig,inaktiv,azubi,praktikant,leiharbeit,' +
    'en congé,congé,congé maternité,congé parental,temps partiel,intérimaire,par intérim,parti,sorti,inactif,stagiaire,' +
    'de licencia,excedencia,baja,baja médica,contratista,interino,interina,inactivo,in congedo,in aspettativa,maternità,' +
    'afastado,afastada,em licença,terceirizado,met verlof,zwangerschapsverlof,inhuur,uit dienst,tjänstledig,föräldraledig,' +
    'konsult,inhyrd,urlop macierzyński,na urlopie,休職中,休職,育休中,育休,産休中,産休,派遣,契約,退職,退職済,休假,产假,外包,离职,' +
    '휴직,휴직중,육아휴직,퇴사,계약직'
  )
    .split(',')
    .map((words) => wordsOf(words).join(' ')),
);

function isMark(text: string): boolean {
  return MARKS.has(wordsOf(text).join(' '));
}

const LAST_BRACKETS = /\s*(?:\(([^()]{0,60})\)|\[([^[\]]{0,60})\]|\{([^{}]{0,60})\})\s*$/;
const NICKNAME = /\s["“„«‘'(]([\p{L}][\p{L}\p{M}.'’ -]{0,30})["”“»’')]\s/u;
const MAY_HOLD_MARKS = /[([{"“„«‘'*†]/;
const NOTE_SIGNS = /\s*[*†‡]+$/;

/** A number of a person or post within brackets after the name: "NQ-1001", "BADGE12". */
const BADGE = /^(?=.*\d)[\p{L}\p{N}_.#-]{1,30}$/u;

export function isBadge(mark: string): boolean {
  return BADGE.test(mark);
}

/** What is no mark stays in the name, as "(Data)" does. A number in brackets is a mark only where `badges` says so. */
export function readMarks(text: string, badges = false): MarkedName {
  if (!MAY_HOLD_MARKS.test(text)) return { name: text, otherNames: [], marks: [] };
  const marks: string[] = [];
  let name = text.replace(NOTE_SIGNS, '');
  for (let match = LAST_BRACKETS.exec(name); match && match.index > 0; match = LAST_BRACKETS.exec(name)) {
    const inside = (match[1] ?? match[2] ?? match[3] ?? '').trim();
    if (inside !== '' && !isMark(inside) && !(badges && isBadge(inside))) break;
    if (inside !== '') marks.unshift(inside);
    name = name.slice(0, match.index);
  }
  return { name: name === '' ? text : name, otherNames: nicknamesIn(name), marks };
}

function nicknamesIn(name: string): string[] {
  const match = NICKNAME.exec(name);
  const nickname = match?.[1]?.trim();
  if (!match || !nickname || isMark(nickname)) return [];
  const [before, after] = [name.slice(0, match.index).trim(), name.slice(match.index + match[0].length).trim()];
  const family = after.split(' ').at(-1) ?? '';
  return [`${before} ${after}`, `${nickname} ${family}`];
}

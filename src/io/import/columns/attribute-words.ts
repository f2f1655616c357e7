/** What kept columns are called in all files: the same meaning has the same id, whatever the language of its heading. */

import { wordsOf } from '../names/name-key.ts';
import { headingWords } from './heading-words.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  location:
    'location,work location,office location,site,office,city,standort,arbeitsort,dienstort,ort,lieu de travail,site de travail,' +
    'ville,ubicación,centro de trabajo,ciudad,sede,luogo di lavoro,città,localização,local de trabalho,cidade,locatie,' +
    'standplaats,placering,ort nl,kontor,lokalizacja,miasto,勤務地,拠点,工作地点,城市,근무지',
  country: 'country,country name,land,pays,país,paese,kraj,country region,国,国名,国家,국가,страна',
  grade:
    'grade,pay grade,job grade,salary grade,grade or equivalent,grade equivalent,band,pay band,job level,career level,' +
    'level,seniority level,grade name,entgeltgruppe,besoldungsgruppe,gehaltsgruppe,gehaltsstufe,tarifgruppe,vergütungsgruppe,' +
    'stufe,dienstgrad,échelon,grade échelon,niveau,classification,catégorie,grado,nivel,nivel salarial,categoría,livello,' +
    'inquadramento,livello contrattuale,nível,nível salarial,faixa,faixa salarial,schaal,salarisschaal,functieschaal,' +
    'lönegrad,lønngrad,løntrin,stopień,kategoria zaszeregowania,poziom,kademe,разряд,грейд,等級,職級,グレード,职级,职等,직급,등급,호봉',
  'cost-centre':
    'cost center,cost centre,cost center code,cost centre code,cost center id,cost centre id,cost center name,' +
    'cost centre name,cost center number,cost centre number,costcenter,cost centre code and name,kostenstelle,' +
    'kostenstellennummer,kostenstellenbezeichnung,kst,centre de coût,centre de coûts,centro de coste,centro de costes,' +
    'centro de costo,centro de costos,ceco,centro di costo,cdc,centro de custo,kostenplaats,kostnadsställe,omkostningssted,' +
    'kostnadssted,mpk,centrum kosztów,miejsce powstawania kosztów,nákladové středisko,masraf merkezi,мвз,центр затрат,' +
    '原価センタ,コストセンター,成本中心,코스트센터,비용센터',
  'employment-type':
    'employment type,employee type,worker type,contract type,type of employment,type of contract,employment category,' +
    'employee category,employee class,worker category,work type,employment contract,beschäftigungsart,vertragsart,' +
    'anstellungsart,mitarbeiterart,arbeitsverhältnis,beschäftigungsverhältnis,mitarbeitergruppe,type de contrat,' +
    'type d emploi,nature du contrat,tipo de contrato,tipo de empleo,tipo de empleado,tipo contratto,tipo di contratto,' +
    'tipologia contrattuale,tipo de vínculo,regime de contratação,contractvorm,type contract,dienstverband,soort contract,' +
    'anställningsform,ansettelsesform,ansættelsesform,rodzaj umowy,typ umowy,forma zatrudnienia,typ úvazku,sözleşme türü,' +
    'тип занятости,вид договора,雇用形態,雇用区分,契約種別,社員区分,用工类型,用工形式,员工类型,合同类型,고용형태,고용구분',
  company:
    'company,company name,legal entity,legal entity name,employer,company code and name,firma,gesellschaft,arbeitgeber,' +
    'unternehmen,société,entreprise,employeur,entité juridique,empresa,compañía,sociedad,razón social,azienda,società,datore di lavoro,' +
    'empresa pt,bedrijf,werkgever,vennootschap,bolag,arbetsgivare,selskab,selskap,spółka,firma pl,pracodawca,společnost,şirket,' +
    'компания,юридическое лицо,会社,会社名,法人,公司,公司名称,法人实体,회사,회사명,법인',
  division:
    'division,division name,sparte,geschäftsbereich,división,divisione,divisão,divisie,事業部,事业部,사업부,дивизион',
  'job-family':
    'job family,job family group,job function,berufsgruppe,stellenfamilie,famille de métiers,familia de puestos,職種,职位序列,직군',
  'job-profile': 'job profile,job code,job classification,stellenprofil,profil de poste,perfil de puesto',
  fte: 'fte,full time equivalent,fulltime equivalent,vzä,vollzeitäquivalent,etp,équivalent temps plein,fte nl,heltidsekvivalent,etat,wymiar etatu',
};

const IDS = new Map<string, string>();
for (const [id, text] of Object.entries(MEANINGS)) {
  for (const words of text.split(',')) {
    const key = wordsOf(words).join('');
    if (!IDS.has(key)) IDS.set(key, id);
  }
}

export function isKnownAttribute(heading: string): boolean {
  return IDS.has(headingWords(heading).join(''));
}

/** "grade" for "Pay Grade" and "Entgeltgruppe"; for other headings their words, "union-member". */
function attributeId(heading: string): string {
  const words = headingWords(heading);
  return IDS.get(words.join('')) ?? (words.join('-').slice(0, 60) || 'column');
}

/** The attributes of columns with these headings, each with an id of its own; `taken` are ids that are given already. */
export function attributesOf(
  headings: readonly string[],
  taken: Iterable<string> = [],
): { id: string; label: string }[] {
  const ids = new Set(taken);
  return headings.map((label) => {
    const slug = headingWords(label).join('-').slice(0, 60) || 'column';
    let id = [attributeId(label), slug].find((each) => !ids.has(each)) ?? slug;
    for (let number = 2; ids.has(id); number += 1) id = `${slug}-${number}`;
    ids.add(id);
    return { id, label };
  });
}

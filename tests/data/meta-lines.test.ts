/**
 * Every line, place and headship of the Meta data set as the research has it: whose, where, from when to when and how
 * sure. What the sources say of one part and not of another stands behind the status, as "place:reported".
 */

import { expect, test } from 'vitest';
import { meta, parseRows, strengthsOf } from './meta-rows.ts';

/** id, person, unit, whom the line goes to, from, to, status of the line, and of its parts where they differ. */
const LINES = parseRows(`
  D1 joelle-pineau fair chris-cox 2024-01-17 2025-05-30 stated
  D2 yann-lecun fair andrew-bosworth ../2024-01 2024-01-17 stated
  D3 yann-lecun fair chris-cox 2024-01-17 2025-07-25~ stated end:disputed
  D4 rob-fergus fair chris-cox 2025-05-08 2025-06-30 inferred place:reported title:reported
  D5 ahmad-al-dahle genai chris-cox 2024-01~ 2025-05-27 inferred place:stated title:stated
  D6 loredana-crisan genai unit:genai 2025-02 2025-05-27 inferred place:reported title:reported start:reported
  D7 connor-hayes genai unit:genai ../2025-05 2025-05-27 inferred place:reported title:reported
  D8 connor-hayes ai-products chris-cox 2025-05-27 2025-06-30 inferred place:reported title:reported
      start:reported
  D9 ahmad-al-dahle agi-foundations chris-cox 2025-05-27 2025-06-30 inferred place:reported title:reported
      start:reported
  D10 amir-frenkel agi-foundations chris-cox 2025-05-27 2025-06-30 inferred place:reported title:reported
      start:reported
  D11 alexandr-wang msl mark-zuckerberg 2025-06-30 open reported place:stated title:stated start:stated
  D12 nat-friedman msl alexandr-wang 2025-06-30 2025-08-19 disputed place:stated title:stated start:stated
  D13 daniel-gross msl alexandr-wang 2025-07-05~ 2025-08-19 reported
  D14 shengjia-zhao msl alexandr-wang 2025-07-25 open disputed place:stated title:stated start:stated
  D15 shengjia-zhao msl mark-zuckerberg 2025-07-25 open disputed place:stated title:stated start:stated
  D16 yann-lecun fair alexandr-wang 2025-07-25~ 2026-01-01~ stated start:disputed end:reported
  D17 rob-fergus fair alexandr-wang 2025-06-30 2025-08-19 inferred place:reported title:reported
  D18 ahmad-al-dahle agi-foundations alexandr-wang 2025-06-30 2025-08-19 inferred place:stated title:stated
      end:stated
  D19 amir-frenkel agi-foundations alexandr-wang 2025-06-30 2025-08-19 inferred place:stated title:stated
      end:stated
  D20 connor-hayes ai-products alexandr-wang 2025-06-30 2025-08-19 inferred place:reported title:reported
      end:inferred
  D21 connor-hayes instagram-threads adam-mosseri 2025-09-15~ open stated
  D22 ruben-mayer ai-data-ops alexandr-wang 2025-06-30~ 2025-08~ disputed place:disputed title:reported
      start:reported end:reported
  D23 loredana-crisan ai-products unit:ai-products 2025-05-27 2025-08-19 inferred title:reported end:inferred
  D24 chaya-nayak ai-products unit:ai-products 2025-05-27 2025-08-19 inferred title:reported end:inferred
  D25 rishabh-agarwal msl-staff unit:msl-staff 2025-06-30 2025-08-29~ stated start:inferred end:stated
  D26 aparna-ramani meta-infra santosh-janardhan ../2025-01 2025-08-19 inferred title:reported
  D27 rob-fergus fair alexandr-wang 2025-08-19 open reported
  D28 nat-friedman par alexandr-wang 2025-08-19 open stated
  D29 aparna-ramani msl-infra alexandr-wang 2025-08-19 open inferred place:reported title:reported
      start:reported
  D30 daniel-gross par alexandr-wang 2025-08-19 2026-01-12 inferred place:reported title:reported
  D31 ahmad-al-dahle msl alexandr-wang 2025-08-19 2026-01-15~ reported end:stated
  D32 amir-frenkel msl alexandr-wang 2025-08-19 open reported
  D33 chris-cox product-org mark-zuckerberg 2025-08-19 open inferred place:stated title:stated
  D34 chris-cox product-org mark-zuckerberg ../2024-01-17 2025-06-30 inferred place:stated title:stated
  D35 andrew-bosworth reality-labs mark-zuckerberg ../2024-01 open inferred place:stated title:stated
  D36 santosh-janardhan meta-infra mark-zuckerberg 2022-06 open inferred place:reported title:stated
      start:reported
  D37 adam-mosseri instagram-threads chris-cox ../2025-01 open inferred title:stated start:inferred
  D38 vishal-shah reality-labs andrew-bosworth 2021 2025-10-27 inferred place:stated title:stated
  D39 maher-saba reality-labs andrew-bosworth ../2025-01 2026-03-03 inferred place:reported title:reported
      start:inferred
  D40 jack-rae tbd-lab alexandr-wang 2025-08-19 open inferred place:reported title:reported
  D41 ruoming-pang tbd-lab alexandr-wang 2025-08-19 2026-02-18/2026-02-25 inferred place:reported
      title:reported
  D42 jiahui-yu tbd-lab alexandr-wang 2025-08-19 open inferred place:reported title:reported
  D43 hongyu-ren tbd-lab alexandr-wang 2025-08-19 open inferred place:reported title:reported
  D44 pei-sun tbd-lab alexandr-wang 2025-08-19 open inferred place:reported title:reported
  D45 yuanzhong-xu tbd-lab unit:tbd-lab 2025-08-08~ open inferred place:reported title:reported start:reported
  D46 tong-he tbd-lab unit:tbd-lab 2025-08-08~ open inferred place:reported title:reported start:reported
  D47 ethan-knight tbd-lab unit:tbd-lab 2025-07-26~ 2025-08-26~ inferred place:stated title:stated
      start:reported end:stated
  D48 trapit-bansal msl-staff unit:msl-staff 2025-06-30 open stated
  D49 shuchao-bi msl-staff unit:msl-staff 2025-06-30 open stated
  D50 huiwen-chang msl-staff unit:msl-staff 2025-06-30 open stated
  D51 ji-lin msl-staff unit:msl-staff 2025-06-30 open stated
  D52 joel-pobar msl-staff unit:msl-staff 2025-06-30 open stated
  D53 lucas-beyer msl-staff unit:msl-staff 2025-06-30 open reported start:inferred
  D54 alexander-kolesnikov msl-staff unit:msl-staff 2025-06-30 open reported start:inferred
  D55 xiaohua-zhai msl-staff unit:msl-staff 2025-06-30 open reported start:inferred
  D56 mark-lee msl-staff unit:msl-staff 2025-07-17~ open reported start:reported
  D57 tom-gunter msl-staff unit:msl-staff 2025-07-25~ open reported start:reported
  D58 bowen-zhang msl-staff unit:msl-staff 2025-07-30~ open reported start:reported
  D59 jason-wei msl-staff unit:msl-staff 2025-07-16~ open reported start:reported
  D60 hyung-won-chung msl-staff unit:msl-staff 2025-07-16~ open reported start:reported
  D61 tianhe-yu msl-staff unit:msl-staff 2025-07-23~ open reported start:reported
  D62 cosmo-du msl-staff unit:msl-staff 2025-07-23~ open reported start:reported
  D63 weiyue-wang msl-staff unit:msl-staff 2025-07-23~ open reported start:reported
  D64 anton-bakhtin msl-staff unit:msl-staff 2025-07-05~ open reported start:reported
  D65 yuanzhi-li msl-staff unit:msl-staff 2025-07-05~ open reported start:reported
  D66 mingyang-zhang msl-staff unit:msl-staff 2025-08~ open reported start:reported
  D67 xinyun-chen msl-staff unit:msl-staff 2025-08~ open reported start:reported
  D68 johan-schalkwyk msl alexandr-wang 2025-06-30 open inferred place:stated title:reported start:stated
  D69 alexis-conneau msl johan-schalkwyk 2025-08-08~ open reported
  D70 coralie-lemaitre msl johan-schalkwyk 2025-08-08~ open reported
  D71 ziwen-han msl-safety-eval unit:msl-safety-eval 2025-08~ open reported
  D72 nathaniel-li msl-safety-eval unit:msl-safety-eval 2025-08~ open reported
  D73 alexander-fabbri msl-safety-eval unit:msl-safety-eval 2025-08~ open reported
  D74 felix-binder msl-safety-eval unit:msl-safety-eval 2025-08~ open reported
  D75 chen-xing msl-safety-eval unit:msl-safety-eval 2025-08~ open reported
  D76 lifeng-jin msl-safety-eval unit:msl-safety-eval 2025-08~ open reported
  D77 bert-maher msl-staff unit:msl-staff 2025-06-30 2025-08-27~ reported start:inferred end:stated
  D78 tony-liu msl-staff unit:msl-staff 2025-06-30 2025-08-27~ reported start:inferred end:reported
  D79 chi-hao-wu msl-staff unit:msl-staff 2025-06-30 2025-08-27~ reported start:inferred end:stated
  D80 aram-markosyan msl-staff unit:msl-staff 2025-06-30 2025-08-27~ reported start:inferred end:reported
  D81 afroz-mohiuddin msl-staff unit:msl-staff 2025-06-30 2025-08-27~ reported start:inferred end:reported
  D82 rohan-varma msl-staff unit:msl-staff 2025-06-30 2025-08-27~ stated start:inferred end:reported
  D83 yang-song msl shengjia-zhao 2025-09 open reported
  D84 andrew-tulloch tbd-lab unit:tbd-lab 2025-10-10~ 2026-09-09~ inferred place:reported title:reported
      start:reported end:reported
  D85 ananya-kumar tbd-lab unit:tbd-lab 2025-10-22~ open inferred place:reported title:reported start:reported
  D86 vishal-shah par nat-friedman 2025-10-27 open stated
  D87 daniel-gross meta-compute mark-zuckerberg 2026-01-12 open inferred place:stated title:stated
  D88 maher-saba applied-ai-eng andrew-bosworth 2026-03-03 open reported
  H1 mark-zuckerberg meta - ../2024-01 open stated
  H2 shengjia-zhao msl alexandr-wang 2025-06-30 2025-07-25 inferred place:stated title:stated
  H3 connor-hayes msl-staff unit:msl-staff 2025-08-19 2025-09-15~ inferred title:stated start:inferred
  H4 loredana-crisan msl-staff unit:msl-staff 2025-08-19 2025-08~ inferred title:reported start:inferred
      end:reported
  H5 chaya-nayak msl-staff unit:msl-staff 2025-08-19 2025-08-28~ stated title:reported start:inferred
      end:stated
  H6 rishabh-agarwal genai unit:genai 2025-04 2025-05-27 inferred
  H7 rishabh-agarwal product-org unit:product-org 2025-05-27 2025-06-30 inferred
  H8 chris-cox product-org mark-zuckerberg 2025-06-30 2025-08-19 inferred place:stated title:stated
  H9 jack-rae tbd-lab unit:tbd-lab 2025-06-30 2025-08-08~ inferred start:stated
  H10 jack-rae tbd-lab unit:tbd-lab 2025-08-08~ 2025-08-19 inferred place:reported title:reported
  H11 hongyu-ren tbd-lab unit:tbd-lab 2025-06-30 2025-08-19 inferred start:stated
  H12 pei-sun tbd-lab unit:tbd-lab 2025-06-30 2025-08-19 inferred start:stated
  H13 jiahui-yu tbd-lab unit:tbd-lab 2025-06-30 2025-08-19 inferred start:stated
  H14 ruoming-pang tbd-lab unit:tbd-lab 2025-07-07~ 2025-08-19 inferred start:reported
  H15 dina-powell-mccormick meta unit:meta 2026-01-12~ open inferred title:stated
  D89 matt-schlicht msl-staff unit:msl-staff 2026-03-16 open reported
  D90 ben-parr msl-staff unit:msl-staff 2026-03-16 open reported
  D91 david-singleton msl-staff unit:msl-staff 2026-03-23~ open reported title:disputed start:reported
  D92 hugo-barra msl-staff unit:msl-staff 2026-03-23~ open reported start:reported
  D93 rui-xu msl-hardware unit:msl 2026-04-03~ open inferred place:reported title:reported start:reported
  D94 xiaolong-wang msl-staff unit:msl-staff 2026-05-01 open reported start:stated
  D95 lerrel-pinto msl-staff unit:msl-staff 2026-05-01 open reported start:stated
  D96 emily-dalton-smith agent-transformation-accelerator unit:agent-transformation-accelerator 2026-04~
      2026-06-17~ reported end:reported
  D97 bo-li msl-staff nat-friedman 2026-06-25 2026-10-02~ reported end:reported
  D98 dawn-song msl-staff nat-friedman 2026-06-25 2026-10-02~ reported end:reported
  D99 sanmi-koyejo fair rob-fergus 2026-06-25 2026-10-02~ reported end:reported
`);

/** unit, parent, from, to, status of the place, and of its parts. */
const PLACES = parseRows(`
  meta - ../2024-01 open stated
  product-org meta ../2024-01 open inferred
  genai product-org 2023-02 2025-05-27 inferred name:stated start:stated end:reported
  fair reality-labs 2013 2024-01-17 stated
  fair product-org 2024-01-17 2025-06-30 stated
  fair msl 2025-06-30 open stated
  ai-products product-org 2025-05-27 2025-06-30 inferred name:reported start:reported
  ai-products msl 2025-06-30 2025-08-19 inferred end:inferred
  agi-foundations product-org 2025-05-27 2025-06-30 inferred name:reported start:reported
  agi-foundations msl 2025-06-30 2025-08-19 inferred end:stated
  msl meta 2025-06-30 open stated
  tbd-lab msl 2025-06-30 2025-08-08~ inferred name:inferred start:stated
  tbd-lab msl 2025-08-08~ open stated name:reported
  par msl 2025-08-19 open stated
  msl-infra msl 2025-08-19 open stated
  msl-staff msl 2025-06-30 open inferred
  msl-safety-eval msl 2025-08~ open inferred
  msl-hardware msl 2026-04-03~ open reported start:reported
  ai-data-ops msl 2025-06-30~ 2025-08~ disputed name:reported start:reported end:unknown
  playai-team msl 2025-07-13~ open reported start:stated
  reality-labs meta ../2024-01 open inferred
  instagram-threads product-org ../2025-01 open inferred
  meta-infra meta ../2022-06 open inferred
  meta-compute meta 2026-01-12 open stated
  applied-ai-eng meta 2026-03-03 open reported
  agent-transformation-accelerator meta 2026-04~ open inferred name:reported start:reported
  central-analytics meta 2026-05-18~ open inferred name:reported start:inferred
  enterprise-solutions meta 2026-05~ open inferred name:reported start:inferred
`);

/** unit, head, from, to, status, and of its parts. */
const HEADSHIPS = parseRows(`
  meta mark-zuckerberg ../2024-01 open stated
  product-org chris-cox ../2024-01-17 open stated
  genai ahmad-al-dahle 2023-02 2025-05-27 stated
  fair joelle-pineau 2023 2025-05-08 stated end:inferred
  fair yann-lecun 2025-04 2025-05-08 reported
  fair rob-fergus 2025-05-08 open reported
  ai-products connor-hayes 2025-05-27 2025-08-19 reported end:inferred
  agi-foundations ahmad-al-dahle 2025-05-27 2025-08-19 stated start:reported
  agi-foundations amir-frenkel 2025-05-27 2025-08-19 stated start:reported
  msl alexandr-wang 2025-06-30 open stated
  tbd-lab alexandr-wang 2025-06-30 open stated
  par nat-friedman 2025-08-19 open stated
  msl-infra aparna-ramani 2025-08-19 open reported
  msl-hardware rui-xu 2026-04-03~ open reported start:reported
  ai-data-ops ruben-mayer 2025-06-30~ 2025-08~ disputed
  reality-labs andrew-bosworth ../2024-01 open stated
  instagram-threads adam-mosseri ../2025-01 open inferred
  meta-infra santosh-janardhan 2022-06 open reported
  meta-compute santosh-janardhan 2026-01-12 open stated
  meta-compute daniel-gross 2026-01-12 open stated
  applied-ai-eng maher-saba 2026-03-03 open reported
  scale-ai alexandr-wang ../2025-06 2025-06 stated
  scale-ai jason-droege 2025-06 2026-08-10 stated
  scale-ai francis-desouza 2026-08-10 open stated
`);

test('every reporting line is as the research has it', () => {
  const lines = meta.memberships.map((line) => {
    const target = line.reportsTo;
    const above = target === undefined ? '-' : 'person' in target ? target.person : `unit:${target.unit}`;
    const days = `${line.from} ${line.to ?? 'open'}`;
    return `${line.id} ${line.person} ${line.unit ?? '-'} ${above} ${days} ${line.status}${strengthsOf(line)}`;
  });
  expect(lines).toEqual(LINES);
});

test('every unit stands where the research has it', () => {
  const places = meta.units.flatMap(({ id, spans }) =>
    spans.map(
      (span) => `${id} ${span.parent ?? '-'} ${span.from} ${span.to ?? 'open'} ${span.status}${strengthsOf(span)}`,
    ),
  );
  expect(places).toEqual(PLACES);
});

test('every unit is headed by whom the research names', () => {
  const headships = meta.units.flatMap(({ id, heads }) =>
    heads.map((head) => `${id} ${head.person} ${head.from} ${head.to ?? 'open'} ${head.status}${strengthsOf(head)}`),
  );
  expect(headships).toEqual(HEADSHIPS);
});

/** Every event of the Meta data set as the research has it: when, of which kind, how sure, and of whom. */

import { describe, expect, test } from 'vitest';
import { meta, parseRows } from './meta-rows.ts';

/** id, date, kind, status and the people it tells of. */
const EVENTS = parseRows(`
  E1 2013 unit-created confirmed yann-lecun
  E2 2023-02 unit-created confirmed ahmad-al-dahle
  E3 2024-01-17 moved confirmed joelle-pineau yann-lecun chris-cox andrew-bosworth
  E4 2025-02 moved reported loredana-crisan
  E5 2025-01~ role reported ahmad-al-dahle
  E6 2025-04 joined confirmed rishabh-agarwal
  E7 2025-04-01 leaving-announced confirmed joelle-pineau
  E8 2025-05-08 retitled confirmed rob-fergus
  E9 2025-05-15~ project-delayed reported -
  E10 2025-05-27 unit-split confirmed chris-cox connor-hayes ahmad-al-dahle amir-frenkel
  E11 2025-05-30 left confirmed joelle-pineau
  E12 2025-06-12 investment confirmed alexandr-wang mark-zuckerberg
  E13 2025-06-19 joining-reported reported nat-friedman daniel-gross
  E14 2025-06-25/2025-06-26 joined confirmed lucas-beyer alexander-kolesnikov xiaohua-zhai
  E15 2025-06-30 unit-created confirmed mark-zuckerberg alexandr-wang nat-friedman
  E16 2025-06-30 joined confirmed trapit-bansal shuchao-bi huiwen-chang ji-lin joel-pobar jack-rae hongyu-ren
      johan-schalkwyk pei-sun jiahui-yu shengjia-zhao
  E17 2025-06-30/2025-07-01 dispute reported sam-altman
  E18 2025-07-01/2025-07-07 joined confirmed daniel-gross
  E19 2025-07-07~ joined reported ruoming-pang
  E20 2025-07-05~ joined reported anton-bakhtin yuanzhi-li
  E21 2025-07-13~ acquisition confirmed johan-schalkwyk
  E22 2025-07-14~ project-shelved reported -
  E23 2025-07-16~ joined reported jason-wei hyung-won-chung
  E24 2025-07-17~ joined reported mark-lee tom-gunter
  E25 2025-07-17 retitled confirmed connor-hayes adam-mosseri
  E26 2025-07-23~ joined reported tianhe-yu cosmo-du weiyue-wang
  E27 2025-07~ considered-leaving reported shengjia-zhao
  E28 2025-07-25 retitled confirmed shengjia-zhao mark-zuckerberg alexandr-wang
  E29 2025-07-25 statement confirmed yann-lecun
  E30 2025-07-30~ joined reported bowen-zhang
  E31 2025-07 left reported aurko-roy
  E32 2025-08-08 unit-reported reported alexandr-wang jack-rae tong-he yuanzhong-xu
  E33 2025-08-08~ acquisition reported alexis-conneau coralie-lemaitre johan-schalkwyk
  E34 2025-08-11/2025-08-15 hiring-freeze confirmed alexandr-wang
  E35 2025-08-15~ hiring-count reported -
  E36 2025-08-15 plan-reported reported jack-rae ruoming-pang jiahui-yu hongyu-ren pei-sun aparna-ramani
      rob-fergus
  E37 2025-08-19 unit-split confirmed alexandr-wang nat-friedman aparna-ramani rob-fergus yann-lecun
      shengjia-zhao
  E38 2025-08-19 unit-dissolved confirmed ahmad-al-dahle amir-frenkel
  E39 2025-08-19 retitled confirmed aparna-ramani
  E40 2025-08-19 retitled confirmed nat-friedman
  E41 2025-08-19 line-change confirmed yann-lecun alexandr-wang
  E42 2025-08 report disputed chris-cox
  E43 2025-08 report reported ahmad-al-dahle
  E44 2025-08 project-shelved reported -
  E45 2025-08 dispute denied alexandr-wang mark-zuckerberg
  E46 2025-08 denial reported -
  E47 2025-08 complaint reported -
  E48 2025-08 complaint reported alexandr-wang
  E49 2025-08-27~ statement confirmed -
  E49a 2025-08-27~ left confirmed bert-maher
  E49b 2025-08-27~ left reported tony-liu
  E49c 2025-08-27~ left confirmed chi-hao-wu
  E49d 2025-08-27~ left reported aram-markosyan
  E49e 2025-08-27~ left reported afroz-mohiuddin
  E49f 2025-08-29~ leaving-announced reported rohan-varma
  E50 2025-08-25 leaving-announced confirmed rishabh-agarwal
  E51 2025-08-26~ left confirmed ethan-knight
  E52 2025-08-26~ never-started reported avi-verma
  E53 2025-08-26~ statement confirmed dave-arnold
  K1 2025-08-20~ report reported -
  K2 2025-08-26~ report reported ethan-knight avi-verma rishabh-agarwal
  K3 2025-08-29 report reported -
  E54 2025-08-26/2025-08-28 left confirmed chaya-nayak
  E55 2025-08~ left reported loredana-crisan
  E56 2025-08-29~ left reported ruben-mayer
  E57 2025-08-29 report confirmed shengjia-zhao
  E58 2025-09 joined reported yang-song
  E59 2025-09-15~ moved confirmed connor-hayes
  E60 2025-09 joined confirmed rishabh-agarwal
  E61 2025-10-22 layoffs confirmed alexandr-wang
  E62a 2025-10-10~ joined reported andrew-tulloch
  E62 2025-10-22~ joined reported ananya-kumar
  E63 2025-10-27 moved confirmed vishal-shah nat-friedman
  E64 2025-11-19 leaving-announced confirmed yann-lecun
  E65 2025-12 dispute disputed alexandr-wang chris-cox andrew-bosworth
  E66 2026-01-01~ left reported yann-lecun
  E67 2026-01-12 unit-created confirmed santosh-janardhan daniel-gross dina-powell-mccormick
  E68 2026-01-15~ left confirmed ahmad-al-dahle
  E69 2026-02-18/2026-02-25 left reported ruoming-pang
  E70 2026-02/2026-03 left reported mat-velloso russ-salakhutdinov
  E71 2026-03-03/2026-03-04 unit-created reported maher-saba andrew-bosworth
  K4 2026-03 dispute disputed alexandr-wang
  E72 2026-03-10 investment reported yann-lecun
  E77 2026-03-10 acquisition reported matt-schlicht ben-parr vishal-shah
  E78 2026-03-23/2026-03-24 joined reported david-singleton hugo-barra
  E79 2026-04-03 unit-reported reported rui-xu
  E73 2026-04-08 product confirmed alexandr-wang
  E80 2026-04-27 report reported -
  E81 2026-05-01 acquisition confirmed xiaolong-wang lerrel-pinto
  E74 2026-05-18/2026-05-20 layoffs confirmed janelle-gale
  E86 2026-05-19 report reported -
  E75 2026-06-03 report reported alexandr-wang
  E76 2026-06-15/2026-06-16 statement reported andrew-bosworth maher-saba
  E87 2026-06-17 leaving-announced reported emily-dalton-smith
  E88 2026-06-25 joined reported bo-li dawn-song sanmi-koyejo
  E89 2026-07-01 report reported santosh-janardhan daniel-gross dina-powell-mccormick
  E90 2026-07-02 statement reported mark-zuckerberg alexandr-wang andrew-bosworth
  E91 2026-07-09 product reported -
  E92 2026-07-28 statement reported shengjia-zhao
  E93 2026-07-30 role confirmed francis-desouza jason-droege
  E94 2026-08-05 product confirmed -
  E95 2026-08-10 product confirmed -
  E96 2026-08-26 report disputed mark-zuckerberg
  E97 2026-09-08 product confirmed david-singleton
  E98 2026-09-09 leaving-announced reported andrew-tulloch
  E99 2026-09-22 statement reported nat-friedman
  E100 2026-10-02 left reported bo-li dawn-song sanmi-koyejo
  E101 2026-10-02 product confirmed nat-friedman alexandr-wang
  J1 2025-06-12/2025-06-30 joined confirmed alexandr-wang
  J2 2025-06~ joined reported ruben-mayer
  J3 2025-07/2025-08-08 joined reported yuanzhong-xu tong-he
  J4 2025-07/2025-08 joined reported mingyang-zhang xinyun-chen
  J5 2025-08~ joined reported ziwen-han nathaniel-li alexander-fabbri felix-binder chen-xing lifeng-jin
  J6 2025-08-08~ joined reported alexis-conneau coralie-lemaitre
  J7 2026-01-12~ joined confirmed dina-powell-mccormick
  J8 2026-03-16 joined reported matt-schlicht ben-parr
  J9 2026-05-01 joined confirmed xiaolong-wang lerrel-pinto
`);

test('every event is as the research has it', () => {
  const events = meta.events.map(
    ({ id, date, kind, status, people }) => `${id} ${date} ${kind} ${status} ${people.join(' ') || '-'}`,
  );
  expect(events).toEqual(EVENTS);
});

describe('the eleven departures of August 2025', () => {
  const GOING = new Set(['left', 'leaving-announced']);
  const statusOf = (person: string): string | undefined =>
    meta.events.find(
      ({ people, kind, date }) =>
        GOING.has(kind) && people.some((each) => each === person) && date.startsWith('2025-08'),
    )?.status;

  test.each(['ethan-knight', 'rishabh-agarwal', 'chaya-nayak', 'bert-maher', 'chi-hao-wu'])(
    '%s: Meta says so, or the person',
    (person) => {
      expect(statusOf(person)).toBe('confirmed');
    },
  );

  test.each(['loredana-crisan', 'tony-liu', 'aram-markosyan', 'afroz-mohiuddin', 'rohan-varma', 'ruben-mayer'])(
    '%s: reported',
    (person) => {
      expect(statusOf(person)).toBe('reported');
    },
  );
});

describe('what the sources say of the whole', () => {
  test('about 3,400 people in the lab in July 2025, and fewer after the cuts', () => {
    const whole = meta.coverage.whole?.map(({ unit, people, bound, date }) => `${unit} ${bound} ${people} ${date}`);
    expect(whole).toEqual([
      'msl about 3400 2025-07',
      'msl under 3000 2025-10-23~',
      'tbd-lab about 100 2026-06',
      'applied-ai-eng about 6500 2026-06',
    ]);
  });

  test('coverage ends with the latest source, and the notice says so', () => {
    expect(meta.coverage.to).toBe('2026-10-02');
    expect(meta.notice).toContain('2 October 2026');
    expect(meta.moments.at(-1)?.date).toBe('2026-10-02');
    const later = meta.sources.filter(({ date }) => (date ?? '') > '2026-10-02' && !date?.includes('..'));
    expect(later.map(({ id }) => id)).toEqual([]);
  });
});

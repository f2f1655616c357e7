/** Words that stand in titles and hardly ever in names, in the languages of the files that come most. */
export const TITLE_WORDS: readonly string[] = (
  'head director manager engineer officer president vp svp evp ceo cto cfo coo chief lead leader analyst assistant ' +
  'specialist consultant developer designer coordinator administrator executive accountant associate architect ' +
  'scientist representative supervisor technician advisor partner intern counsel nurse clerk operator sales leiter ' +
  'leiterin geschäftsführer entwickler entwicklerin ingenieur directeur directrice responsable chef ingénieur ' +
  'gerente jefe jefa ingeniero ingeniera analista direttore direttrice responsabile diretor diretora 部長 課長 係長 ' +
  '社長 主任 经理 总监 工程师 主管'
).split(' ');

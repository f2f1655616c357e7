/** Files to begin with: headings that are understood for sure, and three rows to write over. */

export interface Template {
  readonly name: string;
  readonly label: string;
  readonly text: string;
}

function lines(...rows: readonly string[]): string {
  return `${rows.join('\r\n')}\r\n`;
}

export const TEMPLATES: readonly Template[] = [
  {
    name: 'orgdiff-template-by-id.csv',
    label: 'Managers by id',
    text: lines(
      'Employee ID,Name,Job Title,Department,Manager ID,Email,Location',
      '001,Amina Example,Managing Director,Management,,amina@company.example,Lisbon',
      '002,Bo Example,Head of Design,Design,001,bo@company.example,Lisbon',
      '003,Chidi Example,Designer,Design,002,chidi@company.example,Accra',
    ),
  },
  {
    name: 'orgdiff-template-by-name.csv',
    label: 'Managers by name',
    text: lines(
      'Name,Job Title,Team,Reports To',
      'Amina Example,Managing Director,Management,',
      'Bo Example,Head of Design,Design,Amina Example',
      'Chidi Example,Designer,Design,Bo Example',
    ),
  },
];

import { rememberFew } from '../../base/remember.ts';
import { rowWordsOf } from '../../diff/row-words.ts';
import { learnRowWords } from '../../store/row-words.ts';

learnRowWords(rememberFew(rowWordsOf));

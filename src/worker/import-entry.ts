/** What runs in the worker. */

import { ImportSession } from '../io/import/session/import-session.ts';
import { ImportDesk } from './import-desk.ts';
import type { Question } from './protocol.ts';

const desk = new ImportDesk(new ImportSession(), (answer) => self.postMessage(answer));
self.addEventListener('message', (event: MessageEvent<Question>) => desk.take(event.data));

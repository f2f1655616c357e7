/** What runs in the worker. */

import type { Answer, Question } from './protocol.ts';

self.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  const answer: Answer = { id: data.id, say: 'failed', message: 'files cannot be read yet' };
  self.postMessage(answer);
});

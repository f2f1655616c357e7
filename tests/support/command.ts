/** The command line in a folder of its own, run as people run it. */

import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const COMMAND = fileURLToPath(new URL('../tools/orgdiff.mjs', import.meta.url));

export const BEFORE =
  'id,name,title,manager,unit\n1,Ada,CEO,,Co\n2,Bea,Head,1,Lab\n3,Cy,Engineer,2,Lab\n4,Eva,Head,1,Shop\n';
export const AFTER =
  'id,name,title,manager,unit\n1,Ada,CEO,,Co\n2,Bea,Director,1,Lab\n3,Cy,Engineer,4,Shop\n4,Eva,Head,1,Shop\n5,Gil,Clerk,4,Shop\n';

export interface Outcome {
  readonly status: number | null;
  readonly output: string;
  readonly errors: string;
}

export class CommandFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'orgdiff-command-'));
  readonly environment = { ...process.env, ORGDIFF_COMMAND_FOLDER: join(this.path, 'built'), NO_COLOR: undefined };

  put(name: string, content: string | Uint8Array): string {
    writeFileSync(join(this.path, name), content);
    return name;
  }

  private execute(file: string, args: readonly string[], input: string | Uint8Array): Promise<Outcome> {
    return new Promise((resolve) => {
      const options = { cwd: this.path, env: this.environment, maxBuffer: 1 << 28 };
      const child = execFile(file, args, options, (_error, output, errors) =>
        resolve({ status: child.exitCode, output, errors }),
      );
      // It may have ended before it was given anything.
      child.stdin?.on('error', () => undefined).end(input);
    });
  }

  run(args: readonly string[], input: string | Uint8Array = ''): Promise<Outcome> {
    return this.execute(process.execPath, [COMMAND, ...args], input);
  }

  /** A line for bash, in which `orgdiff` is the command. */
  shell(line: string): Promise<Outcome> {
    return this.execute('bash', ['-c', `orgdiff() { "${process.execPath}" "${COMMAND}" "$@"; }\n${line}`], '');
  }
}

import { spawn } from 'node:child_process';

export type Finished = {
  readonly code: number;
  readonly output: string;
  readonly seconds: number;
};

/** Runs a command of the project to its end; its output is returned, and shown where asked. */
export function run(
  command: string,
  args: readonly string[],
  { show = false, env = {}, cwd }: { show?: boolean; env?: NodeJS.ProcessEnv; cwd?: string } = {},
): Promise<Finished> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk;
      if (show) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output, seconds: (performance.now() - started) / 1000 }),
    );
  });
}

import { accessSync, constants, existsSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { UsageError } from './usage-error';

/** @throws UsageError where there is no such file */
export function needFile(path: string): void {
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}. Check the path.`);
  if (!statSync(path).isFile()) throw new UsageError(`${path} is a folder. Name a file in it.`);
}

/**
 * Where an answer is to be written, before the work for it begins: it would be lost if its place
 * turned out to be wrong afterwards, and an input that is written over would be, too.
 *
 * @throws UsageError where nothing can be written there, or an input is
 */
export function outputAt(path: string, inputs: readonly string[]): (text: string) => void {
  const folder = dirname(path);
  if (!existsSync(folder)) {
    throw new UsageError(`There is no folder ${folder} for ${path}. Make it, or name another.`);
  }
  if (existsSync(path) && statSync(path).isDirectory()) {
    throw new UsageError(`--out ${path} is a folder. Name a file in it.`);
  }
  if (inputs.some((input) => isSame(input, path))) {
    throw new UsageError(`--out ${path} would be written over the file it is made from.`);
  }
  try {
    accessSync(existsSync(path) ? path : folder, constants.W_OK);
  } catch {
    throw new UsageError(`--out ${path} must not be written. Choose another place.`);
  }
  return (text) => writeFileSync(path, text);
}

const isSame = (one: string, other: string): boolean =>
  existsSync(one) && existsSync(other) && realpathSync(one) === realpathSync(other);

/**
 * Scripts of one extension on one page share a world that neither the page nor another
 * extension can see: what one hands over, the next finds.
 */
const world = globalThis as unknown as Record<string, unknown>;

const PREFIX = 'partnerlens:';

export function handOver(name: string, value: unknown): void {
  world[PREFIX + name] = value;
}

export const handedOver = <T>(name: string): T | undefined => world[PREFIX + name] as T | undefined;

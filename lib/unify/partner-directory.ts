import type { Id } from '@/lib/domain/id';
import { plainWord } from './clean/words';

type NamedPartner = { readonly id: Id; readonly name: string };

/** Knows partners by id and by name: exports often give the name where the id should stand. */
export type PartnerDirectory = {
  readonly add: (partners: readonly NamedPartner[]) => void;
  readonly has: (id: Id) => boolean;
  /**
   * Partners of exactly this name, whatever its case and signs. Where those of the source's own
   * numbering are among them, only those.
   */
  readonly named: (name: string) => readonly Id[];
};

export function partnerDirectory(space: string): PartnerDirectory {
  const ids = new Set<Id>();
  const byName = new Map<string, Set<Id>>();
  return {
    add(partners) {
      for (const { id, name } of partners) {
        ids.add(id);
        const plain = plainWord(name);
        byName.set(plain, (byName.get(plain) ?? new Set()).add(id));
      }
    },
    has: (id) => ids.has(id),
    named(name) {
      const all = [...(byName.get(plainWord(name)) ?? [])];
      const own = all.filter((id) => id.startsWith(`${space}:`));
      return own.length > 0 ? own : all;
    },
  };
}

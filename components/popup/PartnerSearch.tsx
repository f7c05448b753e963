import { useEffect, useId, useMemo, useState } from 'preact/hooks';
import type { PartnerRow } from '@/lib/domain/overview';
import { Icon } from '../parts/Icon';
import { useFormat } from '../state/format-context';
import { PartnerOption } from './PartnerOption';
import { createPartnerSearch } from './partner-search';

type PartnerSearchProps = {
  readonly partners: readonly PartnerRow[];
  readonly onChoose: (partner: PartnerRow) => void;
  /** Tells whether results cover the rest of the popup. */
  readonly onSearching: (searching: boolean) => void;
};

/** A search box whose list answers to the arrow keys while the focus stays in the box. */
export function PartnerSearch({ partners, onChoose, onSearching }: PartnerSearchProps) {
  const { t, plural } = useFormat();
  const [query, setQuery] = useState('');
  const [wanted, setActive] = useState(0);
  const id = useId();
  const search = useMemo(() => createPartnerSearch(partners), [partners]);
  const hits = useMemo(() => search(query), [search, query]);
  // New data may have left fewer of them.
  const active = Math.max(0, Math.min(wanted, hits.length - 1));
  const searching = query.trim() !== '';

  useEffect(() => onSearching(searching), [searching]);
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  function change(words: string): void {
    setQuery(words);
    setActive(0);
  }

  function choose(partner: PartnerRow): void {
    change('');
    onChoose(partner);
  }

  function onKeyDown(event: KeyboardEvent): void {
    // These keys choose among the letters that an input method suggests.
    if (event.isComposing) return;
    const last = hits.length - 1;
    const chosen = hits[active];
    if (event.key === 'ArrowDown') setActive(active === last ? 0 : active + 1);
    else if (event.key === 'ArrowUp') setActive(active === 0 ? last : active - 1);
    else if (event.key === 'Enter' && chosen) choose(chosen);
    else if (event.key === 'Escape' && searching) change('');
    else return;
    event.preventDefault();
  }

  return (
    <div class="search">
      <Icon name="search" />
      <input
        class="input"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck={false}
        aria-label={t('popupSearch')}
        aria-expanded={searching}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={searching && hits.length > 0 ? `${id}-${active}` : undefined}
        placeholder={plural('popupSearchCount', partners.length)}
        value={query}
        onInput={(event) => change(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div
        role="listbox"
        id={`${id}-list`}
        class="hits"
        aria-label={t('popupPartners')}
        hidden={!searching}
      >
        {hits.map((partner, index) => (
          <PartnerOption
            key={partner.id}
            id={`${id}-${index}`}
            partner={partner}
            active={index === active}
            onChoose={() => choose(partner)}
          />
        ))}
      </div>
      <p role="status" class={searching && hits.length === 0 ? 'soft hits-none' : 'unseen'}>
        {searching &&
          (hits.length === 0 ? t('popupNoPartner', query) : plural('popupHits', hits.length))}
      </p>
    </div>
  );
}

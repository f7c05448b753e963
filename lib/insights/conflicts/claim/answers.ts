import { fold } from '@/lib/matching/fold';

/** What people type where a form asks for something and there is nothing to say. */
const NOTHING = new Set(
  (
    'no non nein nej nei nee ne nie ei none na nil null nothing noone nobody notapplicable ' +
    'notavailable notknown unknown unclear undefined tbd tba tbc tobedefined tobedetermined ' +
    'keine keiner keines kein nichts unbekannt offen entfällt entfallt aucun aucune rien sans ' +
    'inconnu ninguno ninguna nada desconocido nessuno nessuna niente nenhum nenhuma geen ' +
    'onbekend ingen inget okänd okand brak nieznany test dummy example anonymous anonym ' +
    'confidential undisclosed vertraulich confidentiel confidencial geheim noreply donotreply'
  ).split(' '),
);

/** Longer words are never one of these. */
const LONGEST = 40;

/** Whether a field says something: `n/a`, `-` and `none` are typed because a form wants words. */
export function isAnswer(words: string | undefined): words is string {
  if (words === undefined) return false;
  if (words.length > LONGEST) return words.trim() !== '';
  const plain = fold(words).replace(/[^\p{L}\p{N}]+/gu, '');
  return plain !== '' && !NOTHING.has(plain);
}

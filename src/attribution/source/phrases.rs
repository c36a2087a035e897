//! Noun groups with the prepositional phrases behind them: "the head of the union of dockers".

use crate::attribution::view::View;
use crate::grammar::strip::{NOUN, PREP};
use crate::lexicon::entry::is_nominative;
use crate::text::hash::of_ascii;

/// The last chunk of the prepositional phrases behind the noun group at `at`.
pub(crate) fn phrase_end(view: View<'_>, at: usize, end: usize) -> usize {
    /// Every second chunk, from the first on.
    const FIRSTS: u64 = u64::MAX / 3;
    let strip = &view.page.strip;
    let (preps, nouns) = (strip.ahead(PREP, at + 1, end), strip.ahead(NOUN, at + 1, end));
    at + (((preps & FIRSTS) | (nouns & !FIRSTS)).trailing_ones() as usize & !1)
}

/// How many phrases lead from a noun group to the one at `last`: "the head | of the union | of dockers".
pub(crate) fn phrases_before(view: View<'_>, last: usize, chunk_first: usize) -> usize {
    /// Every second chunk, from the last on.
    const LASTS: u64 = !(u64::MAX / 3);
    let strip = &view.page.strip;
    let (preps, nouns) = (strip.behind(PREP, chunk_first, last), strip.behind(NOUN, chunk_first, last));
    let count = ((preps & LASTS) | (nouns & !LASTS)).leading_ones() as usize / 2;
    if count > 0 && begins_clause(view, last) { 0 } else { count }
}

/// "Two weeks after | he", "a day before | it": whether a pronoun that is a subject stands at the chunk `last` behind a preposition,
/// which leads in a clause.
fn begins_clause(view: View<'_>, last: usize) -> bool {
    const TIMES: [u32; 4] = [of_ascii("after"), of_ascii("before"), of_ascii("since"), of_ascii("until")];
    let word = |at: usize| view.token(view.page.chunks[at].first as usize).key;
    let chunk = &view.page.chunks[last];
    let alone = chunk.end == chunk.first + 1;
    alone && (is_nominative(word(last)) || (word(last) == of_ascii("it") && TIMES.contains(&word(last - 1))))
}

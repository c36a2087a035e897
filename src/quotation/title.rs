//! Titles of works in quotation marks.

use super::model::Region;
use super::naming;
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, TagSet, Token, TokenKind, flag};

/// Nouns for works that have a title.
static WORKS: Words<256> = Words::of(&[
    "album",
    "albums",
    "anthem",
    "autobiography",
    "ballad",
    "bestseller",
    "biography",
    "blockbuster",
    "blog",
    "book",
    "books",
    "cartoon",
    "column",
    "comedy",
    "documentary",
    "drama",
    "duet",
    "episode",
    "exhibition",
    "film",
    "films",
    "franchise",
    "hymn",
    "magazine",
    "memoir",
    "memoirs",
    "miniseries",
    "mixtape",
    "movie",
    "movies",
    "musical",
    "newsletter",
    "novel",
    "novels",
    "opera",
    "painting",
    "play",
    "podcast",
    "poem",
    "prequel",
    "program",
    "programme",
    "remake",
    "sculpture",
    "segment",
    "sequel",
    "series",
    "show",
    "shows",
    "single",
    "sitcom",
    "song",
    "songs",
    "soundtrack",
    "spinoff",
    "thriller",
    "trilogy",
    "video",
]);

/// Verbs of which a title is the object, and nothing that anybody says.
static MAKES: Words<64> = Words::of(&[
    "authored",
    "co-authored",
    "co-hosts",
    "co-hosted",
    "co-starred",
    "co-wrote",
    "composed",
    "directed",
    "directing",
    "directs",
    "edits",
    "edited",
    "hosted",
    "hosting",
    "hosts",
    "produced",
    "produces",
    "rewatched",
    "starred",
    "starring",
    "stars",
]);

/// Whether a region of so many `words` is the title of a work: in capitals like a headline, where nobody speaks.
pub(super) fn is_title(tokens: &[Token], region: &Region, words: usize) -> bool {
    let range = region.range();
    let inside = &tokens[range.start + 1..range.end - 1];
    let headed = inside.first().is_some_and(|t| t.has(flag::CAPITAL)) && inside.iter().all(is_headed);
    headed && (stands_free(tokens, region, words) || is_of_work(tokens, region, words))
}

/// Whether a word is written as in a headline.
fn is_headed(token: &Token) -> bool {
    const SMALL: TagSet = TagSet::of(&[Tag::Prep, Tag::Det, Tag::Conj, Tag::To, Tag::Gen]);
    token.kind != TokenKind::Word || token.has(flag::CAPITAL) || token.tag.is_in(SMALL)
}

/// Whether no comma, colon or stop sets a region off as speech: in “The Night Desk” he plays ...
fn stands_free(tokens: &[Token], region: &Region, words: usize) -> bool {
    let range = region.range();
    let before = range.start.checked_sub(1).map(|i| &tokens[i]);
    let last = &tokens[range.end - 2];
    let pointed = matches!(last.kind, TokenKind::Comma | TokenKind::Stop);
    // On Marl Radio's “The Night Desk.”
    let aired = words > 1 && before.is_some_and(|t| t.tag == Tag::Gen || t.key == of_ascii("on"));
    !tokens[range.start].has(flag::PARAGRAPH_START)
        && (words > 1 || !pointed)
        && (last.kind != TokenKind::Stop || aired)
        && !before.is_some_and(|t| matches!(t.kind, TokenKind::Comma | TokenKind::Colon))
}

/// Whether the words around a region speak of a work: "his memoir, “The Long River.”", "“The Long River,” a memoir".
fn is_of_work(tokens: &[Token], region: &Region, words: usize) -> bool {
    let range = region.range();
    let word = |back: usize| range.start.checked_sub(back).map(|i| &tokens[i]);
    let comma = usize::from(word(1).is_some_and(|t| t.kind == TokenKind::Comma));
    let is = |set: &Words<256>, back: usize| word(back).is_some_and(|t| set.contains(t.key));
    let key = word(1).map_or(0, |t| t.key);
    let named = is(&WORKS, 1 + comma)
        || MAKES.contains(key)
        || ((naming::titles(key) || naming::names(key)) && is(&WORKS, 2))
        || (words > 1 && key == of_ascii("of") && is(&WORKS, 2));
    named || (words > 1 && is_said_to_be_one(&tokens[range.end..]))
}

/// "... a memoir", "... his 1987 memoir", "... tour": whether the words behind a title say what it is; those of "the show
/// said" may as well say who speaks.
fn is_said_to_be_one(behind: &[Token]) -> bool {
    const FARTHEST: usize = 4;
    const ARTICLES: [u32; 2] = [of_ascii("a"), of_ascii("an")];
    let Some((first, rest)) = behind.split_first() else { return false };
    let introduced = ARTICLES.contains(&first.key) || first.tag == Tag::Poss;
    let group = rest.iter().take(FARTHEST).take_while(|t| t.tag.is_in(GROUP));
    WORKS.contains(first.key) || (introduced && group.into_iter().any(|t| WORKS.contains(t.key)))
}

/// The tags inside a noun group.
const GROUP: TagSet =
    TagSet::of(&[Tag::Det, Tag::Adj, Tag::Noun, Tag::Nouns, Tag::Name, Tag::Num, Tag::Poss, Tag::Gen]);

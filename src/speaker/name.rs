//! Names: what in a run of words with a capital is title, name and suffix, and what the name is of.

use super::model::{Gender, SpeakerKind};
use crate::attribution::view::View;
use crate::lexicon::entry::{noun, person};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, Token, TokenKind, flag};

/// A name: token numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Name {
    /// Where the titles among its words with a capital begin.
    pub first: u32,
    /// Where the name itself begins.
    pub core: u32,
    /// Where it ends, but for a suffix.
    pub tail: u32,
    /// Where it ends, with "Jr."; letters such as "QC" are left out.
    pub shown: u32,
    /// Where it ends with all that.
    pub end: u32,
    /// The title right before it, "Mr." or "Senator", `u32::MAX` where there is none.
    pub title: u32,
    pub chunk: u32,
    /// The word that tells what an organisation is, or a person's last one.
    pub head: u32,
    pub kind: SpeakerKind,
    pub gender: Option<Gender>,
    /// Whether it may be a common noun with a capital.
    pub doubtful: bool,
}

impl Name {
    /// The words of the name itself, without the marks of a nickname.
    pub(crate) fn words<'p>(&self, view: View<'p>) -> impl Iterator<Item = &'p Token> + Clone + use<'p> {
        view.page.tokens[self.core as usize..self.tail as usize]
            .iter()
            .filter(|t| !matches!(t.kind, TokenKind::Mark | TokenKind::Clitic))
    }

    /// Whether a title stands right before it.
    pub(crate) const fn is_titled(&self) -> bool {
        self.title != u32::MAX
    }

    /// How many words the name itself has.
    pub(crate) fn len(&self, view: View<'_>) -> usize {
        self.words(view).count()
    }

    /// The suffix's word, 0 for none.
    pub(crate) fn suffix(&self, view: View<'_>) -> u32 {
        if self.shown > self.tail { view.token(self.shown as usize - 1).key } else { 0 }
    }
}

/// What a title before a name is.
const TITLE: u8 = noun::HONORIFIC | noun::OFFICE | noun::ROLE | noun::COLLECTIVE;

pub(crate) fn is_organisation(view: View<'_>, at: usize) -> bool {
    view.noun_bits(at) & noun::ORGANISATION != 0 || view.person_bits(at) & person::COMPANY != 0
}

/// What follows a name that several generations bear.
static SUFFIXES: Words<32> = Words::listed("jr. sr. jr sr ii iii iv esq.");

/// Honours and degrees behind a name.
static LETTERS: Words<32> = Words::listed("kc qc md m.d. phd ph.d. obe mbe cbe frs mp mep");

/// What is title, name and suffix in a run; none where it names nobody, as a title alone.
pub(crate) fn parse(view: View<'_>, text: &str, first: usize, mut end: usize) -> Option<Name> {
    let tokens = &view.page.tokens;
    let is_suffix = |k: usize| tokens.get(k).is_some_and(|t| SUFFIXES.contains(t.key) && t.has(flag::CAPITAL));
    let all = end;
    let given = (first..end).any(|k| view.person_bits(k) & person::GIVEN != 0);
    if end > first + 2 && given && LETTERS.contains(tokens[end - 1].key) {
        end -= 1;
    }
    let mut tail = end;
    if end > first + 1 && is_suffix(end - 1) {
        tail = end - 1;
    } else if tokens.get(end).is_some_and(|t| t.kind == TokenKind::Comma) && is_suffix(end + 1) && end > first + 1 {
        end += 2;
    }
    let joint = (first..tail).find(|k| tokens[*k].tag == Tag::Prep).unwrap_or(tail);
    let head = joint - 1;
    // "Ms. Gao", "Mr. Tribe"
    let honoured = first + 1 < tail
        && view.noun_bits(first) & noun::HONORIFIC != 0
        && view.person_bits(first) & (person::MAN | person::WOMAN) != 0;
    // "United Auto Workers"
    let several = tail - first > 1 && view.noun_bits(head) & noun::COLLECTIVE != 0 && view.token(head).tag != Tag::Name;
    let organised =
        !honoured && (joint < tail || is_organisation(view, head) || several || is_general(view, first, tail));
    let core = if organised { first } else { core(view, text, first, tail) };
    let (bits, who) = (view.noun_bits(head), view.person_bits(core));
    let single = tail - core == 1;
    // "Republicans", "Senate Democrats": people without a name.
    if view.person_bits(tail - 1) & person::PEOPLES != 0 && !honoured {
        return None;
    }
    let doubtful = single && core == first && bits & (TITLE | noun::ARTIFACT) != 0 && who & person::GIVEN == 0;
    // "Assistant Foreign Minister": a title without a name.
    let is_title = !doubtful && bits & (noun::OFFICE | noun::ROLE) != 0 && view.lexicon.is_common(&tokens[head]);
    let named = (first..head).any(|k| {
        view.person_bits(k) & (person::GIVEN | person::MAN | person::WOMAN) != 0
            || tokens[k].len == 2 && tokens[k].has(flag::DOTTED)
    });
    if is_title && !organised && !named && tail == end {
        return None;
    }
    let title = core.checked_sub(1).filter(|k| view.page.chunk_of[*k] == view.page.chunk_of[core]);
    let (titled, honoured) = title.map_or((0, 0), |k| (view.noun_bits(k), view.person_bits(k)));
    // "liberal firebrand | Cornel West"
    let described = title.is_some_and(|k| {
        let things = noun::ORGANISATION | noun::ARTIFACT;
        tokens[k].tag == Tag::Noun && !tokens[k].has(flag::CAPITAL) && view.noun_bits(k) & things == 0
    }) && !view.lexicon.is_common(&tokens[core]);
    let gender = gender(honoured, person::MAN, person::WOMAN).or_else(|| gender(who, person::MALE, person::FEMALE));
    let initial = tokens[core..tail].iter().any(|t| t.len == 2 && t.has(flag::DOTTED));
    let place = view.person_bits(tail - 1) & person::PLACE != 0;
    let kind = if organised && end <= tail {
        SpeakerKind::Organisation
    } else if end > tail
        || titled & (TITLE & !noun::COLLECTIVE) != 0
        || honoured & (person::MAN | person::WOMAN) != 0
        || initial
    {
        SpeakerKind::Person
    } else if place && (single || who & person::GIVEN == 0) {
        SpeakerKind::Place
    } else if who & person::GIVEN != 0 || is_aged(view, end) {
        SpeakerKind::Person
    } else if single {
        if tokens[core].has(flag::ALL_CAPS) && tokens[core].len > 1 {
            SpeakerKind::Organisation
        } else {
            SpeakerKind::Other
        }
    } else if tokens[core..tail].iter().any(|t| view.lexicon.is_common(t)) && !described {
        SpeakerKind::Organisation
    } else {
        SpeakerKind::Person
    };
    let gender = gender.filter(|_| kind == SpeakerKind::Person);
    let head = if joint < tail { head } else { tail - 1 };
    Some(Name {
        first: first as u32,
        core: core as u32,
        tail: tail as u32,
        shown: end as u32,
        end: all.max(end) as u32,
        title: title.filter(|_| titled & TITLE & !noun::COLLECTIVE != 0).map_or(u32::MAX, |k| k as u32),
        chunk: view.page.chunk_of[core],
        head: head as u32,
        kind,
        gender,
        doubtful,
    })
}

/// Whether "of" behind an office stands before a token: "Secretary of | State".
fn is_of_office(view: View<'_>, first: usize) -> bool {
    let key = |k: usize| view.token(k).key;
    let the = first > 0 && key(first - 1) == of_ascii("the");
    let Some(of) = first.checked_sub(1 + usize::from(the)).filter(|k| *k > 0) else { return false };
    [of_ascii("of"), of_ascii("for")].contains(&key(of)) && view.noun_bits(of - 1) & (noun::OFFICE | noun::ROLE) != 0
}

/// Whether behind a name stands an age: "Ada Roe, 71,".
fn is_aged(view: View<'_>, end: usize) -> bool {
    let kind = |k: usize| view.page.tokens.get(k).map(|t| t.kind);
    let digits = view.page.tokens.get(end + 1).is_some_and(|t| t.kind == TokenKind::Number && t.len <= 2);
    kind(end) == Some(TokenKind::Comma) && digits && kind(end + 2) == Some(TokenKind::Comma)
}

/// "General Accident", "General Motors", but "General Roe"; "Marl General" is a hospital, and an attorney general no body.
fn is_general(view: View<'_>, first: usize, tail: usize) -> bool {
    const GENERAL: u32 = of_ascii("general");
    let (word, last) = (view.token(first), view.token(tail - 1));
    let names_a_body = || view.lexicon.is_common(last) && last.tag != Tag::Name || is_organisation(view, tail - 1);
    tail - first == 2 && (word.key == GENERAL && names_a_body() || last.key == GENERAL && word.entry == 0)
}

/// The gender that bits of a word tell.
pub(crate) fn gender(bits: u8, male: u8, female: u8) -> Option<Gender> {
    match (bits & male != 0, bits & female != 0) {
        (true, false) => Some(Gender::Male),
        (false, true) => Some(Gender::Female),
        _ => None,
    }
}

/// Where a person's name begins behind titles, parties and houses: "Senator | John", "Fox News host | Sean".
fn core(view: View<'_>, text: &str, first: usize, tail: usize) -> usize {
    let who = |k: usize| view.person_bits(k);
    let is_given = |k: usize| who(k) & person::GIVEN != 0;
    let mut core = first;
    for k in first..tail - 1 {
        let token = view.token(k);
        // "Vice-Mayor"
        let part = token.span().of(text).rsplit_once('-').map_or(0, |(_, part)| view.lexicon.noun(part));
        let titled = (view.noun_bits(k) | part) & TITLE != 0 || who(k) & (person::MAN | person::WOMAN) != 0;
        // "Larry King", "Price"
        let surname = k > core && is_given(k - 1);
        let own = is_given(k) && !view.lexicon.is_common(token);
        if titled && !surname && !own {
            core = k + 1;
        }
    }
    while core + 2 < tail && who(core) & (person::PEOPLE | person::PEOPLES) != 0 {
        core += 1;
    }
    // "State Planning Commission | Peng Peiyun"
    let house = (core..tail.saturating_sub(2)).rev().find(|k| is_organisation(view, *k));
    if let Some(house) = house.filter(|k| (k + 1..tail).all(|k| !view.lexicon.is_common(view.token(k)))) {
        core = house + 1;
    }
    // "Horticulturalist | Ann Roe", where a word that begins a sentence is not known
    let unknown =
        core + 2 < tail && view.token(core).has(flag::SENTENCE_START) && !is_given(core) && view.token(core).entry == 0;
    if unknown && is_given(core + 1) {
        core += 1;
    }
    // "Chancellor of the Exchequer | Nigel Roe"
    let of = is_of_office(view, first);
    // "CNN's", "Florida", "Fox News | Sean Hannity"
    let given = (core + 1..tail - 1).find(|k| is_given(*k));
    let belongs = |k: usize| {
        let token = view.token(k);
        is_organisation(view, k)
            || who(k) & (person::PLACE | person::PEOPLE) != 0
            || token.len > 2 && (token.has(flag::ALL_CAPS) || token.has(flag::HYPHEN) || view.lexicon.is_common(token))
    };
    match given {
        Some(given) if !is_given(core) && (of || (core..given).any(belongs)) => given,
        _ => core,
    }
}

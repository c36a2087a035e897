//! Which marks can open and which can close, and the pairing of them: one linear pass a paragraph.

use super::model::{Region, RegionFlag};
use crate::text::hash::of_ascii;
use crate::text::{Token, TokenKind, flag};
use smallvec::SmallVec;

/// What a mark can do, judged by its shape and its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Role {
    /// Opens if nothing is open, and ends an open quotation that lacks its closing mark.
    Open,
    Close,
    /// An apostrophe, an elision, an inch or minute mark.
    Neither,
    /// A single mark behind an "s": closes unless a better closer follows.
    PluralOrClose,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Shape {
    DoubleOpen,
    DoubleClose,
    DoubleStraight,
    SingleOpen,
    SingleClose,
    SingleStraight,
    Prime,
}

fn shape(mark: &str) -> Shape {
    match mark {
        "\u{201c}" | "\u{201e}" | "\u{ab}" | "\u{301d}" | "\u{2018}\u{2018}" | "``" => Shape::DoubleOpen,
        "\u{201d}" | "\u{201f}" | "\u{bb}" | "\u{301e}" | "\u{2019}\u{2019}" => Shape::DoubleClose,
        "\"" | "''" => Shape::DoubleStraight,
        "\u{2018}" | "\u{201a}" | "\u{201b}" | "\u{2039}" | "`" => Shape::SingleOpen,
        "\u{2019}" | "\u{203a}" => Shape::SingleClose,
        "'" => Shape::SingleStraight,
        _ => Shape::Prime,
    }
}

/// Pairs the marks of the paragraph `tokens[first..end]`, appending its regions in order of their start.
pub(super) fn pair(text: &str, tokens: &[Token], marks: &[u32], first: usize, end: usize, regions: &mut Vec<Region>) {
    let from = regions.len();
    doubles(text, tokens, marks, first, end, regions);
    let doubles_end = regions.len();
    singles(text, tokens, marks, first, end, (from, doubles_end), regions);
    if regions.len() > doubles_end {
        regions[from..].sort_unstable_by_key(|r| (r.first, u32::MAX - r.end));
    }
}

/// The text around the mark at `i`: (nothing but space before, nothing but space after), inside the paragraph.
fn around(tokens: &[Token], i: usize, first: usize, end: usize) -> (bool, bool) {
    let before = i == first || tokens[i].has(flag::SPACE_BEFORE);
    let after = i + 1 == end || tokens[i + 1].has(flag::SPACE_BEFORE);
    (before, after)
}

fn after_opening_sign(tokens: &[Token], i: usize, first: usize) -> bool {
    i > first && matches!(tokens[i - 1].kind, TokenKind::Open | TokenKind::Dash | TokenKind::Mark)
}

fn doubles(text: &str, tokens: &[Token], marks: &[u32], first: usize, end: usize, regions: &mut Vec<Region>) {
    let mut open: Option<Quotation> = None;
    for (k, i) in marks.iter().map(|m| *m as usize).enumerate() {
        let shape = shape(tokens[i].span().of(text));
        if matches!(shape, Shape::SingleOpen | Shape::SingleClose | Shape::SingleStraight | Shape::Prime) {
            continue;
        }
        match double_role(text, tokens, i, first, end, shape, open.is_some()) {
            Role::Open => match &mut open {
                Some(outer) if outer.nests(tokens, i) => outer.inner.push((i, None)),
                _ => {
                    if let Some(left) = open.take() {
                        left.abandon(i, regions);
                    }
                    open = Some(Quotation { first: i, inner: SmallVec::new() });
                }
            },
            Role::Close => match &mut open {
                Some(Quotation { inner, .. }) if inner.last().is_some_and(|(_, close)| close.is_none()) => {
                    inner.last_mut().expect("an inner one is open").1 = Some(i + 1);
                }
                Some(whole) => {
                    regions.push(Region::new(whole.first, i + 1, RegionFlag::Paired));
                    open = None;
                }
                None if leads_in(tokens, i, marks.get(k + 1)) => {
                    open = Some(Quotation { first: i, inner: SmallVec::new() });
                }
                None => {
                    if let Some(at) = unopened_start(tokens, i, first, regions) {
                        regions.push(Region::new(at, i + 1, RegionFlag::Unopened));
                    }
                }
            },
            _ => {}
        }
    }
    if let Some(left) = open
        && end - left.first > 2
    {
        // What fills its paragraph goes on in the next; else a mark was left out.
        if left.first == first {
            regions.push(Region::new(left.first, end, RegionFlag::Unclosed));
        } else {
            left.abandon(end, regions);
        }
    }
}

/// An open quotation with those inside it, each from its mark to behind its closing one.
struct Quotation {
    first: usize,
    inner: SmallVec<[(usize, Option<usize>); 2]>,
}

impl Quotation {
    /// Whether the mark at `i` opens a quotation inside this one: in the middle of a clause, which “shouted "Stop" and
    /// ran” is, but “he said, "Stop"” is not.
    fn nests(&self, tokens: &[Token], i: usize) -> bool {
        let inside = self.inner.last().is_some_and(|(_, close)| close.is_none());
        let before = &tokens[i - 1];
        !inside && i > self.first + 1 && before.kind == TokenKind::Word && !before.has(flag::DOTTED)
    }

    /// Ends it at `end` without a closing mark, those that it seemed to hold by themselves.
    fn abandon(self, end: usize, regions: &mut Vec<Region>) {
        let stop = self.inner.first().map_or(end, |(first, _)| *first);
        regions.push(Region::new(self.first, stop, RegionFlag::Unclosed));
        for (first, close) in self.inner {
            match close {
                Some(close) => regions.push(Region::new(first, close, RegionFlag::Paired)),
                // A mark at the very end opens nothing.
                None if end - first > 2 => regions.push(Region::new(first, end, RegionFlag::Unclosed)),
                None => {}
            }
        }
    }
}

fn double_role(text: &str, tokens: &[Token], i: usize, first: usize, end: usize, shape: Shape, is_open: bool) -> Role {
    let (space_before, space_after) = around(tokens, i, first, end);
    if shape == Shape::DoubleOpen {
        return if is_open && !space_before && space_after { Role::Close } else { Role::Open };
    }
    if shape == Shape::DoubleClose {
        // A slip of the typesetter: a closing mark that stands where one opens.
        return if !is_open && space_before && !space_after { Role::Open } else { Role::Close };
    }
    if is_inch(text, tokens, i, first, is_open) || is_genitive(tokens, i, first, end) {
        return Role::Neither;
    }
    if is_open {
        let opens = (space_before || after_opening_sign(tokens, i, first)) && !space_after;
        // Inside an open quotation a mark with space before it may be a closing mark set loose: "word . "
        return if opens { Role::Open } else { Role::Close };
    }
    let hangs = !space_before && !after_opening_sign(tokens, i, first) && starts_late(tokens, i, first);
    if (!space_after || space_before) && !hangs { Role::Open } else { Role::Close }
}

/// Whether the mark at `i`, with no space before it, hangs on a comma or a stop, and so can't well open anything, but in
/// `he said."Never again."`
fn starts_late(tokens: &[Token], i: usize, first: usize) -> bool {
    let starts = |t: &Token| t.has(flag::CAPITAL) && !t.has(flag::SPACE_BEFORE);
    match i.checked_sub(1).filter(|_| i > first).map(|k| tokens[k].kind) {
        Some(TokenKind::Stop) => !tokens.get(i + 1).is_some_and(starts),
        Some(TokenKind::Comma) => true,
        _ => false,
    }
}

/// `he said,"Never again."`: whether the mark at `i` has a capital right behind it, and `next` closes what it opens.
fn leads_in(tokens: &[Token], i: usize, next: Option<&u32>) -> bool {
    let tight = |at: usize| tokens.get(at).is_some_and(|t| !t.has(flag::SPACE_BEFORE));
    let closes =
        |at: usize| tight(at) && at > i + 2 && matches!(tokens[at - 1].kind, TokenKind::Comma | TokenKind::Stop);
    tight(i + 1) && tokens[i + 1].has(flag::CAPITAL) && next.is_some_and(|at| closes(*at as usize))
}

/// `Norland"s`: a double mark typed for an apostrophe.
fn is_genitive(tokens: &[Token], i: usize, first: usize, end: usize) -> bool {
    let (space_before, space_after) = around(tokens, i, first, end);
    let next = tokens.get(i + 1).filter(|_| i + 1 < end);
    !space_before
        && !space_after
        && i > first
        && tokens[i - 1].kind == TokenKind::Word
        && next.is_some_and(|t| t.key == of_ascii("s"))
}

/// `6"` or `5'11"`: a mark right behind a number, where no quotation is open or the number has a minute mark too.
fn is_inch(text: &str, tokens: &[Token], i: usize, first: usize, is_open: bool) -> bool {
    let hangs = i > first && tokens[i - 1].kind == TokenKind::Number && !tokens[i].has(flag::SPACE_BEFORE);
    if !hangs {
        return false;
    }
    let minutes = i > first + 2
        && tokens[i - 2].kind == TokenKind::Mark
        && tokens[i - 3].kind == TokenKind::Number
        && matches!(tokens[i - 2].span().of(text), "'" | "\u{2019}" | "\u{2032}");
    !is_open || minutes
}

/// Where a quotation that was never opened may have begun: at its paragraph, or behind the last region of it.
fn unopened_start(tokens: &[Token], i: usize, first: usize, regions: &[Region]) -> Option<usize> {
    let hangs = i > first && matches!(tokens[i - 1].kind, TokenKind::Comma | TokenKind::Stop);
    let last = regions.last().map_or(0, |r| r.end as usize);
    (hangs && last <= first && i - first >= 4).then_some(first)
}

fn singles(
    text: &str,
    tokens: &[Token],
    marks: &[u32],
    first: usize,
    end: usize,
    doubles: (usize, usize),
    regions: &mut Vec<Region>,
) {
    // How many sure closers stand from here on decides about the apostrophe behind a plural.
    let mut closers_left = 0;
    let mut any_opener = false;
    for i in marks.iter().map(|m| *m as usize) {
        match single_role(text, tokens, i, first, end) {
            Role::Close => closers_left += 1,
            Role::Open => any_opener = true,
            _ => {}
        }
    }
    if !any_opener {
        return;
    }
    let mut open: Option<usize> = None;
    let mut double = doubles.0;
    for i in marks.iter().map(|m| *m as usize) {
        while double < doubles.1 && (regions[double].end as usize) <= i {
            double += 1;
        }
        let inside = double < doubles.1 && (regions[double].first as usize) < i;
        let role = single_role(text, tokens, i, first, end);
        if role == Role::Close {
            closers_left -= 1;
        }
        match (role, open) {
            (Role::Open, None) => open = Some(i),
            (Role::Open, Some(_)) if tokens[i].span().of(text) != "'" => open = Some(i),
            (Role::Close, Some(at)) => {
                close_single(tokens, at, i, inside, regions);
                open = None;
            }
            (Role::PluralOrClose, Some(at)) if closers_left == 0 => {
                close_single(tokens, at, i, inside, regions);
                open = None;
            }
            _ => {}
        }
    }
    // What begins its paragraph, or stands behind a colon, goes on in the next.
    let begins = |at: usize| at == first || tokens[at - 1].kind == TokenKind::Colon;
    if let Some(at) = open.filter(|at| begins(*at) && end - at > 4 && doubles.0 == doubles.1) {
        regions.push(Region::new(at, end, RegionFlag::Unclosed));
    }
}

fn close_single(tokens: &[Token], at: usize, i: usize, inside: bool, regions: &mut Vec<Region>) {
    let words = tokens[at..i].iter().filter(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number)).count();
    if words > 0 {
        let flag = if inside { RegionFlag::Nested } else { RegionFlag::Paired };
        regions.push(Region::new(at, i + 1, flag));
    }
}

fn single_role(text: &str, tokens: &[Token], i: usize, first: usize, end: usize) -> Role {
    let shape = shape(tokens[i].span().of(text));
    if !matches!(shape, Shape::SingleOpen | Shape::SingleClose | Shape::SingleStraight) {
        return Role::Neither;
    }
    let (space_before, space_after) = around(tokens, i, first, end);
    let next = tokens.get(i + 1).filter(|_| i + 1 < end);
    let opens_well = (space_before || after_opening_sign(tokens, i, first) || tokens[i - 1].kind == TokenKind::Colon)
        && !space_after
        && next.is_some();
    if opens_well && shape != Shape::SingleClose {
        let elided = next.is_some_and(|t| is_elision(t, tokens.get(i + 2).filter(|_| i + 2 < end)));
        return if elided { Role::Neither } else { Role::Open };
    }
    if shape == Shape::SingleOpen || space_before {
        return Role::Neither;
    }
    let previous = &tokens[i - 1];
    if previous.kind == TokenKind::Number {
        return if next.is_some_and(|t| t.kind == TokenKind::Number) { Role::Neither } else { Role::PluralOrClose };
    }
    if matches!(previous.kind, TokenKind::Word) {
        if next.is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number) && !space_after) {
            return Role::Neither;
        }
        let plural = previous.span().of(text).ends_with(['s', 'S', 'z', 'x', 'n']);
        let goes_on = next.is_some_and(|t| matches!(t.kind, TokenKind::Word | TokenKind::Number));
        return if plural && goes_on { Role::PluralOrClose } else { Role::Close };
    }
    Role::Close
}

/// `'90s`, `'n'`, `'em`, `'til` ...
fn is_elision(next: &Token, after: Option<&Token>) -> bool {
    const ELIDED: [u32; 10] = [
        of_ascii("n"),
        of_ascii("em"),
        of_ascii("til"),
        of_ascii("cause"),
        of_ascii("tis"),
        of_ascii("twas"),
        of_ascii("bout"),
        of_ascii("round"),
        of_ascii("cos"),
        of_ascii("er"),
    ];
    if next.kind == TokenKind::Number {
        return !after.is_some_and(|t| t.kind == TokenKind::Comma);
    }
    next.kind == TokenKind::Word && ELIDED.contains(&next.key)
}

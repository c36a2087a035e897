//! Which marks can open a quotation and which can close one.

use crate::text::hash::of_ascii;
use crate::text::{Token, TokenKind, flag};

/// What a mark can do, judged by its shape and its neighbours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Role {
    /// Opens if nothing is open, and ends an open quotation that lacks its closing mark.
    Open,
    Close,
    /// An apostrophe, an elision, an inch or minute mark, or a mark of the other sort.
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

/// What a mark looks like.
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

/// The text around the mark at `i`: (nothing but space before, nothing but space after), inside the paragraph.
fn around(tokens: &[Token], i: usize, first: usize, end: usize) -> (bool, bool) {
    let before = i == first || tokens[i].has(flag::SPACE_BEFORE);
    let after = i + 1 == end || tokens[i + 1].has(flag::SPACE_BEFORE);
    (before, after)
}

fn after_opening_sign(tokens: &[Token], i: usize, first: usize) -> bool {
    i > first && matches!(tokens[i - 1].kind, TokenKind::Open | TokenKind::Dash | TokenKind::Mark)
}

/// What a mark can do as a double one; `is_open` says whether a quotation is open already.
pub(super) fn double_role(text: &str, tokens: &[Token], i: usize, first: usize, end: usize, is_open: bool) -> Role {
    let shape = shape(tokens[i].span().of(text));
    if matches!(shape, Shape::SingleOpen | Shape::SingleClose | Shape::SingleStraight | Shape::Prime) {
        return Role::Neither;
    }
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

/// What a mark can do as a single one.
pub(super) fn single_role(text: &str, tokens: &[Token], i: usize, first: usize, end: usize) -> Role {
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

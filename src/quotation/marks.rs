//! The pairing of marks, in one linear pass a paragraph.

use super::model::{Region, RegionFlag};
use super::role::{Role, double_role, single_role};
use crate::text::{Token, TokenKind, flag};
use smallvec::SmallVec;

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

fn doubles(text: &str, tokens: &[Token], marks: &[u32], first: usize, end: usize, regions: &mut Vec<Region>) {
    let mut open: Option<Quotation> = None;
    for (k, i) in marks.iter().map(|m| *m as usize).enumerate() {
        match double_role(text, tokens, i, first, end, open.is_some()) {
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

/// `he said,"Never again."`: whether the mark at `i` has a capital right behind it, and `next` closes what it opens.
fn leads_in(tokens: &[Token], i: usize, next: Option<&u32>) -> bool {
    let tight = |at: usize| tokens.get(at).is_some_and(|t| !t.has(flag::SPACE_BEFORE));
    let closes =
        |at: usize| tight(at) && at > i + 2 && matches!(tokens[at - 1].kind, TokenKind::Comma | TokenKind::Stop);
    tight(i + 1) && tokens[i + 1].has(flag::CAPITAL) && next.is_some_and(|at| closes(*at as usize))
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

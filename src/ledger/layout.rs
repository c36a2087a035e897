//! The parts and paragraphs of an article in which its claims stand.

/// The part of an article in which a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Part {
    /// The headline: a first line that does not end as a sentence does, with a blank line behind it.
    Headline,
    /// The rest.
    Body,
}

impl Part {
    pub(super) fn of(text: &str, at: usize) -> Self {
        let line = text.trim_start();
        let from = text.len() - line.len();
        let Some(end) = line.find('\n') else { return Self::Body };
        let blank = line[end + 1..].lines().next().is_some_and(|l| l.trim().is_empty());
        let sentence = line[..end].trim_end().ends_with(['.', '!', ':', ',', ';']);
        if blank && !sentence && at < from + end { Self::Headline } else { Self::Body }
    }
}

/// Where the second and later paragraphs of a text begin: behind blank lines, or where it has none, at each line.
pub(super) fn paragraphs(text: &str) -> Vec<usize> {
    let lines = || text.split_inclusive('\n').scan(0, |at, line| Some((std::mem::replace(at, *at + line.len()), line)));
    let is_blank = |line: &str| line.trim().is_empty();
    let full = || lines().skip_while(|(_, line)| is_blank(line));
    let blanks = full().any(|(_, line)| is_blank(line));
    let mut out = Vec::new();
    let mut ends = false;
    for (at, line) in full() {
        if ends && !is_blank(line) {
            out.push(at);
        }
        ends = is_blank(line) || !blanks;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::paragraphs;

    #[test]
    fn paragraphs_begin_behind_blank_lines_or_else_at_each_line() {
        assert_eq!(paragraphs("Dam leaks\n\nIt leaks.\nBadly.\n \n\nRoe said so."), [11, 31]);
        assert_eq!(paragraphs("\n\nDam leaks\nIt leaks.\nRoe said so.\n"), [12, 22]);
        assert_eq!(paragraphs("One line").len(), 0);
        assert_eq!(paragraphs("").len(), 0);
    }
}

//! The kinds of chunks.

/// What a chunk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub(crate) enum ChunkKind {
    Noun,
    /// "Thursday", "last week"
    Time,
    Verb,
    Prep,
    /// "that" before a clause
    That,
    /// which, who, whether
    Wh,
    Conj,
    Adv,
    Adj,
    Comma,
    Stop,
    Colon,
    Semicolon,
    Dash,
    Open,
    Close,
    /// A quotation mark that opens.
    QuoteOpen,
    QuoteClose,
    Other,
}

impl ChunkKind {
    pub(crate) const ALL: [Self; 19] = [
        Self::Noun,
        Self::Time,
        Self::Verb,
        Self::Prep,
        Self::That,
        Self::Wh,
        Self::Conj,
        Self::Adv,
        Self::Adj,
        Self::Comma,
        Self::Stop,
        Self::Colon,
        Self::Semicolon,
        Self::Dash,
        Self::Open,
        Self::Close,
        Self::QuoteOpen,
        Self::QuoteClose,
        Self::Other,
    ];

    pub(crate) const fn name(self) -> &'static str {
        const NAMES: [&str; 19] = [
            "np", "time", "vg", "in", "that", "wh", "cc", "rb", "jj", ",", ".", ":", ";", "--", "(", ")", "``", "''",
            "x",
        ];
        NAMES[self as usize]
    }
}

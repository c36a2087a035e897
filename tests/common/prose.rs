//! Strategies for texts: anything at all, and what news is made of, thrown together.

use proptest::prelude::*;

/// Marks, stops, brackets and breaks, and characters of several bytes.
const SIGNS: &[&str] = &[
    "\n", "\n\n", "\r\n", "\t", "\u{a0}", "\u{2028}", "\u{feff}", "\u{200b}", "\0", "“", "”", "\"", "\"", "‘", "’",
    "'", "'", "«", "»", "„", "‚", "‹", "›", "``", "''", "`", "´", "′", "″", ".", ".", ",", ",", "?", "!", "...", "…",
    ":", ";", "-", "–", "—", "(", ")", "[", "]", "{", "}", "•", "*", "/", "&", "$", "%", "@", "#", "é", "🚆", "日本",
    "e\u{301}", "3.5", "'90s",
];

/// Words and phrases of news, separated by bars.
const PHRASES: &str = "said|says|told|told reporters|that|according to|claim|claims|denied|asked whether|\
    is expected to|was accused of|reportedly|believes|wants to|to|by|who|which|and|but|he|she|they|it|\
    there|the mayor|officials|a report|Mr.|Dr.|U.S.|Jan.|No. 4|Ines Falk|Owen Platt Jr.|HOST:|Q:|\
    PORT MARL, May 3 (CW) —|on Friday|in a statement|at the port|rock 'n' roll|5'11\"|don't|\
    the farmers'|X’s|the bridge|would open|the|of";

/// A text of such pieces, with or without spaces between them.
pub fn news() -> impl Strategy<Value = String> {
    let phrases: Vec<&str> = PHRASES.split('|').collect();
    let piece = prop_oneof![
        1 => proptest::sample::select(SIGNS),
        1 => proptest::sample::select(phrases),
    ];
    let between = prop_oneof![4 => Just(" "), 1 => Just("")];
    (prop::collection::vec(piece, 0..80), between).prop_map(|(pieces, by)| pieces.join(by))
}

/// Any text: of all characters, of printable ones, of ASCII alone, of such pieces.
pub fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => prop::collection::vec(any::<char>(), 0..120).prop_map(String::from_iter),
        1 => "\\PC{0,200}",
        1 => "[ -~\n]{0,200}",
        4 => news(),
    ]
}

//! Letters without their accents: outlets differ in whether they write them.

use crate::text::hash;

/// Letters with accents, and behind each row the letter that is written where they are left out.
const ROWS: [(&str, char); 19] = [
    ("áàâäãåāăą", 'a'),
    ("çćčĉċ", 'c'),
    ("ďđð", 'd'),
    ("éèêëēĕėęě", 'e'),
    ("ĝğġģ", 'g'),
    ("ĥħ", 'h'),
    ("íìîïĩīĭįı", 'i'),
    ("ĵ", 'j'),
    ("ķ", 'k'),
    ("ĺļľł", 'l'),
    ("ñńņň", 'n'),
    ("óòôöõøōŏő", 'o'),
    ("ŕŗř", 'r'),
    ("śŝşšș", 's'),
    ("ţťŧț", 't'),
    ("úùûüũūŭůűų", 'u'),
    ("ŵ", 'w'),
    ("ýÿŷ", 'y'),
    ("źżž", 'z'),
];

/// The hash of a word without its accents.
pub(in crate::ledger) fn of(word: &str) -> u32 {
    if word.is_ascii() {
        return hash::of(word);
    }
    let plain = |c: char| ROWS.iter().find(|(row, _)| row.contains(c)).map_or(c, |(_, plain)| *plain);
    hash::of(&word.to_lowercase().chars().map(plain).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::text::hash;

    #[test]
    fn accents_make_no_other_word() {
        for (with, without) in [("Nélida", "nelida"), ("ŁÓDŹ", "Lodz"), ("Sørmark", "sormark"), ("Roe", "roe")] {
            assert_eq!(of(with), hash::of(without), "{with}");
        }
        assert_ne!(of("Roé"), of("Ro"));
    }
}

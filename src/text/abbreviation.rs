//! Abbreviations, whose full stop is part of the word.

/// Where the full stop behind a word is part of it.
#[derive(Clone, Copy)]
pub(super) enum Dotted {
    Always,
    /// "No. 4"
    BeforeNumber,
}

/// Bytes of a word, the first one lowest, and what it is; open addressing, 0 where the slot is free.
const SLOTS: [(u64, Dotted); SIZE] = {
    let (mut slots, mut i) = ([(0, Dotted::Always); SIZE], 0);
    while i < ALWAYS.len() + BEFORE_NUMBER.len() {
        let (name, dotted) = if i < ALWAYS.len() {
            (ALWAYS[i], Dotted::Always)
        } else {
            (BEFORE_NUMBER[i - ALWAYS.len()], Dotted::BeforeNumber)
        };
        let (bytes, mut word, mut k) = (name.as_bytes(), 0, 0);
        while k < bytes.len() {
            word |= (bytes[k] as u64) << (8 * k);
            k += 1;
        }
        let mut at = home(word);
        while slots[at].0 != 0 {
            at = (at + 1) % SIZE;
        }
        slots[at] = (word, dotted);
        i += 1;
    }
    slots
};

const SIZE: usize = 512;

const fn home(word: u64) -> usize {
    (word.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as usize % SIZE
}

/// Where a full stop belongs to a word of at most six bytes, which come as one number, the first one lowest.
#[inline]
pub(super) fn dotted(word: u64) -> Option<Dotted> {
    let mut at = home(word);
    while SLOTS[at].0 != 0 {
        if SLOTS[at].0 == word {
            return Some(SLOTS[at].1);
        }
        at = (at + 1) % SIZE;
    }
    None
}

const BEFORE_NUMBER: &[&str] = &["No", "Nos", "pp", "Art", "Fig"];

const ALWAYS: &[&str] = &[
    "Mr", "Mrs", "Ms", "Dr", "Drs", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Gen", "Lt", "Col", "Sgt", "Capt",
    "Maj", "Cmdr", "Adm", "Rev", "Prof", "St", "Hon", "Pres", "Supt", "Cpl", "Pvt", "Det", "Insp", "Atty", "Asst",
    "Brig", "Messrs", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec", "Ala",
    "Ariz", "Ark", "Calif", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Md", "Mass", "Mich",
    "Minn", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo",
    "Inc", "Corp", "Co", "Cos", "Ltd", "Bros", "Jr", "Sr", "vs", "etc", "Ave", "Blvd", "Rd", "Ft", "Mt", "Dept",
    "Univ", "Assn", "approx", "est", "Ph",
];

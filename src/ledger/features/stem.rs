//! Words by what they have in common: "threatened", "threats" and "threatening" are one, and so are "killed" and "dead".

use crate::text::hash::{self, KeyMap};
use crate::text::words::Words;
use std::sync::LazyLock;

/// Words that say nothing of what a claim is about.
static EMPTY: Words<1024> = Words::listed(
    "a an the this that these those there here it its itself he him his himself she her hers herself they them their theirs \
     themselves we us our ours ourselves i me my mine myself you your yours who whom whose which what when where why how \
     and or but nor so yet if than then as at by for from in into of off on onto out over to up with within without \
     about above after again against all also although always am among any anybody anyone anything are around be because \
     been before being below between both can cannot could did do does doing done down during each either else even ever \
     every everybody everyone everything few further had has have having however is just least less let like made make \
     many may maybe might more most much must neither never no nobody none not nothing now once only other others ought \
     own perhaps quite rather really same shall should since some somebody someone something still such though through \
     thus too toward towards under until upon very was way well were whatever whether while will would yes \
     said say says saying told tell tells telling think thinks thought believe believes know knows known get gets got go \
     goes going gone went come comes came take takes took put puts give gives gave see sees saw seen \
     s t re ve ll d m mr mrs ms dr one's n't it's i'm don't didn't doesn't won't can't isn't wasn't weren't aren't wouldn't \
     couldn't shouldn't haven't hasn't hadn't he's she's we're they're you're i've we've they've i'll we'll that's there's \
     claim claims account accounts remark remarks statement statements assertion assertions allegation allegations \
     accusation accusations figure figures number numbers comment comments suggestion \
     monday tuesday wednesday thursday friday saturday sunday",
);

/// Words of one sense, that sense first. In each form that the endings below do not bring together.
const SENSES: &[&str] = &[
    "dead die died dying death deaths dies kill kills killed killing killings bodies body corpse corpses toll fatality \
     fatalities lives coffin coffins perish perished slain",
    "missing unaccounted",
    "hurt injured injuries injury injure wounded wound wounds casualty casualties",
    "percent per-cent",
    "pay paid pays paying",
    "warn warned warning warnings warns",
    "shoot shot shots shooting fired fire",
    "find found finds finding findings",
    "rise rose risen rising rises",
    "fall fell fallen falls",
    "hold held holds",
    "leave left leaves leaving",
    "lose lost loses losing loss losses",
    "keep kept keeps",
    "meet met meeting meetings",
    "send sent sends",
    "sell sold selling sale sales",
    "buy bought buys buying purchase purchased",
    "build built builds building",
    "break broke broken breaks",
    "begin began begun begins start started starts",
    "write wrote written writes",
    "speak spoke spoken speaks",
    "choose chose chosen choice",
    "steal stole stolen theft",
    "hide hid hidden hides",
    "teach taught teaches",
    "bring brought brings",
    "catch caught",
    "fight fought fighting",
    "sleep slept asleep sleeping",
    "grow grew grown growth",
    "win won wins winning victory",
    "call called calls phone phoned telephoned telephone phoned",
    "ask asked asks",
    "cut cuts cutting reduce reduced reduction reductions",
    "error errors mistake mistakes mistaken wrong",
    "company firm",
    "worker workers employee employees staff",
    "resign resigned resignation quit",
    "safe sound safety",
    "two twice",
    "ton tons tonne tonnes",
    "colour color",
    "favour favor",
    "labour labor",
    "defence defense",
    "centre center",
    "programme program",
];

static SENSE_OF: LazyLock<KeyMap<u32, u32>> = LazyLock::new(|| {
    let rows = SENSES.iter().map(|row| row.split_ascii_whitespace());
    rows.flat_map(|words| words.clone().map(move |word| (hash::of(word), words.clone().next().map_or(0, hash::of))))
        .collect()
});

/// The sense of a word, or its stem, as a hash.
pub(in crate::ledger) fn key(word: &str) -> u32 {
    match SENSE_OF.get(&hash::of(word)) {
        Some(sense) => *sense,
        None => hash::of(stem(&word.to_lowercase())),
    }
}

/// Whether a word says nothing of what a claim is about.
pub(in crate::ledger) fn is_empty(word: &str) -> bool {
    EMPTY.contains(hash::of(word))
}

/// A word in small letters without its ending; not always a word.
fn stem(word: &str) -> &str {
    const ENDINGS: [&str; 21] = [
        "'s", "’s", "ations", "ation", "ements", "ement", "ingly", "ings", "ing", "edly", "ied", "ies", "ed", "ers",
        "er", "ly", "es", "s", "e", "y", "i",
    ];
    let mut rest = word;
    // "engineers" loses its s and then its er; three letters at least have to be left.
    for _ in 0..2 {
        let ending = ENDINGS.iter().find(|e| rest.ends_with(**e) && rest.len() >= e.len() + 3 && !rest.ends_with("ss"));
        let Some(ending) = ending else { break };
        rest = &rest[..rest.len() - ending.len()];
    }
    // "stopped", "running"
    let bytes = rest.as_bytes();
    match bytes {
        [.., a, b]
            if rest.len() > 4 && a == b && a.is_ascii_alphabetic() && !matches!(a, b'l' | b's' | b'e' | b'o') =>
        {
            &rest[..rest.len() - 1]
        }
        _ => rest,
    }
}

#[cfg(test)]
mod tests {
    use crate::ledger::key;

    #[test]
    fn forms_of_a_word_are_one() {
        for (a, b) in [
            ("warned", "warnings"),
            ("killed", "dead"),
            ("charge", "charging"),
            ("bridges", "bridge"),
            ("stopped", "stops"),
            ("engineer", "engineers"),
            ("Companies", "firm"),
            ("injuries", "wounded"),
            ("threatened", "threatens"),
        ] {
            assert_eq!(key(a), key(b), "{a} {b}");
        }
        for (a, b) in [("bridge", "brigade"), ("dead", "dean"), ("missing", "mission"), ("price", "prince")] {
            assert_ne!(key(a), key(b), "{a} {b}");
        }
    }
}

//! The words of which names and facts are made, and the dice that choose them.

/// A generator of Marsaglia's xorshift family (2003): small, and the same everywhere.
pub struct Dice(pub u64);

impl Dice {
    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).expect("31 bits") % end
    }

    pub fn pick<'w>(&mut self, from: &[&'w str]) -> &'w str {
        from[self.below(from.len())]
    }

    pub fn choose<'t, T>(&mut self, from: &'t [T]) -> &'t T {
        &from[self.below(from.len())]
    }

    /// A name of so many syllables.
    pub fn name(&mut self, syllables: usize) -> String {
        let mut name: String = (0..syllables).map(|_| self.pick(SYLLABLES)).collect();
        name.push_str(self.pick(ENDINGS));
        capital(&name)
    }

    /// Something that somebody can claim: "the lower gate of the bridge cannot carry the heavy cranes before the spring".
    pub fn fact(&mut self, thing: &str, town: &str) -> String {
        let (part, noun, other) = (self.pick(PARTS), self.pick(NOUNS), self.pick(NOUNS));
        let (adjective, verb) = (self.pick(ADJECTIVES), self.pick(VERBS));
        let subject = match self.below(4) {
            0 => format!("the {part} of the {thing}"),
            1 => format!("the {adjective} {thing}"),
            2 => format!("the {adjective} {noun} in {town}"),
            _ => format!("the {adjective} {noun}"),
        };
        let tail = match self.below(5) {
            0 => format!(" before the {}", self.pick(TIMES)),
            1 => format!(" since the {}", self.pick(TIMES)),
            2 => format!(" because of the {}", self.pick(NOUNS)),
            3 => format!(" without the {} {}", self.pick(ADJECTIVES), self.pick(NOUNS)),
            _ => String::new(),
        };
        format!("{subject} {verb} the {} {other}{tail}", self.pick(ADJECTIVES))
    }
}

/// The same with its first letter a capital.
pub fn capital(words: &str) -> String {
    let mut rest = words.chars();
    rest.next().into_iter().flat_map(char::to_uppercase).chain(rest).collect()
}

const SYLLABLES: &[&str] = &[
    "bar", "bel", "cor", "dan", "del", "dor", "fal", "fen", "gar", "gol", "har", "hel", "jor", "kal", "kes", "lan",
    "lor", "mar", "mel", "mor", "nar", "nev", "or", "pel", "quel", "rad", "ros", "sal", "sel", "tar", "tor", "ul",
    "val", "ver", "wen", "yar", "zel", "zor",
];
const ENDINGS: &[&str] = &["a", "an", "ek", "en", "er", "ic", "in", "is", "o", "ov", "um", "us"];
pub const GIVEN: &[&str] = &[
    "Ada", "Anna", "Carl", "Clara", "Daniel", "Edith", "Frank", "Grace", "Helen", "Henry", "Ines", "Jacob", "Karen",
    "Laura", "Lucas", "Maria", "Martha", "Nora", "Oscar", "Owen", "Piet", "Rosa", "Simon", "Tom",
];
pub const ROLES: &[&str] = &[
    "chief engineer",
    "director",
    "chairwoman",
    "treasurer",
    "inspector",
    "surgeon",
    "union leader",
    "lawyer",
    "harbour master",
    "head teacher",
    "police chief",
    "spokesman",
    "spokeswoman",
    "general secretary",
];
pub const BODIES: &[&str] = &[
    "Harbour Board",
    "Water Authority",
    "Workers' Union",
    "Hospital Trust",
    "Rail Company",
    "Planning Office",
    "Museum",
    "Fire Brigade",
    "Power Works",
    "Savings Society",
    "Chamber",
    "Court of Appeal",
];
pub const THINGS: &[&str] = &[
    "bridge", "tunnel", "dam", "hospital", "school", "market", "railway", "reactor", "harbour", "mine", "ferry",
    "stadium", "archive", "prison", "airport", "pipeline", "refinery", "library", "canal", "tower",
];
pub const HURT: &[&str] =
    &["people were killed", "workers were injured", "passengers were missing", "houses were destroyed"];
pub const DAYS: &[&str] = &["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const PARTS: &[&str] = &[
    "lower gate",
    "north wall",
    "main roof",
    "east wing",
    "first floor",
    "control room",
    "new entrance",
    "old foundation",
    "steel frame",
    "south tower",
    "drainage",
    "signal box",
    "boiler",
    "archway",
    "staircase",
    "loading bay",
];
const NOUNS: &[&str] = &[
    "contract",
    "inspection",
    "budget",
    "inquiry",
    "permit",
    "cable",
    "pump",
    "valve",
    "report",
    "witness",
    "tenant",
    "driver",
    "crane",
    "engine",
    "timetable",
    "ticket",
    "insurance",
    "pension",
    "strike",
    "vote",
    "ballot",
    "map",
    "sample",
    "filter",
    "alarm",
    "sensor",
    "camera",
    "licence",
    "loan",
    "grant",
    "tax",
    "fee",
    "shipment",
    "cargo",
    "convoy",
    "barrier",
    "fence",
    "garden",
    "orchard",
    "forest",
    "river",
    "meadow",
    "storm",
    "flood",
    "drought",
    "harvest",
    "factory",
    "workshop",
    "office",
    "laboratory",
    "clinic",
    "nurse",
    "patient",
    "vaccine",
    "virus",
    "medicine",
    "teacher",
    "pupil",
    "exam",
    "lesson",
    "choir",
    "festival",
    "concert",
    "painting",
    "statue",
    "letter",
    "diary",
    "recording",
    "satellite",
    "rocket",
    "telescope",
    "battery",
    "motor",
    "wheel",
    "brake",
    "runway",
    "pilot",
    "sailor",
    "anchor",
    "lighthouse",
];
const ADJECTIVES: &[&str] = &[
    "narrow",
    "costly",
    "second",
    "modern",
    "quiet",
    "wooden",
    "broken",
    "empty",
    "hidden",
    "rusty",
    "heavy",
    "frozen",
    "foreign",
    "local",
    "temporary",
    "permanent",
    "secret",
    "public",
    "private",
    "faulty",
    "ancient",
    "electric",
    "damp",
    "crowded",
    "distant",
    "unpaid",
    "generous",
    "illegal",
    "urgent",
    "fragile",
    "regional",
    "coastal",
    "annual",
    "digital",
    "medical",
];
const VERBS: &[&str] = &[
    "will need",
    "has lost",
    "cannot carry",
    "was built without",
    "depends on",
    "has damaged",
    "should replace",
    "will delay",
    "has blocked",
    "never reached",
    "could not stop",
    "has doubled",
    "will protect",
    "threatens",
    "supports",
    "has exposed",
    "cannot survive",
    "must finance",
    "had poisoned",
    "will reopen",
    "has saved",
    "ignored",
    "weakens",
    "would cancel",
];
const TIMES: &[&str] = &[
    "winter",
    "spring",
    "summer",
    "autumn",
    "election",
    "war",
    "earthquake",
    "merger",
    "trial",
    "anniversary",
    "eclipse",
    "holiday",
    "referendum",
    "evacuation",
];

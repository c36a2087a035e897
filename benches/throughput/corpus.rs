//! The articles that are read: those of `ASCRIBE_CORPUS`, or invented ones, the same at every run.
//!
//! `ASCRIBE_CORPUS` is a file with articles separated by form feeds, or a folder of `.txt` files.

use std::env;
use std::fs;
use std::path::Path;

/// How many bytes are invented.
const SIZE: usize = 2_000_000;
/// How many bytes an invented article has before it ends with its paragraph.
const ARTICLE: usize = 2_800;

/// Articles, and whether they were invented here.
pub struct Corpus {
    pub articles: Vec<String>,
    pub is_invented: bool,
}

impl Corpus {
    /// The articles of `ASCRIBE_CORPUS`, else invented ones; panics where the former can't be read.
    pub fn load() -> Self {
        match env::var_os("ASCRIBE_CORPUS") {
            Some(path) => Self { articles: read(Path::new(&path)), is_invented: false },
            None => Self { articles: invent(), is_invented: true },
        }
    }

    pub fn bytes(&self) -> usize {
        self.articles.iter().map(String::len).sum()
    }
}

fn read(path: &Path) -> Vec<String> {
    let text =
        |path: &Path| fs::read_to_string(path).unwrap_or_else(|e| panic!("ASCRIBE_CORPUS: {}: {e}", path.display()));
    let articles: Vec<String> = if path.is_dir() {
        let entries = fs::read_dir(path).expect("ASCRIBE_CORPUS is a folder that can be read");
        let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry").path()).collect();
        paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
        paths.sort();
        paths.iter().map(|p| text(p)).collect()
    } else {
        text(path).split('\u{c}').filter(|a| !a.trim().is_empty()).map(str::to_owned).collect()
    };
    assert!(!articles.is_empty(), "ASCRIBE_CORPUS: no article in {}", path.display());
    articles
}

/// Sentences and paragraphs; what stands in angle brackets is filled in.
const TEMPLATES: &[&str] = &[
    "“<clause>,” said <person>, <role> of <body>. “<Clause>, and <clause>.”",
    "“<Clause>,” <person> said <time>. “<Clause>.”",
    "“We know that <clause>,” <surname> told reporters <place> <time>, “but <clause>.”",
    "<Body> said <time> that <clause>, although <clause>. <Surname> disagreed.",
    "<Person>, who has worked for <body> for <number> years, said <clause>. <Event>",
    "According to <body>, <clause> and <clause>. <Event>",
    "<Clause>, officials said. <Event>",
    "<Event> <Event> <Surname> denied that <clause>.",
    "<Event> A report that was published <time> shows that <clause>.",
    "<Event> <Event>",
    "<Event> <Person> was not at the meeting <time>.",
    "<Event> \"<Clause>,\" <surname> wrote. <Event>",
    "<Person> called the plan “a <adjective> mistake” and asked <body> to think again. <Event>",
    "<Event> <Surname> wants <body> to reopen the <thing>.",
];

const EVENTS: &[&str] = &[
    "The <adjective> <thing> near <town> was closed <time> after <number> hours of rain.",
    "Work on the <thing> began <number> years ago and has cost $<number> million so far.",
    "A <adjective> <thing> stands between the station and the <thing> of <town>.",
    "Some <number> people live in the streets around the <thing>, most of them in <adjective> houses.",
    "The <thing> was sold to <body> for $<number> million <time>.",
    "In <town>, the shops along the <thing> opened late and closed early <time>.",
    "Buses ran every <number> minutes, and the <adjective> road to <town> stayed empty.",
];

const CLAUSES: &[&str] = &[
    "the <thing> will be open again before the <adjective> season",
    "nobody in <town> had asked for a <adjective> <thing>",
    "the <thing> has lost $<number> million in <number> years",
    "it takes <number> minutes to reach the <thing> from <town>",
    "a <adjective> wall is not what <town> needs",
    "the money for the <thing> came from <body>",
];

const WORDS: &[(&str, &[&str])] = &[
    ("person", &["Ada Lindqvist", "Owen Platt", "Ines Falk", "Tom Roe", "Zoë Åkerström", "Grace Oduya"]),
    ("surname", &["Lindqvist", "Mr. Platt", "Ms. Falk", "Roe", "Åkerström", "Ms. Oduya"]),
    ("role", &["the director", "a spokeswoman", "chief engineer", "the treasurer", "a member"]),
    ("body", &["the harbour board", "the city council", "Harrow Corp.", "the Ministry of Roads", "the union"]),
    ("time", &["on Monday", "last week", "in March", "on Friday night", "late in 2019", "this year"]),
    ("place", &["at the port", "outside the town hall", "in Marl", "after the meeting"]),
    ("town", &["Marl", "Port Hale", "St. Clement", "Upper Voss", "Tadwell"]),
    ("thing", &["bridge", "tunnel", "harbour", "school", "market", "railway line", "power plant"]),
    ("adjective", &["narrow", "costly", "second", "modern", "quiet", "wooden", "well-known"]),
    ("number", &["3", "12", "40", "2.5", "1,200", "90"]),
    ("event", EVENTS),
    ("clause", CLAUSES),
];

/// A generator of Marsaglia's xorshift family (2003): small, and the same everywhere.
struct Dice(u64);

impl Dice {
    fn pick<'w>(&mut self, from: &[&'w str]) -> &'w str {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        from[usize::try_from(self.0 >> 33).expect("31 bits") % from.len()]
    }
}

fn invent() -> Vec<String> {
    let mut dice = Dice(0x5eed_cafe_f00d_1234);
    let mut articles = Vec::new();
    let mut size = 0;
    while size < SIZE {
        let mut article = String::new();
        fill("<Town> waits for its <thing>", &mut dice, &mut article);
        while article.len() < ARTICLE {
            article.push_str("\n\n");
            fill(dice.pick(TEMPLATES), &mut dice, &mut article);
        }
        article.push('\n');
        size += article.len();
        articles.push(article);
    }
    articles
}

/// Writes a template with its brackets filled in; one that begins with a capital fills in a capital.
fn fill(template: &str, dice: &mut Dice, out: &mut String) {
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('<') {
        out.push_str(before);
        let (name, behind) = after.split_once('>').expect("a closed bracket");
        let start = out.len();
        let list = WORDS.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).expect("a known list");
        let word = dice.pick(list.1);
        fill(word, dice, out);
        if name.starts_with(char::is_uppercase) {
            let first = out[start..].chars().next().expect("a word");
            out.replace_range(start..start + first.len_utf8(), &first.to_uppercase().to_string());
        }
        rest = behind;
    }
    out.push_str(rest);
}

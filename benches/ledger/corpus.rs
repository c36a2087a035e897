//! The articles that are appended: those of `ASCRIBE_CORPUS`, or invented ones, the same at every run.

use crate::desk::Desk;
use ascribe::{Article, Reader, Timestamp};
use std::env;
use std::fs;
use std::path::Path;

/// How many articles are invented, where `ASCRIBE_LEDGER` does not say.
const SIZE: usize = 10_000;

/// An article before it is read.
pub struct News {
    pub id: String,
    pub outlet: String,
    pub published: Timestamp,
    pub text: String,
    /// It comes after articles that were published later.
    pub is_late: bool,
}

impl News {
    pub fn read(&self, reader: &Reader) -> Article {
        Article::new(&self.id, &self.outlet, self.published, &reader.read(&self.text))
    }
}

/// Articles in the order in which they are appended, how many they are, and whether they are invented.
pub struct Corpus {
    pub news: Box<dyn Iterator<Item = News>>,
    pub len: usize,
    pub is_invented: bool,
}

impl Corpus {
    /// The articles of `ASCRIBE_CORPUS`, else invented ones; panics where the former can't be read.
    pub fn load() -> Self {
        let most = env::var("ASCRIBE_LEDGER").ok().map(|n| n.parse().expect("ASCRIBE_LEDGER is a number"));
        if let Some(path) = env::var_os("ASCRIBE_CORPUS") {
            let mut texts = texts(Path::new(&path));
            texts.truncate(most.unwrap_or(usize::MAX));
            let len = texts.len();
            Self { news: Box::new((0..).zip(texts).map(of_text)), len, is_invented: false }
        } else {
            let len = most.unwrap_or(SIZE);
            Self { news: Box::new(Desk::new().take(len)), len, is_invented: true }
        }
    }
}

fn texts(path: &Path) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap_or_else(|e| panic!("ASCRIBE_CORPUS: {}: {e}", path.display()));
    text.split('\u{c}').filter(|a| !a.trim().is_empty()).map(str::to_owned).collect()
}

fn of_text((minute, text): (i64, String)) -> News {
    let published = Timestamp::from_unix(minute * 60);
    News { id: minute.to_string(), outlet: "Corpus".to_owned(), published, text, is_late: false }
}

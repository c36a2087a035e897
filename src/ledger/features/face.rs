//! A speaker of one article, as others may recognise it.

use crate::ledger::article::Article;
use crate::ledger::words::{fold, split, stem};
use crate::speaker::model::{Gender, GrammaticalNumber, Naming, Speaker, SpeakerKind};
use crate::speaker::short;
use crate::text::hash::{self, KeySet};
use crate::text::words::Words;
use smallvec::SmallVec;
use std::sync::LazyLock;

/// What begins words that tell where somebody belongs, and not what it is.
static LEADING: Words<16> = Words::listed("of for from at in with on");

pub(in crate::ledger) type Keys = SmallVec<[u32; 4]>;

/// By what a speaker can be recognised in another article.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ledger) struct Face {
    pub naming: Naming,
    pub kind: SpeakerKind,
    pub gender: Option<Gender>,
    pub number: GrammaticalNumber,
    /// The caller's identifier.
    pub known: Option<u32>,
    /// The words of its name or description.
    pub name: Keys,
    /// The words of its name or description as content words are compared.
    pub stems: Keys,
    /// The letters of its description: "coast guard" is "coastguard".
    pub joined: u32,
    /// Other names.
    pub aliases: SmallVec<[Keys; 1]>,
    /// What it is: its roles, or what describes it.
    pub roles: SmallVec<[Role; 1]>,
    /// Whom it speaks or works for.
    pub affiliation: Keys,
    /// The words beside its name.
    pub context: Keys,
    /// The same as content words are compared.
    pub standing: Keys,
    /// "an official": somebody new in each article.
    pub indefinite: Definiteness,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ledger) enum Definiteness {
    Definite,
    Indefinite,
}

/// "governor of Sarrow": the head and the other words.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::ledger) struct Role {
    pub head: u32,
    pub others: Keys,
}

/// How two speakers of different articles are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::ledger) enum Likeness {
    /// By a role or a part of the name: as long as it suits nobody else of the story.
    Weak,
    /// By a full name.
    Strong,
}

impl Face {
    pub fn new(article: &Article, number: usize) -> Self {
        let speaker = &article.speakers[number];
        let named = speaker.naming == Naming::Named;
        let mut roles: SmallVec<[Role; 1]> = speaker.roles.iter().filter_map(|r| Role::new(r)).collect();
        if speaker.naming == Naming::Described {
            roles.extend(Role::new(&speaker.name));
        }
        roles.extend(speaker.aliases.iter().filter(|a| !is_name(a)).filter_map(|a| Role::new(a)));
        let beside = beside_name(article, number);
        // "Roe of the harbour office" is no office.
        let leads = |words: &str| LEADING.contains(hash::of(words.split(' ').next().unwrap_or("")));
        for role in beside.iter().filter(|w| !leads(w)).filter_map(|words| Role::new(words)) {
            if !roles.contains(&role) {
                roles.push(role);
            }
        }
        Self {
            naming: speaker.naming,
            kind: speaker.kind,
            gender: speaker.gender,
            number: speaker.number,
            known: speaker.id.as_deref().map(hash::of),
            name: if named { name(&speaker.name) } else { content(&speaker.name) },
            stems: named_by(speaker, &beside),
            joined: hash::of(&speaker.name.chars().filter(|c| c.is_alphanumeric()).collect::<String>()),
            // "The bank" is no name, and may be another's.
            aliases: speaker.aliases.iter().filter(|a| is_name(a)).map(|a| name(a)).collect(),
            roles,
            affiliation: speaker.affiliation.as_deref().map(content).unwrap_or_default(),
            context: beside.iter().flat_map(|words| content(words)).collect(),
            standing: beside.iter().flat_map(|words| stems(words)).collect(),
            indefinite: if is_indefinite(article, number, speaker) {
                Definiteness::Indefinite
            } else {
                Definiteness::Definite
            },
        }
    }

    /// The keys under which a full name is the same everywhere.
    pub fn everywhere(&self) -> impl Iterator<Item = u64> {
        let known = self.known.map(|k| of_words(&[1, k]));
        let name = (self.naming == Naming::Named && self.name.len() > 1).then(|| of_words(&self.name));
        known.into_iter().chain(name)
    }

    /// Whether two speakers of one story may be the same, and how.
    pub fn likeness(&self, other: &Self) -> Option<Likeness> {
        let against = matches!((self.known, other.known), (Some(a), Some(b)) if a != b)
            || self.number != other.number
            || self.naming == Naming::Generic
            || other.naming == Naming::Generic
            || self.naming == Naming::Author
            || other.naming == Naming::Author;
        if against {
            return None;
        }
        // The caller knows best.
        if self.known.is_some() && self.known == other.known {
            return Some(Likeness::Strong);
        }
        let (a, b) = (self.naming == Naming::Named, other.naming == Naming::Named);
        let likeness = match (a, b) {
            (true, true) => self.same_name(other),
            (false, false) => self.same_description(other),
            (true, false) => self.has_role_of(other).then_some(Likeness::Weak),
            (false, true) => other.has_role_of(self).then_some(Likeness::Weak),
        };
        // A full name tells more than the pronoun that an article seems to have for it.
        let sexes = matches!((self.gender, other.gender), (Some(a), Some(b)) if a != b);
        likeness.filter(|l| *l == Likeness::Strong || !sexes)
    }

    /// Whether its word settles a matter: an office, a document, whoever holds an office.
    pub fn is_official(&self) -> bool {
        static OFFICES: LazyLock<KeySet<u32>> = LazyLock::new(|| {
            let offices = "commissioner governor minister secretary president chief director judge inspector investigator auditor mayor \
                           officer official spokesman commander colonel general captain police prosecutor regulator coroner doctor \
                           professor doctor sheriff senator chairman executive engineer";
            offices.split_ascii_whitespace().map(hash::of).collect()
        });
        let holds = |r: &Role| OFFICES.contains(&r.head) || r.others.iter().any(|o| OFFICES.contains(o));
        self.kind != SpeakerKind::Person && self.kind != SpeakerKind::Group || self.roles.iter().any(holds)
    }

    /// How much its name tells, to compare.
    pub fn rank(&self) -> usize {
        if self.naming == Naming::Named { self.name.len().min(2) } else { 0 }
    }

    /// Whether it is a person with given name and surname.
    pub fn is_fully_named(&self) -> bool {
        self.naming == Naming::Named && self.kind == SpeakerKind::Person && self.name.len() > 1
    }

    fn names(&self) -> impl Iterator<Item = &Keys> {
        std::iter::once(&self.name).chain(&self.aliases)
    }

    fn same_name(&self, other: &Self) -> Option<Likeness> {
        if self.name == other.name && self.name.len() > 1 {
            return Some(Likeness::Strong);
        }
        let ends = |n: &Keys| (n.len() > 1).then(|| (n[0], n[n.len() - 1]));
        // "Sarah Huckabee Sanders", "Sarah Sanders"
        if ends(&self.name).is_some() && ends(&self.name) == ends(&other.name) {
            return Some(Likeness::Strong);
        }
        // Two full names are two people; a name of one word is a part of the other's, or one of its other names.
        if self.name.len() > 1
            && other.name.len() > 1
            && self.kind == SpeakerKind::Person
            && other.kind == SpeakerKind::Person
        {
            return None;
        }
        let (short, long) = if self.name.len() <= other.name.len() { (self, other) } else { (other, self) };
        // A bare surname alone does not tell what it is of.
        let person = |f: &Self| {
            f.kind == SpeakerKind::Person || f.kind == SpeakerKind::Other && f.name.len() == 1 && f.aliases.is_empty()
        };
        // A person is known by the surname, what is no person by its first word: "Feldspar", but not "Lethmark".
        // "Dunmore General" is Dunmore General Hospital, and "the Tide Institute" the Marl Tide Institute.
        let part = |n: &Keys, m: &Keys| {
            n == m
                || n.len() > 1 && !person(short) && !person(long) && (m.starts_with(n) || m.ends_with(n))
                || n.len() == 1
                    && (person(short) && person(long) && m.last() == n.last()
                        || !person(short) && !person(long) && m.first() == n.first())
        };
        let part = short.names().any(|n| long.names().any(|m| part(n, m)));
        part.then_some(Likeness::Weak)
    }

    fn same_description(&self, other: &Self) -> Option<Likeness> {
        let definite = |f: &Self| f.indefinite == Definiteness::Definite;
        if !definite(self) && !definite(other) && self.number == GrammaticalNumber::Singular {
            return None;
        }
        if self.name == other.name && !self.name.is_empty() && definite(self) && definite(other) {
            return Some(Likeness::Weak);
        }
        let alike = self
            .roles
            .iter()
            .any(|r| other.roles.iter().any(|s| r.fits(s, &other.affiliation) || s.fits(r, &self.affiliation)));
        (alike && definite(self) && definite(other)).then_some(Likeness::Weak)
    }

    /// Whether a description is one of this named speaker's roles, or is of its kind: "the bank" of the Bank of Lethmark.
    fn has_role_of(&self, described: &Self) -> bool {
        let person = |f: &Self| matches!(f.kind, SpeakerKind::Person | SpeakerKind::Other);
        let institutional = |f: &Self| f.kind != SpeakerKind::Person;
        let institutions = institutional(self) && institutional(described);
        let kinds = person(self) && person(described) || institutions;
        if described.indefinite == Definiteness::Indefinite || !kinds {
            return false;
        }
        let by_role = self
            .roles
            .iter()
            .any(|r| described.roles.iter().any(|d| d.fits(r, &self.affiliation) || r.fits(d, &described.affiliation)));
        by_role
            || institutions
                && described
                    .roles
                    .iter()
                    .any(|d| self.name.contains(&d.head) && d.others.iter().all(|o| self.name.contains(o)))
    }
}

impl Role {
    fn new(words: &str) -> Option<Self> {
        // Of "chief executive of the bank" the head stands before "of".
        static LINKS: Words<32> = Words::listed("of for at in on from with to who which that whose");
        let mut keys: Keys = Keys::new();
        let mut head = None;
        let mut ended = false;
        for (_, word) in split(words) {
            ended |= LINKS.contains(hash::of(word)) && !keys.is_empty();
            if LINKS.contains(hash::of(word)) || stem::is_empty(word) {
                continue;
            }
            let key = role_key(word);
            if !ended {
                head = Some(keys.len());
            }
            keys.push(key);
        }
        let head = keys.remove(head?);
        Some(Self { head, others: keys })
    }

    /// Whether this shorter role says no more than `longer` and a name do.
    fn fits(&self, longer: &Self, affiliation: &Keys) -> bool {
        /// Roles that many of one story have.
        static MANY: Words<64> = Words::listed(
            "official source person man woman witness spokesman diplomat aide lawyer officer member expert analyst resident \
             report statement document people reporter leader",
        );
        let bare = self.others.is_empty()
            && (MANY.contains(self.head) || longer.others.is_empty() && MANY.contains(longer.head));
        self.head == longer.head
            && !bare
            && self.others.iter().all(|o| longer.others.contains(o) || affiliation.contains(o))
    }
}

/// The hash of a word as all outlets have it: "Nélida" is "Nelida", "defence" is "defense".
fn spelt(word: &str) -> u32 {
    const SPELLINGS: [(&str, &str); 6] = [
        ("defence", "defense"),
        ("labour", "labor"),
        ("centre", "center"),
        ("programme", "program"),
        ("harbour", "harbor"),
        ("organisation", "organization"),
    ];
    let american = SPELLINGS.iter().find(|(british, _)| word.eq_ignore_ascii_case(british));
    american.map_or_else(|| fold::of(word), |(_, american)| hash::of(american))
}

fn role_key(word: &str) -> u32 {
    let bare = word.trim_end_matches("'s").trim_end_matches("’s");
    let dotted = hash::of(&format!("{bare}."));
    let long = short::long(dotted);
    if long == dotted { short::long(spelt(bare)) } else { long }
}

fn content(words: &str) -> Keys {
    split(words).filter(|(_, w)| !stem::is_empty(w)).map(|(_, w)| role_key(w)).collect()
}

/// Whether all but the small words of an alias begin with capitals.
fn is_name(alias: &str) -> bool {
    let mut words = split(alias).filter(|(_, w)| !stem::is_empty(w)).peekable();
    words.peek().is_some() && words.all(|(_, w)| w.starts_with(|c: char| c.is_uppercase() || c.is_numeric()))
}

/// The words by which others name a speaker: its name, and "the company" for who leads one.
fn named_by(speaker: &Speaker, beside: &[String]) -> Keys {
    static LEADS: Words<8> = Words::listed("executive ceo chairman chairwoman");
    let mut out = stems(&speaker.name);
    let roles = speaker.roles.iter().chain(beside);
    if roles.flat_map(|r| split(r)).any(|(_, w)| LEADS.contains(hash::of(w))) {
        out.push(stem::key("company"));
    }
    out
}

fn stems(words: &str) -> Keys {
    split(words).filter(|(_, w)| !stem::is_empty(w)).map(|(_, w)| stem::key(w)).collect()
}

/// The words of a name; initials in the middle are left out.
fn name(name: &str) -> Keys {
    static EMPTY: Words<16> = Words::listed("the of for and jr sr");
    let words: SmallVec<[&str; 4]> = split(name).map(|(_, w)| w).filter(|w| !EMPTY.contains(hash::of(w))).collect();
    let last = words.len().saturating_sub(1);
    let inner = |(k, w): &(usize, &&str)| *k > 0 && *k < last && w.chars().count() == 1;
    words.iter().enumerate().filter(|p| !inner(p)).map(|(_, w)| spelt(w)).collect()
}

pub(in crate::ledger) fn of_words(words: &[u32]) -> u64 {
    words.iter().fold(0x9e37_79b9_7f4a_7c15, |h: u64, w| {
        (h.rotate_left(23) ^ u64::from(*w)).wrapping_mul(0x2545_f491_4f6c_dd1d)
    })
}

/// What the article says beside a speaker's name: "Ada Roe, | the chief engineer at the dam", "| defence chief | Mark Roe".
fn beside_name(article: &Article, number: usize) -> Vec<String> {
    let speaker = &article.speakers[number];
    let mut out = Vec::new();
    if speaker.naming != Naming::Named {
        return out;
    }
    let sources = article.claims.iter().filter(|c| c.speakers == [number]).flat_map(|c| &c.source);
    for source in sources {
        // A clause tells what somebody did, and not what it is.
        let text = [" who ", " which ", " whose ", " where "]
            .iter()
            .fold(source.exact.as_str(), |t, w| t.split(w).next().unwrap_or(t));
        let Some((before, behind)) = text.split_once(speaker.name.as_str()) else { continue };
        for part in [before, behind] {
            let part = part.trim_matches(|c: char| !c.is_alphanumeric());
            if !part.is_empty() && !out.iter().any(|o| o == part) {
                out.push(part.to_owned());
            }
        }
    }
    out
}

/// Whether a described speaker is introduced as somebody new: by "a", "another", "three".
fn is_indefinite(article: &Article, number: usize, speaker: &Speaker) -> bool {
    static NEW: Words<32> = Words::listed("a an another one two three four some several many most few one");
    if speaker.naming == Naming::Named {
        return false;
    }
    let first = article.claims.iter().find(|c| c.speakers.contains(&number));
    let word = first.and_then(|c| c.source.first()).and_then(|s| s.exact.split(' ').next());
    word.is_some_and(|w| NEW.contains(hash::of(w)))
}

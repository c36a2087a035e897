//! One invented story: who speaks in it, what they claim, and what its next article makes of that.

use crate::words::{self, Dice, capital};
use std::fmt::Write;

/// Names that stand in very many stories; each story has two of them, and one speaker of theirs.
const EVERYWHERE: [(&str, &str); 6] = [
    ("Parliament", "Ilsa Marrow"),
    ("Senate Hall", "Victor Lund"),
    ("Ostrania", "Teresa Quill"),
    ("Merrowland", "Edgar Voss"),
    ("Unity League", "Hanna Brock"),
    ("Continental Forum", "Samuel Thorne"),
];

pub struct Story {
    town: String,
    region: String,
    body: String,
    thing: &'static str,
    /// Two names that stand in many stories.
    everywhere: [&'static str; 2],
    people: Vec<Person>,
    /// What is claimed and denied, and what is quoted again and again.
    facts: Vec<String>,
    quotes: Vec<(usize, String)>,
    hurt: &'static str,
    toll: usize,
    articles_left: usize,
}

struct Person {
    name: String,
    surname: String,
    role: String,
}

impl Story {
    pub fn new(dice: &mut Dice, regions: &[String]) -> Self {
        let (town, thing) = (dice.name(2), dice.pick(words::THINGS));
        let body = format!("{town} {}", dice.pick(words::BODIES));
        let (first, second) = (dice.choose(&EVERYWHERE), dice.choose(&EVERYWHERE));
        let mut people: Vec<Person> = (0..4)
            .map(|_| {
                let surname = dice.name(2);
                let role = format!("{} of the {body}", dice.pick(words::ROLES));
                Person { name: format!("{} {surname}", dice.pick(words::GIVEN)), surname, role }
            })
            .collect();
        let surname = first.1.rsplit(' ').next().expect("a surname").to_owned();
        people.push(Person { name: first.1.to_owned(), surname, role: format!("leader of {}", first.0) });
        let facts = (0..12).map(|_| dice.fact(thing, &town)).collect();
        let quotes = (0..6).map(|_| (dice.below(people.len()), dice.fact(thing, &town))).collect();
        Self {
            region: dice.choose(regions).clone(),
            body,
            thing,
            everywhere: [first.0, second.0],
            people,
            facts,
            quotes,
            hurt: dice.pick(words::HURT),
            toll: 2 + dice.below(40),
            articles_left: 5 + dice.below(4),
            town,
        }
    }

    pub fn is_over(&self) -> bool {
        self.articles_left == 0
    }

    /// Its next article: a headline, what happened, and 4 to 10 claims.
    pub fn article(&mut self, dice: &mut Dice) -> String {
        self.articles_left -= 1;
        let Self { town, region, body, thing, everywhere: [first, second], .. } = &*self;
        let mut text = format!("{town} waits for its {thing}\n\nThe {thing} near {town} in {region} was closed on ");
        let day = dice.pick(words::DAYS);
        write!(text, "{day}. {first} and the {second} will look into it, and so will the {body}.").expect("a string");
        for _ in 0..4 + dice.below(7) {
            let claim = self.claim(dice);
            text.push_str("\n\n");
            text.push_str(&claim);
        }
        text.push('\n');
        text
    }

    fn claim(&mut self, dice: &mut Dice) -> String {
        let kind = dice.below(14);
        if kind == 0 {
            self.toll += 1 + dice.below(6);
        }
        let Self { town, body, hurt, toll, .. } = &*self;
        let Person { name, surname, role } = dice.choose(&self.people);
        let (fact, other) = (dice.choose(&self.facts), dice.choose(&self.facts));
        let (upper, day) = (capital(fact), dice.pick(words::DAYS));
        let (quoted, quote) = dice.choose(&self.quotes);
        let quoted = &self.people[*quoted];
        let trimmed = quote.split_once(' ').map_or("", |q| q.1);
        match kind {
            0 | 1 => format!("The {body} said on {day} that {toll} {hurt}."),
            2 => format!("{name}, the {role}, said about {toll} {hurt}, and {fact}."),
            3 => format!("“{upper},” {name}, the {role}, said on {day}. “{}.”", capital(other)),
            4 => format!("“{}, and {trimmed},” {} told reporters in {town}.", capital(quote), quoted.surname),
            5 => format!("“{},” {} said on {day}.", capital(quote), quoted.name),
            6 => format!("{} said the “{trimmed}” in an interview.", quoted.name),
            7 => format!("{name} said on {day} that {fact}."),
            8 => format!("{surname} denied that {fact}."),
            9 => format!("The {body} dismissed the claim of {surname} that {fact}."),
            10 => format!("According to {name}, {fact}."),
            11 => format!("{surname} confirmed on {day} that {fact}."),
            12 => format!("The {body} warned that {fact} and that {other}."),
            _ => format!("{name}, the {role}, withdrew the statement that {fact}."),
        }
    }
}

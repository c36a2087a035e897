//! Where the invented stories come in: many at the same time, which begin and end at different ones.

use crate::corpus::News;
use crate::story::Story;
use crate::words::Dice;
use ascribe::Timestamp;

/// How many stories run at the same time: one goes on for some three days.
const RUNNING: usize = 150;
/// How many regions they are from.
const REGIONS: usize = 60;
/// One article in so many comes late, by two to six hours.
const LATE: usize = 30;
const OUTLETS: [&str; 8] = ["Courier", "Herald", "Echo", "Ledger", "Gazette", "Star", "Wire", "Tidings"];

/// All articles, without end.
pub struct Desk {
    dice: Dice,
    regions: Vec<String>,
    running: Vec<Story>,
    articles: usize,
    now: i64,
}

impl Desk {
    pub fn new() -> Self {
        let mut dice = Dice(0x5eed_cafe_f00d_1234);
        let regions: Vec<String> = (0..REGIONS).map(|_| dice.name(3)).collect();
        let running = (0..RUNNING).map(|_| Story::new(&mut dice, &regions)).collect();
        Self { dice, regions, running, articles: 0, now: 0 }
    }
}

impl Iterator for Desk {
    type Item = News;

    fn next(&mut self) -> Option<News> {
        let dice = &mut self.dice;
        let at = dice.below(self.running.len());
        let text = self.running[at].article(dice);
        if self.running[at].is_over() {
            self.running[at] = Story::new(dice, &self.regions);
        }
        self.articles += 1;
        self.now += 60 + i64::try_from(dice.below(480)).expect("a few minutes");
        let is_late = dice.below(LATE) == 0;
        let late = if is_late { 3600 * i64::try_from(2 + dice.below(5)).expect("a few hours") } else { 0 };
        let outlet = dice.pick(&OUTLETS).to_owned();
        let published = Timestamp::from_unix(self.now - late);
        Some(News { id: format!("{outlet} {}", self.articles), outlet, published, text, is_late })
    }
}

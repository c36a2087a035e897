//! A bar for long runs, for whoever watches the standard error.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::{self, IsTerminal};

/// Fewer articles than that are done before a bar can be read.
const LONG: usize = 200;

/// How far the work is.
pub struct Progress {
    bar: ProgressBar,
    shared: bool,
}

impl Progress {
    /// A bar of `articles` steps, shown where the run is long and the standard error is a terminal.
    pub fn new(articles: usize) -> Self {
        if articles <= LONG || !io::stderr().is_terminal() {
            return Self { bar: ProgressBar::hidden(), shared: false };
        }
        let style = ProgressStyle::with_template("{wide_bar} {human_pos}/{human_len} articles, {eta} left")
            .expect("the template is well-formed");
        let bar = ProgressBar::new(articles as u64).with_style(style);
        Self { bar, shared: io::stdout().is_terminal() }
    }

    /// One article is done.
    pub fn step(&self) {
        self.bar.inc(1);
    }

    /// Writes something of its own; the bar steps aside where both go to the same screen.
    pub fn beside<R>(&self, write: impl FnOnce() -> R) -> R {
        if self.shared { self.bar.suspend(write) } else { write() }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}

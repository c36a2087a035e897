//! A table that stays as it is, and what is learned on top of it: the features that it knows nothing of.

use anyhow::{Context, Result};
use ascribe::Weights;
use ascribe::estimation::{Decision, Task};
use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::Path;

pub struct Onto {
    pub text: String,
    weights: Weights,
    templates: HashSet<String>,
}

impl Onto {
    pub fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| path.display().to_string())?;
        let weights = text.parse().with_context(|| path.display().to_string())?;
        let section = |line: &str| Some(line.strip_prefix('[')?.strip_suffix(']')?.to_owned());
        let templates = text.lines().filter_map(section).collect();
        Ok(Self { text, weights, templates })
    }

    /// The decisions about links, each with the features alone that the table knows nothing of, and with its log odds by those that it
    /// knows; `names` are the features' names.
    pub fn split(&self, decisions: Vec<Decision>, names: &HashMap<u32, Option<String>>) -> Vec<(Decision, f32)> {
        let template = |name: &str| name.split_once(' ').map_or(name, |n| n.0).to_owned();
        let known = |key: &u32| names[key].as_deref().is_none_or(|name| self.templates.contains(&template(name)));
        let links = decisions.into_iter().filter(|d| d.task == Task::Link);
        let split = |mut link: Decision| {
            let base = link.options.iter().flatten().map(|key| self.weights.weight(*key)).sum();
            link.options.iter_mut().for_each(|option| option.retain(|key| !known(key)));
            (link, base)
        };
        links.map(split).collect()
    }
}

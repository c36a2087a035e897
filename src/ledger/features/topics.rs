//! What an article is about: the names in it.

use crate::ledger::features::stem;
use crate::ledger::features::terms;
use crate::text::hash::{self, KeyMap, KeySet};
use crate::text::words::Words;
use std::cmp::Reverse;

/// The most topics that are kept of an article.
const MOST: usize = 32;

/// Words in capitals that tell little of what an article is about: days, months, titles, and those of more than 0.8 in 100 of 6,000
/// news articles.
static COMMON: Words<1024> = Words::listed(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
     october november december jan feb oct dec gmt reuters ap afp newsroom mr mrs ms miss dr gov sen rep gen col capt lt \
     sgt sir lord lady prof professor president minister prime chief governor mayor senator captain colonel general major \
     doctor commissioner director secretary chairman i'm it's new one two three four five six seven eight nine ten first \
     last another according earlier despite meanwhile asked speaking today people year home full current inc corp co ltd \
     plc shr net revs avg note oper ag sa ec pc tv group holdings industries brothers communications services systems \
     resources corporation company management motors motor electric petroleum airlines energy insurance trust fund credit \
     capital investment securities exchange stock street wall standard poor moody morgan stanley lynch merrill salomon \
     nasdaq bank reserve treasury monetary finance financial economic commerce trade sales investors analysts industry \
     industrial business terms oil technology internet microsoft apple ibm intel boeing ford chrysler gm facebook twitter \
     u.s u.k uk united states american americans america british britain european europe international national world \
     nations york london washington china chinese beijing shanghai japan japanese tokyo south north west east western \
     northern central pacific asia asian africa african gulf latin atlantic australian australia sydney melbourne \
     queensland zealand canada canadian toronto hong kong taiwan korea korean singapore indonesia philippines india french \
     france paris german germany frankfurt england wales scotland swiss switzerland zurich dutch netherlands brussels \
     luxembourg italy spain czech prague russia russian soviet moscow iraq iraqi iran syria syrian saudi islamic isis \
     brazil brazilian mexico argentina chicago texas dallas houston california calif los angeles san francisco boston \
     detroit florida fla miami ohio n.y n.j mich conn ill atlanta federal house senate congress white department ministry \
     office administration government agency bureau commission committee council board court justice security foreign \
     agriculture state city union community association institute university center centre development research statistics \
     public press news bbc cnn fox times daily post watch republic republican republicans democratic democrat democrats \
     labour liberal conservative party clinton hillary trump donald obama reagan royal air act park hill st john david \
     michael james paul robert richard peter bill martin george william brown smith jones chris charles mark mike alan \
     thomas steve andrew jim jose jack scott tony gordon howard douglas kim louis baker",
);

/// The names of a text, the most frequent first, then in the order of the text: words in capitals, those that begin a sentence
/// only where the text doesn't have them in small letters too.
pub(in crate::ledger) fn of(text: &str) -> Vec<String> {
    let mut names: Vec<(&str, usize)> = Vec::new();
    let mut numbers: KeyMap<u32, usize> = KeyMap::default();
    let mut small: KeySet<u32> = KeySet::default();
    for (_, word) in terms::split(text) {
        let bare = word.trim_end_matches("'s").trim_end_matches("’s");
        let key = hash::of(bare);
        if !bare.starts_with(char::is_uppercase) {
            small.insert(key);
        } else if bare.chars().nth(1).is_some() && !COMMON.contains(key) && !stem::is_empty(bare) {
            let number = *numbers.entry(key).or_insert_with(|| {
                names.push((bare, 0));
                names.len() - 1
            });
            names[number].1 += 1;
        }
    }
    names.retain(|n| !small.contains(&hash::of(n.0)));
    names.sort_by_key(|n| Reverse(n.1));
    names.truncate(MOST);
    names.into_iter().map(|n| n.0.to_owned()).collect()
}

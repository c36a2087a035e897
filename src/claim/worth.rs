//! Whether a claim is worth checking (Hassan et al., `ClaimBuster`, 2017), by rule.

use super::matter::{Form, Matter};
use super::model::{CheckWorthiness, Illocution, Quantity};
use super::value::Factuality;
use crate::attribution::view::View;
use crate::text::Tag;
use crate::text::words::Words;

/// The class of a claim: statements of fact with figures, comparisons, or deeds of somebody named are worth it.
pub(crate) fn worth(
    view: View<'_>,
    matter: Option<&Matter>,
    illocution: Illocution,
    value: Factuality,
    quantities: &[Quantity],
) -> CheckWorthiness {
    static OPINION: Words<512> = Words::listed(
        "good bad great terrible wonderful awful best worst right wrong beautiful ugly stupid smart fair unfair proud amazing \
         sad happy love hate feel think believe hope should must disgrace shame nice",
    );
    static COMPARES: Words<256> = Words::listed(
        "more less most least fewer higher lower highest lowest biggest largest first only record never double",
    );
    let Some(matter) = matter else { return CheckWorthiness::NonFactual };
    let clause = matches!(matter.form, Form::Clause(_));
    if illocution != Illocution::Statement || value == Factuality::Uncommitted || !clause {
        return CheckWorthiness::NonFactual;
    }
    if !quantities.is_empty() {
        return CheckWorthiness::CheckWorthy;
    }
    let (mut compares, mut named, mut done) = (false, false, false);
    for token in &view.page.tokens[matter.clause.0..matter.clause.1] {
        match token.tag {
            Tag::Name => named = true,
            Tag::Vbd | Tag::Vbn => done = true,
            _ => {}
        }
        if OPINION.contains(token.key) {
            return CheckWorthiness::NonFactual;
        }
        compares = compares || COMPARES.contains(token.key);
    }
    if compares || named && done { CheckWorthiness::CheckWorthy } else { CheckWorthiness::Unimportant }
}

//! What holds of every reading, whatever the text.

use ascribe::{Attribution, Factuality, Reading, Span};

/// Says which promise of its documentation a reading breaks.
pub fn check(reading: &Reading<'_>) -> Result<(), String> {
    let text: &str = &reading.text;
    for (number, attribution) in reading.attributions.iter().enumerate() {
        check_spans(text, attribution)?;
        if attribution.parent.is_some_and(|p| p >= reading.attributions.len() || p == number) {
            return Err(format!("no such parent: {attribution:?}"));
        }
    }
    for quotation in &reading.quotations {
        check_span(text, quotation.span)?;
    }
    check_speakers(reading)?;
    check_claims(reading)
}

/// Says which claim is missing, has words outside the text, or chains that are not those of its layers.
fn check_claims(reading: &Reading<'_>) -> Result<(), String> {
    if reading.claims.len() != reading.attributions.len() {
        return Err(format!("{} claims of {} attributions", reading.claims.len(), reading.attributions.len()));
    }
    for (number, (claim, attribution)) in reading.claims.iter().zip(&reading.attributions).enumerate() {
        let marks = claim.hedges.iter().chain(&claim.boosters).map(|m| m.span);
        let negations = claim.negations.iter().flat_map(|n| [n.span, n.scope]);
        let reasons = claim.values.iter().flat_map(|v| &v.reasons).filter_map(|r| r.span);
        let quantities = claim.quantities.iter().flat_map(|q| [Some(q.span), q.unit]).flatten();
        let single = [claim.condition, claim.time].into_iter().flatten();
        let distance = claim.distancing.iter().copied();
        let all = marks.chain(negations).chain(reasons).chain(quantities).chain(single).chain(distance);
        all.into_iter().try_for_each(|span| check_span(&reading.text, span))?;
        let depth = usize::from(attribution.layer) + 2;
        let chains = claim.values.iter().enumerate().all(|(k, v)| v.chain.len() == k);
        let own = claim.values.last().is_some_and(|v| v.chain.last() == Some(&number));
        if claim.values.len() != depth || !chains || !own {
            return Err(format!("chains of another depth than {depth}: {claim:?}"));
        }
        if !claim.determinate && claim.value() != Factuality::Uncommitted {
            return Err(format!("a value without a statement: {claim:?}"));
        }
        if claim.quantities.iter().any(|q| !q.value.is_finite() || q.upper.is_some_and(|u| !u.is_finite())) {
            return Err(format!("no number: {claim:?}"));
        }
        if claim.explain(&reading.text).is_empty() {
            return Err(format!("no explanation: {claim:?}"));
        }
    }
    Ok(())
}

/// Says which mention is outside, stands for nobody, or is the source of an attribution it does not lie in.
fn check_speakers(reading: &Reading<'_>) -> Result<(), String> {
    for mention in &reading.mentions {
        check_span(&reading.text, mention.span)?;
        mention.rivals.iter().try_for_each(|span| check_span(&reading.text, *span))?;
        if mention.speaker >= reading.speakers.len() {
            return Err(format!("no such speaker: {mention:?}"));
        }
    }
    if let Some(nameless) = reading.speakers.iter().find(|s| s.name.is_empty()) {
        return Err(format!("no name: {nameless:?}"));
    }
    for attribution in &reading.attributions {
        if attribution.mentions.iter().any(|m| *m >= reading.mentions.len()) {
            return Err(format!("no such mention: {attribution:?}"));
        }
        if attribution.source.is_empty() && !attribution.mentions.is_empty() {
            return Err(format!("somebody without a source: {attribution:?}"));
        }
    }
    let spoken = |number: usize| {
        let of = |a: &Attribution| a.mentions.iter().any(|m| reading.mentions[*m].speaker == number);
        reading.attributions.iter().any(of)
    };
    match (0..reading.speakers.len()).find(|n| !spoken(*n)) {
        Some(silent) => Err(format!("says nothing: {:?}", reading.speakers[silent])),
        None => Ok(()),
    }
}

/// Says which two quotations are out of order, or share a byte.
pub fn check_quotations(reading: &Reading<'_>) -> Result<(), String> {
    check_ascending(&reading.text, reading.quotations.iter().map(|q| q.span))
}

/// Says which attribution's parent does not come before it, one layer further out, with it inside.
pub fn check_parents(reading: &Reading<'_>) -> Result<(), String> {
    (0..reading.attributions.len()).try_for_each(|number| check_parent(reading, number))
}

/// Says which two of source, cue and content share a byte.
pub fn check_apart(reading: &Reading<'_>) -> Result<(), String> {
    for a in &reading.attributions {
        for content in &a.content {
            if let Some(part) = a.cue.iter().chain(&a.source).find(|part| part.overlaps(*content)) {
                return Err(format!("{part:?} lies in the content {content:?}"));
            }
        }
        let cue = a.cue.filter(|cue| a.source.iter().any(|source| source.overlaps(*cue)));
        if let Some(cue) = cue {
            return Err(format!("the cue {cue:?} lies in the source {:?}", a.source));
        }
    }
    Ok(())
}

/// A span holds something, lies inside the text and does not cut a character.
fn check_span(text: &str, span: Span) -> Result<(), String> {
    if span.is_empty() {
        return Err(format!("{span:?} is empty"));
    }
    let slice = text.get(span.range());
    slice.map(|_| ()).ok_or_else(|| format!("{span:?} is outside, or cuts a character"))
}

/// The spans follow one another without sharing a byte.
pub fn check_ascending(text: &str, spans: impl IntoIterator<Item = Span>) -> Result<(), String> {
    let mut end = 0;
    for span in spans {
        check_span(text, span)?;
        if span.start() < end {
            return Err(format!("{span:?} begins before {end}"));
        }
        end = span.end();
    }
    Ok(())
}

fn check_spans(text: &str, a: &Attribution) -> Result<(), String> {
    if a.content.is_empty() {
        return Err(format!("no content: {a:?}"));
    }
    check_ascending(text, a.content.iter().copied())?;
    check_ascending(text, a.source.iter().copied())?;
    for span in [a.cue, a.addressee, a.time, a.place, a.medium].into_iter().flatten() {
        check_span(text, span)?;
    }
    if a.score.is_finite() { Ok(()) } else { Err(format!("a score of {}", a.score)) }
}

fn check_parent(reading: &Reading<'_>, number: usize) -> Result<(), String> {
    let a = &reading.attributions[number];
    let Some(parent) = a.parent else {
        return if a.layer == 0 { Ok(()) } else { Err(format!("no parent: {a:?}")) };
    };
    let outer = reading.attributions[..number].get(parent);
    let outer = outer.ok_or_else(|| format!("the parent of {number} comes later: {parent}"))?;
    let inside = |span: &Span| outer.content.iter().any(|c| c.contains(*span));
    if a.layer != outer.layer + 1 {
        return Err(format!("layer {} inside layer {}", a.layer, outer.layer));
    }
    if a.content.iter().all(inside) { Ok(()) } else { Err(format!("{a:?} reaches out of {outer:?}")) }
}

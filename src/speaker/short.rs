//! Short forms: titles for the roles that they stand for, and states.

use crate::attribution::view::View;
use crate::text::hash::of_ascii;

/// The word by which a role is known, whatever it is called: "Gov." and "governor", "survey" and "poll".
pub(crate) fn key(view: View<'_>, head: usize) -> u32 {
    long(view.token(head).key)
}

/// The role that a short form of it stands for, by their hashes; others stay as they are.
pub(crate) fn long(key: u32) -> u32 {
    const SHORT: [(u32, u32); 27] = [
        (of_ascii("gov."), of_ascii("governor")),
        (of_ascii("sen."), of_ascii("senator")),
        (of_ascii("rep."), of_ascii("representative")),
        (of_ascii("congressman"), of_ascii("representative")),
        (of_ascii("congresswoman"), of_ascii("representative")),
        (of_ascii("pres."), of_ascii("president")),
        (of_ascii("prof."), of_ascii("professor")),
        (of_ascii("gen."), of_ascii("general")),
        (of_ascii("dr."), of_ascii("doctor")),
        (of_ascii("col."), of_ascii("colonel")),
        (of_ascii("sgt."), of_ascii("sergeant")),
        (of_ascii("lt."), of_ascii("lieutenant")),
        (of_ascii("rev."), of_ascii("reverend")),
        (of_ascii("capt."), of_ascii("captain")),
        (of_ascii("maj."), of_ascii("major")),
        (of_ascii("brig."), of_ascii("brigadier")),
        (of_ascii("adm."), of_ascii("admiral")),
        (of_ascii("cmdr."), of_ascii("commander")),
        (of_ascii("supt."), of_ascii("superintendent")),
        (of_ascii("insp."), of_ascii("inspector")),
        (of_ascii("survey"), of_ascii("poll")),
        (of_ascii("firm"), of_ascii("company")),
        (of_ascii("attorney"), of_ascii("lawyer")),
        (of_ascii("spokeswoman"), of_ascii("spokesman")),
        (of_ascii("spokesperson"), of_ascii("spokesman")),
        (of_ascii("chairwoman"), of_ascii("chairman")),
        (of_ascii("chair"), of_ascii("chairman")),
    ];
    SHORT.iter().find(|(short, _)| *short == key).map_or(key, |(_, long)| *long)
}

/// The states of the United States by their abbreviations in The Associated Press Stylebook, each by its last word.
pub(crate) const STATES: [(u32, u32); 43] = [
    (of_ascii("ala."), of_ascii("alabama")),
    (of_ascii("ariz."), of_ascii("arizona")),
    (of_ascii("ark."), of_ascii("arkansas")),
    (of_ascii("calif."), of_ascii("california")),
    (of_ascii("colo."), of_ascii("colorado")),
    (of_ascii("conn."), of_ascii("connecticut")),
    (of_ascii("del."), of_ascii("delaware")),
    (of_ascii("fla."), of_ascii("florida")),
    (of_ascii("ga."), of_ascii("georgia")),
    (of_ascii("ill."), of_ascii("illinois")),
    (of_ascii("ind."), of_ascii("indiana")),
    (of_ascii("kan."), of_ascii("kansas")),
    (of_ascii("ky."), of_ascii("kentucky")),
    (of_ascii("la."), of_ascii("louisiana")),
    (of_ascii("md."), of_ascii("maryland")),
    (of_ascii("mass."), of_ascii("massachusetts")),
    (of_ascii("mich."), of_ascii("michigan")),
    (of_ascii("minn."), of_ascii("minnesota")),
    (of_ascii("miss."), of_ascii("mississippi")),
    (of_ascii("mo."), of_ascii("missouri")),
    (of_ascii("mont."), of_ascii("montana")),
    (of_ascii("neb."), of_ascii("nebraska")),
    (of_ascii("nev."), of_ascii("nevada")),
    (of_ascii("n.h."), of_ascii("hampshire")),
    (of_ascii("n.j."), of_ascii("jersey")),
    (of_ascii("n.m."), of_ascii("mexico")),
    (of_ascii("n.y."), of_ascii("york")),
    (of_ascii("n.c."), of_ascii("carolina")),
    (of_ascii("n.d."), of_ascii("dakota")),
    (of_ascii("okla."), of_ascii("oklahoma")),
    (of_ascii("ore."), of_ascii("oregon")),
    (of_ascii("pa."), of_ascii("pennsylvania")),
    (of_ascii("r.i."), of_ascii("island")),
    (of_ascii("s.c."), of_ascii("carolina")),
    (of_ascii("s.d."), of_ascii("dakota")),
    (of_ascii("tenn."), of_ascii("tennessee")),
    (of_ascii("tex."), of_ascii("texas")),
    (of_ascii("vt."), of_ascii("vermont")),
    (of_ascii("va."), of_ascii("virginia")),
    (of_ascii("wash."), of_ascii("washington")),
    (of_ascii("w.va."), of_ascii("virginia")),
    (of_ascii("wis."), of_ascii("wisconsin")),
    (of_ascii("wyo."), of_ascii("wyoming")),
];

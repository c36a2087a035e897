//! What callers see of speakers beside who they are, which the cases tell.

use ascribe::{Depth, Gender, KnownSpeaker, MentionRule, Naming, Reader, Reading, Speaker, SpeakerKind};

const ARTICLE: &str = "Mayor Ruth Abara closed the pier on Monday. “It will be repaired,” Abara told reporters.

She said that Harrow Corp. chief engineer Owen Platt had found cracks. Mr. Platt, 61, said: “They are old.” The company said \
that the pier was safe, and a diver said that it was not.
";

fn speaker<'r>(reading: &'r Reading<'_>, name: &str) -> &'r Speaker {
    reading.speakers.iter().find(|s| s.name == name).unwrap_or_else(|| panic!("no {name} in {:#?}", reading.speakers))
}

#[test]
fn a_speaker_has_its_names_roles_and_gender_once() {
    let reading = ascribe::read(ARTICLE);
    let names: Vec<&str> = reading.speakers.iter().map(|s| s.name.as_str()).collect();
    assert_eq!(names, ["Ruth Abara", "Owen Platt", "Harrow Corp.", "diver"]);
    let abara = speaker(&reading, "Ruth Abara");
    assert_eq!((abara.naming, abara.kind, abara.gender), (Naming::Named, SpeakerKind::Person, Some(Gender::Female)));
    assert_eq!((&abara.aliases[..], &abara.roles[..]), (&["Abara".to_owned()][..], &["Mayor".to_owned()][..]));
    let platt = speaker(&reading, "Owen Platt");
    assert_eq!(platt.roles, ["chief engineer"]);
    assert_eq!(platt.affiliation.as_deref(), Some("Harrow Corp."));
    assert_eq!(speaker(&reading, "Harrow Corp.").kind, SpeakerKind::Organisation);
    assert_eq!(speaker(&reading, "diver").naming, Naming::Described);
}

#[test]
fn mentions_tell_where_why_and_who_else() {
    let reading = ascribe::read(ARTICLE);
    let of = |name: &str| {
        let number = reading.speakers.iter().position(|s| s.name == name).expect("a speaker");
        let mentions = reading.mentions.iter().filter(move |m| m.speaker == number);
        mentions.map(|m| (m.span.of(&reading.text), m.rule)).collect::<Vec<_>>()
    };
    let abara =
        [("Ruth Abara", MentionRule::FullName), ("Abara", MentionRule::ShortName), ("She", MentionRule::Pronoun)];
    assert_eq!(of("Ruth Abara"), abara);
    assert_eq!(of("Owen Platt")[..2], [("Owen Platt", MentionRule::FullName), ("Platt", MentionRule::ShortName)]);
    let text = "Ida Voss met Ines Falk. She said that the lock was dry.";
    let reading = ascribe::read(text);
    let she = &reading.mentions[reading.attributions[0].mentions[0]];
    assert_eq!(reading.speakers[she.speaker].name, "Ida Voss");
    assert_eq!(she.rivals.iter().map(|s| s.of(text)).collect::<Vec<_>>(), ["Ines Falk"]);
}

#[test]
fn an_apposition_tells_whom_a_speaker_serves() {
    let of = |text: &str, name: &str| speaker(&ascribe::read(text), name).affiliation.clone();
    let house = Some("Aster Partners".to_owned());
    let text = "Much depends on Simon Orwin, the founder of Aster Partners, a fund. \"It is late,\" Mr. Orwin said.";
    assert_eq!(of(text, "Simon Orwin"), house);
    assert_eq!(of("Simon Orwin of Aster Partners said that it was late.", "Simon Orwin"), house);
    let fund = of("Simon Orwin, the founder of a fund, said that Aster Partners was late.", "Simon Orwin");
    assert_eq!(fund.as_deref(), Some("fund"));
}

#[test]
fn known_speakers_carry_their_identifiers_by_any_name() {
    let known = |id: &str, name: &str, aliases: &[&str]| KnownSpeaker {
        id: id.to_owned(),
        name: name.to_owned(),
        aliases: aliases.iter().map(|a| (*a).to_owned()).collect(),
    };
    let reader = Reader::new().with_speakers([
        known("Q1", "Ruth Abara", &[]),
        known("Q2", "Harrow Corporation", &["Harrow Corp."]),
        known("Q3", "Owen Platt Jr.", &[]),
    ]);
    let reading = reader.read(ARTICLE);
    assert_eq!(speaker(&reading, "Ruth Abara").id.as_deref(), Some("Q1"));
    assert_eq!(speaker(&reading, "Harrow Corp.").id.as_deref(), Some("Q2"));
    assert_eq!(speaker(&reading, "Owen Platt").id, None, "the son is another");
}

#[test]
fn names_that_the_caller_knows_for_one_are_one() {
    let known = KnownSpeaker { id: "Q7".into(), name: "Marl Port Authority".into(), aliases: vec!["MPX".into()] };
    let text = "The Marl Port Authority said that the lock was dry. MPX said that it would open in May.";
    let reading = Reader::new().with_speakers([known]).read(text);
    assert_eq!(reading.speakers.len(), 1, "{:#?}", reading.speakers);
    assert_eq!(ascribe::read(text).speakers.len(), 2);
}

#[test]
fn a_reader_goes_as_deep_as_it_is_told() {
    let reading = Reader::new().with_depth(Depth::Attributions).read(ARTICLE);
    assert!(reading.speakers.is_empty() && reading.mentions.is_empty());
    assert!(reading.attributions.iter().all(|a| a.mentions.is_empty()));
    let spans = |reading: &Reading<'_>| reading.attributions.iter().map(|a| a.source.clone()).collect::<Vec<_>>();
    assert_eq!(spans(&reading), spans(&ascribe::read(ARTICLE)));
}

#[test]
fn whom_a_speaker_serves_is_told_by_pronouns_owners_and_descriptions() {
    let of = |text: &str, name: &str| speaker(&ascribe::read(text), name).affiliation.clone();
    let lead = "Kestwell Air cancelled its flights on Monday. ";
    let house = Some("Kestwell Air".to_owned());
    for (who, name) in [
        ("Its chief executive, Lucia Ferrand, said that nobody was hurt.", "Lucia Ferrand"),
        ("Petra Lind, the airline's technical director, said that nobody was hurt.", "Petra Lind"),
        ("A company spokeswoman, Ines Marr, said that nobody was hurt.", "Ines Marr"),
        ("Hugo Sand, a spokesman for the airline, said that nobody was hurt.", "Hugo Sand"),
        ("The chief executive, Lucia Ferrand, said that nobody was hurt.", "Lucia Ferrand"),
    ] {
        assert_eq!(of(&format!("{lead}{who}"), name), house, "{who}");
    }
    let mayor = "Mayor Rosa Whit left. Her spokesman, Dominic Sayer, said that she was ill.";
    assert_eq!(of(mayor, "Dominic Sayer").as_deref(), Some("Rosa Whit"));
    // The words stand where they stand for nobody whom the text names.
    let league = format!("{lead}Fenella Strake, the league's chief executive, said that the match was off.");
    assert_eq!(of(&league, "Fenella Strake").as_deref(), Some("league"));
    let former = format!("{lead}Its former director, Omar Tell, said that nobody was hurt.");
    assert_eq!(of(&former, "Omar Tell"), None);
}

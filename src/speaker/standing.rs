//! Roles that stand for somebody named elsewhere: "the governor", "the company", "both candidates".

use super::figure::{Actor, Actors, Label};
use super::model::{Gender, MentionRule, Naming, SpeakerKind};
use super::name;
use super::phrase::Description;
use super::scene::Scene;
use super::short;
use super::tie::Link;
use crate::lexicon::entry::{noun, person};
use crate::text::hash::of_ascii;
use crate::text::words::Words;
use crate::text::{Tag, Token, flag};

/// What an actor must weigh at least, so that a role that nobody has can stand for it.
const LEAST_FOCUS: f32 = 0.5;
/// The same for an organisation, which is spoken of less.
const LEAST_BODY: f32 = 0.001;
/// By what an organisation whose name ends so is ahead of one that the text merely speaks of.
const ENDS_SO: f32 = 100.0;
/// The same for a name of which nothing tells that it is an organisation's.
const UNTOLD: f32 = 0.9;

/// What the one whom an article is about is called by, though the article may never say that he is it; a spokesman or a
/// judge would be somebody else.
static CALLINGS: Words<256> = Words::listed(
    "president senator governor congressman congresswoman representative lawmaker legislator mayor minister premier \
     chancellor candidate nominee front-runner frontrunner hopeful contender president-elect billionaire businessman \
     businesswoman mogul tycoon magnate politician actor actress singer rapper musician comedian author writer novelist artist \
     star celebrity host anchor commentator columnist director filmmaker player coach quarterback leader democrat republican \
     pontiff pope incumbent challenger king queen prince princess entrepreneur vice-president statesman libertarian socialist \
     conservative independent mp mep peer striker midfielder defender goalkeeper captain skipper winger champion manager \
     youngster veteran teenager native",
);

/// What any organisation can be called.
static BODIES: Words<64> = Words::listed(
    "group organization organisation agency site website union body foundation charity nonprofit club team service institution",
);

/// What a company can be called, also with words before it: "the social media company", but not "the police union".
static FIRMS: Words<128> = Words::listed(
    "company firm newspaper paper magazine network outlet manufacturer maker publication airline carrier retailer automaker \
     carmaker brewer bank lender broadcaster insurer developer start-up startup giant conglomerate corporation pollster chain \
     producer operator supplier drugmaker chipmaker publisher",
);

/// What makes another role of a role.
static LESSER: Words<16> = Words::listed("deputy vice assistant shadow junior acting");

/// What organisations that act together or against each other are called.
static PARTNERS: Words<64> = Words::listed(
    "companies firms banks airlines carriers sides side parties agencies unions groups clubs teams newspapers carmakers",
);

static TWO: Words<16> = Words::listed("both two each pair couple duo");
static THREE: Words<4> = Words::listed("three trio");

/// What people who stand against each other are called.
static RIVALS: Words<64> = Words::listed(
    "candidates candidate contenders contender rivals rival senators governors leaders men women nominees nominee presidents \
     hopefuls front-runners politicians democrats republicans",
);

/// Whether any company can be called so.
pub(super) fn is_firm(key: u32) -> bool {
    FIRMS.contains(key)
}

/// A minister's who is none.
const SHADOW: u32 = of_ascii("shadow");

/// What doesn't tell of what somebody is in charge.
static PLAIN: Words<32> =
    Words::listed("former new old then-time long-time longtime acting interim young senior top chief outgoing");

impl Scene<'_> {
    /// Who has the role that a description tells: of several the one whose role shares a word with the description, or whom
    /// the text speaks of most. With an owner, "Roe’s adviser", a word has to be shared.
    pub(super) fn in_role(&self, what: Description) -> Option<Link> {
        let view = self.view();
        let all = self.cast.in_role(short::key(view, what.head));
        // Who is named only later is meant where nobody else can be.
        let met = |actor: &Actor| self.cast.figure(*actor).count > 0;
        let any_met = all.iter().any(met);
        let all: Actors = all.iter().copied().filter(|a| !any_met || met(a)).collect();
        let first = if what.is_owned() { what.first } else { what.from } as usize;
        let counts = |token: &&Token| !matches!(token.tag, Tag::Det | Tag::Gen | Tag::Poss);
        let modifiers = view.page.tokens[first..what.head].iter().filter(counts);
        let has = |actor: Actor, key: u32| {
            let figure = self.cast.figure(actor);
            let mut spans = figure.roles.iter().copied().chain(figure.affiliation);
            figure.state == key || spans.any(|(a, b)| (a..b).any(|k| view.token(k as usize).key == key))
        };
        let shared = |actor: Actor| modifiers.clone().filter(|t| has(actor, t.key)).count();
        // "the deputy minister" is not the minister, nor is "Sorrel’s minister" Norland’s.
        let owner = what.owner.and_then(|owner| self.surname(owner));
        let fits = |actor: &Actor| {
            let lesser = |t: &&Token| LESSER.contains(t.key) && !has(*actor, t.key);
            !self.holds_another(what, *actor)
                && !modifiers.clone().any(|t| lesser(&t))
                && owner.is_none_or(|key| has(*actor, key))
        };
        let prominence = |actor: Actor| self.cast.figure(actor).prominence();
        let ranked = self.focus.ranked(self.sentence, |a| if all.contains(&a) { prominence(a) } else { 0.0 });
        let weight = |actor: Actor| ranked.iter().find(|r| r.0 == actor).map_or(0.0, |r| r.1);
        let standing = |actor: &Actor| (shared(*actor), weight(*actor));
        let best = all.iter().copied().filter(fits).max_by(|a, b| {
            let ((x, v), (y, w)) = (standing(a), standing(b));
            x.cmp(&y).then(v.total_cmp(&w))
        })?;
        let strange = what.is_owned() && modifiers.clone().next().is_some() && shared(best) == 0;
        (!strange).then(|| Link::among(best, MentionRule::Role, all))
    }

    /// "the housing minister" is no finance minister, nor is "the finance minister" the shadow minister of finance: whether all that
    /// the text calls somebody by the same word tells of something else.
    pub(super) fn holds_another(&self, what: Description, actor: Actor) -> bool {
        let word = |k: u32| self.view().token(k as usize);
        let roles = self.cast.figure(actor).roles.iter();
        let mut same = roles.filter(|(_, end)| word(*end - 1).key == word(what.head as u32).key).peekable();
        same.peek().is_some() && same.all(|(first, end)| self.tells_another(what, (*first, *end - 1)))
    }

    /// Whether somebody who was only described was so in words that don't tell of something else.
    pub(super) fn is_worded_so(&self, what: Description, actor: Actor) -> bool {
        let Label::Words(first, end) = self.cast.figure(actor).label else { return true };
        !self.tells_another(what, (first, end - 1))
    }

    /// Whether both a description and other words before its head, token numbers, tell of what somebody is in charge, and not of the
    /// same.
    fn tells_another(&self, what: Description, (first, end): (u32, u32)) -> bool {
        let word = |k: u32| self.view().token(k as usize);
        let tells = |k: &u32| matches!(word(*k).tag, Tag::Noun | Tag::Adj) && !PLAIN.contains(word(*k).key);
        let mut asked = (what.from..what.head as u32).filter(tells);
        let known = |key: u32| (what.from..what.head as u32).any(|k| word(k).key == key);
        let shadow = (first..end).any(|k| word(k).key == SHADOW) != known(SHADOW);
        let mut held = (first..end).filter(tells).peekable();
        shadow || (held.peek().is_some() && asked.next().is_some() && !held.any(|k| known(word(k).key)))
    }

    /// "told Reuters": whether a name is that of an agency that others talk to.
    fn is_wire(&self, label: Label) -> bool {
        static WIRES: Words<32> =
            Words::listed("reuters ap afp xinhua bloomberg upi tass itar-tass dpa ansa kyodo bbc cnn");
        matches!(label, Label::Name(first, _) if WIRES.contains(self.view().token(first as usize).key))
    }

    /// The last word of an actor's name.
    fn surname(&self, actor: Actor) -> Option<u32> {
        let last = match self.cast.figure(actor).label {
            Label::Name(_, end) => end as usize - 1,
            Label::Shared(_, last) => last as usize,
            _ => return None,
        };
        Some(self.view().token(last).key)
    }

    /// "the candidate": whoever the text speaks of, where nobody has the role.
    pub(super) fn in_focus(&self, what: Description) -> Option<Link> {
        let view = self.view();
        let text = view.token(what.head).span().of(self.text);
        // "the Norlander", "the 22-year-old"
        let of_people = view.person_bits(what.head) & person::PEOPLE != 0 || text.ends_with("-year-old");
        if !of_people && !CALLINGS.contains(view.token(what.head).key) {
            return None;
        }
        let former = what.is_modified() && view.token(what.head - 1).key == of_ascii("former");
        let office = view.noun_bits(what.head) & noun::OFFICE != 0 && !former;
        let gender = name::gender(view.person_bits(what.head), person::MAN, person::WOMAN);
        let ranked = self.focus.ranked(self.sentence, |actor| {
            let figure = self.cast.figure(actor);
            let own = figure.likely_gender();
            let agrees = gender.is_none() || own.is_none() || own == gender;
            // Who is a senator is not the president.
            let holds = figure.roles.iter().any(|(_, end)| view.noun_bits(*end as usize - 1) & noun::OFFICE != 0);
            if figure.is_named_person() && agrees && !(office && holds) { figure.prominence() } else { 0.0 }
        });
        let (best, weight) = *ranked.first()?;
        (weight > LEAST_FOCUS).then(|| Link::among(best, MentionRule::Focus, ranked.iter().map(|r| r.0)))
    }

    /// "the committee", "the company": the organisation whose name ends so, or the one that the text speaks of.
    pub(super) fn organisation(&self, what: Description) -> Option<Link> {
        let view = self.view();
        let key = view.token(what.head).key;
        let news = what.is_modified() && view.token(what.head - 1).key == of_ascii("news");
        let any = FIRMS.contains(key) || BODIES.contains(key) && (!what.is_modified() || news);
        let roles = self.cast.in_role(short::key(view, what.head));
        let names = view.page.tokens[what.from as usize..what.head].iter().filter(|t| t.tag == Tag::Name);
        let ranked = self.focus.ranked(self.sentence, |actor| {
            let figure = self.cast.figure(actor);
            let (named, organised) = (figure.naming == Naming::Named, figure.kind == SpeakerKind::Organisation);
            let ends_so = figure.head == key;
            // "the Tennick paper" is no other town’s.
            let strange = names.clone().any(|t| !self.is_named(actor, t.key));
            if strange || self.is_wire(figure.label) || self.is_no_such_body(figure.label, key) {
                return 0.0;
            }
            if roles.contains(&actor) || named && organised && ends_so {
                ENDS_SO
            } else if any {
                self.as_body(actor)
            } else {
                0.0
            }
        });
        let (best, weight) = *ranked.first()?;
        (weight > LEAST_BODY).then(|| Link::among(best, MentionRule::ShortName, ranked.iter().map(|r| r.0)))
    }

    /// "The union" is none of dockers' employers, "the club" no newspaper and "the company" no ministry: whether a name tells that its
    /// bearer is not what such a word stands for.
    fn is_no_such_body(&self, label: Label, key: u32) -> bool {
        static UNIONS: Words<64> = Words::listed(
            "union federation alliance association guild workers brotherhood teamsters congress league united unite",
        );
        static PRESS: Words<64> =
            Words::listed("chronicle courier times post herald tribune gazette news mail telegraph journal observer");
        static SUPPORTED: Words<16> = Words::listed("club team charity foundation union");
        static TRADE: Words<32> =
            Words::listed("company firm business maker manufacturer operator owner builder supplier retailer");
        static PUBLIC: Words<64> = Words::listed(
            "ministry department council court parliament senate government police army university college school hospital union \
             federation party institute inspectorate committee congress league",
        );
        let Label::Name(first, end) = label else { return false };
        let words = &self.view().page.tokens[first as usize..end as usize];
        let has = |list: &Words<64>| words.iter().any(|t| list.contains(t.key));
        let initials = words.len() == 1 && words[0].has(flag::ALL_CAPS);
        let union = key == of_ascii("union") && !initials && !has(&UNIONS);
        let trade = TRADE.contains(key) && has(&PUBLIC);
        union || trade || (SUPPORTED.contains(key) && has(&PRESS))
    }

    /// How likely the text speaks of somebody as of an organisation.
    pub(super) fn as_body(&self, actor: Actor) -> f32 {
        let figure = self.cast.figure(actor);
        let (named, organised) = (figure.naming == Naming::Named, figure.kind == SpeakerKind::Organisation);
        let may = figure.kind == SpeakerKind::Other && figure.likely_gender().is_none() && figure.placed <= 0;
        if !named || !(organised || may) || self.is_wire(figure.label) {
            return 0.0;
        }
        figure.prominence() * if organised { 1.0 } else { UNTOLD }
    }

    /// Whether an actor’s name has a word.
    fn is_named(&self, actor: Actor, key: u32) -> bool {
        let Label::Name(first, end) = self.cast.figure(actor).label else { return false };
        self.view().page.tokens[first as usize..end as usize].iter().any(|t| t.key == key)
    }

    /// "both candidates", "the two senators", "each candidate": as many of those whom the text speaks of most.
    pub(super) fn several(&mut self, what: Description) -> Option<Actor> {
        let view = self.view();
        let number = |key: u32| match key {
            key if TWO.contains(key) => Some(2),
            key if THREE.contains(key) => Some(3),
            _ => None,
        };
        let key = view.token(what.head).key;
        let words = view.page.tokens[what.first as usize..=what.head].iter();
        let many = words.filter_map(|t| number(t.key)).next_back()?;
        let alone = number(key).is_some();
        let (people, bodies) = (RIVALS.contains(key) || alone, PARTNERS.contains(key));
        if !people && !bodies {
            return None;
        }
        let gender = match key {
            key if key == of_ascii("men") => Some(Gender::Male),
            key if key == of_ascii("women") => Some(Gender::Female),
            _ => None,
        };
        let ranked = self.focus.ranked(self.sentence, |actor| {
            let figure = self.cast.figure(actor);
            let body = figure.naming == Naming::Named && figure.kind == SpeakerKind::Organisation;
            let agrees = gender.is_none() || figure.likely_gender().is_none() || figure.likely_gender() == gender;
            let fits = people && agrees && figure.is_named_person() || bodies && body;
            if fits { figure.prominence() } else { 0.0 }
        });
        let mut members: Actors = ranked.iter().take(many).map(|r| r.0).collect();
        members.sort_by_key(|actor| self.cast.figure(*actor).met);
        (members.len() == many).then(|| self.joint(members))
    }
}

//! The walk along a text that ties each noun group to an actor.

use super::cast::{Actor, Actors, Cast, Figure, Label, of_words};
use super::focus::{Focus, share, weight};
use super::model::{Gender, MentionRule, Naming, SpeakerKind};
use super::name::{self, Name};
use super::pronoun::{self, Person};
use super::role::{self, ROLE, is_determiner};
use super::source::{Heads, Piece, Source, is_quoted};
use crate::attribution::view::View;
use crate::grammar::chunk::{Chunk, ChunkKind};
use crate::grammar::strip::{ADVERB, COMMA, FINITE, LONGEST, SUBJECT};
use crate::lexicon::entry::{is_be, is_indefinite, noun, person};
use crate::text::hash::{self, of_ascii};
use crate::text::words::Words;
use crate::text::{Tag, TokenKind};

/// Words that were tied to an actor.
#[derive(Clone, Debug)]
pub(crate) struct Tie {
    pub first: u32,
    pub end: u32,
    pub actor: Actor,
    pub rule: MentionRule,
    pub rivals: Actors,
}

/// The most chunks before the pronoun of a clause that begins a sentence.
const MOST_LEADING: usize = 4;

/// No tie.
pub(crate) const NONE: u32 = u32::MAX;

/// The most rivals that are told of.
const MOST_RIVALS: usize = 3;

/// What the walk leaves behind; the vectors are used again for the next text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Ties {
    pub all: Vec<Tie>,
    /// For each chunk the number of its head's tie.
    pub heads: Vec<u32>,
    /// For each chunk the number of its owner's tie.
    pub owners: Vec<u32>,
}

impl Ties {
    pub(crate) fn of(&self, piece: Piece) -> u32 {
        match piece {
            Piece::Head(chunk) => self.heads[chunk as usize],
            Piece::Owner(chunk) => self.owners[chunk as usize],
            Piece::Relative(_) => NONE,
        }
    }
}

pub(crate) struct Walk<'a> {
    pub heads: Heads<'a>,
    pub text: &'a str,
    pub cast: &'a mut Cast,
    pub focus: &'a mut Focus,
    pub ties: &'a mut Ties,
    /// For each chunk the name that stands in apposition to it.
    pub apposed: &'a [u32],
    /// For each chunk the end of the source that it leads, 0 where it leads none.
    pub source_end: &'a [u32],
    /// For each chunk whether somebody's words are told in it.
    pub told: &'a [bool],
    /// Who spoke last, and in which sentence.
    pub last: Option<(Actor, u32)>,
}

impl<'a> Walk<'a> {
    fn view(&self) -> View<'a> {
        self.heads.view
    }

    /// Walks along all chunks; `sources` in the order of their last pieces.
    pub(crate) fn go(&mut self, sources: &[&Source]) {
        let chunks = &self.view().page.chunks;
        self.ties.all.clear();
        for list in [&mut self.ties.heads, &mut self.ties.owners] {
            list.clear();
            list.resize(chunks.len(), NONE);
        }
        let (mut sentence, mut next, mut source) = (0, 0, 0);
        for (at, chunk) in chunks.iter().enumerate() {
            while self.view().page.sentences.get(sentence).is_some_and(|s| s.end <= chunk.first) {
                sentence += 1;
            }
            if chunk.kind == ChunkKind::Noun {
                self.chunk(at, chunk, sentence as u32, &mut next);
            } else if self.source_end[at] > 0 && !matches!(chunk.kind, ChunkKind::Wh | ChunkKind::That) {
                self.description(at, chunk, sentence as u32);
            }
            while let Some(joint) = sources.get(source).filter(|s| s.pieces.last().is_some_and(|p| p.chunk() <= at)) {
                self.join(joint, sentence as u32);
                if let [piece] = joint.pieces[..]
                    && joint.outermost
                {
                    let tie = self.ties.of(piece);
                    if let Some(tie) = self.ties.all.get(tie as usize) {
                        self.last = Some((tie.actor, sentence as u32));
                    }
                }
                source += 1;
            }
        }
    }

    /// Keeps an actor in mind.
    fn mention(&mut self, actor: Actor, weight: f32, sentence: u32) {
        self.cast.figure_mut(actor).count += 1;
        self.focus.mention(actor, weight, sentence);
    }

    /// Keeps those whom a joint source names in mind together, for "they".
    fn join(&mut self, source: &Source, sentence: u32) {
        if source.pieces.len() < 2 {
            return;
        }
        let ties = source.pieces.iter().map(|p| self.ties.of(*p)).filter(|t| *t != NONE);
        let members: Actors = ties.map(|t| self.ties.all[t as usize].actor).collect();
        let joint = self.joint(members);
        self.focus.mention(joint, weight::RECENT + weight::SUBJECT + weight::SOURCE, sentence);
    }

    /// Ties what a noun group names.
    fn chunk(&mut self, at: usize, chunk: &Chunk, sentence: u32, next: &mut usize) {
        let names = self.heads.names;
        let view = self.view();
        let first = view.token(chunk.first as usize);
        if first.tag == Tag::Poss && chunk.head != chunk.first {
            let tie = self.pronoun(chunk.first, sentence, weight::OWNER);
            self.ties.owners[at] = tie;
        }
        while let Some(name) = names.get(*next).filter(|n| n.chunk as usize <= at) {
            if name.chunk as usize == at {
                self.name(*next, name, chunk, at, sentence);
            }
            *next += 1;
        }
        if self.ties.heads[at] == NONE {
            let head = view.token(chunk.head as usize);
            if matches!(head.tag, Tag::Pron | Tag::Poss) || pronoun::is_nobody(head.key) && chunk.end - chunk.first == 1
            {
                let tie = self.pronoun(chunk.head, sentence, self.place(at, chunk));
                self.ties.heads[at] = tie;
            } else {
                self.description(at, chunk, sentence);
            }
        }
    }

    /// The weight of a noun group's place.
    fn place(&self, at: usize, chunk: &Chunk) -> f32 {
        let page = self.view().page;
        let place = if self.is_subject(at) {
            weight::SUBJECT * if self.leads_clause(at) { 1.0 } else { share::INNER_SUBJECT }
        } else if at > 0 && page.kind(at - 1) == ChunkKind::Verb {
            weight::OBJECT
        } else {
            weight::OTHER
        };
        let source = if self.source_end[at] > 0 { weight::SOURCE } else { 0.0 };
        (weight::RECENT + place + source) * self.share(at, chunk.head)
    }

    /// Whether a noun group is a subject, over a bracket or what stands between two commas: "Ron Johnson (R-Wis.), who ..., said".
    fn is_subject(&self, at: usize) -> bool {
        const MOST_ASIDE: usize = 24;
        let page = self.view().page;
        if page.strip.has(SUBJECT, at) {
            return true;
        }
        let (_, end) = page.chunks_of(page.sentence_of(page.chunks[at].first as usize));
        let end = end.min(at + MOST_ASIDE);
        let mut next = at + 1;
        if next < end && page.kind(next) == ChunkKind::Open {
            let Some(close) = (next..end).find(|k| page.kind(*k) == ChunkKind::Close) else { return false };
            next = close + 1;
        }
        let bears = |k: usize| {
            k < end && (page.strip.has(FINITE, k) || page.strip.has(ADVERB, k) && page.strip.has(FINITE, k + 1))
        };
        if next > at + 1 && bears(next) {
            return true;
        }
        let aside = next < end && page.kind(next) == ChunkKind::Comma;
        aside && (next + 2..end).any(|k| page.kind(k) == ChunkKind::Comma && bears(k + 1))
    }

    /// Whether a subject begins its sentence, or a clause that a comma or "and" leads.
    fn leads_clause(&self, at: usize) -> bool {
        let page = self.view().page;
        let (first, _) = page.chunks_of(page.sentence_of(page.chunks[at].first as usize));
        let before = page.before_adverbs(at, first);
        before == first
            || matches!(
                page.kind(before - 1),
                ChunkKind::Comma | ChunkKind::Conj | ChunkKind::Dash | ChunkKind::Semicolon | ChunkKind::QuoteClose
            )
    }

    /// By what a mention counts less inside what somebody says.
    fn share(&self, at: usize, token: u32) -> f32 {
        if is_quoted(self.view(), token) {
            share::QUOTED
        } else if self.told[at] {
            share::TOLD
        } else {
            1.0
        }
    }

    fn tie(&mut self, span: (u32, u32), actor: Actor, rule: MentionRule, rivals: Actors) -> u32 {
        self.ties.all.push(Tie { first: span.0, end: span.1, actor, rule, rivals });
        self.ties.all.len() as u32 - 1
    }

    fn name(&mut self, number: usize, name: &Name, chunk: &Chunk, at: usize, sentence: u32) {
        let view = self.view();
        let (actor, rivals) = match self.cast.named[number] {
            Some(actor) if self.cast.figure(actor).label == Label::Name(name.core, name.end) => {
                (self.family(name).unwrap_or(actor), Actors::new())
            }
            Some(actor) => (actor, Actors::new()),
            None => self.namesake(name, sentence),
        };
        let label = self.cast.figure(actor).label;
        let rule = match label {
            Label::Name(first, end) if name.len(view) >= (first..end).len() => MentionRule::FullName,
            Label::Name(first, _)
                if view.token(first as usize).key == view.token(name.core as usize).key && name.len(view) > 1 =>
            {
                MentionRule::FullName
            }
            _ if name.len(view) == 1
                && self.cast.figure(actor).kind == SpeakerKind::Organisation
                && view.token(name.core as usize).has(crate::text::flag::ALL_CAPS) =>
            {
                MentionRule::Acronym
            }
            _ => MentionRule::ShortName,
        };
        let tie = self.tie((name.core, name.end), actor, rule, rivals);
        let weight = if name.end > chunk.head && name.core <= chunk.head {
            self.ties.heads[at] = tie;
            self.place(at, chunk)
        } else {
            let owner = name.end < chunk.genitive && name.end + 1 == chunk.genitive;
            if owner {
                self.ties.owners[at] = tie;
            }
            let place = if owner { weight::OWNER } else { 0.0 };
            (weight::RECENT + place) * self.share(at, name.core) * if owner { 1.0 } else { share::MODIFIER }
        };
        self.mention(actor, weight, sentence);
    }

    /// Whom a name that several bear stands for: the one that the text speaks of most.
    fn namesake(&mut self, name: &Name, sentence: u32) -> (Actor, Actors) {
        let all = self.cast.namesakes(self.view(), name);
        let ranked = self.focus.ranked(sentence, |actor| f32::from(u8::from(all.contains(&actor))));
        let actor = ranked.first().map_or(all[0], |r| r.0);
        let rivals = all.iter().copied().filter(|a| *a != actor).take(MOST_RIVALS).collect();
        (actor, rivals)
    }

    /// Ties a pronoun to whom the text speaks of most.
    fn pronoun(&mut self, token: u32, sentence: u32, weight: f32) -> u32 {
        let span = (token, token + 1);
        let view = self.view();
        let Some(who) = pronoun::person(view.token(token as usize).key) else { return NONE };
        if who == Person::First {
            return NONE;
        }
        if who == Person::Nobody {
            let nobody = self.nobody(token);
            return self.tie(span, nobody, MentionRule::Generic, Actors::new());
        }
        let cast = &*self.cast;
        let speaks = self.source_end[view.page.chunk_of[token as usize] as usize] > 0;
        let last = self.last.filter(|l| sentence - l.1 <= 2).map(|l| l.0);
        let ranked = self.focus.ranked(sentence, |actor| {
            let figure = cast.figure(actor);
            // What says something is rather somebody than something.
            let thing =
                speaks && who == Person::Plural && figure.kind == SpeakerKind::Other && figure.label != Label::Joint;
            fits(figure, who)
                * if last == Some(actor) { share::LAST_SPEAKER } else { 1.0 }
                * if thing { share::THING } else { 1.0 }
        });
        let actor = self
            .fronted(token, sentence, who)
            .or_else(|| ranked.first().map(|r| r.0))
            .or_else(|| self.later(token, who));
        let Some(actor) = actor else { return NONE };
        if let Person::Third(Some(gender)) = who {
            let figure = self.cast.figure_mut(actor);
            if figure.kind == SpeakerKind::Person && figure.likely_gender().is_none() {
                figure.votes += if gender == Gender::Male { 1 } else { -1 };
            }
        }
        let rivals = ranked.iter().skip(1).take(MOST_RIVALS).map(|r| r.0).collect();
        let tie = self.tie(span, actor, MentionRule::Pronoun, rivals);
        self.mention(actor, weight, sentence);
        tie
    }

    /// Nobody in particular, one for each word that says so.
    fn nobody(&mut self, token: u32) -> Actor {
        let words = of_words([NONE, NONE, self.view().token(token as usize).key].into_iter());
        self.cast.described(words).unwrap_or_else(|| {
            let label = Label::Words(token, token + 1);
            let nobody = self.cast.add(Figure::new(label, Naming::Generic, SpeakerKind::Group));
            self.cast.describe(words, nobody);
            nobody
        })
    }

    /// "While he waited, | Esper said": the subject behind the comma of a clause that begins its sentence with a pronoun.
    fn fronted(&self, token: u32, sentence: u32, who: Person) -> Option<Actor> {
        let page = self.view().page;
        let (first, end) = page.chunks_of(sentence as usize);
        let at = page.chunk_of[token as usize] as usize;
        let led = matches!(page.kind(first), ChunkKind::Prep | ChunkKind::Wh | ChunkKind::Adv | ChunkKind::Verb);
        if !led || at > first + MOST_LEADING || !matches!(who, Person::Third(Some(_))) || is_quoted(self.view(), token)
        {
            return None;
        }
        if (first..at).any(|k| self.heads.name(k).is_some()) {
            return None;
        }
        let comma = page.strip.next(COMMA, at, end);
        let subject = at + comma + 1;
        let named = comma < LONGEST && subject < end && page.strip.has(SUBJECT, subject);
        let number = *self.heads.of_chunk.get(subject).filter(|_| named)?;
        let actor = (*self.cast.named.get(number as usize)?)?;
        (fits(self.cast.figure(actor), who) >= 0.5).then_some(actor)
    }

    /// The next one that is named behind a pronoun which nobody before it can be meant by.
    fn later(&self, token: u32, who: Person) -> Option<Actor> {
        const MOST: usize = 12;
        let from = self.heads.names.partition_point(|n| n.core < token);
        let named = self.cast.named.iter().skip(from).take(MOST).flatten();
        named.copied().find(|actor| fits(self.cast.figure(*actor), who) >= 0.5)
    }

    /// Ties a noun group that names nobody.
    fn description(&mut self, at: usize, chunk: &Chunk, sentence: u32) {
        let view = self.view();
        let head = chunk.head as usize;
        let token = view.token(head);
        let bits = view.noun_bits(head);
        let who = view.person_bits(head);
        let is_source = self.source_end[at] > 0;
        let peoples = who & person::PEOPLES != 0;
        let plural = token.tag == Tag::Nouns || bits & noun::COLLECTIVE != 0 && bits & ROLE == 0 || peoples;
        let is_person = bits & ROLE != 0 || who & (person::MAN | person::WOMAN) != 0;
        if !is_source
            && bits & !(noun::TIME | noun::HONORIFIC) == 0
            && !is_person
            && !(plural && view.page.strip.has(SUBJECT, at))
        {
            return;
        }
        let end = self.described_to(at, chunk);
        let weight = self.place(at, chunk);
        let (actor, rule, rivals) = self.described(at, chunk, end, plural, is_person, sentence);
        let tie = self.tie((chunk.first, end.max(chunk.end)), actor, rule, rivals);
        self.ties.heads[at] = tie;
        self.mention(actor, weight, sentence);
    }

    /// Where a description ends: with its source, or with its phrase.
    fn described_to(&self, at: usize, chunk: &Chunk) -> u32 {
        if self.source_end[at] > 0 {
            return self.source_end[at];
        }
        let page = self.view().page;
        let mut last = at;
        while last + 2 < page.chunks.len()
            && last < at + 6
            && page.kind(last + 1) == ChunkKind::Prep
            && page.kind(last + 2) == ChunkKind::Noun
            && [of_ascii("of"), of_ascii("for")].contains(&self.view().token(page.chunks[last + 1].first as usize).key)
        {
            last += 2;
        }
        page.chunks[last].end.max(chunk.end)
    }

    /// Whom a description stands for.
    fn described(
        &mut self,
        at: usize,
        chunk: &Chunk,
        end: u32,
        plural: bool,
        is_person: bool,
        sentence: u32,
    ) -> (Actor, MentionRule, Actors) {
        let view = self.view();
        let head = chunk.head as usize;
        let none = Actors::new;
        if let Some(actor) = self.cast.named.get(self.apposed[at] as usize).copied().flatten() {
            return (actor, MentionRule::Apposition, none());
        }
        let head_key = view.token(head).key;
        if let Some(actor) = self.predicated(at).filter(|_| is_person && !plural) {
            self.cast.give_role(role::key(view, head), actor);
            return (actor, MentionRule::Apposition, none());
        }
        let no_one = head_key == of_ascii("one") && view.token(chunk.first as usize).key == of_ascii("no");
        if no_one || pronoun::is_anybody(head_key) && end - chunk.first == 1 {
            return (self.nobody(chunk.head), MentionRule::Generic, none());
        }
        let from = (chunk.first..chunk.head).find(|k| !is_determiner(view, *k as usize)).unwrap_or(chunk.head);
        let opener = view.token(chunk.first as usize);
        let owner = self.ties.owners[at];
        let owner = (owner != NONE).then(|| self.ties.all[owner as usize].actor);
        // In a headline no article stands: "DNC chair".
        let bare = !plural && is_person && !matches!(opener.tag, Tag::Det | Tag::Poss | Tag::Num);
        let definite = is_definite(opener.key) || bare;
        // "the company that designs her clothes", "the judge, who": which one is meant is said.
        let clause =
            self.view().page.chunks.get(at + 1).is_some_and(|c| matches!(c.kind, ChunkKind::Wh | ChunkKind::That));
        let has_complement = end > chunk.end || clause;
        let modified = from < chunk.head;
        let words = |from: u32, to: u32| {
            view.page.tokens[from as usize..to as usize].iter().filter(|t| t.kind != TokenKind::Mark).map(|t| t.key)
        };
        let inner = if chunk.genitive > chunk.first { chunk.genitive } else { from };
        let whole =
            of_words([owner.unwrap_or(NONE), u32::from(plural)].into_iter().chain(words(inner, end.max(chunk.end))));
        let short = of_words([NONE, u32::from(plural), head_key].into_iter());
        let tied = if let Some(joint) = self.several(chunk, sentence).filter(|_| owner.is_none() && !has_complement) {
            Some((joint, MentionRule::Focus, none()))
        } else if let Some(actor) = self.cast.described(whole).filter(|_| !is_indefinite(opener.key)) {
            Some((actor, MentionRule::Repetition, none()))
        } else if let Some(owner) = owner {
            self.in_role(chunk, from, sentence, true).filter(|(a, ..)| *a != owner)
        } else if definite && !plural && is_person {
            self.in_role(chunk, from, sentence, false)
                .or_else(|| {
                    let before = self.cast.described(short).filter(|_| !has_complement)?;
                    Some((before, MentionRule::Repetition, none()))
                })
                .or_else(|| if has_complement { None } else { self.in_focus(head, sentence) })
        } else if definite && !has_complement {
            let named = if plural || is_person { None } else { self.organisation(chunk.first, head, sentence) };
            let before = self.cast.described(short).filter(|_| !modified);
            named.or_else(|| before.map(|actor| (actor, MentionRule::Repetition, none())))
        } else {
            None
        };
        let out = tied.unwrap_or_else(|| {
            let kind = kind(view, head, plural, is_person);
            let label = match owner {
                Some(owner) if opener.tag == Tag::Poss => Label::Owned(owner, chunk.first + 1, end.max(chunk.end)),
                _ => Label::Words(from, end.max(chunk.end)),
            };
            let mut figure = Figure::new(label, Naming::Described, kind);
            figure.plural = plural;
            figure.gender = name::gender(view.person_bits(head), person::MAN, person::WOMAN);
            (self.cast.add(figure), MentionRule::Description, none())
        });
        self.cast.describe(whole, out.0);
        if owner.is_none() {
            self.cast.describe(short, out.0);
        }
        out
    }

    /// "both candidates", "the two senators", "each candidate": as many of those whom the text speaks of most.
    fn several(&mut self, chunk: &Chunk, sentence: u32) -> Option<Actor> {
        static RIVALS: Words<64> = Words::listed(
            "candidates candidate contenders contender rivals rival senators governors leaders men women nominees \
         nominee presidents hopefuls front-runners politicians democrats republicans",
        );
        let view = self.view();
        let words = view.page.tokens[chunk.first as usize..chunk.head as usize].iter();
        let many = words.filter_map(|t| match t.key {
            k if [of_ascii("both"), of_ascii("two"), of_ascii("each")].contains(&k) => Some(2),
            k if k == of_ascii("three") => Some(3),
            _ => None,
        });
        let many = many.last().filter(|_| RIVALS.contains(view.token(chunk.head as usize).key))?;
        let cast = &*self.cast;
        let ranked = self.focus.ranked(sentence, |actor| {
            let figure = cast.figure(actor);
            if figure.naming == Naming::Named && figure.kind == SpeakerKind::Person { prominence(figure) } else { 0.0 }
        });
        let members: Actors = ranked.iter().take(many).map(|r| r.0).collect();
        (members.len() == many).then(|| self.joint(members))
    }

    /// "the Khans": all who bear the surname.
    fn family(&mut self, name: &Name) -> Option<Actor> {
        let view = self.view();
        let token = view.token(name.core as usize);
        let surname = token.span().of(self.text).strip_suffix('s').filter(|_| name.tail == name.core + 1)?;
        let members = Actors::from_slice(self.cast.family(hash::of(surname)));
        let people = members.iter().all(|a| self.cast.figure(*a).kind == SpeakerKind::Person);
        (people && !members.is_empty()).then(|| self.joint(members))
    }

    fn joint(&mut self, members: Actors) -> Actor {
        let mut figure = Figure::new(Label::Joint, Naming::Named, SpeakerKind::Group);
        figure.members = members;
        self.cast.add(figure)
    }

    /// "he is | the governor": whom a verb before a description says to be it.
    fn predicated(&self, at: usize) -> Option<Actor> {
        let page = self.view().page;
        let verb =
            at.checked_sub(2).map(|k| &page.chunks[k + 1]).filter(|c| c.kind == ChunkKind::Verb && !c.negated)?;
        let is = verb.end == verb.first + 1 && is_be(self.view().token(verb.first as usize).key);
        let subject = self.ties.heads[at - 2];
        let actor = self.ties.all.get(subject as usize).filter(|_| is)?.actor;
        let figure = self.cast.figure(actor);
        (matches!(figure.kind, SpeakerKind::Person | SpeakerKind::Other) && figure.naming == Naming::Named)
            .then_some(actor)
    }

    /// Who has the role that a description tells, of several the one whose role has a word of the description's, or whom the
    /// text speaks of most.
    fn in_role(&self, chunk: &Chunk, from: u32, sentence: u32, strict: bool) -> Option<(Actor, MentionRule, Actors)> {
        let view = self.view();
        let all = self.cast.in_role(role::key(view, chunk.head as usize));
        let first = if strict { chunk.first } else { from };
        let modifiers = (first..chunk.head)
            .map(|k| view.token(k as usize))
            .filter(|t| !matches!(t.tag, Tag::Det | Tag::Gen | Tag::Poss));
        let shares = |actor: Actor| {
            let figure = self.cast.figure(actor);
            let spans = figure.roles.iter().copied().chain(figure.affiliation);
            let has = |key: u32| spans.clone().any(|(a, b)| (a..b).any(|k| view.token(k as usize).key == key));
            modifiers.clone().filter(|t| has(t.key) || figure.state == t.key).count()
        };
        let modified = modifiers.clone().next().is_some();
        let cast = &*self.cast;
        let ranked = self
            .focus
            .ranked(sentence, |actor| if all.contains(&actor) { prominence(cast.figure(actor)) } else { 0.0 });
        let weight = |actor: Actor| ranked.iter().find(|r| r.0 == actor).map_or(0.0, |r| r.1);
        let best = all.iter().copied().max_by(|a, b| {
            let of = |actor: Actor| (shares(actor), weight(actor));
            let ((x, v), (y, w)) = (of(*a), of(*b));
            x.cmp(&y).then(v.total_cmp(&w))
        })?;
        if strict && modified && shares(best) == 0 {
            return None;
        }
        let rivals = all.iter().copied().filter(|a| *a != best).take(MOST_RIVALS).collect();
        Some((best, MentionRule::Role, rivals))
    }

    /// "the candidate": whoever the text speaks of, where nobody has the role.
    fn in_focus(&self, head: usize, sentence: u32) -> Option<(Actor, MentionRule, Actors)> {
        if !CALLINGS.contains(self.view().token(head).key) {
            return None;
        }
        let view = self.view();
        let former = head.checked_sub(1).is_some_and(|k| view.token(k).key == of_ascii("former"));
        let office = view.noun_bits(head) & noun::OFFICE != 0 && !former;
        let gender = name::gender(view.person_bits(head), person::MAN, person::WOMAN);
        let cast = &*self.cast;
        let ranked = self.focus.ranked(sentence, |actor| {
            let figure = cast.figure(actor);
            let fits = figure.naming == Naming::Named && figure.kind == SpeakerKind::Person;
            let agrees = gender.is_none() || figure.likely_gender().is_none() || figure.likely_gender() == gender;
            // Who is a senator is not the president.
            let holds = figure.roles.iter().any(|(_, end)| view.noun_bits(*end as usize - 1) & noun::OFFICE != 0);
            let fits = fits && !(office && holds);
            if fits && agrees { prominence(figure) } else { 0.0 }
        });
        let (best, weight) = *ranked.first()?;
        let rivals = ranked.iter().skip(1).take(MOST_RIVALS).map(|r| r.0).collect();
        (weight > LEAST_FOCUS).then_some((best, MentionRule::Focus, rivals))
    }

    /// "the committee", "the company": the organisation whose name ends so, or the one that the text speaks of.
    fn organisation(&self, first: u32, head: usize, sentence: u32) -> Option<(Actor, MentionRule, Actors)> {
        static ANY: Words<32> = Words::listed(
            "group organization organisation agency site website union body foundation charity nonprofit club \
         team service institution",
        );
        static FIRM: Words<128> = Words::listed(
            "company firm newspaper paper magazine network outlet manufacturer maker publication airline carrier \
         retailer automaker carmaker brewer bank lender broadcaster insurer developer start-up startup giant \
         conglomerate corporation pollster chain producer operator supplier drugmaker chipmaker publisher",
        );
        let key = self.view().token(head).key;
        // "the social media company", but not "the police union"
        let modified = head > first as usize + 1;
        let news = modified && self.view().token(head - 1).key == of_ascii("news");
        let any = if modified && !news { FIRM.contains(key) } else { ANY.contains(key) || FIRM.contains(key) };
        let roles = self.cast.in_role(role::key(self.view(), head));
        let cast = &*self.cast;
        let view = self.view();
        let ends_so = |actor: Actor| matches!(cast.figure(actor).label, Label::Name(_, end) if view.token(end as usize - 1).key == key);
        let ranked = self.focus.ranked(sentence, |actor| {
            let figure = cast.figure(actor);
            let named = figure.naming == Naming::Named;
            let organised = named && figure.kind == SpeakerKind::Organisation;
            let may = named && figure.kind == SpeakerKind::Other && figure.likely_gender().is_none();
            if roles.contains(&actor) || organised && ends_so(actor) {
                100.0
            } else if !any {
                0.0
            } else if organised || may {
                prominence(figure) * if organised { 1.0 } else { 0.9 }
            } else {
                0.0
            }
        });
        let (best, weight) = *ranked.first()?;
        (weight > LEAST_FOCUS).then_some((best, MentionRule::ShortName, Actors::new()))
    }
}

/// What the one whom an article is about is called by, though the article may never say that he is it; a spokesman or a judge
/// would be somebody else.
static CALLINGS: Words<256> = Words::listed(
    "president senator governor congressman congresswoman representative lawmaker legislator mayor \
         minister premier chancellor candidate nominee front-runner frontrunner hopeful contender \
         president-elect billionaire businessman businesswoman mogul tycoon magnate politician actor actress \
         singer rapper musician comedian author writer novelist artist star celebrity host anchor commentator \
         columnist director filmmaker player coach quarterback leader democrat republican pontiff pope \
         incumbent challenger king queen prince princess entrepreneur vice-president statesman libertarian \
         socialist conservative independent",
);

/// What an actor must weigh at least, so that a role that nobody has can stand for it.
const LEAST_FOCUS: f32 = 0.5;

/// How much more likely a role stands for an actor who was mentioned often.
fn prominence(figure: &Figure) -> f32 {
    figure.count as f32
}

/// "the", "this"
fn is_definite(key: u32) -> bool {
    [of_ascii("the"), of_ascii("this"), of_ascii("that"), of_ascii("these"), of_ascii("those")].contains(&key)
}

/// How well a pronoun suits an actor.
fn fits(figure: &Figure, who: Person) -> f32 {
    let plural = figure.plural || figure.label == Label::Joint;
    match (who, figure.kind) {
        _ if matches!(figure.naming, Naming::Generic | Naming::Author) => 0.0,
        (Person::Plural, _) if plural => 1.0,
        (Person::Plural, SpeakerKind::Organisation) => share::ORGANISATION,
        (Person::Third(_), _) if plural => 0.0,
        (Person::Third(Some(gender)), SpeakerKind::Person | SpeakerKind::Other) => {
            let known = figure.kind == SpeakerKind::Person;
            match figure.likely_gender() {
                Some(own) if own == gender => 1.0,
                Some(_) => 0.0,
                None if known && figure.naming == Naming::Named => 1.0,
                None if known => share::DESCRIBED,
                None if figure.naming == Naming::Named => share::UNTOLD,
                None => 0.0,
            }
        }
        (Person::Third(None), SpeakerKind::Organisation | SpeakerKind::Document | SpeakerKind::Place) => 1.0,
        (Person::Third(None), SpeakerKind::Other) => 0.5,
        _ => 0.0,
    }
}

/// What a description is of.
fn kind(view: View<'_>, head: usize, plural: bool, is_person: bool) -> SpeakerKind {
    let bits = view.noun_bits(head);
    if is_person && !plural {
        SpeakerKind::Person
    } else if bits & noun::COLLECTIVE != 0 || is_person {
        SpeakerKind::Group
    } else if bits & noun::ORGANISATION != 0 {
        SpeakerKind::Organisation
    } else if bits & noun::ARTIFACT != 0 {
        SpeakerKind::Document
    } else if plural && view.token(head).has(crate::text::flag::CAPITAL) {
        SpeakerKind::Group
    } else {
        SpeakerKind::Other
    }
}

-- Who said what, when, and what became of it. Two views answer the usual questions:
--
--   select * from timeline;
--   select * from answers where relation = 'denies';
--
-- What was read is in `articles` alone. Everything else is worked out of all articles together, and written anew by every
-- run: a later article can tell who somebody is, and a better version of the program can find more. So nothing that is
-- changed by hand outside of `articles` lasts. Numbers of claims stay; numbers of speakers may not, for two can turn out
-- to be one.

create table articles (
    id text primary key not null,
    -- In the order in which they were added; the ledger numbers claims in that order.
    number integer not null unique,
    outlet text not null,
    -- ISO 8601 in UTC, so that times sort as texts: 2031-05-04T10:30:00Z
    published text not null,
    -- The article as the ledger keeps it, in JSON. Every run builds the ledger from these before it adds articles, so
    -- without them the archive could not grow. Also to be queried: json_each(record, '$.topics')
    record text not null
);
create index articles_by_time on articles (published);
create index articles_by_outlet on articles (outlet, published);

-- Who speaks, across articles.
create table speakers (
    id integer primary key,
    -- The fullest name that any article gives, else a description.
    name text not null collate nocase,
    -- named, described, generic ("people"), author
    naming text not null,
    -- person, organisation, group, document, place, other
    kind text not null,
    -- The caller's own identifier, of a speaker known beforehand.
    known_id text
);
create index speakers_by_name on speakers (name);

create table aliases (
    speaker integer not null references speakers,
    alias text not null collate nocase,
    -- name: another name or description; role: a role or title
    what text not null check (what in ('name', 'role'))
);
create index aliases_of_speaker on aliases (speaker);
create index aliases_by_alias on aliases (alias);

create table claims (
    id integer primary key,
    article text not null references articles,
    -- Its place among the claims of its article, from 0.
    number integer not null,
    -- The words that link source and content: said, according to
    cue text,
    -- The words that name who says it, as they stand in the article.
    source text,
    -- What is claimed, in short.
    proposition text not null,
    -- Whether it is quoted: direct, indirect, mixed
    kind text not null,
    -- comm: says, patt: thinks, ftv: knows, ctrl: wants
    type text not null,
    -- statement, question, directive, commissive, expressive
    illocution text not null,
    -- How far the source commits to it, by FactBank: CT+ certain, PR+ probable, PS+ possible, CT- PR- PS- that it is not
    -- so, Uu no commitment
    value text not null,
    -- 0 where the article doesn't state that it was said: "may say", "did not say"
    determinate integer not null check (determinate in (0, 1)),
    -- 1 where words of the claim make it weaker: perhaps, about
    hedged integer not null check (hedged in (0, 1)),
    -- 1 where it stands in the headline
    headline integer not null check (headline in (0, 1)),
    -- standing, disputed, denied, revised, retracted
    status text not null,
    unique (article, number)
);
create index claims_by_status on claims (status);

-- Whose claim it is: several for a joint one, none where nobody is named or known.
create table claim_speakers (
    claim integer not null references claims,
    position integer not null,
    speaker integer not null references speakers,
    primary key (claim, position)
) without rowid;
create index claims_of_speaker on claim_speakers (speaker);

-- Where the words of a claim stand in its article, to check them.
create table passages (
    claim integer not null references claims,
    part text not null check (part in ('source', 'cue', 'content')),
    -- Bytes of the article's text in UTF-8, the end not included.
    starts integer not null,
    ends integer not null,
    exact text not null,
    -- What stands before and behind the words, to find them again in a text that was edited.
    prefix text not null,
    suffix text not null
);
create index passages_of_claim on passages (claim, part);

create table figures (
    claim integer not null references claims,
    -- How many; of a range the lower end.
    value real not null,
    -- The upper end of a range.
    upper real,
    -- exact, at_least, at_most, about, range
    bound text not null,
    unit text collate nocase
);
create index figures_of_claim on figures (claim);
create index figures_by_unit on figures (unit, value);

-- What a later claim does to an earlier one.
create table events (
    later integer not null references claims,
    earlier integer not null references claims,
    -- repeats, echoes, confirms, denies, disputes, revises, softens, firms, retracts, conflicts_number
    relation text not null,
    rule text not null,
    -- How much speaks for it, from 0 to 1: for sorting, and not a probability.
    score real not null
);
create index events_of_later on events (later);
create index events_of_earlier on events (earlier);
create index events_by_relation on events (relation);

-- One quotation in several articles.
create table quote_clusters (
    id integer primary key,
    -- Who had it first.
    first_claim integer not null references claims,
    -- Who has most of it.
    fullest_claim integer not null references claims
);

create table variants (
    cluster integer not null references quote_clusters,
    claim integer not null references claims,
    fullest integer not null check (fullest in (0, 1)),
    -- The words that the fullest variant has and this one lacks.
    cut text,
    -- The words that this one has and the fullest lacks.
    changed text,
    primary key (cluster, claim)
) without rowid;
create index variants_by_claim on variants (claim);

-- Who claims it, in words.
create view said_by as
select
    claims.id as claim,
    coalesce(
        (
            select group_concat(name, ' and ')
            from (
                select speakers.name
                from claim_speakers join speakers on speakers.id = claim_speakers.speaker
                where claim_speakers.claim = claims.id
                order by claim_speakers.position
            )
        ),
        claims.source,
        '(nobody named)'
    ) as speaker
from claims;

-- All claims in the order of time, headlines left out, for they say again what stands below.
create view timeline as
select
    articles.published,
    articles.outlet,
    said_by.speaker,
    claims.proposition as claim,
    claims.status,
    claims.id as claim_id
from claims
join articles on articles.id = claims.article
join said_by on said_by.claim = claims.id
where not claims.headline
order by articles.published, articles.id, claims.number;

-- Who denies, disputes, revises, repeats … whose claim: read a row from left to right.
create view answers as
select
    now.published,
    now.outlet,
    answerer.speaker,
    events.relation,
    claimant.speaker as whose,
    earlier.proposition as claim,
    later.proposition as answer,
    before.published as claimed,
    before.outlet as claimed_in,
    events.score,
    later.id as answer_id,
    earlier.id as claim_id
from events
join claims as later on later.id = events.later
join claims as earlier on earlier.id = events.earlier
join articles as now on now.id = later.article
join articles as before on before.id = earlier.article
join said_by as answerer on answerer.claim = later.id
join said_by as claimant on claimant.claim = earlier.id
order by now.published, now.id, later.number, events.score desc;

//! The database, and the articles in it.

use anyhow::{Context, Result, ensure};
use ascribe::{Article, Ledger};
use rusqlite::{Connection, params};

const SCHEMA: &str = include_str!("schema.sql");
/// Marks the file as an archive: "ascr".
const APPLICATION: i64 = 0x6173_6372;
/// The schema's version; what has another one is left alone.
const VERSION: i64 = 1;

/// What is worked out of the articles, each table before those that it refers to.
const DERIVED: [&str; 9] =
    ["variants", "quote_clusters", "events", "figures", "passages", "claim_speakers", "claims", "aliases", "speakers"];

/// Makes the tables of a new database, and refuses one that is somebody else's.
pub fn prepare(database: &Connection) -> Result<()> {
    if database.query_row("select count(*) from sqlite_master", [], |row| row.get::<_, i64>(0))? == 0 {
        database.execute_batch(SCHEMA)?;
        database.pragma_update(None, "application_id", APPLICATION)?;
        database.pragma_update(None, "user_version", VERSION)?;
    }
    let pragma = |name| database.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
    ensure!(pragma("application_id")? == APPLICATION, "this database is no archive of claims");
    let version = pragma("user_version")?;
    ensure!(version == VERSION, "this archive has version {version}, and this program knows {VERSION}");
    Ok(())
}

/// The ledger of the articles that the database holds.
pub fn ledger(database: &Connection) -> Result<Ledger> {
    let mut ledger = Ledger::new();
    let mut select = database.prepare("select id, record from articles order by number")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let (id, record): (String, String) = (row.get(0)?, row.get(1)?);
        let article = serde_json::from_str(&record).with_context(|| format!("articles.record of \"{id}\""))?;
        ledger.append(article)?;
    }
    Ok(ledger)
}

/// An article in the form in which the database holds it, and as it is had back from there, so that the ledger is the
/// same in this run and the next ones.
pub fn record(article: &Article) -> Result<(String, Article)> {
    let record = serde_json::to_string(article)?;
    let back = serde_json::from_str(&record).context("it cannot be had back from its JSON")?;
    Ok((record, back))
}

/// Adds an article that the database doesn't hold.
pub fn add(database: &Connection, number: usize, article: &Article, record: &str) -> Result<()> {
    let published = jiff::Timestamp::from_second(article.published.unix())?.to_string();
    let mut insert = database
        .prepare_cached("insert into articles (id, number, outlet, published, record) values (?1, ?2, ?3, ?4, ?5)")?;
    insert.execute(params![article.id, integer(number), article.outlet, published, record])?;
    Ok(())
}

/// Empties what is worked out of the articles.
pub fn clear(database: &Connection) -> Result<()> {
    for table in DERIVED {
        database.execute(&format!("delete from {table}"), [])?;
    }
    Ok(())
}

/// A number, as the database has them.
pub fn integer(number: usize) -> i64 {
    i64::try_from(number).expect("numbers of articles and offsets in them are below 2^63")
}

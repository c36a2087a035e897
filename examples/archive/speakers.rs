//! Who speaks.

use crate::database::integer;
use anyhow::Result;
use ascribe::View;
use rusqlite::{Connection, params};

/// Writes all speakers with their other names.
pub fn write(database: &Connection, view: View<'_>) -> Result<()> {
    let mut speakers =
        database.prepare("insert into speakers (id, name, naming, kind, known_id) values (?1, ?2, ?3, ?4, ?5)")?;
    let mut aliases = database.prepare("insert into aliases (speaker, alias, what) values (?1, ?2, ?3)")?;
    for id in view.voices() {
        let voice = view.voice(id);
        let id = integer(id.number());
        speakers.execute(params![id, voice.name, voice.naming.name(), voice.kind.name(), voice.id])?;
        let names = voice.aliases.iter().map(|alias| (alias, "name"));
        for (alias, what) in names.chain(voice.roles.iter().map(|role| (role, "role"))) {
            aliases.execute(params![id, alias, what])?;
        }
    }
    Ok(())
}

//! The four questions that a store is asked, each as one statement.

pub fn remove(connection: &mut Connection, key: &StoreKey) -> rusqlite::Result<()> { #[allow(unused_imports)] use rusqlite::{Connection, ErrorCode, OptionalExtension, params};
    let mut statement = connection.prepare_cached("DELETE FROM sessions WHERE key = ?1")?;
    // A logout matters more than a save: it gets a second try.
    match statement.execute(params![key.as_bytes()]) {
        Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) => {
            statement.execute(params![key.as_bytes()])?;
        }
        first => {
            first?;
        }
    }
    Ok(())
}

//! What lies in the stores, where others may have written, and what memcached answers.

use std::error::Error;
use std::fmt::Debug;

use memcached_store::{Answer, read_answer, record_of, value_of};
use memory_store::Record;
use redis_store::{FlaskSession, read_value, write_value};
use sqlite_store::{Row, from_row, to_row};

/// How much of an input may stand in an error by chance.
const BY_CHANCE: usize = 16;

/// An error goes to a log, and what is stored is a visitor's.
pub fn quotes_nothing(error: &dyn Error, input: &[u8]) {
    let said = error.to_string().into_bytes();
    let pieces: Vec<&[u8]> = said.windows(BY_CHANCE).collect();
    let quoted = input
        .windows(BY_CHANCE)
        .find(|piece| pieces.contains(piece));
    if let Some(piece) = quoted {
        panic!("the error repeats b\"{}\"", piece.escape_ascii());
    }
}

/// A record of Flask-Session's.
pub fn flask_session(input: &[u8]) -> bool {
    match FlaskSession::read(input) {
        Ok(session) => {
            let written = session.write();
            let again = FlaskSession::read(&written).expect("what was read, written");
            assert_eq!(again.write(), written, "what was written, read");
            true
        }
        Err(damage) => {
            quotes_nothing(&damage, input);
            false
        }
    }
}

/// What a writer gave. Only a record that is deeper than any store takes may be read and not written: others
/// may have put it there.
fn written<T, E: Debug>(record: &Record, written: Result<T, E>) -> Option<T> {
    let is_too_deep = record.check_depth().is_err();
    assert_eq!(
        written.is_err(),
        is_too_deep,
        "what was read can be written"
    );
    written.ok()
}

/// A row of the table: its end is in the first eight bytes.
pub fn sqlite_row(input: &[u8]) -> bool {
    let (end, data) = input
        .split_first_chunk()
        .unwrap_or((b"\0\0\0\0ab12", input));
    let row = Row {
        expires: i64::from_be_bytes(*end),
        ended: data.len() % 2 == 1,
        data: String::from_utf8_lossy(data).into_owned(),
    };
    match from_row(row) {
        Ok(record) => {
            if let Some(row) = written(&record, to_row(&record)) {
                let again = from_row(row).expect("what was read, written");
                assert_eq!(again, record);
            }
            true
        }
        Err(error) => {
            quotes_nothing(&error, data);
            false
        }
    }
}

/// A value in Redis.
pub fn redis_value(input: &[u8]) -> bool {
    match read_value(input) {
        Ok((record, version)) => {
            if let Some(value) = written(&record, write_value(&record, version)) {
                let again = read_value(value.as_bytes()).expect("what was read, written");
                assert_eq!(again, (record, version));
            }
            true
        }
        Err(damage) => {
            quotes_nothing(&damage, input);
            false
        }
    }
}

/// An item in memcached.
pub fn memcached_value(input: &[u8]) -> bool {
    match record_of(input) {
        Ok(record) => {
            if let Some(value) = written(&record, value_of(&record)) {
                let again = record_of(&value).expect("what was read, written");
                assert_eq!(again, record);
            }
            true
        }
        Err(error) => {
            quotes_nothing(&error, input);
            false
        }
    }
}

/// An answer of memcached's. Until its last byte has come there is none.
pub fn memcached_answer(input: &[u8]) -> bool {
    let Ok(Some(answer)) = read_answer(input) else {
        return false;
    };
    for end in 0..input.len() {
        let before = read_answer(&input[..end]).expect("it may still become an answer");
        assert_eq!(before, None, "an answer before its end");
    }
    if let Answer::Value { value, .. } = answer {
        assert!(
            input.ends_with(&[&value[..], b"\r\n"].concat()),
            "other bytes than came"
        );
    }
    true
}

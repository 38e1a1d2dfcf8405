//! What the steps share.

use harness::{Chapter, Server, Test};
use login::Users;
use memory_store::{SessionStore, StoppedClock, Timestamp};
use rusqlite::Connection;
use session_ids::StoreKey;
use session_layer::Settings;

pub const CHAPTER: Chapter = Chapter::new("13-sqlite-store");

pub const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "tea at noon")];

/// The hashes of `tea at noon` and `coffee at ten`. With eight KiB and one pass they cost the tests
/// little, and would be no protection.
pub const HASHES: [(&str, &str); 2] = [
    (
        "alice",
        "$argon2id$v=19$m=8,t=1,p=1$vlWKV/R0XiPiuKjaJYs3EA$bu/RXZaktn4+t4cPc5odAbwusbNhsnGajy/7kkDhEys",
    ),
    (
        "bob",
        "$argon2id$v=19$m=8,t=1,p=1$ATsGe3Y2M5HQE+e//Tvo0A$6YTmeQQrcrRvHxkmwpa8bCE+pfy18oKIXE+Sl1zApzY",
    ),
];

/// A key as SQL has it.
pub fn literal(key: &StoreKey) -> String {
    format!("x'{key}'")
}

/// One number that a statement gives.
pub fn number(connection: &Connection, sql: &str) -> i64 {
    let number = connection.query_row(sql, [], |row| row.get(0));
    number.expect("the statement gives a number")
}

/// The SQL that puts a row into the table, with this user signed in.
pub fn row_of(key: &StoreKey, user: &str, expires: Timestamp) -> String {
    let (key, expires) = (literal(key), expires.seconds());
    format!(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES ({key}, 7, {expires}, 0, '{{\"account\":{{\"name\":\"{user}\"}}}}');"
    )
}

/// Chapter 08's app on this store, with the account alice.
pub fn shop<S: SessionStore>(t: &Test, store: S, clock: &StoppedClock) -> Server {
    let users = Users::new(&HASHES);
    t.name_cookie("__Host-session", "session");
    let settings = Settings::default();
    t.serve(login::app(store, clock.clock(), settings, users))
}

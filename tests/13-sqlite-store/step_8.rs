//! Write `list`, `end_named` and `end_all_but`: the sessions of one user, and their end.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use harness::{Browser, Request, Server, Step, Test, claim};
use login::Users;
use memory_store::{Created, SessionStore, StoppedClock, StoreError, Timestamp};
use rusqlite::Connection;
use serde_json::json;
use session_ids::{SessionId, StoreKey};
use session_layer::{Session, SessionLayer, Settings};
use sqlite_store::{Listed, SqliteStore, app, end_all_but, end_named, list};
use tokio::join;
use tokio::sync::Barrier;

use crate::site::*;
use crate::stage;
use crate::stage::{Folder, LONG, impatient, plan, rival, statements};
use crate::store_contract::{END, NOW, new_key, record};

const STEP: Step = CHAPTER.step(8, "Whose sessions are these?");

/// The name under which the list has a key.
fn name(key: &StoreKey) -> String {
    key.to_string().chars().take(16).collect()
}

fn listed(key: &StoreKey, expires: u64) -> Listed {
    let expires = Timestamp::from_seconds(expires);
    Listed {
        name: name(key),
        expires,
    }
}

/// Two sessions of alice's and one of bob's, in a database of their own.
struct Kept {
    folder: Folder,
    connection: Connection,
    alices: [StoreKey; 2],
    bobs: StoreKey,
}

impl Kept {
    fn new() -> Self {
        let folder = Folder::new();
        let connection = folder.connection();
        let (alices, bobs) = ([new_key(), new_key()], new_key());
        for (key, user, expires) in [
            (&alices[0], "alice", 3000),
            (&alices[1], "alice", 4000),
            (&bobs, "bob", 5000),
        ] {
            let sql = row_of(key, user, Timestamp::from_seconds(expires));
            connection.execute_batch(&sql).expect("there is a table");
        }
        let stranger = format!(
            "INSERT INTO sessions (key, version, expires, ended, data) VALUES ({}, 7, 5000, 0, '{{}}')",
            literal(&new_key())
        );
        connection
            .execute_batch(&stranger)
            .expect("there is a table");
        Self {
            folder,
            connection,
            alices,
            bobs,
        }
    }

    /// Another connection that has the lock. The connection doesn't wait for it.
    fn locked(&self) -> Connection {
        impatient(&self.connection);
        self.folder.locked()
    }

    /// Another one of alice's is there, whose name is fourteen zeros and `ab`.
    fn with_zeros(&self) {
        let digits = format!("{}ab{}", "0".repeat(14), "f".repeat(48));
        let row = row_of(&self.bobs, "alice", END).replace(&self.bobs.to_string(), &digits);
        let written = self.connection.execute_batch(&row);
        written.expect("there is a table");
    }

    /// The table is gone.
    fn without_table(&self) {
        let dropped = self.folder.outside().execute_batch("DROP TABLE sessions");
        dropped.expect("there is a table");
    }

    /// Whether alice's first, alice's second and bob's are there, and that of a visitor without a login;
    /// and whether the tally counts what is there.
    fn there(&self) -> [bool; 5] {
        let outside = self.folder.outside();
        let is = |condition: String| {
            let sql = format!("SELECT count(*) FROM sessions WHERE {condition}");
            number(&outside, &sql) == 1
        };
        let [one, two, bobs] = [&self.alices[0], &self.alices[1], &self.bobs].map(literal);
        let keys = [one, two, bobs].map(|key| is(format!("key = {key}")));
        let tally = number(&outside, "SELECT records FROM tally");
        let rows = number(&outside, "SELECT count(*) FROM sessions");
        let strangers = is("user IS NULL".to_owned());
        [keys[0], keys[1], keys[2], strangers, tally == rows]
    }
}

#[test]
fn a_user_sees_their_own() {
    claim!(
        STEP.invariants(&[1, 2]),
        "The list has a user's sessions, the one that ends last first, and no other user's",
        "ASVS 5.0, 7.5.2"
    )
    .test(async |t| {
        let mut kept = Kept::new();
        let [one, two] = kept.alices;
        for (user, wanted) in [
            ("alice", vec![listed(&two, 4000), listed(&one, 3000)]),
            ("bob", vec![listed(&kept.bobs, 5000)]),
            ("carol", vec![]),
            ("Alice", vec![]),
            ("alice ", vec![]),
            ("", vec![]),
            ("%", vec![]),
            ("' OR user IS NOT NULL --", vec![]),
        ] {
            let call = format!("list(…, {user:?}, now: {NOW})");
            t.call(call, || list(&mut kept.connection, user, NOW))
                .gives(Ok(wanted));
        }
    });
}

#[test]
fn a_user_may_have_any_number() {
    claim!(
        STEP.invariants(&[1, 5]),
        "However many sessions a user has, the list has them all in order, and all others end",
        "ASVS 5.0, 7.4.3 and 7.5.2"
    )
    .test(async |t| {
        let folder = Folder::new();
        let mut connection = folder.connection();
        // Ends of four digits and of five, and one that never comes.
        let many = 1200;
        let mut sql = "BEGIN;".to_owned();
        let mut wanted = Vec::new();
        for number in 0..many {
            let (key, end) = (new_key(), 4000 + number * 10);
            sql += &row_of(&key, "alice", Timestamp::from_seconds(end));
            wanted.insert(0, listed(&key, end));
        }
        let mine = new_key();
        let last = Timestamp::from_seconds(i64::MAX.unsigned_abs());
        sql += &row_of(&mine, "alice", last);
        wanted.insert(0, listed(&mine, u64::MAX));
        let written = connection.execute_batch(&(sql + "COMMIT"));
        written.expect("there is a table");
        let call = "list(…) for a user with 1201 sessions, as what is first in a wrong place,";
        let all = t.call(call, || list(&mut connection, "alice", NOW));
        let wrong = all.map(|all| {
            all.map(
                |all| match all.iter().zip(&wanted).find(|(it, wanted)| it != wanted) {
                    Some((it, _)) => format!("{it:?}"),
                    None => format!("nothing, of {}", all.len()),
                },
            )
        });
        wrong.gives(Ok("nothing, of 1201".to_owned()));
        let bobs: String = (0..2).map(|_| row_of(&new_key(), "bob", last)).collect();
        connection.execute_batch(&bobs).expect("there is a table");
        let call = "list(…) for a user with two sessions that end in one second, as their number,";
        let two = t.call(call, || list(&mut connection, "bob", NOW));
        two.map(|all| all.map(|all| all.len())).gives(Ok(2));
        let call = "end_all_but(…) for a user with 1201 sessions";
        t.call(call, || end_all_but(&mut connection, "alice", &mine))
            .gives(Ok(1200));
    });
}

#[test]
fn what_has_ended_is_not_listed() {
    claim!(
        STEP.invariants(&[3, 4]),
        "An expired session, and the tombstone of one that has ended, are not in the list; end_named removes them",
        "ASVS 5.0, 7.5.2; the contract: the tombstone"
    )
    .test(async |t| {
        let mut kept = Kept::new();
        let [one, two] = kept.alices;
        let tombstone = format!(
            "UPDATE sessions SET ended = 1 WHERE key = {}",
            literal(&two)
        );
        let only = vec![listed(&one, 3000)];
        kept.connection
            .execute_batch(&tombstone)
            .expect("there is a table");
        for (second, wanted) in [(2999, only), (3000, vec![]), (u64::MAX, vec![])] {
            let now = Timestamp::from_seconds(second);
            let call =
                format!("list(…, \"alice\", now: {now}), where the other one is a tombstone,");
            t.call(call, || list(&mut kept.connection, "alice", now))
                .gives(Ok(wanted));
        }
        let expired = format!("UPDATE sessions SET expires = 500 WHERE key = {}", literal(&one));
        let written = kept.connection.execute_batch(&expired);
        written.expect("there is a table");
        for (which, key) in [("a tombstone's", two), ("an expired session's", one)] {
            let call = format!("end_named(…, \"alice\", {which} name)");
            t.call(call, || end_named(&mut kept.connection, "alice", &name(&key)))
                .gives(Ok(1));
        }
    });
}

/// Texts that are nearly this name. Read as a number, or tidied, each of them would be it.
fn nearly(name: &str) -> Vec<String> {
    let before = ["+", "0", "0x", " "].map(|it| format!("{it}{name}"));
    let after = [" ", "\n", "\0", "\0x"].map(|it| format!("{name}{it}"));
    let (first, last) = name.split_at(4);
    let between = [" ", "-", "\0"].map(|it| format!("{first}{it}{last}"));
    before.into_iter().chain(after).chain(between).collect()
}

#[test]
fn a_user_ends_one_of_their_own() {
    claim!(
        STEP.invariant(4),
        "A session ends by the name that it has in its user's list, and no other user's does",
        "ASVS 5.0, 7.5.2; CWE-639"
    )
    .test(async |t| {
        let mut kept = Kept::new();
        let (one, bobs) = (name(&kept.alices[0]), name(&kept.bobs));
        let upper = bobs.to_uppercase();
        let whole = kept.alices[0].to_string();
        let [longer, shorter] = [17, 15].map(|digits| whole[..digits].to_owned());
        let near = nearly(&one);
        kept.with_zeros();
        for (user, which) in [
            ("alice", "ab"),
            ("alice", bobs.as_str()),
            ("alice", upper.as_str()),
            ("alice", ""),
            ("alice", "%"),
            ("alice", "*"),
            ("alice", "' OR 1 --"),
            ("alice", whole.as_str()),
            ("alice", longer.as_str()),
            ("alice", shorter.as_str()),
            ("alice ", one.as_str()),
            ("bob", one.as_str()),
            ("carol", one.as_str()),
        ]
        .into_iter()
        .chain(near.iter().map(|which| ("alice", which.as_str())))
        {
            let call = format!("end_named(…, {user:?}, {which:?})");
            t.call(call, || end_named(&mut kept.connection, user, which))
                .gives(Ok(0));
            t.see(
                "alice's two, bob's and a stranger's, whether they are there, and whether the tally is right",
                kept.there(),
            )
            .is([true; 5]);
        }
        let call = format!("end_named(…, \"alice\", {one:?})");
        let ended = t.call(call, || end_named(&mut kept.connection, "alice", &one));
        ended.gives(Ok(1));
        t.see(
            "alice's two, bob's and a stranger's, whether they are there, and whether the tally is right",
            kept.there(),
        )
        .is([false, true, true, true, true]);
        let two = name(&kept.alices[1]);
        let _owner = kept.locked();
        let call = "end_named(…), while another process has the lock,";
        let ended = t.call(call, || end_named(&mut kept.connection, "alice", &two));
        ended.must("an error", Result::is_err);
    });
}

#[test]
fn a_user_ends_all_others() {
    claim!(
        STEP.invariant(5),
        "All sessions of a user end but the one that they name, and no other user's",
        "ASVS 5.0, 7.4.3 and 7.5.2"
    )
    .test(async |t| {
        let mut kept = Kept::new();
        let [one, mine] = kept.alices;
        let call = "end_all_but(…, \"alice \", the second)";
        t.call(call, || end_all_but(&mut kept.connection, "alice ", &mine))
            .gives(Ok(0));
        // Other keys with the same first digits. The list would call all of them by the same name.
        let digits = mine.to_string();
        for same in [16, 32, 48, 63] {
            let (same, rest) = digits.split_at(same);
            let other = if rest.starts_with('f') { "0" } else { "f" };
            let other = format!("{same}{}", other.repeat(rest.len()));
            let twin = row_of(&mine, "alice", END).replace(&digits, &other);
            let written = kept.connection.execute_batch(&twin);
            written.expect("there is a table");
        }
        // The first one has expired, and is a tombstone that has kept its values.
        let key = literal(&one);
        let expired = format!("UPDATE sessions SET ended = 1, expires = 500 WHERE key = {key}");
        let ended = kept.connection.execute_batch(&expired);
        ended.expect("there is a table");
        let call = "end_all_but(…, \"alice\", the second), where the first has expired, and four more have the second's name,";
        t.call(call, || end_all_but(&mut kept.connection, "alice", &mine))
            .gives(Ok(5));
        t.see(
            "alice's two, bob's and a stranger's, whether they are there, and whether the tally is right",
            kept.there(),
        )
        .is([false, true, true, true, true]);
        t.call(call, || end_all_but(&mut kept.connection, "alice", &mine))
            .gives(Ok(0));
        let call = "end_all_but(…, \"bob\", a key that isn't his)";
        t.call(call, || end_all_but(&mut kept.connection, "bob", &mine))
            .gives(Ok(1));
        t.see(
            "alice's two, bob's and a stranger's, whether they are there, and whether the tally is right",
            kept.there(),
        )
        .is([false, true, false, true, true]);
        let carols = row_of(&new_key(), "carol", END);
        kept.connection.execute_batch(&carols).expect("there is a table");
        let call = "end_all_but(…, \"carol\", a key without a row)";
        let ended = t.call(call, || end_all_but(&mut kept.connection, "carol", &new_key()));
        ended.gives(Ok(1));
        let _owner = kept.locked();
        let call = "end_all_but(…), while another process has the lock,";
        let ended = t.call(call, || {
            end_all_but(&mut kept.connection, "alice", &kept.bobs)
        });
        ended.must("an error", Result::is_err);
    });
}

#[test]
fn a_save_rescues_no_session() {
    claim!(
        STEP.invariants(&[4, 5, 6]),
        "A session ends also where a request in it saves at the same moment",
        "CWE-367"
    )
    .test(async |t| {
        for all in [false, true] {
            let mut kept = Kept::new();
            let [one, mine] = kept.alices;
            let save = format!("UPDATE sessions SET version = 8 WHERE key = {};", literal(&one));
            rival(&kept.folder, &mut kept.connection, &save);
            let it = &mut kept.connection;
            let ended = if all {
                let call = "end_all_but(…), while a request saves in another session,";
                t.call(call, || end_all_but(it, "alice", &mine))
            } else {
                let call = "end_named(…), while a request saves in the session,";
                t.call(call, || end_named(it, "alice", &name(&one)))
            };
            ended.gives(Ok(1));
            t.see(
                "alice's two, bob's and a stranger's, whether they are there, and whether the tally is right",
                kept.there(),
            )
            .is([false, true, true, true, true]);
        }
    });
}

#[test]
fn who_is_thrown_out_cannot_finish() {
    claim!(
        STEP.invariant(6),
        "A request that is under way in a session which its user ends elsewhere saves nothing",
        "CVE-2025-46336"
    )
    .test(async |t| {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let store = folder.store(&t);
        let meeting = Arc::new(Barrier::new(2));
        let begin = async |session: Session| {
            session.insert("account", json!({"name": "alice", "confirmed": 1000}));
        };
        let there = Arc::clone(&meeting);
        let slow = async move |session: Session| {
            there.wait().await;
            there.wait().await;
            session.insert("email", "mallory@example.com");
            "saved"
        };
        let router = Router::new()
            .route("/login", get(begin))
            .route("/slow", get(slow));
        let sessions = SessionLayer::new(store.clone(), clock.clock(), Settings::default());
        let server = t.serve(router.layer(sessions));
        let mallory = t.browser("mallory", &server);
        mallory.get("/login").await;
        let alices = t.browser("alice", &server);
        alices.get("/login").await;
        let mine = key_of(&alices);
        let (late, ended) = join!(mallory.get("/slow"), async {
            meeting.wait().await;
            let ended = store.end_other_sessions("alice", &mine).await;
            meeting.wait().await;
            ended.map_err(|error| error.to_string())
        });
        t.see(
            "the result of end_other_sessions(\"alice\", alice's own)",
            ended,
        )
        .is(Ok(1));
        t.see("the status of the slow request", late.status).is(409);
        let left = store
            .sessions_of("alice", NOW)
            .await
            .map_err(|error| error.to_string());
        let left = t.see(
            "how many sessions_of(\"alice\") lists",
            left.map(|all| all.len()),
        );
        left.is(Ok(1));
    });
}

#[test]
fn a_damaged_file_is_no_empty_list() {
    claim!(
        STEP.invariant(7),
        "A list that can't be read to its end is an error, and not a shorter list; so is an end without a table",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let Kept {
            folder, connection, ..
        } = Kept::new();
        connection.close().expect("nothing is under way");
        folder.wipe();
        let mut connection = folder.connection();
        let call = "list(…), in a file of which the first page is left,";
        let all = t.call(call, || list(&mut connection, "alice", NOW));
        all.must("an error", Result::is_err);
        let mut kept = Kept::new();
        kept.without_table();
        kept.connection = kept.folder.connection();
        let call = "list(…) in a file without a table";
        let all = t.call(call, || list(&mut kept.connection, "alice", NOW));
        all.must("an error", Result::is_err);
        let name = "0123456789abcdef";
        let call = "end_named(…) in a file without a table";
        let ended = t.call(call, || end_named(&mut kept.connection, "alice", name));
        ended.must("an error", Result::is_err);
        let call = "end_all_but(…) in a file without a table";
        let ended = t.call(call, || end_all_but(&mut kept.connection, "alice", &kept.bobs));
        ended.must("an error", Result::is_err);
    });
}

#[test]
fn a_list_looks_at_one_user() {
    claim!(
        STEP.invariant(8),
        "The list and both ends find a user's sessions by the index, and look at no other user's",
        "CWE-89; sqlite.org/eqp.html"
    )
    .test(async |t| {
        let mut kept = Kept::new();
        let key = new_key();
        let it = &mut kept.connection;
        let ran = [
            statements(it, |it| list(it, "carol", NOW).map(drop)),
            statements(it, |it| end_named(it, "carol", "0123456789abcdef")),
            statements(it, |it| end_all_but(it, "carol", &key)),
        ];
        let ran = t.see(
            "the statements of list(…), end_named(…) and end_all_but(…)",
            ran,
        );
        ran.must("each runs some", |ran| {
            ran.iter().all(|one| !one.is_empty())
        });
        let written = |ran: &[Vec<stage::Statement>; 3]| {
            ran.iter().flatten().any(|one| one.sql.contains("carol"))
        };
        ran.must("no name is written into the SQL", |ran| !written(ran));
        let it = &mut kept.connection;
        let later = statements(it, |it| {
            list(it, "carol", NOW.plus(Duration::from_secs(1))).map(drop)
        });
        ran.must("the list has the same SQL a second later", |ran| {
            ran[0].first().map(|it| &it.sql) == later.first().map(|it| &it.sql)
        });
        let mut shown = String::new();
        for (function, ran) in ["list", "end_named", "end_all_but"]
            .into_iter()
            .zip(ran.value())
        {
            // The end may be a part of the search, or be looked at row by row.
            let lines = plan(&kept.connection, &ran).join("\n  ");
            shown += &format!("{function}\n  {}\n", lines.replace(" AND expires>?", ""));
        }
        t.matches_snapshot_of(&shown);
    });
}

/// Chapter 08's app with the pages for sessions.
struct Site {
    server: Server,
    store: SqliteStore,
    clock: StoppedClock,
    folder: Folder,
}

impl Site {
    fn new(t: &Test) -> Self {
        Self::with(t, LONG)
    }

    /// With a store that waits so long for others.
    fn with(t: &Test, timeout: Duration) -> Self {
        let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
        let (store, users) = (folder.store_with(t, timeout), Users::new(&HASHES));
        t.name_cookie("__Host-session", "session");
        let router = app(store.clone(), clock.clock(), Settings::default(), users);
        Self {
            server: t.serve(router),
            store,
            clock,
            folder,
        }
    }

    /// A browser of Alice's, in which she has logged in a minute after the last one; the cookie that
    /// it has, and the name of its session.
    async fn alices(&self, t: &Test, label: &str) -> (Browser, String, String) {
        self.clock.advance(Duration::from_secs(60));
        let now = self.clock.clock().now();
        let account = json!({"name": "alice", "confirmed": now.seconds()});
        let mut record = record("account", account);
        record.expires = now.plus(Duration::from_secs(86_400));
        let id = SessionId::generate();
        let key = StoreKey::of(&id);
        let created = self.store.create(&key, &record, now).await;
        let created = created.map_err(|error| error.to_string());
        t.see("the result of create(…)", created)
            .is(Ok(Created::Yes));
        t.name_value(name(&key), label);
        let cookie = format!("__Host-session={}", id.text());
        (t.browser(label, &self.server), cookie, name(&key))
    }

    /// A user's browser that has just logged in, and the name of its session. Each comes a minute
    /// after the one before.
    async fn logged_in(&self, t: &Test, label: &str, who: &[(&str, &str)]) -> (Browser, String) {
        self.clock.advance(Duration::from_secs(60));
        let browser = t.browser(label, &self.server);
        browser.post("/account/login", who).await;
        let key = key_of(&browser);
        t.name_value(name(&key), label);
        (browser, name(&key))
    }
}

/// The key of the session that this browser has.
fn key_of(browser: &Browser) -> StoreKey {
    let cookie = browser.cookies("/account").unwrap_or_default();
    let text = cookie.strip_prefix("__Host-session=").unwrap_or_default();
    StoreKey::of(&SessionId::parse(text).expect("it has a session"))
}

#[test]
fn alice_ends_what_she_forgot_to_end() {
    claim!(
        STEP.invariant(9),
        "A user who is signed in sees where else they are, ends one of those sessions, and then all others",
        "ASVS 5.0, 7.5.2"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (library, librarys, forgotten) = site.alices(&t, "library").await;
        let (phone, phones, _) = site.alices(&t, "phone").await;
        let (laptop, laptops, _) = site.alices(&t, "laptop").await;
        laptop.get_with_cookie("/account/sessions", &laptops).await;
        let form = [("name", forgotten.as_str())];
        let end_one = Request::post("/account/sessions/end", &form);
        laptop.send(end_one.header("cookie", &laptops)).await;
        library.get_with_cookie("/account", &librarys).await;
        let end_others = Request::post("/account/sessions/end-others", &[]);
        laptop.send(end_others.header("cookie", &laptops)).await;
        phone.get_with_cookie("/account", &phones).await;
        laptop.get_with_cookie("/account/sessions", &laptops).await;
        t.matches_snapshot();
    });
}

#[test]
fn a_stolen_cookie_throws_no_owner_out() {
    claim!(
        STEP.invariant(9),
        "Sessions end for a user who has given the password just now, and not for a cookie alone",
        "ASVS 5.0, 7.5.2"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (laptop, cookie, name) = site.alices(&t, "laptop").await;
        let mallory = t.browser("mallory, five minutes later", &site.server);
        site.clock.advance(Duration::from_secs(300));
        let form = [("name", name.as_str())];
        let end_one = Request::post("/account/sessions/end", &form);
        mallory.send(end_one.header("cookie", &cookie)).await;
        let end_others = Request::post("/account/sessions/end-others", &[]);
        mallory.send(end_others.header("cookie", &cookie)).await;
        laptop.get_with_cookie("/account/sessions", &cookie).await;
        t.matches_snapshot();
    });
}

#[test]
fn an_end_that_fails_says_so() {
    claim!(
        STEP.invariants(&[7, 9]),
        "While another process has the lock, the page answers 503, and no session has ended",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let site = Site::with(&t, Duration::from_millis(100));
        let (_, _, forgotten) = site.alices(&t, "library").await;
        let (laptop, cookie, _) = site.alices(&t, "laptop").await;
        let owner = site.folder.locked();
        let form = [("name", forgotten.as_str())];
        for path in ["/account/sessions/end", "/account/sessions/end-others"] {
            let end = Request::post(path, &form).header("cookie", &cookie);
            let answer = laptop.send(end).await;
            let what = format!("the status of POST {path}, while another process has the lock,");
            t.see(what, answer.status).is(503);
        }
        let named = || site.store.end_session("alice", &forgotten);
        let call = "end_session(…) of the store, while another process has the lock,";
        let ended = t.call_async(call, named()).await;
        ended.must("StoreError::Unavailable", |it| {
            matches!(it, Err(StoreError::Unavailable(_)))
        });
        drop(owner);
        for is_there in [true, false] {
            let call = "end_session(…) of the store, once the lock is free,";
            let ended = t.call_async(call, named()).await;
            ended.map(Result::ok).gives(Some(is_there));
        }
    });
}

#[test]
fn a_user_ends_only_their_own_sessions() {
    claim!(
        STEP.invariant(9),
        "A user who sends the name of another user's session, or isn't signed in, ends nothing",
        "CWE-639"
    )
    .test(async |t| {
        let site = Site::new(&t);
        let (laptop, name) = site.logged_in(&t, "laptop", &ALICE).await;
        let bob = [("name", "bob"), ("password", "coffee at ten")];
        let (bob, _) = site.logged_in(&t, "bob", &bob).await;
        let stranger = t.browser("stranger", &site.server);
        let form = [("name", name.as_str())];
        for (who, browser) in [("bob", &bob), ("a stranger", &stranger)] {
            for path in ["/account/sessions/end", "/account/sessions/end-others"] {
                let sent = browser.post(path, &form).await;
                t.see(format!("the status of {who}'s POST {path}"), sent.status)
                    .is(303);
                let page = laptop.get("/account/sessions").await;
                let what = format!(
                    "the answer to the laptop's GET /account/sessions after {who}'s POST {path}"
                );
                let page = t.see(what, (page.status, page.text()));
                page.must("200, with the laptop's session", |(status, text)| {
                    *status == 200 && text.contains(&name)
                });
            }
        }
    });
}

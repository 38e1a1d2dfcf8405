// Chapter 13, sqlite-store: sessions that survive a restart.

use harness::{Chapter, Server, Step, Test, claim};
use login::Users;
use memory_store::{
    Created, Record, Saved, SessionStore, StoppedClock, StoreError, Timestamp, Version,
};
use rusqlite::Connection;
use serde_json::{Map, Value, json};
use session_ids::StoreKey;
use session_layer::{Session, Sessions, Settings};
use sqlite_store::{
    APPLICATION, Refusal, SCHEMA_VERSION, SqliteStore, app, connect, find, insert, remove, set_up,
    swap,
};

#[path = "stage.rs"]
mod stage;
#[path = "../store_contract.rs"]
mod store_contract;

use stage::{Folder, LONG, SHORT, TwoServers, plan, rival, statements};
use store_contract::{END, NOW, new_key, record};

const CHAPTER: Chapter = Chapter::new("13-sqlite-store");

const ALICE: [(&str, &str); 2] = [("name", "alice"), ("password", "tea at noon")];

/// The hashes of `tea at noon` and `coffee at ten`. With eight KiB and one pass they cost the tests
/// little, and would be no protection.
const HASHES: [(&str, &str); 2] = [
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
fn literal(key: &StoreKey) -> String {
    format!("x'{key}'")
}

/// One number that a statement gives.
fn number(connection: &Connection, sql: &str) -> i64 {
    let number = connection.query_row(sql, [], |row| row.get(0));
    number.expect("the statement gives a number")
}

/// The SQL that puts a row into the table, with this user signed in.
fn row_of(key: &StoreKey, user: &str, expires: Timestamp) -> String {
    let (key, expires) = (literal(key), expires.seconds());
    format!(
        "INSERT INTO sessions (key, version, expires, ended, data)
         VALUES ({key}, 7, {expires}, 0, '{{\"account\":{{\"name\":\"{user}\"}}}}');"
    )
}

/// Chapter 08's app on the folder's database, with the account alice.
fn shop(t: &Test, folder: &Folder, clock: &StoppedClock) -> Server {
    let users = Users::new(&HASHES);
    t.name_cookie("__Host-session", "session");
    t.serve(app(
        folder.store(t),
        clock.clock(),
        Settings::default(),
        users,
    ))
}

mod step_1 {
    //! Write `connect` and `set_up`: open the file as it should be opened, and make the table in it.
    use super::*;
    use std::panic::resume_unwind;
    use std::path::Path;
    use std::thread;
    use std::time::{Duration, Instant};

    const STEP: Step = CHAPTER.step(1, "Open the database");

    #[test]
    fn a_new_file_gets_the_table() {
        claim!(
            STEP,
            "A file that isn't there yet is made, with the table and its version",
            "the chapter's schema"
        )
        .test(async |t| {
            let folder = Folder::new();
            let connection = folder.connection(&t);
            let written = connection.execute_batch(&row_of(&new_key(), "alice", END));
            t.call("INSERT INTO sessions …", || written)
                .must("it works", Result::is_ok);
            let outside = folder.outside();
            let version = || number(&outside, "PRAGMA user_version");
            t.call("PRAGMA user_version", version).gives(SCHEMA_VERSION);
            let rows = || {
                number(
                    &outside,
                    "SELECT count(*) FROM sessions WHERE user = 'alice'",
                )
            };
            t.call("the rows that somebody else sees", rows).gives(1);
        });
    }

    #[test]
    fn a_reader_does_not_wait_for_a_writer() {
        claim!(
            STEP,
            "While somebody is writing, others read what was there before: the journal is a write-ahead log",
            "sqlite.org/wal.html"
        )
        .test(async |t| {
            let folder = Folder::new();
            let connection = folder.connection(&t);
            let mode = folder.outside().query_row("PRAGMA journal_mode", [], |row| row.get(0));
            t.call("PRAGMA journal_mode", || mode).gives(Ok("wal".to_owned()));
            let writer = folder.outside();
            let sql = format!("BEGIN IMMEDIATE; {}", row_of(&new_key(), "alice", END));
            writer.execute_batch(&sql).expect("it can write");
            let rows = || number(&connection, "SELECT count(*) FROM sessions");
            t.call("the rows that are there before the writer commits", rows).gives(0);
        });
    }

    #[test]
    fn what_is_written_is_on_the_disk() {
        claim!(
            STEP,
            "A commit returns when it is on the disk, so a logout isn't undone by a power cut",
            "sqlite.org/pragma.html, synchronous: 2 is FULL, 3 is EXTRA"
        )
        .test(async |t| {
            let connection = Folder::new().plain(&t);
            let setting = || number(&connection, "PRAGMA synchronous");
            let asked = t.call("PRAGMA synchronous", setting);
            asked.must("2 or 3", |setting| *setting >= 2);
        });
    }

    #[test]
    fn it_waits_as_long_as_it_was_told() {
        claim!(
            STEP,
            "A statement that finds the database locked waits, and not longer than it was told",
            "ASVS 5.0, 13.2.6"
        )
        .test(async |t| {
            let folder = Folder::new();
            folder.connection(&t);
            let connection = connect(&folder.database(), SHORT).expect("the file is there");
            let setting = || number(&connection, "PRAGMA busy_timeout");
            t.call("PRAGMA busy_timeout, for a patience of 20 ms,", setting)
                .gives(20);
            let writer = folder.outside();
            writer
                .execute_batch("BEGIN IMMEDIATE")
                .expect("nobody else writes");
            let sql = row_of(&new_key(), "alice", END);
            let written = t.call("INSERT, while another connection holds the lock,", || {
                connection.execute_batch(&sql)
            });
            written.must("an error, once the patience is over", Result::is_err);
        });
    }

    #[test]
    fn a_start_waits_for_another_one() {
        claim!(
            STEP,
            "Who opens a new file that another server is writing to waits as long as they were told",
            "sqlite.org/c3ref/busy_handler.html: whoever reads and wants to write isn't called"
        )
        .test(async |t| {
            let folder = Folder::new();
            let other = folder.outside();
            let begun = other.execute_batch("BEGIN IMMEDIATE");
            begun.expect("nobody else writes");
            // However busy the machine is, whoever waits as told needs no less than that.
            let patience = Duration::from_millis(300);
            let asked = Instant::now();
            let call = "connect(…, 300 ms), while another server has the lock of a new file,";
            let opened = t.call(call, || connect(&folder.database(), patience));
            let waited = asked.elapsed();
            opened.must("an error, and not before the 300 ms are over", |opened| {
                opened.is_err() && waited >= patience
            });
        });
    }

    #[test]
    fn a_file_keeps_what_is_in_it() {
        claim!(
            STEP,
            "A database that is opened again has the rows that it had",
            "the question of this chapter"
        )
        .test(async |t| {
            let folder = Folder::new();
            let first = folder.connection(&t);
            let sql = row_of(&new_key(), "alice", END);
            first.execute_batch(&sql).expect("there is a table");
            drop(first);
            let again = folder.connection(&t);
            let rows = || number(&again, "SELECT count(*) FROM sessions");
            t.call("the rows after it was opened again", rows).gives(1);
        });
    }

    #[test]
    fn another_server_may_be_faster() {
        claim!(
            STEP,
            "Of two servers that start on a new file, the slower one finds the table that the faster made",
            "CWE-367"
        )
        .test(async |t| {
            let made = Folder::new();
            let model = made.connection(&t);
            let mut sql = String::new();
            let mut schema = model
                .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
                .expect("a database has a schema");
            let statements = schema.query_map([], |row| row.get::<_, String>(0));
            for statement in statements.expect("it can be read") {
                sql += &format!("{};", statement.expect("a statement is text"));
            }
            sql += &format!("PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 1;");
            let folder = Folder::new();
            let mut connection = folder.plain(&t);
            rival(&folder, &mut connection, &sql);
            let call = "set_up(&mut connection), while another server makes the table,";
            let done = t.call(call, || set_up(&mut connection).map_err(|error| error.to_string()));
            done.gives(Ok(()));
        });
    }

    #[test]
    fn eight_servers_start_at_once() {
        claim!(
            STEP,
            "Eight that open a new file at the same moment all get it",
            "CWE-362"
        )
        .test(async |t| {
            // What isn't written yet shows here, in one thread.
            Folder::new().connection(&t);
            for _ in 0..3 {
                let folder = Folder::new();
                let path = folder.database();
                let open = || {
                    let connected = connect(&path, LONG);
                    let mut connection = connected.map_err(|error| format!("connect: {error}"))?;
                    set_up(&mut connection).map_err(|error| format!("set_up: {error}"))
                };
                let all = || {
                    thread::scope(|scope| {
                        let threads = [(); 8].map(|()| scope.spawn(open));
                        threads.map(|thread| match thread.join() {
                            Ok(opened) => opened,
                            Err(panic) => resume_unwind(panic),
                        })
                    })
                };
                let call = "eight times connect(…) and set_up(…) at once";
                t.call(call, all).gives([const { Ok(()) }; 8]);
            }
        });
    }

    #[test]
    fn a_table_of_another_version_is_left_alone() {
        claim!(
            STEP,
            "A file that a newer program has made is refused, and stays as it is",
            "the chapter's schema"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let newer = format!("PRAGMA user_version = {}", SCHEMA_VERSION + 1);
            connection.execute_batch(&newer).expect("it is a database");
            let call = "set_up(&mut connection) for a table of version 2";
            let refused = t.call(call, || {
                set_up(&mut connection).map_err(|error| error.to_string())
            });
            refused.must("an error that names both versions", |refused| {
                let text = refused.as_ref().err().map_or("", String::as_str);
                text.contains("version 2") && text.contains("version 1")
            });
            drop(connection);
            let version = || number(&folder.outside(), "PRAGMA user_version");
            t.call("PRAGMA user_version after that", version).gives(2);
        });
    }

    #[test]
    fn somebody_elses_database_is_left_alone() {
        claim!(
            STEP,
            "A database that another program has made is refused, before anything in it has changed",
            "sqlite.org/pragma.html, application_id"
        )
        .test(async |t| {
            for sql in [
                "CREATE TABLE mail (text TEXT)",
                "CREATE TABLE sessions (id TEXT); PRAGMA user_version = 1",
                "CREATE TABLE mail (text TEXT); PRAGMA application_id = 7",
            ] {
                let folder = Folder::new();
                let made = folder.outside().execute_batch(sql);
                made.expect("it is a new file");
                let bytes = || std::fs::read(folder.database()).expect("there is a file");
                let before = bytes();
                let call = format!("connect(…), for a database made by `{sql}`,");
                let opened = t.call(call, || connect(&folder.database(), LONG).map(drop));
                opened.must("Refusal::Foreign", |opened| {
                    matches!(opened, Err(Refusal::Foreign))
                });
                t.call("whether the file has changed", || bytes() != before)
                    .gives(false);
            }
        });
    }

    #[test]
    fn what_is_no_database_is_refused() {
        claim!(
            STEP,
            "A file that is no database, a folder that isn't there, and a database in memory are refused",
            "the chapter's error messages"
        )
        .test(async |t| {
            let folder = Folder::new();
            let path = folder.database();
            let poem = "Roses are red,\nand this is no database at all.\n".repeat(100);
            std::fs::write(&path, &poem).expect("a file can be written");
            let nowhere = path.with_file_name("nowhere").join("sessions.db");
            for (path, word) in [
                (path.as_path(), "not a database"),
                (nowhere.as_path(), "unable to open"),
                (Path::new(":memory:"), "memory"),
            ] {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                let call = format!("SqliteStore::open({name:?})");
                let opened = SqliteStore::open(path);
                let refused = t.call(call, || opened.map(drop).map_err(|error| error.to_string()));
                let must = format!("an error that names the file and says {word:?}");
                refused.must(&must, |refused| {
                    let text = refused.as_ref().err().map_or("", String::as_str);
                    text.contains(&*path.to_string_lossy()) && text.contains(word)
                });
            }
            let after = std::fs::read_to_string(&path).expect("it is still text");
            t.call("the poem after that", || after).gives(poem);
        });
    }
}

mod step_2 {
    //! Write `Pool::permit` and `Pool::run`: a thread that may wait, and no more of them than connections.
    use super::*;
    use sqlite_store::Pool;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::sync::mpsc::{Receiver, Sender, channel};
    use std::sync::{Arc, Barrier};
    use std::thread;
    use std::time::Duration;
    use tokio::runtime;
    use tokio::sync::oneshot;

    const STEP: Step = CHAPTER.step(2, "Keep the runtime free");

    /// A pool of so many connections to nothing in particular.
    fn pool(connections: usize, patience: Duration) -> Pool {
        let connection = || Connection::open_in_memory().expect("there is memory");
        Pool::of((0..connections).map(|_| connection()).collect(), patience)
    }

    /// A runtime with one thread for tasks, and so many for what waits.
    fn runtime(waiting: usize) -> runtime::Runtime {
        let mut builder = runtime::Builder::new_current_thread();
        let built = builder.enable_all().max_blocking_threads(waiting).build();
        built.expect("a runtime starts")
    }

    /// What `run` gave, as something that can be compared.
    fn text<T>(answer: Result<T, StoreError>) -> Result<T, String> {
        answer.map_err(|error| match error {
            StoreError::Unavailable(_) => "StoreError::Unavailable".to_owned(),
            other => other.to_string(),
        })
    }

    /// Work that says when it has begun, and goes on when it is told to.
    fn held() -> (Sender<()>, oneshot::Receiver<()>, impl FnOnce() + Send) {
        let (release, released): (Sender<()>, Receiver<()>) = channel();
        let (begin, begun) = oneshot::channel();
        let work = move || {
            let _ = begin.send(());
            let _ = released.recv();
        };
        (release, begun, work)
    }

    #[test]
    fn the_answer_comes_back() {
        claim!(
            STEP,
            "What the work gives is what run gives, and SQLite's error is an outage",
            "the contract; ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let pool = pool(1, LONG);
            let seven = pool.run(|it| it.query_row("SELECT 7", [], |row| row.get(0)));
            let seven: Result<i64, _> = t.call_async("run(SELECT 7)", seven).await.value();
            t.call("run(SELECT 7)", || text(seven)).gives(Ok(7));
            let wrong = pool.run(|it| it.execute_batch("SELECT * FROM nothing"));
            let wrong = t.call_async("run(SELECT * FROM nothing)", wrong).await;
            wrong
                .map(text)
                .gives(Err("StoreError::Unavailable".to_owned()));
            t.call("free() after that", || pool.free()).gives(1);
        });
    }

    #[test]
    fn other_tasks_go_on_while_a_statement_waits() {
        claim!(
            STEP,
            "On a runtime with one thread, the task that releases the lock runs while another waits for it",
            "CWE-833"
        )
        .test(async |t| {
            let folder = Folder::new();
            let pool = Pool::of(vec![folder.connection(&t)], LONG);
            let owner = folder.outside();
            owner.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
            let other = pool.clone();
            let threads = move || {
                let work = other.run(|_| Ok(thread::current().id()));
                let worked = runtime(1).block_on(work);
                text(worked).map(|worked| worked == thread::current().id())
            };
            let call = "whether the work of run runs on the thread of the runtime";
            let same = t.call(call, || thread::spawn(threads).join().map_err(drop));
            same.gives(Ok(Ok(false)));
            let work = move || {
                let (begin, begun) = oneshot::channel();
                runtime(1).block_on(async {
                    let wait = pool.run(move |it| {
                        let _ = begin.send(());
                        it.execute_batch("BEGIN IMMEDIATE; ROLLBACK")
                    });
                    let release = async {
                        begun.await.expect("the work begins");
                        owner.execute_batch("ROLLBACK").is_ok()
                    };
                    let (waited, released) = tokio::join!(wait, release);
                    (text(waited), released)
                })
            };
            let call = "run(BEGIN IMMEDIATE), while another task has the lock and means to release it,";
            let done = t.call(call, || thread::spawn(work).join().map_err(drop));
            done.gives(Ok((Ok(()), true)));
        });
    }

    #[test]
    fn who_waits_takes_no_thread() {
        claim!(
            STEP,
            "Whoever has no permit waits as a task: of two threads that may wait, one is left for others",
            "CWE-770"
        )
        .test(async |t| {
            let pool = pool(1, LONG / 2);
            let work = move || {
                runtime(2).block_on(async {
                    let (release, begun, work) = held();
                    let busy = pool.clone();
                    let first = tokio::spawn(async move {
                        let done = busy.run(move |_| {
                            work();
                            Ok(())
                        });
                        text(done.await)
                    });
                    begun.await.expect("the work begins");
                    let second = tokio::spawn(async move { text(pool.run(|_| Ok(())).await) });
                    // There is one thread for tasks, so the second call waits when this one goes on.
                    tokio::task::yield_now().await;
                    let other = tokio::task::spawn_blocking(|| 7).await;
                    let _ = release.send(());
                    (other.ok(), first.await.ok(), second.await.ok())
                })
            };
            let call = "somebody else's work on a thread, while one call of run works and one waits, \
                        and these two calls";
            let done = t.call(call, || thread::spawn(work).join().map_err(drop));
            done.gives(Ok((Some(7), Some(Ok(())), Some(Ok(())))));
        });
    }

    #[test]
    fn two_work_at_the_same_time() {
        claim!(
            STEP,
            "Two calls on two connections are under way at the same time",
            "the chapter: readers don't wait for each other"
        )
        .test(async |t| {
            let pool = pool(2, LONG);
            let meeting = Arc::new(Barrier::new(2));
            let meet = |_| {
                let (pool, meeting) = (pool.clone(), Arc::clone(&meeting));
                async move {
                    let met = pool.run(move |_| {
                        meeting.wait();
                        Ok(())
                    });
                    text(met.await)
                }
            };
            let call = "two calls of run that wait for each other";
            t.at_once(call, 2, meet).await.gives(vec![Ok(()), Ok(())]);
        });
    }

    #[test]
    fn no_more_at_once_than_connections() {
        claim!(
            STEP,
            "Of a hundred calls no more are under way than there are connections, and all are answered",
            "CWE-770"
        )
        .test(async |t| {
            let pool = pool(3, LONG);
            let (now, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
            let work = |_| {
                let (pool, now, most) = (pool.clone(), Arc::clone(&now), Arc::clone(&most));
                async move {
                    let counted = pool.run(move |it| {
                        most.fetch_max(now.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        it.execute_batch("SELECT 1")?;
                        now.fetch_sub(1, Ordering::SeqCst);
                        Ok(())
                    });
                    text(counted.await)
                }
            };
            let done = t.at_once("a hundred calls of run at once", 100, work).await;
            done.gives(vec![Ok(()); 100]);
            let most = t.call("the most that were under way", || most.load(Ordering::SeqCst));
            most.must("at most 3, for three connections", |most| *most <= 3);
        });
    }

    #[test]
    fn nobody_waits_for_ever() {
        claim!(
            STEP,
            "Whoever finds all connections busy gets an error when the patience is over",
            "ASVS 5.0, 13.2.6"
        )
        .test(async |t| {
            let pool = pool(1, SHORT);
            let (release, begun, work) = held();
            let first = pool.run(move |_| {
                work();
                Ok(())
            });
            let second = async {
                begun.await.expect("the work begins");
                let answer = text(pool.run(|_| Ok(())).await);
                let _ = release.send(());
                answer
            };
            let call = "run, while the only connection is busy and stays so,";
            let both = async { tokio::join!(first, second) };
            let answers = t.call_async(call, both).await;
            let mut first = None;
            let second = answers.map(|(held, second)| {
                first = Some(text(held));
                second
            });
            second.gives(Err("StoreError::Unavailable".to_owned()));
            t.call("the call that had the connection", || first)
                .gives(Some(Ok(())));
        });
    }

    #[test]
    fn a_connection_is_busy_until_its_work_is_done() {
        claim!(
            STEP,
            "Whose caller has gone works on, and its connection is nobody else's until then",
            "the contract: a call is whole"
        )
        .test(async |t| {
            let pool = pool(1, LONG);
            let (release, begun, work) = held();
            let (done, ended) = oneshot::channel();
            let busy = pool.clone();
            let caller = tokio::spawn(async move {
                let _ = busy
                    .run(move |_| {
                        work();
                        let _ = done.send(());
                        Ok(())
                    })
                    .await;
            });
            t.call_async("the work, until it begins", begun)
                .await
                .gives(Ok(()));
            caller.abort();
            let gone = t
                .call_async("the caller, once it was stopped", caller)
                .await;
            gone.must("it is gone", |gone| {
                gone.as_ref().is_err_and(|error| error.is_cancelled())
            });
            let call = "free(), while the work of a caller who has gone is under way,";
            t.call(call, || pool.free()).gives(0);
            let _ = release.send(());
            t.call_async("the work, to its end", ended)
                .await
                .gives(Ok(()));
            let next = t.call_async("run after that", pool.run(|_| Ok(7))).await;
            next.map(text).gives(Ok(7));
        });
    }

    #[test]
    fn a_panic_costs_no_connection() {
        claim!(
            STEP,
            "Work that panics is an error for its caller, and for nobody else",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let pool = pool(1, LONG);
            for _ in 0..3 {
                let panics = pool.run(|it| -> rusqlite::Result<()> {
                    it.execute_batch("SELECT 1")?;
                    panic!("on purpose: run has to make an error of it");
                });
                let answer = t.call_async("run(work that panics)", panics).await;
                answer
                    .map(text)
                    .gives(Err("StoreError::Unavailable".to_owned()));
            }
            let next = t
                .call_async("run after three panics", pool.run(|_| Ok(7)))
                .await;
            next.map(text).gives(Ok(7));
        });
    }
}

mod step_3 {
    //! Write `seconds`, `timestamp`, `to_row` and `from_row`: a record as columns, and back.
    use super::*;
    use sqlite_store::{Row, from_row, seconds, timestamp, to_row};

    const STEP: Step = CHAPTER.step(3, "A record as a row");

    const LAST: u64 = i64::MAX.unsigned_abs();

    #[test]
    fn a_moment_is_its_seconds() {
        claim!(
            STEP,
            "A moment is kept as its seconds, and none is so late that it comes before another",
            "sqlite.org/datatype3.html: an INTEGER has 64 bits, one of them the sign"
        )
        .test(async |t| {
            for (moment, kept) in [
                (0, 0),
                (2000, 2000),
                (LAST - 1, i64::MAX - 1),
                (LAST, i64::MAX),
                (LAST + 1, i64::MAX),
                (u64::MAX, i64::MAX),
            ] {
                let it = Timestamp::from_seconds(moment);
                t.call(format!("seconds({it})"), || seconds(it)).gives(kept);
            }
        });
    }

    #[test]
    fn the_seconds_are_a_moment() {
        claim!(
            STEP,
            "What was kept is read back; the last second stands for the end of time; before 1970 is none",
            "the contract"
        )
        .test(async |t| {
            for (kept, moment) in [
                (0, Some(0)),
                (2000, Some(2000)),
                (i64::MAX - 1, Some(LAST - 1)),
                (i64::MAX, Some(u64::MAX)),
                (-1, None),
                (i64::MIN, None),
            ] {
                let moment = moment.map(Timestamp::from_seconds);
                t.call(format!("timestamp({kept})"), || timestamp(kept)).gives(moment);
            }
        });
    }

    #[test]
    fn a_row_can_be_read_by_people() {
        claim!(
            STEP,
            "A row has the end in seconds, the mark, and the values as one JSON object",
            "the chapter's schema"
        )
        .test(async |t| {
            let mut mark = Record::new(Map::new(), END);
            mark.ended = true;
            let alice = record("account", json!({"name": "alice"}));
            for (record, ended) in [(alice, false), (mark, true)] {
                let row = t
                    .call(format!("to_row(&{record:?})"), || to_row(&record))
                    .value();
                let shown = (row.expires, row.ended, serde_json::from_str(&row.data).ok());
                let values = Value::Object(record.data.clone());
                let call = format!("to_row(&{record:?}), with its data parsed,");
                t.call(call, || shown).gives((2000, ended, Some(values)));
            }
        });
    }

    #[test]
    fn what_goes_in_comes_out() {
        claim!(
            STEP,
            "The record of a record's row is that record, to the last digit",
            "the contract"
        )
        .test(async |t| {
            let numbers = json!([
                0,
                -1,
                u64::MAX,
                i64::MIN,
                0.1,
                1e300,
                5e-324,
                0.30000000000000004
            ]);
            let nested = json!({"": [null, true, {"a": {"b": ["c"]}}]});
            // One of many that serde_json reads wrong in the last digit, without its `float_roundtrip`.
            let odd = json!(0.9127307189990317);
            let text = "\u{0}\r\n\"\\ é 🦀 '); DROP TABLE sessions; --";
            let mut mark = Record::new(Map::new(), END);
            mark.ended = true;
            let mut for_ever = record("user", "alice");
            for_ever.expires = Timestamp::from_seconds(u64::MAX);
            let others = [numbers, nested, odd, text.into()].map(|value| record("value", value));
            for wanted in others.into_iter().chain([record(text, 1), mark, for_ever]) {
                let call = format!("from_row(to_row(&{wanted:?}))");
                let back = t.call(call, || from_row(to_row(&wanted)));
                back.gives(Ok(wanted));
            }
        });
    }

    #[test]
    fn what_we_did_not_write_is_an_error() {
        claim!(
            STEP,
            "A row that no record gives is an error, which says nothing of what is in it",
            "ASVS 5.0, 16.2.5"
        )
        .test(async |t| {
            let secret = "tea at noon";
            for (expires, data) in [
                (2000, format!("{{\"password\": \"{secret}\"")),
                (2000, format!("\"{secret}\"")),
                (2000, format!("[\"{secret}\"]")),
                (2000, format!("{{\"{secret}\": 1}} {{}}")),
                (2000, format!("{{{secret}: 1}}")),
                (2000, "null".to_owned()),
                (2000, String::new()),
                (-1, format!("{{\"password\": \"{secret}\"}}")),
            ] {
                let row = Row {
                    expires,
                    ended: false,
                    data,
                };
                let read = t.call(format!("from_row({row:?})"), || from_row(row));
                read.must("an error", Result::is_err);
                let error = read.value().expect_err("it is one");
                let shown = t.call("the error", || format!("{error}\n{error:?}"));
                shown.must("nothing of the row's data", |text| {
                    let words = ["tea", "noon", "password"];
                    words.iter().all(|word| !text.contains(word))
                });
            }
        });
    }
}

mod step_4 {
    //! Write `insert`: one statement that keeps a record under a key that isn't there yet.
    use super::*;

    const STEP: Step = CHAPTER.step(4, "Create in one statement");

    #[test]
    fn a_key_can_be_created_once() {
        claim!(
            STEP,
            "A key that is there is taken, whoever asks and whatever with",
            "the contract; ASVS 5.0, 7.2.3"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            store_contract::create_refuses_a_key_that_is_there(&t, store).await;
        });
    }

    #[test]
    fn a_key_is_free_again_when_its_record_is_over() {
        claim!(
            STEP,
            "A record whose time is over doesn't stand in the way of a new one",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            store_contract::create_takes_the_place_of_what_is_over(&t, store).await;
        });
    }

    #[test]
    fn of_two_hundred_at_once_one_creates() {
        claim!(
            STEP,
            "Of two hundred who create one key at the same moment, on two servers, exactly one succeeds",
            "CWE-362"
        )
        .test(async |t| {
            let folder = Folder::new();
            let servers = TwoServers::new(&t, &folder);
            store_contract::of_a_crowd_one_creates(&t, servers).await;
        });
    }

    #[test]
    fn who_was_faster_keeps_the_key() {
        claim!(
            STEP,
            "A key that another server creates between a look and the write is taken, and keeps its record",
            "CWE-367"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let key = new_key();
            rival(&folder, &mut connection, &row_of(&key, "alice", END));
            let mallory = record("user", "mallory");
            let call = "insert(…), while another server creates the same key,";
            let created = t.call(call, || insert(&mut connection, &key, &mallory, NOW));
            created.gives(Ok(Created::Taken));
            let alices = || number(&folder.outside(), "SELECT count(*) FROM sessions WHERE user = 'alice'");
            t.call("the rows of alice", alices).gives(1);
        });
    }

    #[test]
    fn the_row_is_the_record_s() {
        claim!(
            STEP,
            "The key is kept as 32 bytes, and its row holds the end, the mark and the values",
            "the chapter's schema; the contract: a store sees no ID"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let (key, ended) = (new_key(), new_key());
            let old = row_of(&ended, "bob", NOW);
            let mark = connection.execute_batch(&format!("{old} UPDATE sessions SET ended = 1"));
            mark.expect("there is a table");
            let alice = record("account", json!({"name": "alice"}));
            let outside = folder.outside();
            for (key, whose) in [(key, "a new key"), (ended, "the key of a mark that is over")] {
                let call = format!("insert(…) for {whose}");
                t.call(call, || insert(&mut connection, &key, &alice, NOW)).gives(Ok(Created::Yes));
                let sql = format!(
                    "SELECT typeof(key) || ' ' || length(key) || ' ' || expires || ' ' || ended || ' ' || user
                     FROM sessions WHERE key = {}",
                    literal(&key)
                );
                let row = outside.query_row(&sql, [], |row| row.get::<_, String>(0));
                let call = format!("type and length of the key, end, mark and user, for {whose},");
                t.call(call, || row).gives(Ok("blob 32 2000 0 alice".to_owned()));
            }
            t.call("the tally of these two", || number(&outside, "SELECT records FROM tally")).gives(2);
        });
    }

    #[test]
    fn no_two_versions_are_equal() {
        claim!(
            STEP,
            "A thousand records have a thousand versions, those included that took an old one's place",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            // Nothing here has to survive a power cut.
            connection.execute_batch("PRAGMA synchronous = off").expect("it is a setting");
            let keys: Vec<StoreKey> = (0..1000).map(|_| new_key()).collect();
            let old: String = keys.iter().take(500).map(|key| row_of(key, "bob", NOW)).collect();
            connection.execute_batch(&format!("BEGIN; {old} COMMIT")).expect("there is a table");
            let alice = record("user", "alice");
            let mut create = || keys.iter().all(|key| insert(&mut connection, key, &alice, NOW) == Ok(Created::Yes));
            t.call("insert(…) for a thousand keys, whether each says Yes,", &mut create).gives(true);
            let versions = || number(&folder.outside(), "SELECT count(DISTINCT version) FROM sessions");
            t.call("the number of different versions", versions).gives(1000);
        });
    }

    #[test]
    fn the_values_stay_out_of_the_sql() {
        claim!(
            STEP,
            "The statement is the same text for every key and every record: values are bound to it",
            "CWE-89"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let mut texts = |user: &str, now: Timestamp| {
                let (key, mut record) = (new_key(), record("user", user));
                record.expires = now.plus(1000);
                let ran = statements(&mut connection, |it| insert(it, &key, &record, now));
                ran.into_iter().map(|it| it.sql).collect::<Vec<_>>()
            };
            let first = t
                .call("the SQL of insert(…) for alice", || texts("alice", NOW))
                .value();
            let must = t.call("the SQL of insert(…) for bob", || {
                texts("bob", NOW.plus(1))
            });
            must.gives(first);
        });
    }
}

mod step_5 {
    //! Write `find`: the record under a key, with its version, as long as it is live.
    use super::*;

    const STEP: Step = CHAPTER.step(5, "Load by the key");

    #[test]
    fn gives_back_what_was_created() {
        claim!(
            STEP,
            "What is loaded is what was created, to the last byte, and a load gives it no new version",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            store_contract::load_gives_what_was_created(&t, store).await;
        });
    }

    #[test]
    fn an_unknown_key_gives_nothing() {
        claim!(
            STEP,
            "A key that nobody created has no record, and no other key's either",
            "CWE-488"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            store_contract::load_gives_nothing_for_an_unknown_key(&t, store).await;
        });
    }

    #[test]
    fn what_is_over_is_not_given_back() {
        claim!(
            STEP,
            "From the second of its end on, a record is not given back",
            "ASVS 5.0, 7.3; CWE-613"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::load_ends_with_the_time(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn a_record_may_last_to_the_end_of_time() {
        claim!(
            STEP,
            "A record that ends in the last second there is comes back as it was, and is over at its end",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            let asked = store_contract::Asked::new(&t, folder.store(&t));
            let mut for_ever = record("user", "alice");
            for_ever.expires = Timestamp::from_seconds(u64::MAX);
            let (key, _) = asked.kept(&for_ever).await;
            let late = Timestamp::from_seconds(1 << 62);
            asked.record(&key, late).await.gives(Some(for_ever));
            let end = Timestamp::from_seconds(u64::MAX);
            asked.record(&key, end).await.gives(None);
        });
    }

    #[test]
    fn a_refused_create_leaves_the_record_alone() {
        claim!(
            STEP,
            "When create says Taken, the record that was there is there as before, in its version",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::a_refused_create_changes_nothing(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn the_new_record_is_the_one_that_counts() {
        claim!(
            STEP,
            "A record that took the place of an expired one is the one that is loaded",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            store_contract::a_new_record_takes_the_place_of_an_expired_one(&t, store).await;
        });
    }

    #[test]
    fn a_damaged_row_is_not_an_absent_one() {
        claim!(
            STEP,
            "A row that holds no record is an error, and neither a record nor none",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            let key = new_key();
            let outside = folder.outside();
            let damage = format!(
                "{} UPDATE sessions SET data = '[\"alice\"]'",
                row_of(&key, "alice", END)
            );
            outside.execute_batch(&damage).expect("there is a table");
            let loaded = t
                .call_async("load(key of a damaged row)", store.load(&key, NOW))
                .await;
            loaded.must("StoreError::Damaged", |loaded| {
                matches!(loaded, Err(StoreError::Damaged(_)))
            });
        });
    }

    #[test]
    fn a_load_looks_at_one_row() {
        claim!(
            STEP,
            "A load goes to its row by the key, in one statement that is the same text for every key",
            "CWE-89; sqlite.org/eqp.html"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let mut ran = |now| {
                let key = new_key();
                statements(&mut connection, |it| find(it, &key, now))
            };
            let first = t.call("the statements of find(…)", || ran(NOW));
            first.must("one statement", |ran| ran.len() == 1);
            let first = first.value();
            let second = t.call("the SQL of find(…) for another key, a second later,", || ran(NOW.plus(1)));
            second.map(|ran| ran[0].sql.clone()).gives(first[0].sql.clone());
            let how = t.call("EXPLAIN QUERY PLAN for find(…)", || plan(&connection, &first));
            how.gives(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
        });
    }

    #[test]
    fn a_restart_logs_nobody_out() {
        claim!(
            STEP,
            "Who was logged in before the server stopped is logged in when it has started again",
            "the question of this chapter"
        )
        .test(async |t| {
            let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
            let before = shop(&t, &folder, &clock);
            let alice = t.browser("alice", &before);
            alice.get("/login").await;
            let cookie = alice.cookies("/profile").unwrap_or_default();
            drop((alice, before));
            clock.advance(60);
            let after = shop(&t, &folder, &clock);
            let alice = t.browser("alice, after the restart", &after);
            alice.get_with_cookie("/profile", &cookie).await;
            t.matches_snapshot();
        });
    }
}

mod step_6 {
    //! Write `swap`: one statement that replaces the version that was seen, and no other.
    use super::*;
    use axum::Router;
    use axum::routing::get;
    use harness::Voice;
    use std::path::PathBuf;
    use std::sync::Arc;

    const STEP: Step = CHAPTER.step(6, "Compare and swap in one statement");

    #[test]
    fn replaces_the_version_that_was_seen() {
        claim!(
            STEP,
            "A save with the version that was loaded replaces the whole record",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_replaces_what_was_loaded(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn refuses_a_version_that_is_old() {
        claim!(
            STEP,
            "Once somebody else has saved, a save with the older version changes nothing and says Stale",
            "CWE-362"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_refuses_what_has_changed(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn the_same_data_again_is_another_version() {
        claim!(
            STEP,
            "A save gives the record a new version, also when it changes nothing in it",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_refuses_what_was_changed_back(&t, folder.store(&t)).await;
            let mut connection = folder.connection(&t);
            for key in [new_key(), new_key()] {
                let row = row_of(&key, "alice", END);
                connection.execute_batch(&row).expect("there is a table");
                let saved = swap(
                    &mut connection,
                    &key,
                    Version(7),
                    &record("user", "bob"),
                    NOW,
                );
                t.call("swap(…), for one of two rows with version 7,", || saved)
                    .gives(Ok(Saved::Yes));
            }
            let equal = "SELECT count(*) - count(DISTINCT version) FROM sessions";
            let equal = || number(&folder.outside(), equal);
            t.call("the rows with another one's version after that", equal)
                .gives(0);
        });
    }

    #[test]
    fn creates_nothing() {
        claim!(
            STEP,
            "A save never creates a record, whatever version it names",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_never_creates(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn takes_the_end_that_it_is_given() {
        claim!(
            STEP,
            "A save moves the record's end to where the new record has it, later or sooner",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_moves_the_end(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn does_not_revive_what_is_over() {
        claim!(
            STEP,
            "A save that comes when the record's time is over is too late, whatever end it brings",
            "CWE-613"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_never_revives_what_is_over(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn does_not_put_a_new_record_back() {
        claim!(
            STEP,
            "A version of a record that is over doesn't fit the one that has taken its place",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::a_version_ends_with_its_record(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn of_two_hundred_at_once_one_saves() {
        claim!(
            STEP,
            "Of two hundred who loaded one version and save at the same moment, exactly one succeeds",
            "CWE-362"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::of_a_crowd_one_saves(&t, TwoServers::new(&t, &folder)).await;
        });
    }

    #[test]
    fn two_hundred_additions_are_two_hundred() {
        claim!(
            STEP,
            "Two hundred tasks on two servers that each add one, and load again when late, add two hundred",
            "CWE-362"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::no_update_is_lost_in_a_crowd(&t, TwoServers::new(&t, &folder)).await;
        });
    }

    /// What a save gives that has the version of a row, while somebody else does `sql` to it; and what
    /// is in the table then.
    fn raced(t: &Test, key: &StoreKey, sql: &str) -> (Result<Saved, String>, i64, i64) {
        let folder = Folder::new();
        let mut connection = folder.connection(t);
        let row = row_of(key, "alice", END);
        connection.execute_batch(&row).expect("there is a table");
        let seen = number(&connection, "SELECT version FROM sessions");
        rival(&folder, &mut connection, sql);
        let mallory = record("account", json!({"name": "mallory"}));
        let saved = swap(
            &mut connection,
            key,
            Version(seen.unsigned_abs()),
            &mallory,
            NOW,
        );
        let outside = folder.outside();
        let count = |whose| number(&outside, &format!("SELECT count(*) FROM sessions {whose}"));
        let saved = saved.map_err(|error| error.to_string());
        (saved, count(""), count("WHERE user = 'mallory'"))
    }

    #[test]
    fn who_saved_first_is_not_overwritten() {
        claim!(
            STEP,
            "A save that another server's save comes before, between a look and the write, is late",
            "CWE-367"
        )
        .test(async |t| {
            let key = new_key();
            let sql = "UPDATE sessions SET version = 8, data = '{\"account\":{\"name\":\"bob\"}}';";
            let call =
                "swap(…) while another server saves, the rows then, and those that it wrote,";
            let raced = t.call(call, || raced(&t, &key, sql));
            raced.gives((Ok(Saved::Stale), 1, 0));
        });
    }

    #[test]
    fn who_logged_out_stays_logged_out() {
        claim!(
            STEP,
            "A save that another server's logout comes before, between a look and the write, is late",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let key = new_key();
            let call = "swap(…) while another server deletes, the rows then, and those that it wrote,";
            let raced = t.call(call, || raced(&t, &key, "DELETE FROM sessions;"));
            raced.gives((Ok(Saved::Stale), 0, 0));
        });
    }

    #[test]
    fn a_save_looks_at_one_row() {
        claim!(
            STEP,
            "A save goes to its row by the key, and its statements are the same text for every record",
            "CWE-89; sqlite.org/eqp.html"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let mut ran = |user: &str, now: Timestamp| {
                let (key, mut record) = (new_key(), record("user", user));
                record.expires = now.plus(1000);
                let seen = Version(now.seconds());
                statements(&mut connection, |it| swap(it, &key, seen, &record, now))
            };
            let first = t.call("the statements of swap(…) for alice", || ran("alice", NOW));
            first.must("there are some", |ran| !ran.is_empty());
            let first = first.value();
            let texts = |ran: Vec<stage::Statement>| -> Vec<String> {
                ran.into_iter().map(|it| it.sql).collect()
            };
            let second = t.call("the SQL of swap(…) for bob", || texts(ran("bob", NOW.plus(1))));
            second.gives(texts(first.clone()));
            let how = t.call("EXPLAIN QUERY PLAN for swap(…)", || plan(&connection, &first));
            how.gives(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
        });
    }

    #[test]
    fn a_locked_database_is_an_outage() {
        claim!(
            STEP,
            "While another process keeps the lock, a save says that the store is unavailable, and loads go on",
            "ASVS 5.0, 13.2.6 and 16.5.3"
        )
        .test(async |t| {
            let folder = Folder::new();
            let asked = store_contract::Asked::new(&t, folder.impatient_store(&t));
            let alice = record("user", "alice");
            let (key, seen) = asked.kept(&alice).await;
            let owner = folder.outside();
            owner.execute_batch("BEGIN IMMEDIATE").expect("nobody else writes");
            let bob = record("user", "bob");
            let saved = asked.store.save(&key, seen, &bob, NOW);
            let saved = t.call_async("save(…), while another process has the lock,", saved).await;
            saved.must("StoreError::Unavailable", |saved| {
                matches!(saved, Err(StoreError::Unavailable(_)))
            });
            asked.record(&key, NOW).await.gives(Some(alice.clone()));
            owner.execute_batch("ROLLBACK").expect("it has the lock");
            asked.save(&key, seen, &alice, NOW).await.gives(Saved::Yes);
        });
    }

    /// Saves 1, 2, 3 and so on, and says each number once it is saved. It goes on until it is killed.
    async fn save_without_end(path: String, key: StoreKey, voice: Voice) -> Option<()> {
        let store = SqliteStore::open(&PathBuf::from(path)).ok()?;
        let created = store.create(&key, &record("count", 0), NOW).await.ok()?;
        assert_eq!(created, Created::Yes);
        for count in 1.. {
            let (_, seen) = store.load(&key, NOW).await.ok()??;
            let next = record("count", count);
            let saved = store.save(&key, seen, &next, NOW).await.ok()?;
            assert_eq!(saved, Saved::Yes);
            voice.say(&count.to_string());
        }
        Some(())
    }

    #[test]
    fn what_was_saved_survives_a_kill() {
        claim!(
            STEP,
            "A process that is killed in the middle of its saves has lost none that it spoke of",
            "sqlite.org/wal.html; the question of this chapter"
        )
        .test(async |t| {
            // The child knows nothing but a path, so both have to come upon the same key.
            let id = session_ids::SessionId::parse("AAAAAAAAAAAAAAAAAAAAAA").expect("an ID");
            let key = StoreKey::of(&id);
            for kill_after in [1, 60, 300] {
                let folder = Folder::new();
                let path = folder.database().to_string_lossy().into_owned();
                let mut child = t
                    .child(&path, async |path, voice| {
                        save_without_end(path, key, voice).await;
                    })
                    .await;
                let mut said: Vec<String> = Vec::new();
                said.extend((0..kill_after).map_while(|_| child.next_line()));
                said.extend(child.kill());
                let call =
                    format!("a process that saves 1, 2, 3, …, killed after {kill_after} saves,");
                let last = t.call(call, || said.last().and_then(|line| line.parse().ok()));
                last.must("it had saved as many as that", |last| {
                    last.is_some_and(|last: u64| last >= kill_after)
                });
                let last = last.value().unwrap_or_default();
                let asked = store_contract::Asked::new(&t, folder.store(&t));
                let (kept, seen) = asked.load(&key, NOW).await.value().expect("it is there");
                let count = kept.data.get("count").and_then(Value::as_u64);
                let call = format!(
                    "the count in the database, when {last} was the last that it spoke of,"
                );
                let count = t.call(call, || count.unwrap_or_default());
                count.must("that one, or the next", |count| {
                    (last..=last + 1).contains(count)
                });
                let sound = folder
                    .outside()
                    .query_row("PRAGMA integrity_check", [], |row| row.get(0));
                t.call("PRAGMA integrity_check", || sound)
                    .gives(Ok("ok".to_owned()));
                let next = record("count", count.value() + 1);
                asked.save(&key, seen, &next, NOW).await.gives(Saved::Yes);
            }
        });
    }

    /// Counts, and says how often.
    async fn count(session: Session) -> &'static str {
        session.update("count", |count: Option<u64>| count.unwrap_or_default() + 1);
        "counted"
    }

    async fn counted(session: Session) -> String {
        session.get::<u64>("count").unwrap_or_default().to_string()
    }

    #[test]
    fn two_servers_lose_no_request() {
        claim!(
            STEP,
            "Two hundred requests that count in one session, on two servers at once, count two hundred",
            "CWE-362"
        )
        .test(async |t| {
            let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
            let serve = || {
                let router = Router::new().route("/count", get(count)).route("/counted", get(counted));
                let settings = Settings::default().patience(LONG);
                let sessions = Sessions::new(folder.store(&t), clock.clock(), settings);
                t.serve(sessions.layer(router))
            };
            let (one, other) = (serve(), serve());
            let alice = t.browser("alice", &one);
            alice.get("/count").await;
            let cookie = Arc::new(alice.cookies("/").unwrap_or_default());
            let other = Arc::new(t.browser("alice", &other));
            let alice = Arc::new(alice);
            let send = |number: usize| {
                let browser = Arc::clone(if number < 100 { &alice } else { &other });
                let cookie = Arc::clone(&cookie);
                async move { browser.get_with_cookie("/count", &*cookie).await.status }
            };
            let answers = t.at_once("200 times GET /count, on two servers at once,", 200, send).await;
            answers.gives(vec![200; 200]);
            let shown = other.get_with_cookie("/counted", &*cookie).await.text();
            t.call("the count after that", || shown).gives("201".to_owned());
        });
    }
}

mod step_7 {
    //! Write `remove`: the record is gone, and no save brings it back.
    use super::*;

    const STEP: Step = CHAPTER.step(7, "Delete for good");

    #[test]
    fn removes_one_record_and_no_other() {
        claim!(
            STEP,
            "A deleted record is gone, the others stay, and deleting twice is no error",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::delete_removes_one_record(&t, folder.store(&t)).await;
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let keys = [new_key(), new_key()];
            for key in &keys {
                let row = row_of(key, "alice", END);
                connection.execute_batch(&row).expect("there is a table");
            }
            let removed = remove(&mut connection, &keys[0]);
            t.call("remove(…), for one of two", || removed)
                .gives(Ok(()));
            let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
            t.call("the rows in the file after that", rows).gives(1);
        });
    }

    #[test]
    fn a_logout_that_fails_says_so() {
        claim!(
            STEP,
            "A delete that SQLite can't do is an error, and the record is there",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.impatient_store(&t);
            let asked = store_contract::Asked::new(&t, store.clone());
            let alice = record("user", "alice");
            let (key, _) = asked.kept(&alice).await;
            let owner = folder.outside();
            owner
                .execute_batch("BEGIN IMMEDIATE")
                .expect("nobody else writes");
            let call = "delete(…), while another process has the lock,";
            let deleted = t.call_async(call, store.delete(&key)).await;
            deleted.must("StoreError::Unavailable", |deleted| {
                matches!(deleted, Err(StoreError::Unavailable(_)))
            });
            asked.record(&key, NOW).await.gives(Some(alice));
            owner.execute_batch("ROLLBACK").expect("it has the lock");
            let call = "delete(…), once the lock is free,";
            let deleted = t.call_async(call, store.delete(&key)).await;
            deleted.must("Ok(())", Result::is_ok);
        });
    }

    #[test]
    fn a_late_save_does_not_bring_it_back() {
        claim!(
            STEP,
            "A save that was loaded before the deletion and comes after it changes nothing",
            "CVE-2025-46336"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::save_never_revives_what_was_deleted(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn a_version_is_never_used_twice() {
        claim!(
            STEP,
            "A version of a deleted record doesn't fit the record that has its key later",
            "the contract"
        )
        .test(async |t| {
            let folder = Folder::new();
            store_contract::a_version_belongs_to_one_record(&t, folder.store(&t)).await;
        });
    }

    #[test]
    fn two_hundred_cannot_save_what_one_deletes() {
        claim!(
            STEP,
            "While two hundred save on two servers and one deletes, the record is gone when all are done",
            "CWE-362"
        )
        .test(async |t| {
            let folder = Folder::new();
            let servers = TwoServers::new(&t, &folder);
            store_contract::a_crowd_cannot_save_what_one_deletes(&t, servers).await;
        });
    }

    #[test]
    fn a_delete_looks_at_one_row() {
        claim!(
            STEP,
            "A delete goes to its row by the key, and its statement is the same text for every key",
            "CWE-89; sqlite.org/eqp.html"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let mut ran = || {
                let key = new_key();
                statements(&mut connection, |it| remove(it, &key))
            };
            let first = t.call("the statements of remove(…)", &mut ran);
            first.must("there is one", |ran| !ran.is_empty());
            let first = first.value();
            let second = t.call("the SQL of remove(…) for another key", ran);
            second
                .map(|ran| ran[0].sql.clone())
                .gives(first[0].sql.clone());
            let how = t.call("EXPLAIN QUERY PLAN for remove(…)", || {
                plan(&connection, &first)
            });
            how.gives(vec!["SEARCH sessions USING PRIMARY KEY (key=?)".to_owned()]);
        });
    }

    #[test]
    fn a_logout_survives_the_restart_too() {
        claim!(
            STEP,
            "Who logged out before the server stopped is not logged in when it has started again",
            "ASVS 5.0, 7.4.1"
        )
        .test(async |t| {
            let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
            let before = shop(&t, &folder, &clock);
            let alice = t.browser("alice", &before);
            let login = alice.post("/account/login", &ALICE).await;
            let cookie = alice.cookies("/account").unwrap_or_default();
            let logout = alice.post("/account/logout", &[]).await;
            drop((alice, before));
            let after = shop(&t, &folder, &clock);
            let mallory = t.browser("mallory", &after);
            let reply = mallory.get_with_cookie("/account", &cookie).await;
            let sent_to = |reply: &harness::Reply| {
                let to = reply.headers.get("location")?;
                Some(String::from_utf8_lossy(to.as_bytes()).into_owned())
            };
            let sent = [&login, &logout, &reply].map(sent_to);
            let call = "where the login, the logout, and the cookie after the restart lead";
            let answer = t.call(call, || sent);
            let places = ["/account", "/account/login", "/account/login?next=/account"];
            answer.gives(places.map(|place| Some(place.to_owned())));
        });
    }
}

mod step_8 {
    //! Write `sweep_chunk`: it removes what is over, by the index, and not too much at a time.
    use super::*;
    use sqlite_store::{CHUNK, Limits, sweep_chunk};

    const STEP: Step = CHAPTER.step(8, "Sweep what is over");

    /// So many rows that end at this second.
    fn fill(connection: &Connection, rows: usize, expires: u64) {
        let end = Timestamp::from_seconds(expires);
        let sql: String = (0..rows)
            .map(|_| row_of(&new_key(), "alice", end))
            .collect();
        let filled = connection.execute_batch(&format!("BEGIN; {sql} COMMIT"));
        filled.expect("there is a table");
    }

    #[test]
    fn removes_what_is_over_and_nothing_else() {
        claim!(
            STEP,
            "A sweep removes every record whose time is over and no other, and counts them",
            "CWE-770"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            for second in [1001, 1500, 1500, 1501, 9000] {
                fill(&connection, 1, second);
            }
            let mark = "UPDATE sessions SET ended = 1 WHERE expires = 1501";
            connection.execute_batch(mark).expect("there is a table");
            for (second, swept, left) in [
                (1000, 0, 5),
                (1001, 1, 4),
                (1500, 2, 2),
                (1500, 0, 2),
                (9999, 2, 0),
            ] {
                let now = Timestamp::from_seconds(second);
                t.call(format!("sweep_chunk(now: {now})"), || {
                    sweep_chunk(&mut connection, now)
                })
                .gives(Ok(swept));
                let rows = || number(&connection, "SELECT count(*) FROM sessions");
                t.call(format!("the rows after sweep_chunk(now: {now})"), rows)
                    .gives(left);
            }
        });
    }

    #[test]
    fn nobody_waits_for_a_whole_sweep() {
        claim!(
            STEP,
            "One call removes at most a thousand records, so that others can write before the next",
            "sqlite.org/lockingv3.html: one writer at a time"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            fill(&connection, 2 * CHUNK + 500, 1500);
            fill(&connection, 3, 9000);
            for swept in [CHUNK, CHUNK, 500, 0] {
                let call = "sweep_chunk(…), with 2500 over in the beginning,";
                t.call(call, || sweep_chunk(&mut connection, END))
                    .gives(Ok(swept));
            }
        });
    }

    #[test]
    fn a_sweep_of_the_store_sweeps_all() {
        claim!(
            STEP,
            "The store's sweep goes on until nothing is left that is over",
            "CWE-770"
        )
        .test(async |t| {
            let folder = Folder::new();
            let store = folder.store(&t);
            fill(&folder.outside(), CHUNK, 1500);
            fill(&folder.outside(), CHUNK + 7, 1600);
            fill(&folder.outside(), 3, 9000);
            let swept = t
                .call_async("sweep(now: 2000 s), with 2007 over,", store.sweep(END))
                .await;
            let swept = swept.map(|swept| swept.map_err(|error| error.to_string()));
            swept.gives(Ok(2 * CHUNK + 7));
            let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
            t.call("the rows after that", rows).gives(3);
        });
    }

    #[test]
    fn a_full_store_takes_no_more() {
        claim!(
            STEP,
            "A store with as many live records as its limit takes no new one, and keeps those it has; what \
             is over makes room",
            "CWE-770"
        )
        .test(async |t| {
            let folder = Folder::new();
            let limits = Limits { records: 3, ..Limits::default() };
            let opened = t.call("SqliteStore::open_with(…)", || {
                SqliteStore::open_with(&folder.database(), limits)
            });
            opened.must("the store is opened", Result::is_ok);
            let store = opened.value().expect("it is opened");
            let asked = store_contract::Asked::new(&t, store.clone());
            let alices = record("user", "alice");
            let (key, seen) = asked.kept(&alices).await;
            for _ in 0..2 {
                asked.kept(&record("user", "bob")).await;
            }
            let stranger = record("user", "mallory");
            for _ in 0..3 {
                let refused = store.create(&new_key(), &stranger, NOW).await;
                let refused = refused.map_err(|error| error.to_string());
                t.call("create(…), in a store of 3 with 3 records,", || refused)
                    .gives(Err(StoreError::Full { limit: 3 }.to_string()));
            }
            let mut late = alices.clone();
            late.expires = Timestamp::from_seconds(9000);
            asked.save(&key, seen, &late, NOW).await.gives(Saved::Yes);
            let mut next = stranger;
            next.expires = Timestamp::from_seconds(9000);
            let created = asked.create(&new_key(), &next, END).await;
            created.gives(Created::Yes);
            asked.record(&key, END).await.gives(Some(late));
            let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
            t.call("the rows when two of them had been over", rows).gives(2);
        });
    }

    #[test]
    fn what_came_in_its_place_stays() {
        claim!(
            STEP,
            "A record that takes an expired one's place between a look and the deletion is not swept",
            "CWE-367"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            let key = new_key();
            let old = row_of(&key, "alice", Timestamp::from_seconds(1500));
            connection.execute_batch(&old).expect("there is a table");
            let sql = "UPDATE sessions SET version = 8, expires = 9000;";
            rival(&folder, &mut connection, sql);
            let call = "sweep_chunk(now: 2000 s), while a new record takes the old one's place,";
            t.call(call, || sweep_chunk(&mut connection, END)).gives(Ok(0));
            let rows = || number(&folder.outside(), "SELECT count(*) FROM sessions");
            t.call("the rows after that", rows).gives(1);
        });
    }

    #[test]
    fn a_sweep_looks_at_what_is_over() {
        claim!(
            STEP,
            "A sweep finds what is over by the index, and doesn't look at what is live",
            "sqlite.org/eqp.html"
        )
        .test(async |t| {
            let folder = Folder::new();
            let mut connection = folder.connection(&t);
            fill(&connection, 10, 1500);
            let swept = t.call("sweep_chunk(…)", || sweep_chunk(&mut connection, NOW));
            swept.gives(Ok(0));
            let mut ran = |now| statements(&mut connection, |it| sweep_chunk(it, now));
            let first = t.call("the statements of sweep_chunk(…)", || ran(END));
            first.must("there are some", |ran| !ran.is_empty());
            let first = first.value();
            let is_same = ran(END.plus(1)).first().map(|it| &it.sql) == Some(&first[0].sql);
            let call = "whether sweep_chunk(…) has the same SQL a second later";
            t.call(call, || is_same).gives(true);
            let lines = plan(&connection, &first);
            t.matches_snapshot_of(&(lines.join("\n") + "\n"));
        });
    }
}

mod step_9 {
    //! Write `list`, `end_named` and `end_all_but`: the sessions of one user, and their end.
    use super::*;
    use axum::Router;
    use axum::routing::get;
    use harness::{Browser, Request};
    use session_ids::SessionId;
    use sqlite_store::{Listed, end_all_but, end_named, list};
    use std::sync::Arc;
    use std::time::Duration;
    use tokio::join;
    use tokio::sync::Barrier;

    const STEP: Step = CHAPTER.step(9, "Whose sessions are these?");

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
        fn new(t: &Test) -> Self {
            let folder = Folder::new();
            let connection = folder.connection(t);
            let (alices, bobs) = ([new_key(), new_key()], new_key());
            for (key, user, expires) in [
                (&alices[0], "alice", 3000),
                (&alices[1], "alice", 4000),
                (&bobs, "bob", 5000),
            ] {
                let sql = row_of(key, user, Timestamp::from_seconds(expires));
                connection.execute_batch(&sql).expect("there is a table");
            }
            Self {
                folder,
                connection,
                alices,
                bobs,
            }
        }

        /// Somebody else who has the lock. The connection doesn't wait for it.
        fn locked(&self) -> Connection {
            let waits = self.connection.busy_timeout(Duration::ZERO);
            waits.expect("it needn't wait");
            let owner = self.folder.outside();
            let begun = owner.execute_batch("BEGIN IMMEDIATE");
            begun.expect("nobody else writes");
            owner
        }

        /// Whether alice's first, alice's second and bob's are there.
        fn there(&self) -> [bool; 3] {
            let outside = self.folder.outside();
            [&self.alices[0], &self.alices[1], &self.bobs].map(|key| {
                let sql = format!("SELECT count(*) FROM sessions WHERE key = {}", literal(key));
                number(&outside, &sql) == 1
            })
        }
    }

    #[test]
    fn a_user_sees_their_own() {
        claim!(
            STEP,
            "The list has a user's sessions, the one that ends last first, and nobody else's",
            "ASVS 5.0, 7.5.2"
        )
        .test(async |t| {
            let mut kept = Kept::new(&t);
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
    fn what_has_ended_is_not_listed() {
        claim!(
            STEP,
            "A session whose time is over, and the mark of one that has ended, are not in the list",
            "ASVS 5.0, 7.5.2; the contract: the ended mark"
        )
        .test(async |t| {
            let mut kept = Kept::new(&t);
            let [one, two] = kept.alices;
            let mark = format!(
                "UPDATE sessions SET ended = 1 WHERE key = {}",
                literal(&two)
            );
            let only = vec![listed(&one, 3000)];
            kept.connection
                .execute_batch(&mark)
                .expect("there is a table");
            for (second, wanted) in [(2999, only), (3000, vec![]), (9000, vec![])] {
                let now = Timestamp::from_seconds(second);
                let call =
                    format!("list(…, \"alice\", now: {now}), where the other one is a mark,");
                t.call(call, || list(&mut kept.connection, "alice", now))
                    .gives(Ok(wanted));
            }
        });
    }

    #[test]
    fn a_user_ends_one_of_their_own() {
        claim!(
            STEP,
            "A session ends by the name that it has in its user's list, and nobody else's does",
            "ASVS 5.0, 7.5.2; CWE-639"
        )
        .test(async |t| {
            let mut kept = Kept::new(&t);
            let (one, bobs) = (name(&kept.alices[0]), name(&kept.bobs));
            let upper = bobs.to_uppercase();
            for (user, which) in [
                ("alice", bobs.as_str()),
                ("alice", upper.as_str()),
                ("alice", ""),
                ("alice", "%"),
                ("alice", "' OR 1 --"),
                ("bob", one.as_str()),
                ("carol", one.as_str()),
            ] {
                let call = format!("end_named(…, {user:?}, {which:?})");
                t.call(call, || end_named(&mut kept.connection, user, which))
                    .gives(Ok(0));
                t.call("alice's two and bob's, whether they are there", || {
                    kept.there()
                })
                .gives([true; 3]);
            }
            let call = format!("end_named(…, \"alice\", {one:?})");
            let ended = t.call(call, || end_named(&mut kept.connection, "alice", &one));
            ended.gives(Ok(1));
            t.call("alice's two and bob's, whether they are there", || {
                kept.there()
            })
            .gives([false, true, true]);
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
            STEP,
            "All sessions of a user end but the one that they name, and nobody else's",
            "ASVS 5.0, 7.4.3 and 7.5.2"
        )
        .test(async |t| {
            let mut kept = Kept::new(&t);
            let [_, mine] = kept.alices;
            let call = "end_all_but(…, \"alice\", the second)";
            t.call(call, || end_all_but(&mut kept.connection, "alice", &mine))
                .gives(Ok(1));
            t.call("alice's two and bob's, whether they are there", || {
                kept.there()
            })
            .gives([false, true, true]);
            t.call(call, || end_all_but(&mut kept.connection, "alice", &mine))
                .gives(Ok(0));
            let call = "end_all_but(…, \"bob\", a key that isn't his)";
            t.call(call, || end_all_but(&mut kept.connection, "bob", &mine))
                .gives(Ok(1));
            t.call("alice's two and bob's, whether they are there", || {
                kept.there()
            })
            .gives([false, true, false]);
            let _owner = kept.locked();
            let call = "end_all_but(…), while another process has the lock,";
            let ended = t.call(call, || {
                end_all_but(&mut kept.connection, "alice", &kept.bobs)
            });
            ended.must("an error", Result::is_err);
        });
    }

    #[test]
    fn a_damaged_file_is_no_empty_list() {
        claim!(
            STEP,
            "A list that can't be read to its end is an error, and not a shorter list",
            "ASVS 5.0, 16.5.3"
        )
        .test(async |t| {
            let Kept {
                folder, connection, ..
            } = Kept::new(&t);
            // Who closes a database last brings the log into the file.
            connection.close().expect("nothing is under way");
            let path = folder.database();
            let mut bytes = std::fs::read(&path).expect("there is a file");
            // The first page has the schema. In the others are the rows.
            bytes[4096..].fill(0);
            std::fs::write(&path, bytes).expect("it can be written");
            let mut connection = folder.plain(&t);
            let call = "list(…), in a file of which the first page is left,";
            let all = t.call(call, || list(&mut connection, "alice", NOW));
            all.must("an error", Result::is_err);
        });
    }

    #[test]
    fn a_list_looks_at_one_user() {
        claim!(
            STEP,
            "The list and both ends find a user's sessions by the index, and look at nobody else's",
            "CWE-89; sqlite.org/eqp.html"
        )
        .test(async |t| {
            let mut kept = Kept::new(&t);
            let key = new_key();
            let ran = t.call(
                "the statements of list(…), end_named(…) and end_all_but(…)",
                || {
                    let it = &mut kept.connection;
                    let list = statements(it, |it| list(it, "carol", NOW).map(drop));
                    let named = statements(it, |it| end_named(it, "carol", "0123456789abcdef"));
                    [
                        list,
                        named,
                        statements(it, |it| end_all_but(it, "carol", &key)),
                    ]
                },
            );
            ran.must("each runs some", |ran| {
                ran.iter().all(|one| !one.is_empty())
            });
            let written = |ran: &[Vec<stage::Statement>; 3]| {
                ran.iter().flatten().any(|one| one.sql.contains("carol"))
            };
            ran.must("no name is written into the SQL", |ran| !written(ran));
            let it = &mut kept.connection;
            let later = statements(it, |it| list(it, "carol", NOW.plus(1)).map(drop));
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
        _folder: Folder,
    }

    impl Site {
        fn new(t: &Test) -> Self {
            let (folder, clock) = (Folder::new(), StoppedClock::at(NOW));
            let (store, users) = (folder.store(t), Users::new(&HASHES));
            t.name_cookie("__Host-session", "session");
            let router = app(store.clone(), clock.clock(), Settings::default(), users);
            Self {
                server: t.serve(router),
                store,
                clock,
                _folder: folder,
            }
        }

        /// A browser of Alice's, in which she has logged in a minute after the last one; the cookie that
        /// it has, and the name of its session.
        async fn alices(&self, t: &Test, label: &str) -> (Browser, String, String) {
            self.clock.advance(60);
            let now = self.clock.clock().now();
            let account = json!({"name": "alice", "confirmed": now.seconds()});
            let mut record = record("account", account);
            record.expires = now.plus(86_400);
            let id = SessionId::generate();
            let key = StoreKey::of(&id);
            let created = self.store.create(&key, &record, now).await;
            let created = created.map_err(|error| error.to_string());
            t.call("create(…)", || created).gives(Ok(Created::Yes));
            t.name_value(name(&key), label);
            let cookie = format!("__Host-session={}", id.text());
            (t.browser(label, &self.server), cookie, name(&key))
        }

        /// Somebody's browser that has just logged in, and the name of its session. Each comes a minute
        /// after the one before.
        async fn logged_in(
            &self,
            t: &Test,
            label: &str,
            who: &[(&str, &str)],
        ) -> (Browser, String) {
            self.clock.advance(60);
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
            STEP,
            "Whoever is signed in sees where else they are, ends one of those sessions, and then all others",
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
    fn a_stolen_cookie_throws_nobody_out() {
        claim!(
            STEP,
            "Sessions end for whoever has given the password just now, and not for a cookie alone",
            "ASVS 5.0, 7.5.2"
        )
        .test(async |t| {
            let site = Site::new(&t);
            let (laptop, cookie, name) = site.alices(&t, "laptop").await;
            let mallory = t.browser("mallory, five minutes later", &site.server);
            site.clock.advance(300);
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
    fn nobody_ends_what_is_not_theirs() {
        claim!(
            STEP,
            "Whoever sends the name of somebody else's session, or isn't signed in, ends nothing",
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
                    t.call(format!("{who}'s POST {path}"), || sent.status)
                        .gives(303);
                    let page = laptop.get("/account/sessions").await;
                    let call =
                        format!("the laptop's GET /account/sessions after {who}'s POST {path}");
                    let page = t.call(call, || (page.status, page.text()));
                    page.must("200, with the laptop's session", |(status, text)| {
                        *status == 200 && text.contains(&name)
                    });
                }
            }
        });
    }

    #[test]
    fn who_is_thrown_out_cannot_finish() {
        claim!(
            STEP,
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
            let sessions = Sessions::new(store.clone(), clock.clock(), Settings::default());
            let server = t.serve(sessions.layer(router));
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
            t.call("end_other_sessions(\"alice\", alice's own)", || ended)
                .gives(Ok(1));
            t.call("the status of the slow request", || late.status)
                .gives(409);
            let left = store
                .sessions_of("alice", NOW)
                .await
                .map_err(|error| error.to_string());
            let left = t.call("sessions_of(\"alice\")", || left.map(|all| all.len()));
            left.gives(Ok(1));
        });
    }
}

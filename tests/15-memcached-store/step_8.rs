//! Write `Setting::parse` and `Setting::router`: one app, and four stores to choose from.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use harness::programs::REDIS;
use harness::{Step, Test, claim};
use memcached_store::{Setting, SettingError};
use memory_store::{Created, SessionStore, StoppedClock};
use session_ids::StoreKey;
use sqlite_store::SqliteStore;
use tokio::time::{sleep, timeout};

use crate::common::*;
use crate::store_contract::{Asked, END, NOW, new_key, record};
use crate::story::{Story, router};
use crate::{scripted, story};

const STEP: Step = CHAPTER.step(8, "Choose with one setting");

/// What `parse` makes of a name and a place, errors as their text.
fn parses(t: &Test, store: &str, at: Option<&str>) -> harness::Called<Result<Setting, String>> {
    t.call(format!("Setting::parse({store:?}, {at:?})"), || {
        Setting::parse(store, at).map_err(|error| error.to_string())
    })
}

#[test]
fn each_store_has_a_name_and_a_place() {
    claim!(
        STEP.invariant(1),
        "Four names are four stores, at the place that is given or at the usual one",
        "the four stores and their usual places"
    )
    .test(async |t| {
        let text = str::to_owned;
        parses(&t, "memory", None).gives(Ok(Setting::Memory));
        for (at, expected) in [
            (None, "sessions.db"),
            (Some("/tmp/x.db"), "/tmp/x.db"),
            (Some("C:/x.db"), "C:/x.db"),
            // What was given isn't ignored. SQLite decides what it is.
            (Some(""), ""),
        ] {
            let setting = Setting::Sqlite(expected.into());
            parses(&t, "sqlite", at).gives(Ok(setting));
        }
        let url = "redis://:secret@cache:7000/3";
        for (at, expected) in [(None, "redis://127.0.0.1:6379"), (Some(url), url)] {
            parses(&t, "redis", at).gives(Ok(Setting::Redis(text(expected))));
        }
        for (at, expected) in [(None, "127.0.0.1:11211"), (Some("cache:1"), "cache:1")] {
            parses(&t, "memcached", at).gives(Ok(Setting::Memcached(text(expected))));
        }
    });
}

/// Whether a text names all four stores.
fn names_all(text: &str) -> bool {
    let names = ["memory", "sqlite", "redis", "memcached"];
    names.iter().all(|name| text.contains(name))
}

#[test]
fn a_wrong_setting_is_an_error() {
    claim!(
        STEP.invariants(&[2, 3]),
        "Another name, also one that nearly fits, is an error that lists the four; nothing is ignored",
        "Flask 3.1.3 ignores SESSION_TYPE without its extension; CWE-1188"
    )
    .test(async |t| {
        for name in ["", "mysql", "Redis", "memcache", " redis", "redis ", "sqlite3", "null"] {
            parses(&t, name, None).must("an error that lists the four, and repeats the name", |it| {
                let error = it.as_ref().err();
                error.is_some_and(|error| names_all(error) && error.contains(name))
            });
        }
        for (store, at, name) in [
            ("memory", "here", "memory"),
            ("memory", "", "memory"),
            ("sqlite", "redis://127.0.0.1:6379", "sqlite"),
            ("sqlite", "rediss://cache", "sqlite"),
            ("sqlite", "memcached://127.0.0.1:11211", "sqlite"),
            ("sqlite", "sqlite:///sessions.db", "sqlite"),
            ("sqlite", "http://", "sqlite"),
            ("sqlite", "redis+unix://:secret@/run/redis.sock", "sqlite"),
            ("sqlite", "://", "sqlite"),
        ] {
            let call = format!("Setting::parse({store:?}, {at:?})");
            t.call(call, || Setting::parse(store, Some(at)))
                .must(&format!("SettingError::NoPlace({name:?})"), |it| {
                    matches!(it, Err(SettingError::NoPlace(store)) if *store == name)
                });
        }
        for store in ["mysql", "null"] {
            for at in [None, Some("here")] {
                t.call(format!("Setting::parse({store:?}, {at:?})"), || Setting::parse(store, at))
                    .must("SettingError::Unknown", |it| matches!(it, Err(SettingError::Unknown(_))));
            }
        }
    });
}

#[test]
fn a_store_that_is_not_there_ends_the_start() {
    claim!(
        STEP.invariant(5),
        "Where the store can't be reached, there is no app, and the error says what was tried and what there is",
        "CWE-636"
    )
    .test(async |t| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let nowhere = folder.path().join("not").join("there.db");
        let (no_server, folder) = (scripted::no_server(), "there.db");
        for (setting, name, named) in [
            (Setting::Sqlite(nowhere), "sqlite", folder.to_owned()),
            (Setting::Redis(format!("redis://:secret@{no_server}")), "redis", no_server.to_string()),
            (Setting::Memcached(no_server.to_string()), "memcached", no_server.to_string()),
        ] {
            let what = format!("the result of router() for {setting:?}");
            let clock = StoppedClock::at(NOW).clock();
            let made = router(&setting, clock).await;
            let store = match &made {
                Err(SettingError::Unusable { store, .. }) => Some(*store),
                _ => None,
            };
            t.see(format!("the store that is Unusable, in {what}"), store).is(Some(name));
            let made = made.map(|_| "an app").map_err(|error| error.to_string());
            t.see(what, made).must("an error with the place, the four names and no password", |it| {
                let error = it.as_ref().err();
                error.is_some_and(|it| it.contains(&named) && names_all(it) && !it.contains("secret"))
            });
        }
    });
}

#[test]
fn no_error_repeats_a_password() {
    claim!(
        STEP.invariants(&[3, 4]),
        "Whatever is wrong with a setting, neither the error nor the setting's debug output has its password",
        "CWE-532"
    )
    .test(async |t| {
        let no_server = scripted::no_server();
        let user = format!("alice:s3cret@{no_server}");
        let urls = ["s3cret", "s3@cret", "s3#cret", "s3/cret", "s3%23cret"];
        let urls = urls.map(|password| format!("redis://:{password}@{no_server}"));
        let settings = urls.iter().flat_map(|url| {
            let stores = ["memory", "sqlite", "redis", "memcached", url];
            stores.map(|store| (store, Some(url.as_str())))
        });
        let others = [("memcached", Some(user.as_str())), ("redis", Some("redis://:s3cret"))];
        for (store, at) in settings.chain(others) {
            let call = format!("Setting::parse({store:?}, {at:?}), then router()");
            let made = async {
                let clock = StoppedClock::at(NOW).clock();
                match Setting::parse(store, at) {
                    Ok(setting) => match router(&setting, clock).await {
                        Ok(_) => "an app".to_owned(),
                        Err(error) => format!("{setting:?}\n{error}\n{error:?}"),
                    },
                    Err(error) => format!("{error}\n{error:?}"),
                }
            };
            let text = t.call_async(call, made).await;
            text.must("an error that names the four stores, and has nothing of the password", |text| {
                names_all(text) && ["s3", "cret"].iter().all(|part| !text.contains(part))
            });
        }
    });
}

/// The settings to try, of those whose servers are there: memcached always is, or this chapter's
/// tests don't run.
fn settings(
    memcached: &harness::Backend,
    redis: Option<&harness::Backend>,
    folder: &Path,
) -> Vec<Setting> {
    let mut settings = vec![
        Setting::Memory,
        Setting::Sqlite(folder.join("sessions.db")),
        Setting::Memcached(memcached.address().to_string()),
    ];
    settings.extend(redis.map(|redis| Setting::Redis(redis.url())));
    settings
}

#[test]
fn the_same_story_on_every_store() {
    claim!(
        STEP.invariant(6),
        "The login of chapter 08 answers the same whichever store is behind it, by its clock and its settings",
        "one contract"
    )
    .test(async |t| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let (memcached, redis) = (t.memcached(), REDIS.is_there().then(|| t.redis()));
        let settings = settings(&memcached, redis.as_ref(), folder.path());
        let mut first = None;
        for setting in settings {
            let story = Story::of(&t, &setting).await;
            let first = first.get_or_insert_with(|| story.clone());
            t.see(format!("the story on {setting:?}"), story)
                .is(first.clone());
        }
        t.matches_snapshot_of(&first.unwrap_or_default().to_string());
    });
}

/// How long a sweep is waited for.
const A_WHILE: Duration = Duration::from_secs(3);

#[test]
fn a_table_is_swept() {
    claim!(
        STEP.invariant(7),
        "On SQLite what has expired by the app's clock is removed, again and again, and only that",
        "CWE-459"
    )
    .test(async |t| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let path = folder.path().join("sessions.db");
        let asked = Asked::new(&t, SqliteStore::open(&path).expect("the file can be made"));
        let (over, _) = asked.kept(&record("user", "alice")).await;
        let mut later = record("user", "bob");
        later.expires = END.plus(Duration::from_secs(1));
        let (live, _) = asked.kept(&later).await;
        let _app = router(&Setting::Sqlite(path), StoppedClock::at(END).clock()).await;
        let swept = async {
            while let Ok(Some(_)) = asked.store.load(&over, NOW).await {
                sleep(Duration::from_millis(10)).await;
            }
        };
        let swept = timeout(A_WHILE, swept).await;
        t.see(
            "whether an expired record is removed after router()",
            swept.is_ok(),
        )
        .is(true);
        asked.record(&live, NOW).await.gives(Some(later));
        let path = folder.path().join("again.db");
        let call = "router() for sqlite, and then five records that expire one after the other, \
                    as how many of them are removed,";
        t.on_one_thread(call, move || removed_of_five(path))
            .gives(5);
    });
}

/// How many of five records the app of this file removes that expire while it runs, one after the other.
/// Where all are at rest, the runtime's clock jumps to the end of the sweeper's.
async fn removed_of_five(path: PathBuf) -> usize {
    let clock = StoppedClock::at(NOW);
    let _app = router(&Setting::Sqlite(path.clone()), clock.clock()).await;
    let store = SqliteStore::open(&path).expect("the file can be made");
    tokio::time::pause();
    for removed in 0..5 {
        let (key, now) = (new_key(), clock.clock().now());
        let mut over = record("user", "alice");
        over.expires = now.plus(Duration::from_secs(100));
        let created = store.create(&key, &over, now).await;
        clock.advance(Duration::from_secs(100));
        let is_there = created.is_ok_and(|created| created == Created::Yes);
        if !is_there || !is_removed(&store, &key).await {
            return removed;
        }
    }
    5
}

/// Whether this record, which was live at [`NOW`], is removed in a while.
async fn is_removed(store: &SqliteStore, key: &StoreKey) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < A_WHILE {
        if matches!(store.load(key, NOW).await, Ok(None)) {
            return true;
        }
        // No time passes, but for the runtime's clock.
        sleep(Duration::from_secs(60)).await;
    }
    false
}

#[test]
fn what_a_second_server_knows() {
    claim!(
        STEP.invariant(6),
        "What one server has in memory no other one knows, and not itself after a restart; else they share",
        "one contract; one process, one memory"
    )
    .test(async |t| {
        let folder = tempfile::tempdir().expect("a temporary folder can be made");
        let (memcached, redis) = (t.memcached(), REDIS.is_there().then(|| t.redis()));
        for setting in settings(&memcached, redis.as_ref(), folder.path()) {
            let known = story::second_server_knows(&t, &setting).await;
            let what = format!("whether a second server on {setting:?} knows who logged in on the first");
            t.see(what, known).is(setting != Setting::Memory);
        }
    });
}

#[test]
fn a_network_split_logs_no_visitor_out() {
    claim!(
        STEP.invariant(8),
        "While memcached can't be reached pages are 503 and no cookie is taken away; after it all is as before",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let memcached = t.memcached();
        let proxy = t.proxy(&memcached);
        let setting = Setting::Memcached(proxy.address().to_string());
        t.name_cookie("__Host-session", "session");
        let site = t.serve(story::router_of(&t, &setting).await);
        let alice = t.browser("alice", &site);
        alice.get("/login").await;
        proxy.cut();
        alice.get("/profile").await;
        proxy.restore();
        alice.get("/profile").await;
        t.matches_snapshot();
    });
}

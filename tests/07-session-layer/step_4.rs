//! Write `RequestSession::session` and `RequestSession::load`: the session is loaded for the handlers
//! that ask for it, once.

use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::http::header::COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use harness::{Step, Test, claim};
use memory_store::{MemoryStore, Record, SessionStore, StoreError, Version};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};
use session_layer::{Load, LoadedSession, RequestSession, SessionError, Stored};
use tokio::join;
use tokio::sync::Semaphore;

use crate::site::*;

const STEP: Step = CHAPTER.step(4, "Load for the handlers that ask");

/// A store behind a box, which counts its loads, and may fail or keep an answer back.
struct Shelf {
    store: MemoryStore,
    loads: AtomicUsize,
    error: Option<fn() -> StoreError>,
    open: Semaphore,
}

impl Load for Shelf {
    fn load<'a>(
        &'a self,
        key: &'a StoreKey,
    ) -> Pin<Box<dyn Future<Output = Result<Option<(Record, Version)>, StoreError>> + Send + 'a>>
    {
        self.loads.fetch_add(1, Ordering::SeqCst);
        Box::pin(async move {
            let _pass = self.open.acquire().await;
            match self.error {
                Some(error) => Err(error()),
                None => self.store.load(key, NOW).await,
            }
        })
    }

    fn report(&self, _: &SessionError) {}
}

/// A shelf with a record of Alice's, the record, and the ID that opens it.
async fn shelf(ended: bool, error: Option<fn() -> StoreError>) -> (Arc<Shelf>, Record, SessionId) {
    let store = MemoryStore::with_capacity(10);
    let (id, other) = (SessionId::generate(), SessionId::generate());
    let data = Map::from_iter([
        ("logged_in".to_owned(), json!(true)),
        ("count".to_owned(), json!(3)),
    ]);
    let mut record = Record::new(data, NOW.plus(Duration::from_secs(1000)));
    record.ended = ended;
    let bobs = Record::new(
        Map::from_iter([("bob".to_owned(), json!(1))]),
        record.expires,
    );
    for (id, record) in [(&other, &bobs), (&id, &record)] {
        let created = store.create(&StoreKey::of(id), record, NOW).await;
        assert!(created.is_ok(), "there is room");
    }
    let shelf = Shelf {
        store,
        loads: AtomicUsize::new(0),
        error,
        open: Semaphore::new(1),
    };
    (Arc::new(shelf), record, id)
}

/// A request with this `Cookie` header, or with none.
fn request(shelf: &Arc<Shelf>, cookie: Option<&str>) -> RequestSession {
    let mut headers = HeaderMap::new();
    if let Some(cookie) = cookie {
        let cookie = HeaderValue::from_str(cookie).expect("the tests send text");
        headers.insert(COOKIE, cookie);
    }
    RequestSession::new(&headers, "session", shelf.clone())
}

/// Looks at the session. What is seen are its values.
async fn look(t: &Test, request: &RequestSession, what: &str) -> Result<Value, String> {
    let session = t
        .call_async(format!("session() for {what}"), request.session())
        .await;
    match session.value() {
        Ok(session) => Ok(json!({
            "logged_in": session.get::<Value>("logged_in"),
            "count": session.get::<Value>("count"),
            "bob": session.get::<Value>("bob"),
        })),
        Err(error) => Err(error.to_string()),
    }
}

fn empty() -> Value {
    json!({ "logged_in": null, "count": null, "bob": null })
}

fn alices() -> Value {
    json!({ "logged_in": true, "count": 3, "bob": null })
}

/// What the store knew, by name.
fn known(request: &RequestSession) -> Option<&'static str> {
    request
        .loaded()
        .map(|LoadedSession { stored, .. }| match stored {
            Stored::Nothing => "Nothing",
            Stored::Ended => "Ended",
            Stored::Live { .. } => "Live",
        })
}

#[test]
fn without_an_id_nothing_is_loaded() {
    claim!(
        STEP.invariant(1),
        "Without a cookie, with a value that is no ID, and with two cookies of one name, the session is \
         empty, and the store isn't asked",
        "CWE-20; RFC 6265bis, section 8.6"
    )
    .test(async |t| {
        let (shelf, _, id) = shelf(false, None).await;
        let id = id.text();
        for cookie in [
            None,
            Some("theme=dark".to_owned()),
            Some("session=".to_owned()),
            Some(format!("session={id}=")),
            Some(format!("session={id}; session={id}")),
            Some(format!("session=; session={id}")),
            Some(format!("xsession={id}")),
        ] {
            let request = request(&shelf, cookie.as_deref());
            let what = format!("the cookies {cookie:?}");
            let seen = look(&t, &request, &what).await;
            t.see(format!("what is seen and known for {what}"), (seen, known(&request)))
                .is((Ok(empty()), Some("Nothing")));
        }
        t.see("the number of loads", shelf.loads.load(Ordering::SeqCst)).is(0);
    });
}

#[test]
fn an_unknown_id_is_forgotten() {
    claim!(
        STEP.invariant(2),
        "An ID that the store doesn't know opens an empty session, and is kept nowhere",
        "WSTG-SESS-03; CWE-384"
    )
    .test(async |t| {
        let (shelf, ..) = shelf(false, None).await;
        let unknown = format!("session={}", SessionId::generate().text());
        let request = request(&shelf, Some(&unknown));
        let seen = look(&t, &request, "an unknown ID").await;
        t.see("what is seen and known", (seen, known(&request)))
            .is((Ok(empty()), Some("Nothing")));
        t.see("the number of loads", shelf.loads.load(Ordering::SeqCst))
            .is(1);
    });
}

#[test]
fn a_record_becomes_a_session() {
    claim!(
        STEP.invariant(3),
        "A live record gives a session with its values, and with it go its key, the record and its version",
        "one question, one answer"
    )
    .test(async |t| {
        let (shelf, record, id) = shelf(false, None).await;
        let request = request(&shelf, Some(&format!("theme=dark; session={}", id.text())));
        let seen = look(&t, &request, "Alice's ID").await;
        t.see("what is seen", seen).is(Ok(alices()));
        let key = StoreKey::of(&id);
        let there = shelf.store.load(&key, NOW).await.ok().flatten();
        let version = there.map(|(_, version)| version);
        let stored = request.loaded().map(|loaded| match loaded.stored.clone() {
            Stored::Live { key, record, version } => Some((key, record, version)),
            _ => None,
        });
        let expected = version.map(|version| Some((key, record, version)));
        t.see("the key, the record and the version that are kept", stored).is(expected);
    });
}

#[test]
fn a_tombstone_is_no_unknown_id() {
    claim!(
        STEP.invariant(4),
        "A record that has ended gives an empty session, which is kept as Ended",
        "the table \"What happens when\""
    )
    .test(async |t| {
        let (shelf, _, id) = shelf(true, None).await;
        let request = request(&shelf, Some(&format!("session={}", id.text())));
        let seen = look(&t, &request, "the ID of a session that has ended").await;
        t.see("what is seen and known", (seen, known(&request)))
            .is((Ok(empty()), Some("Ended")));
    });
}

#[test]
fn a_record_without_values_is_alive() {
    claim!(
        STEP.invariants(&[3, 4]),
        "Whether a record has ended is what `ended` says, and not whether it has values",
        "the table \"What happens when\""
    )
    .test(async |t| {
        for (ended, name) in [(false, "Live"), (true, "Ended")] {
            let (shelf, ..) = shelf(false, None).await;
            let id = SessionId::generate();
            let mut record = Record::new(Map::new(), NOW.plus(Duration::from_secs(1)));
            record.ended = ended;
            let created = shelf.store.create(&StoreKey::of(&id), &record, NOW).await;
            assert!(created.is_ok(), "there is room");
            let request = request(&shelf, Some(&format!("session={}", id.text())));
            let seen = look(&t, &request, "the ID of a record without values").await;
            t.see("what is seen and known", (seen, known(&request)))
                .is((Ok(empty()), Some(name)));
        }
    });
}

#[test]
fn every_look_is_the_same_session() {
    claim!(
        STEP.invariant(5),
        "Two looks, one after the other or at the same moment, cost one load and see one session",
        "maxcountryman/axum-sessions#13"
    )
    .test(async |t| {
        let (shelf, _, id) = shelf(false, None).await;
        let alices = format!("session={}", id.text());
        let unknown = format!("session={}", SessionId::generate().text());
        for (cookie, loads, at_once) in [
            (Some(&alices), 1, false),
            (Some(&alices), 1, true),
            (Some(&unknown), 1, false),
            (Some(&unknown), 1, true),
            (None, 0, false),
            (None, 0, true),
        ] {
            shelf.loads.store(0, Ordering::SeqCst);
            let request = request(&shelf, cookie.map(String::as_str));
            let clone = request.clone();
            let looks = async {
                if at_once {
                    let pass = shelf.open.acquire().await;
                    let let_go = async {
                        // Both are at the door by now.
                        tokio::task::yield_now().await;
                        drop(pass);
                    };
                    let (first, second, ()) = join!(request.session(), clone.session(), let_go);
                    (first, second)
                } else {
                    (request.session().await, clone.session().await)
                }
            };
            let what = format!("two calls of session() for {cookie:?}, at once: {at_once},");
            let (first, second) = t.call_async(&what, looks).await.value();
            let shared = first.ok().zip(second.ok()).and_then(|(first, second)| {
                first.insert("color", "seen in both");
                second.get::<String>("color")
            });
            let kept = request
                .loaded()
                .and_then(|it| it.session.get::<String>("color"));
            t.see(
                format!("{what}: what the second and the layer see of the first, and the loads"),
                (
                    shared.as_deref(),
                    kept.as_deref(),
                    shelf.loads.load(Ordering::SeqCst),
                ),
            )
            .is((Some("seen in both"), Some("seen in both"), loads));
        }
    });
}

#[test]
fn an_error_is_no_stranger() {
    claim!(
        STEP.invariant(6),
        "Whichever error the store gives, it is given back as it came, and no session is kept: the next look \
         asks again",
        "ASVS 5.0, 16.5.3"
    )
    .test(async |t| {
        let errors: [fn() -> StoreError; 4] = [
            || StoreError::Unavailable("the test broke it".into()),
            || StoreError::Damaged("the test broke it".into()),
            || StoreError::Unstorable("the test broke it".into()),
            || StoreError::Full { capacity: 7 },
        ];
        for error in errors {
            let (shelf, _, id) = shelf(false, Some(error)).await;
            let request = request(&shelf, Some(&format!("session={}", id.text())));
            let seen = look(&t, &request, "Alice's ID, on a store that fails,").await;
            t.see("what is seen and known", (seen, known(&request)))
                .is((Err(error().to_string()), None));
            let loads = || shelf.loads.load(Ordering::SeqCst);
            t.see("the number of loads", loads()).is(1);
            let second = look(&t, &request, "a second look").await;
            t.see("what the second look sees, and all loads", (second, loads()))
                .is((Err(error().to_string()), 2));
        }
    });
}

#[test]
fn a_look_counts_from_its_beginning() {
    claim!(
        STEP.invariant(7),
        "From the first look on the session was looked at, also if the load fails or isn't answered, and \
         not before",
        "CVE-2026-27205"
    )
    .test(async |t| {
        let down: fn() -> StoreError = || StoreError::Unavailable("the test broke it".into());
        for error in [None, Some(down)] {
            let (shelf, _, id) = shelf(false, error).await;
            for cookie in [None, Some(format!("session={}", id.text()))] {
                let request = request(&shelf, cookie.as_deref());
                let before = request.was_looked_at();
                let seen = look(&t, &request, "a request").await;
                t.see(format!("looked at, before and after session() gave {seen:?}"), {
                    (before, request.was_looked_at())
                })
                .is((false, true));
            }
        }
        let (shelf, _, id) = shelf(false, None).await;
        let request = request(&shelf, Some(&format!("session={}", id.text())));
        let pass = shelf.open.acquire().await;
        let given_up = tokio::time::timeout(Duration::from_millis(5), request.session()).await;
        drop(pass);
        t.see("whether the store answered", given_up.is_ok()).is(false);
        t.see("whether the session was looked at", request.was_looked_at()).is(true);
    });
}

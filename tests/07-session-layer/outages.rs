//! Stories of one request each, told once for each call to the store and each way in which that can fail.

use std::error::Error;
use std::mem::take;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use harness::{Browser, Reply, Server, Test};
use memory_store::{MemoryStore, Record, SessionStore, StoppedClock};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};
use session_layer::{SessionError, SessionLayer, Settings};

use crate::failing_store::{FailingStore, Fault, Faults, Log, at_each_call_by};
use crate::site::{LONG, NOW, router};
use crate::staged_store::{Call, Director, Other, StagedStore};

/// What a request does, and what others do to its session meanwhile.
#[derive(Debug, Clone, Copy)]
pub struct Story {
    pub name: &'static str,
    pub path: &'static str,
    /// Who comes with it: a stranger, or Alice, who is logged in and has a count of 1.
    pub who: Who,
    /// What others do before each of its saves.
    pub others: &'static [Other],
    /// How many IDs are taken before one is free.
    pub taken: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    Stranger,
    Alice,
}

/// One telling of a story: what became of it, and what is in the store, which is well again.
pub struct Told<'a> {
    /// How a failure calls it: the story, the call and the fault.
    pub case: String,
    pub log: Log,
    pub reply: Reply,
    /// How often others changed the session.
    pub others: u64,
    /// How many records there are more than before the request.
    pub records_more: isize,
    /// The record under the ID that the request came with.
    pub old: Option<Record>,
    /// The cookie that the request came with.
    old_cookie: String,
    test: &'a Test,
    alice: &'a Browser,
}

/// A site on a store that is staged, and fails when it is told to.
struct Site {
    server: Server,
    store: Arc<MemoryStore>,
    director: Director,
    faults: Faults,
    reports: Arc<Mutex<Vec<Reported>>>,
}

/// Tells the story for each call and each fault. If a call failed, the visitor must read 503 and get no
/// cookie, whatever call it was, its error must be reported, and no call may follow it; if none did, the
/// handler's answer goes out. `then` says what else must hold.
pub async fn tell(t: &Test, story: Story, then: impl AsyncFn(&Told)) {
    let site = Site::new(t);
    let alice = t.browser("alice", &site.server);
    at_each_call_by(&Fault::EVERY, async |fault, number| {
        let case = format!("{}, call {number} fails: {fault}", story.name);
        let (key, old_cookie) = site.begin(story).await;
        let before = site.store.len();
        site.faults.arm(fault, number);
        let reply = alice.get_with_cookie(story.path, &old_cookie).await;
        let log = site.faults.disarm();
        let others = story.others.len() - site.director.others_left();
        site.director.let_others(Call::Save, key, &[]);
        site.director.say_taken_times(0);
        let told = Told {
            case,
            log,
            reply,
            others: others as u64,
            records_more: site.store.len() as isize - before as isize,
            old: site.kept(&key).await,
            old_cookie,
            test: t,
            alice: &alice,
        };
        told.claims_no_success();
        told.see(
            "the calls after the one that failed",
            told.log.after.clone(),
        )
        .is(Vec::<Call>::new());
        let error = told.log.failed.map(|_| reported(&fault.error()));
        let what = "the errors that were reported, each with its cause";
        told.see(what, take(&mut *site.reports()))
            .is(Vec::from_iter(error));
        then(&told).await;
        told.log
    })
    .await;
}

/// An error in words, and its cause.
type Reported = (String, Option<String>);

fn reported(error: &dyn Error) -> Reported {
    (error.to_string(), error.source().map(ToString::to_string))
}

impl Site {
    fn new(t: &Test) -> Self {
        let director = Director::default();
        let staged: StagedStore<MemoryStore> = director.stage(MemoryStore::with_capacity(1000));
        let store = Arc::clone(&staged.inner);
        let (faults, failing): (Faults, FailingStore<_>) = Faults::around(staged);
        let reports = Arc::new(Mutex::new(Vec::new()));
        let heard = Arc::clone(&reports);
        let report = move |error: &SessionError| locked(&heard).push(reported(error));
        let settings = Settings::default().timeout(LONG);
        let clock = StoppedClock::at(NOW).clock();
        let layer = SessionLayer::reporting(failing, clock, settings, report);
        Self {
            server: t.serve(router().layer(layer)),
            store,
            director,
            faults,
            reports,
        }
    }

    /// A session for who comes, and the cookie of it. A stranger's is one that the store doesn't know.
    async fn begin(&self, story: Story) -> (StoreKey, String) {
        let id = SessionId::generate();
        let key = StoreKey::of(&id);
        if story.who == Who::Alice {
            let record = Record::new(alices(), NOW.plus(Duration::from_secs(1000)));
            let created = self.store.create(&key, &record, NOW).await;
            assert!(created.is_ok(), "there is room");
        }
        self.director.let_others(Call::Save, key, story.others);
        self.director.say_taken_times(story.taken);
        (key, format!("__Host-session={}", id.text()))
    }

    fn reports(&self) -> MutexGuard<'_, Vec<Reported>> {
        locked(&self.reports)
    }

    async fn kept(&self, key: &StoreKey) -> Option<Record> {
        let kept = self.store.load(key, NOW).await;
        kept.expect("a store in memory answers")
            .map(|(record, _)| record)
    }
}

fn locked(reports: &Mutex<Vec<Reported>>) -> MutexGuard<'_, Vec<Reported>> {
    reports.lock().unwrap_or_else(PoisonError::into_inner)
}

fn alices() -> Map<String, Value> {
    Map::from_iter([
        ("logged_in".to_owned(), json!(true)),
        ("count".to_owned(), json!(1)),
    ])
}

impl Told<'_> {
    /// Looks at something, and says in which case.
    pub fn see<T>(&self, what: &str, value: T) -> harness::Seen<T> {
        self.test.see(format!("{}: {what}", self.case), value)
    }

    /// Whether the story was told to its end.
    pub fn is_whole(&self) -> bool {
        self.log.failed.is_none()
    }

    fn claims_no_success(&self) {
        let session_cookies = self.reply.set_cookies();
        if self.is_whole() {
            self.see("the status", self.reply.status).is(200);
        } else {
            let seen = (self.reply.status, self.reply.text(), session_cookies.len());
            self.see("status, text, and number of cookies", seen).is((
                503,
                "Please come back later.".to_owned(),
                0,
            ));
        }
    }

    /// The session is where it was: Alice's values, what others did, and of this request's changes
    /// only the count, if it was saved.
    pub fn the_old_one_goes_on(&self, count: u64) {
        let mut data = alices();
        data.insert("count".to_owned(), count.into());
        if self.others > 0 {
            data.insert("others".to_owned(), self.others.into());
        }
        let old = self.old.as_ref();
        let seen = old.map(|record| (record.ended, record.data.clone()));
        self.see("the old record, as ended and its data", seen)
            .is(Some((false, data)));
    }

    /// What the next request reads with the cookie that this one came with.
    pub async fn with_the_old_cookie(&self, path: &str) -> String {
        let reply = self.alice.get_with_cookie(path, &self.old_cookie).await;
        reply.text()
    }

    /// What the next request reads with the cookie that this one was given.
    pub async fn with_the_new_cookie(&self, path: &str) -> String {
        let set = self.reply.set_cookies();
        let session = set.iter().find(|set| set.name() == b"__Host-session");
        let value = session.map(|set| String::from_utf8_lossy(set.value()).into_owned());
        let cookie = format!("__Host-session={}", value.unwrap_or_default());
        self.alice.get_with_cookie(path, cookie).await.text()
    }
}

//! One request, told once for each call to the store and each way in which that can fail.

use std::sync::Arc;

use harness::{Browser, Reply, Request, Server, SetCookie, Test};
use login::{Users, app};
use memory_store::{MemoryStore, Record, SessionStore, StoppedClock, Timestamp};
use serde_json::{Map, Value, json};
use session_ids::{SessionId, StoreKey};
use session_layer::Settings;

use crate::failing_store::{FailingStore, Faults, Log, at_each_call};
use crate::site::{NOW, users};
use crate::staged_store::{Director, StagedStore};

/// Who sends the request, and with what in the session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Who {
    /// A stranger with a basket.
    Stranger,
    /// Alice, who gave her password this many seconds ago.
    Alice(u64),
}

impl Who {
    fn data(self) -> Map<String, Value> {
        let data = match self {
            Self::Stranger => json!({"basket": 1}),
            Self::Alice(ago) => {
                json!({"account": {"name": "alice", "confirmed": NOW.seconds() - ago}})
            }
        };
        data.as_object().cloned().unwrap_or_default()
    }
}

/// A form that is sent.
#[derive(Debug, Clone, Copy)]
pub struct Form<'a> {
    pub path: &'a str,
    pub fields: &'a [(&'a str, &'a str)],
}

/// One telling: what was answered, and a store that is well again.
pub struct Told<'a> {
    pub log: Log,
    pub reply: Reply,
    pub users: Users,
    case: String,
    old_cookie: String,
    browser: &'a Browser,
    test: &'a Test,
}

/// Lets `who` send the form, once for each call that may fail and each fault. If a call failed, the answer
/// must be 503 and set no cookie; if none did, it must be what it always is. `then` says what else must
/// hold.
pub async fn tell(t: &Test, who: Who, form: Form<'_>, then: impl AsyncFn(&Told)) {
    at_each_call(async |fault, number| {
        let users = users();
        let staged: StagedStore<MemoryStore> =
            Director::default().stage(MemoryStore::with_capacity(1000));
        let store = Arc::clone(&staged.inner);
        let (faults, failing): (Faults, FailingStore<_>) = Faults::around(staged);
        let clock = StoppedClock::at(NOW).clock();
        let server: Server = t.serve(app(failing, clock, Settings::default(), users.clone()));
        let browser = t.browser("visitor", &server);
        let old_cookie = begin(&store, who).await;
        faults.arm(fault, number);
        let request = Request::post(form.path, form.fields).header("cookie", &old_cookie);
        let reply = browser.send(request).await;
        let log = faults.disarm();
        let told = Told {
            log,
            reply,
            users,
            case: format!(
                "POST {} by {who:?}, call {number} fails: {fault}",
                form.path
            ),
            old_cookie,
            browser: &browser,
            test: t,
        };
        if told.is_whole() {
            told.see("whether it is an error", told.reply.status >= 500)
                .is(false);
        } else {
            let answer = (told.reply.status, told.reply.set_cookies().len());
            told.see("the status, and how many cookies are set", answer)
                .is((503, 0));
        }
        then(&told).await;
        told.log
    })
    .await;
}

async fn begin(store: &MemoryStore, who: Who) -> String {
    let id = SessionId::generate();
    let record = Record::new(who.data(), Timestamp::from_seconds(NOW.seconds() + 1000));
    let created = store.create(&StoreKey::of(&id), &record, NOW).await;
    assert!(created.is_ok(), "there is room");
    format!("__Host-session={}", id.text())
}

impl Told<'_> {
    /// Whether no call failed.
    pub fn is_whole(&self) -> bool {
        self.log.failed.is_none()
    }

    pub fn see<T: std::fmt::Debug>(&self, what: &str, value: T) -> harness::Seen<T> {
        self.test.see(format!("{what}: {}", self.case), value)
    }

    /// What the account's page shows with the cookie from before the request: its status and text.
    pub async fn with_the_old_cookie(&self) -> (u16, String) {
        self.account(self.old_cookie.as_bytes()).await
    }

    /// The same with the cookie that the answer has set.
    pub async fn with_the_new_cookie(&self) -> (u16, String) {
        self.account(&self.new_cookie()).await
    }

    /// Sends a form with the cookie from before the request, or with the one that the answer has set.
    pub async fn post(&self, form: Form<'_>) -> Reply {
        let cookie = if self.is_whole() {
            self.new_cookie()
        } else {
            self.old_cookie.clone().into_bytes()
        };
        let request = Request::post(form.path, form.fields).header("cookie", cookie);
        self.browser.send(request).await
    }

    fn new_cookie(&self) -> Vec<u8> {
        let cookies = self.reply.set_cookies();
        let pair = |it: &SetCookie| [it.name(), b"=", it.value()].concat();
        let old = || self.old_cookie.clone().into_bytes();
        cookies.first().map_or_else(old, pair)
    }

    async fn account(&self, cookie: &[u8]) -> (u16, String) {
        let reply = self.browser.get_with_cookie("/account", cookie).await;
        (reply.status, reply.text())
    }
}

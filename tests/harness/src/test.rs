//! What a test's body works with.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;

use crate::activity::Activity;
use crate::panics::Panics;
use crate::transcript::{Came, CookieName, Part, Sent, Transcript};
use crate::{Browser, Called, Claim, Failure, Reply, Server, call, raw, report, snapshot};

/// One run of one claim: starts servers and browsers, and holds the transcript.
#[derive(Debug, Clone)]
pub struct Test(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    claim: Claim,
    transcript: Transcript,
    panics: Panics,
    activity: Activity,
    calling: call::Calling,
    checks: AtomicUsize,
    notes: Mutex<Vec<String>>,
}

impl Test {
    pub(crate) fn new(claim: Claim) -> Self {
        Self(Arc::new(Parts {
            claim,
            transcript: Transcript::default(),
            panics: Panics::default(),
            activity: Activity::default(),
            calling: call::Calling::default(),
            checks: AtomicUsize::default(),
            notes: Mutex::default(),
        }))
    }

    /// Starts a server on a free loopback port. It stops when the handle is dropped.
    pub fn serve(&self, router: Router) -> Server {
        Server::start(router, self.panics(), self.activity())
            .unwrap_or_else(|error| Failure::raise_other(self, &error))
    }

    /// A visitor of `server` with a name and cookies of their own.
    pub fn browser(&self, name: &str, server: &Server) -> Browser {
        Browser::new(name, server, self.clone())
    }

    /// Sends `bytes` to `server` as they are, for what no browser would send.
    pub async fn raw(&self, name: &str, server: &Server, bytes: &[u8]) -> Reply {
        let place = self.transcript().sent(name, Sent::Raw(bytes.to_vec()));
        match raw::exchange(server.address(), bytes).await {
            Ok(reply) => {
                self.transcript().came(place, Came::Reply(reply.clone()));
                reply
            }
            Err(error) => {
                self.transcript().came(place, Came::Closed);
                Failure::raise_no_answer(self, &error)
            }
        }
    }

    /// Shows this cookie's values in the transcript as `<label 1>`, `<label 2>`, …, for values that
    /// change from run to run.
    pub fn name_cookie(&self, cookie: &str, label: &str) {
        self.name_part(cookie, label, Part::Whole);
    }

    /// Shows what stands behind the last dot of this cookie's values as `<label 1>`, `<label 2>`, …,
    /// for signatures that depend on how a student puts the message together.
    pub fn name_signature(&self, cookie: &str, label: &str) {
        self.name_part(cookie, label, Part::AfterLastDot);
    }

    fn name_part(&self, cookie: &str, label: &str, part: Part) {
        self.transcript().name(CookieName {
            cookie: cookie.to_owned(),
            label: label.to_owned(),
            part,
        });
    }

    /// Shows this value in the transcript as `<label>`, wherever it turns up.
    pub fn name_value(&self, value: impl AsRef<[u8]>, label: &str) {
        self.transcript()
            .name_value(value.as_ref(), &format!("<{label}>"));
    }

    /// Calls a function of the student's. `call` is how the failure shows it: `double(3)`.
    pub fn call<T>(&self, call: impl Into<String>, function: impl FnOnce() -> T) -> Called<T> {
        let call = call.into();
        self.start_call(&call);
        let value = function();
        self.0.calling.end();
        Called::new(self.clone(), call, value)
    }

    /// Ends the test unless the conversation is the one in this test's snapshot, the one that the
    /// book prints.
    pub fn matches_snapshot(&self) {
        self.matches_snapshot_of(&self.transcript().render());
    }

    /// Ends the test unless `text` is what this test's snapshot holds.
    pub fn matches_snapshot_of(&self, text: &str) {
        snapshot::compare(self, text);
    }

    /// The conversation so far.
    pub fn transcript(&self) -> &Transcript {
        &self.0.transcript
    }

    /// Notes what a failure is to say beside what is wrong: which cookies a browser kept back. What was said before
    /// isn't said again.
    pub(crate) fn note(&self, note: String) {
        let mut notes = self.0.notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.retain(|said| *said != note);
        notes.push(note);
    }

    /// What was noted.
    pub(crate) fn notes(&self) -> Vec<String> {
        let notes = self.0.notes.lock().unwrap_or_else(PoisonError::into_inner);
        notes.clone()
    }

    pub(crate) fn claim(&self) -> &Claim {
        &self.0.claim
    }

    /// Notes that a function of the student's is called. [`Calling::end`](call::Calling::end) ends it.
    pub(crate) fn start_call(&self, call: &str) {
        self.0.calling.start(call);
        report::calls(&self.0.claim.test_path(), call);
    }

    pub(crate) fn calling(&self) -> &call::Calling {
        &self.0.calling
    }

    /// Notes that the test compares something with what it expects.
    pub(crate) fn count_check(&self) {
        self.0.checks.fetch_add(1, Ordering::Relaxed);
    }

    /// Whether the test has compared nothing at all.
    pub(crate) fn is_unchecked(&self) -> bool {
        self.0.checks.load(Ordering::Relaxed) == 0
    }

    pub(crate) fn activity(&self) -> &Activity {
        &self.0.activity
    }

    pub(crate) fn panics(&self) -> &Panics {
        &self.0.panics
    }

    /// What the test is waiting for: a function, or requests.
    pub(crate) fn waiting_for(&self) -> Vec<String> {
        let mut waiting = self.0.calling.now();
        waiting.extend(self.transcript().under_way());
        waiting
    }
}

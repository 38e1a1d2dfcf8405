//! Notices a test that waits for what can't come.
//!
//! A limit by the clock says more of the machine than of the code. So a test is stopped early where its
//! body waits, the threads of its runtime and of its servers' sleep, and nothing has woken one of them for a
//! while: no answer came, no timer rang, no task went on. Where a thread is blocked, by a lock that it holds
//! itself, it doesn't sleep; then the process must have done nothing.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use tokio::runtime::RuntimeMetrics;

use crate::run::LOOK;

/// How long nothing may happen at all. An answer of this machine, or a timer of a test, takes a fraction; so
/// does what runs beside the runtimes, such as a password's hash.
pub const STILL: Duration = Duration::from_secs(5);

/// What a test's runtimes do.
#[derive(Debug, Default)]
pub struct Activity {
    runtimes: Mutex<Vec<RuntimeMetrics>>,
    /// Whether the body runs, or something that it called and that blocks its thread.
    in_body: AtomicBool,
}

impl Activity {
    /// From now on, this runtime is one of the test's.
    pub fn watch(&self, metrics: RuntimeMetrics) {
        let runtimes = self.runtimes.lock();
        runtimes
            .unwrap_or_else(PoisonError::into_inner)
            .push(metrics);
    }

    /// The body, whose running is noted.
    pub async fn of<T>(&self, body: impl Future<Output = T>) -> T {
        let mut body = pin!(body);
        std::future::poll_fn(|context| {
            self.in_body.store(true, Ordering::SeqCst);
            let polled = body.as_mut().poll(context);
            self.in_body.store(false, Ordering::SeqCst);
            polled
        })
        .await
    }

    /// How often the threads have gone to sleep and woken up, if all of them sleep.
    fn asleep(&self) -> Option<u64> {
        let runtimes = self.runtimes.lock().unwrap_or_else(PoisonError::into_inner);
        if runtimes.is_empty() || self.in_body.load(Ordering::SeqCst) {
            return None;
        }
        let counts = runtimes.iter().flat_map(|runtime| {
            (0..runtime.num_workers()).map(|worker| runtime.worker_park_unpark_count(worker))
        });
        // A thread that sleeps has done so once more than it has woken up.
        counts.map(|count| (count % 2 == 1).then_some(count)).sum()
    }
}

/// For how many looks nothing has happened. Looks and not seconds: where the machine has no time for the test,
/// it has none for the looks either.
#[derive(Debug)]
pub struct Stillness {
    /// How long all threads may sleep.
    asleep: Duration,
    /// How long one may be blocked: it may wait for another process, which works.
    blocked: Duration,
    looks: u32,
    seen: Option<u64>,
    worked: Duration,
}

/// The least that code does that does anything: one part in so many of a processor.
const IDLE: u32 = 200;

impl Stillness {
    /// Nothing has happened yet, in a test with this limit.
    pub fn new(limit: Duration) -> Self {
        Self {
            asleep: STILL.min(limit),
            blocked: limit,
            looks: 0,
            seen: None,
            worked: Duration::ZERO,
        }
    }

    /// Looks again, after the process has `worked` so long since the last look. For how long nothing has
    /// happened, once that is long enough: all threads of the runtimes slept; or one of them was blocked, and
    /// nothing worked.
    pub fn look(&mut self, activity: &Activity, worked: Option<Duration>) -> Option<Duration> {
        let asleep = activity.asleep();
        self.worked += worked.unwrap_or(LOOK);
        let is_idle = self.worked <= LOOK * (self.looks + 1) / IDLE;
        let same = asleep == self.seen && (asleep.is_some() || is_idle);
        if same {
            self.looks += 1;
        } else {
            self.looks = 0;
            self.worked = Duration::ZERO;
        }
        self.seen = asleep;
        let enough = if asleep.is_some() {
            self.asleep
        } else {
            self.blocked
        };
        (LOOK * self.looks >= enough).then_some(enough)
    }
}

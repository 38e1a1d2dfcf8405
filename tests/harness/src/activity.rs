//! Notices a test that waits for what can't come.
//!
//! A limit by the clock says more of the machine than of the code. So a test is stopped early where its
//! body waits, the threads of its runtime and of its servers' sleep, and nothing has woken one of them for a
//! while: no answer came, no timer rang, no task went on.

use std::pin::pin;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use tokio::runtime::RuntimeMetrics;

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

/// Since when nothing has happened.
#[derive(Debug, Default)]
pub struct Stillness(Option<(u64, Instant)>);

impl Stillness {
    /// Looks again. Whether nothing has happened for [`STILL`].
    pub fn is_long(&mut self, activity: &Activity) -> bool {
        let asleep = activity.asleep();
        match (asleep, self.0) {
            (Some(count), Some((seen, since))) if count == seen => since.elapsed() >= STILL,
            _ => {
                self.0 = asleep.map(|count| (count, Instant::now()));
                false
            }
        }
    }
}

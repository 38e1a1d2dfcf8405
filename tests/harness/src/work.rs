//! How long a test has worked.
//!
//! The system counts the processor's time of a process, and not of a test. What all tests that are running
//! have used is shared out among them equally.

use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use cpu_time::ProcessTime;

/// How many tests are running in this process.
static RUNNING: AtomicU32 = AtomicU32::new(0);

/// The work of one test, from its start.
#[derive(Debug)]
pub struct Work {
    /// The test's share of it, up to the last look.
    pub share: Duration,
    seen: Option<ProcessTime>,
}

impl Work {
    /// The test begins.
    pub fn start() -> Self {
        RUNNING.fetch_add(1, Ordering::Relaxed);
        Self {
            share: Duration::ZERO,
            seen: ProcessTime::try_now().ok(),
        }
    }

    /// Looks again. How long the process has worked since the last look; none where the system doesn't say.
    pub fn look(&mut self) -> Option<Duration> {
        let now = ProcessTime::try_now().ok();
        let worked = now?.duration_since(self.seen?);
        self.seen = now;
        self.share += worked / RUNNING.load(Ordering::Relaxed).max(1);
        Some(worked)
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        RUNNING.fetch_sub(1, Ordering::Relaxed);
    }
}

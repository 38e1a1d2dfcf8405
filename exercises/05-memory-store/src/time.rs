//! Moments, and the clock that they are read from.

use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// A moment, in whole seconds since 1970-01-01 00:00:00 UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp(u64);

impl Timestamp {
    /// The moment so many seconds after the start of 1970.
    pub const fn from_seconds(seconds: u64) -> Self {
        Self(seconds)
    }

    /// The seconds since the start of 1970.
    pub const fn seconds(self) -> u64 {
        self.0
    }

    /// So much later, in whole seconds; the last moment there is, where that is too late to be written.
    pub const fn plus(self, duration: Duration) -> Self {
        Self(self.0.saturating_add(duration.as_secs()))
    }

    /// How long it is from `earlier` until this moment; nothing, where it isn't earlier.
    pub const fn since(self, earlier: Self) -> Duration {
        Duration::from_secs(self.0.saturating_sub(earlier.0))
    }
}

impl Display for Timestamp {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "{} s", self.0)
    }
}

/// Where the time comes from. A server has one clock, and gives it to everything that asks what time
/// it is; so a test that gives it another one decides what time it is.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> Timestamp + Send + Sync>);

impl Clock {
    /// A clock that shows what `now` gives, which it asks at each reading.
    pub fn new(now: impl Fn() -> Timestamp + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The computer's own.
    pub fn system() -> Self {
        Self::new(|| {
            let since = SystemTime::now().duration_since(UNIX_EPOCH);
            Timestamp(since.map_or(0, |since| since.as_secs()))
        })
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        self.0()
    }
}

impl Debug for Clock {
    fn fmt(&self, f: &mut Formatter) -> fmt::Result {
        write!(f, "Clock({})", self.now())
    }
}

/// A clock that stands still until a test moves it. Its clones are the same clock.
#[derive(Debug, Clone)]
pub struct StoppedClock(Arc<AtomicU64>);

impl StoppedClock {
    /// A clock that stands at `now`.
    pub fn at(now: Timestamp) -> Self {
        Self(Arc::new(AtomicU64::new(now.0)))
    }

    /// Moves it forward, by whole seconds.
    pub fn advance(&self, duration: Duration) {
        self.0.fetch_add(duration.as_secs(), Ordering::SeqCst);
    }

    /// This clock, for a server to read.
    pub fn clock(&self) -> Clock {
        let seconds = Arc::clone(&self.0);
        Clock::new(move || Timestamp(seconds.load(Ordering::SeqCst)))
    }
}

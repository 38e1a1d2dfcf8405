//! A thread that is blocked, in a process that does nothing else: what other tests do at the same time would
//! count as work.

mod common;

use std::sync::Mutex;
use std::time::{Duration, Instant};

use common::{assert_has, failure};

fn lock_twice() {
    let mutex = Mutex::new(0);
    let first = mutex.lock();
    let second = mutex.lock();
    drop((first, second));
}

/// It may wait for another process, so it has the whole limit, by the clock.
#[test]
fn a_blocked_thread_has_the_whole_limit_and_no_more() {
    let begun = Instant::now();
    let text = failure(Duration::from_secs(3), async |t| {
        t.call("count(4)", lock_twice).gives(());
    });
    assert!(begun.elapsed() >= Duration::from_secs(3));
    let stopped =
        "Stopped after 3 seconds in which nothing happened, while waiting for\n    count(4)\n";
    assert_has(&text, &[stopped]);
}

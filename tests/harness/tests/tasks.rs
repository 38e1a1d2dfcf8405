//! Calls of async functions, one or many at the same time.

mod common;

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use common::{LONG, SHORT, assert_has, example, failure};
use tokio::sync::Barrier;

const HOUR: Duration = Duration::from_secs(3600);

#[test]
fn all_tasks_are_under_way_together_and_answer_in_order() {
    example().test(async |t| {
        let meeting = Arc::new(Barrier::new(200));
        let seen = Arc::new(AtomicUsize::new(0));
        let task = |number| {
            let (meeting, seen) = (Arc::clone(&meeting), Arc::clone(&seen));
            async move {
                seen.fetch_add(1, Ordering::SeqCst);
                meeting.wait().await;
                (number, seen.load(Ordering::SeqCst))
            }
        };
        let expected: Vec<_> = (0..200).map(|number| (number, 200)).collect();
        t.at_once("200 tasks", 200, task).await.gives(expected);
    });
}

#[test]
fn a_panic_in_a_task_is_the_test_s() {
    let text = failure(LONG, async |t| {
        let task = |number| async move {
            assert_ne!(number, 1, "one too many");
        };
        let ended = t.at_once("two tasks of mine", 2, task).await;
        ended.gives(vec![(); 2]);
    });
    assert_has(&text, &["in two tasks of mine", "one too many"]);
}

#[test]
fn a_panic_ends_those_who_wait_for_it() {
    let text = failure(LONG, async |t| {
        let meeting = Arc::new(Barrier::new(2));
        let task = |number| {
            let meeting = Arc::clone(&meeting);
            async move {
                assert_ne!(number, 1, "never came");
                meeting.wait().await;
            }
        };
        let ended = t.at_once("a meeting of two", 2, task).await;
        ended.gives(vec![(); 2]);
    });
    assert_has(&text, &["in a meeting of two", "never came"]);
}

#[test]
fn a_stopped_clock_jumps_to_the_limit() {
    example().test(async |t| {
        let waited = t.on_one_thread("a wait of an hour", async || {
            tokio::time::pause();
            let begun = tokio::time::Instant::now();
            tokio::time::sleep(HOUR).await;
            begun.elapsed()
        });
        // A timer may be a millisecond late.
        let hour = HOUR..HOUR + Duration::from_millis(5);
        waited.must("an hour", |waited| hour.contains(waited));
    });
}

#[test]
fn a_panic_on_the_one_thread_is_the_test_s() {
    let text = failure(LONG, async |t| {
        t.on_one_thread("a story of mine", async || {
            "".parse::<u64>().expect("too short")
        })
        .gives(1);
    });
    assert_has(&text, &["in a story of mine", "too short"]);
}

#[test]
fn a_call_that_never_ends_is_named() {
    let text = failure(SHORT, async |t| {
        let never = t.call_async("forever()", std::future::pending::<()>());
        never.await.gives(());
    });
    assert_has(&text, &["Stopped after 0.6 seconds", "forever()"]);
    let text = failure(SHORT, async |t| {
        let task = |_| std::future::pending::<()>();
        let ended = t.at_once("two that wait", 2, task).await;
        ended.gives(vec![(); 2]);
    });
    assert_has(&text, &["two that wait"]);
}

#[test]
fn a_part_of_an_answer_is_shown_under_the_same_call() {
    let text = failure(LONG, async |t| {
        let call = t.call_async("pair()", async { (1, 2) }).await;
        call.map(|(_, second)| second).gives(3);
    });
    assert_has(&text, &["pair() gives", "- 3", "+ 2"]);
}

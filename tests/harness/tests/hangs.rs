//! Code that never returns.

mod common;

use std::future::pending;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use axum::Router;
use axum::routing::get;
use common::{SHORT, assert_has, failure};

/// Like `loop {}`, but the thread ends when its test does.
fn spin_until(over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        std::hint::spin_loop();
    }
}

fn lock_twice() {
    let mutex = Mutex::new(0);
    let first = mutex.lock();
    let second = mutex.lock();
    drop((first, second));
}

#[test]
fn a_handler_is_stopped_and_the_request_named() {
    static OVER: AtomicBool = AtomicBool::new(false);
    let text = failure(SHORT, async |t| {
        let app = Router::new()
            .route("/", get("fine"))
            .route("/visits", get(async || spin_until(&OVER)));
        let site = t.serve(app);
        let alice = t.browser("alice", &site);
        alice.get("/").await;
        alice.get("/visits").await;
    });
    OVER.store(true, Ordering::Relaxed);
    let expected = "\
example: Step 2: Count the visit

  The count goes up.
  (RFC 6265bis, section 3)

Stopped after 0.6 seconds of work, while waiting for
    alice: GET /visits
Look for a loop that never ends, or a lock that is taken twice.

Read:   chapters/90-example.md, \"Step 2: Count the visit\"
Stuck?  cargo workbook hint example 2";
    assert_eq!(text, expected);
}

#[test]
fn a_handler_that_locks_twice_is_stopped() {
    let text = failure(SHORT, async |t| {
        let site = t.serve(Router::new().route("/", get(async || lock_twice())));
        t.raw("mallory", &site, b"GET / HTTP/1.1\r\nhost: h\r\n\r\n")
            .await;
    });
    assert_has(&text, &["while waiting for\n    mallory: raw bytes\n"]);
}

#[test]
fn a_function_is_stopped_and_the_call_named() {
    static OVER: AtomicBool = AtomicBool::new(false);
    let text = failure(SHORT, async |t| {
        t.call("count(1)", || 1).gives(1);
        t.call("count(2)", || spin_until(&OVER)).gives(());
    });
    OVER.store(true, Ordering::Relaxed);
    assert_has(&text, &["Stopped after 0.6", "for\n    count(2)\nLook"]);
}

#[test]
fn a_function_that_locks_twice_is_stopped() {
    let text = failure(SHORT, async |t| {
        t.call("count(3)", lock_twice).gives(());
    });
    assert_has(&text, &["while waiting for\n    count(3)\n"]);
}

#[test]
fn an_app_that_is_never_there_is_stopped() {
    static OVER: AtomicBool = AtomicBool::new(false);
    let text = failure(SHORT, async |_| spin_until(&OVER));
    OVER.store(true, Ordering::Relaxed);
    assert_has(&text, &["in a function of yours that\nthe test calls"]);
}

/// The limit is far away: a test in which nothing happens any more doesn't wait for it.
#[test]
fn what_cannot_come_is_not_waited_for() {
    let text = failure(Duration::from_secs(600), async |t| {
        let never = async || pending::<&str>().await;
        let site = t.serve(Router::new().route("/", get(never)));
        t.browser("alice", &site).get("/").await;
    });
    let stopped =
        "Stopped after 5 seconds in which nothing happened, while waiting for\n    alice: GET /\n";
    assert_has(&text, &[stopped, "an answer that is never given"]);
}

/// Something happens all the time, if only that timers ring.
#[test]
fn slow_work_is_waited_for() {
    let text = failure(Duration::from_secs(600), async |t| {
        let begun = Instant::now();
        while begun.elapsed() < Duration::from_secs(6) {
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        t.see("the work", "done").is("undone");
    });
    assert_has(&text, &["undone"]);
}

/// The test waits, and its server is at work.
#[test]
fn a_server_at_work_is_waited_for() {
    let text = failure(Duration::from_secs(600), async |t| {
        let works = async || {
            let begun = Instant::now();
            while begun.elapsed() < Duration::from_secs(6) {
                std::hint::spin_loop();
            }
            "done"
        };
        let site = t.serve(Router::new().route("/", get(works)));
        let reply = t.browser("alice", &site).get("/").await;
        t.see("the work", reply.text()).is("undone".to_owned());
    });
    assert_has(&text, &["undone"]);
}

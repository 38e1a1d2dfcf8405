//! What the harness's own tests share: a claim of an example chapter, and what became of it.
// Each test file uses its own part of it.
#![allow(dead_code)]

use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use harness::{Chapter, Claim, Step, Test, claim};

/// Its snapshots lie beside this folder.
pub const STEP: Step = Chapter::new("90-example")
    .with_snapshots_in("harness/tests/90-example")
    .step(2, "Count the visit");

/// More time than any claim needs that comes to an end.
pub const LONG: Duration = Duration::from_secs(10);

/// Enough time to send a request that is never answered.
pub const SHORT: Duration = Duration::from_millis(600);

pub fn example() -> Claim {
    claim!(STEP, "The count goes up", "RFC 6265bis, section 3")
}

/// What a student reads of a body that must fail.
pub fn failure<F>(limit: Duration, body: F) -> String
where
    F: AsyncFnOnce(Test) + Send + 'static,
{
    let start = Instant::now();
    let failure = example().run(limit, body);
    assert!(start.elapsed() < limit + LONG, "the limit was {limit:?}");
    failure.expect_err("the body must fail").to_string()
}

/// The transcript of a body that must not fail.
pub fn transcript<F>(body: F) -> String
where
    F: AsyncFnOnce(&Test) + Send + 'static,
{
    let (send, receive) = channel();
    let outcome = example().run(LONG, async move |t| {
        body(&t).await;
        let transcript = t.transcript().render();
        t.see("the transcript", &transcript)
            .must("some text", |text| !text.is_empty());
        send.send(transcript).unwrap();
    });
    if let Err(failure) = outcome {
        panic!("{failure}");
    }
    receive.recv().unwrap()
}

#[track_caller]
pub fn assert_has(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.contains(part), "no {part:?} in:\n{text}");
    }
}

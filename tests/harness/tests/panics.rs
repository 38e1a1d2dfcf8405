//! Panics of the student's code: whose they are, and what is shown of them.

mod common;

use std::sync::{Arc, Barrier};

use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use common::{LONG, assert_has, example, failure};

/// Serves one handler and asks for it.
fn asked<H, T>(handler: H) -> String
where
    H: axum::handler::Handler<T, ()>,
    T: 'static,
{
    failure(LONG, async move |t| {
        let site = t.serve(Router::new().route("/", get(handler)));
        t.browser("alice", &site).get("/").await;
        t.matches_snapshot();
    })
}

fn count() -> u64 {
    todo!("step 2: read the \"count\"")
}

#[test]
fn a_handler_shows_its_message_and_its_line() {
    const LINE: u32 = line!() + 1;
    let text = asked(async || -> Response { panic!("no count\nin here") });
    let expected = format!(
        "\
example: Step 2: Count the visit

  The count goes up.
  (RFC 6265bis, section 3)

Your server panicked before it had answered:

    alice
    > GET /
    < (connection closed, no whole answer)

Panic at tests/harness/tests/panics.rs:{LINE}:
    no count
    in here

Read:   chapters/90-example.md, \"Step 2: Count the visit\"
Stuck?  cargo workbook hint example 2"
    );
    assert_eq!(text, expected);
}

#[test]
fn a_task_shows_its_message_even_if_the_handler_answers() {
    let text = asked(
        async || match tokio::spawn(async { panic!("lost task") }).await {
            Ok(()) => "fine".into_response(),
            Err(_) => "not so fine".into_response(),
        },
    );
    assert_has(
        &text,
        &["< not so fine", "Panic at tests/harness", "lost task"],
    );
}

#[test]
fn blocking_work_shows_its_message_in_a_server_and_in_a_body() {
    let work = async || {
        let work = tokio::task::spawn_blocking(|| panic!("lost work")).await;
        assert!(work.is_ok(), "no work");
    };
    let text = asked(work);
    assert_has(&text, &["lost work", "no work"]);
    let text = failure(LONG, async move |_| work().await);
    assert_has(&text, &["lost work", "no work"]);
}

#[test]
fn a_handler_still_to_be_written() {
    const LINE: u32 = line!() + 1;
    let text = asked(async || -> Response { todo!("step 4: count the visit") });
    let shown = format!(
        "3)\n\nStill to be written, at tests/harness/tests/panics.rs:{LINE}:\n    \
         todo!(\"step 4: count the visit\")\n\nRead:"
    );
    assert_has(&text, &[&shown]);
    let text = asked(async || -> Response { todo!() });
    assert_has(&text, &["Still to be written, at ", "\n    todo!()\n"]);
}

#[test]
fn a_function_still_to_be_written() {
    let text = failure(LONG, async |t| t.call("count()", count).gives(1));
    let quoted = r#"todo!("step 2: read the \"count\"")"#;
    assert_has(&text, &["Still to be written, at ", quoted]);
    let text = asked(async || count().to_string());
    assert_has(&text, &["Still to be written, at ", quoted]);
}

#[path = "exercises/04-other/lib.rs"]
mod other;

#[test]
fn a_function_still_to_be_written_in_another_exercise() {
    let text = failure(LONG, async |t| t.call("draw()", other::draw).gives(1));
    let shown = "exercises/04-other/lib.rs:5:
    todo!(\"step 5: draw\")

That is your own other, which example stands on: the root Cargo.toml says so.
Read:   chapters/04-other.md
Stuck?  cargo workbook hint other";
    assert!(text.ends_with(shown), "{text}");
    assert_has(&text, &["Still to be written, at "]);
}

#[test]
fn an_app_still_to_be_written() {
    fn app() -> Router {
        todo!("step 1: add the routes")
    }
    let text = failure(LONG, async |t| drop(t.serve(app())));
    let quoted = "todo!(\"step 1: add the routes\")";
    assert_has(&text, &["Still to be written, at ", quoted]);
}

#[test]
fn a_function_shows_its_message_and_its_call() {
    let text = failure(LONG, async |t| {
        t.call("count(1)", || 1).gives(1);
        t.call("count(2)", || -> u64 { panic!("too many") })
            .gives(2);
    });
    assert_has(&text, &["The code panicked.\n  in count(2)\n", "too many"]);
}

#[test]
fn two_tests_at_once_hear_their_own_panics_only() {
    let both = Arc::new(Barrier::new(2));
    let run = |message: &'static str| {
        let both = both.clone();
        std::thread::spawn(move || {
            asked(async move || -> Response {
                both.wait();
                panic!("{message}")
            })
        })
    };
    let (one, other) = (run("the first"), run("the second"));
    let (one, other) = (one.join().unwrap(), other.join().unwrap());
    assert_has(&one, &["the first"]);
    assert!(!one.contains("the second"), "{one}");
    assert_has(&other, &["the second"]);
    assert!(!other.contains("the first"), "{other}");
}

#[test]
fn a_panic_in_one_run_is_forgotten_in_the_next() {
    asked(async || -> Response { panic!("once") });
    let failure = example().run(LONG, async |t| t.call("count()", || 1).gives(2));
    let text = failure.unwrap_err().to_string();
    assert!(!text.contains("once"), "{text}");
}

fn later() -> u32 {
    todo!("step 4: count the visit")
}

/// A step that lets pass what it should stop runs into what a later step writes.
#[test]
fn a_function_of_a_later_step_is_not_this_steps_task() {
    let failure = failure(LONG, async |t| t.call("check(\"a;b\")", later).gives(1));
    let parts = [
        "in this step:\n\n    check(\"a;b\")\n\nIt went on",
        "todo!(\"step 4: count the visit\")",
    ];
    assert_has(&failure, &parts);
}

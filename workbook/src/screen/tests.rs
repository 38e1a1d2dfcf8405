use std::path::Path;

use super::*;

fn tiny() -> Chapter {
    Chapter::new(Path::new("root"), "01-tiny").unwrap()
}

fn suite() -> Suite {
    let step = |number, title: &str, tests: &[&str]| Step {
        number,
        title: title.to_owned(),
        tests: tests.iter().map(|&test| test.to_owned()).collect(),
        task_lines: 1,
    };
    Suite {
        steps: vec![
            step(1, "Answer", &["z_first", "a_second"]),
            step(2, "Count", &["counts"]),
        ],
    }
}

fn ran(tests: &[(&str, Option<&str>)]) -> Verdict {
    let outcome = |message: &Option<&str>| match message {
        None => Outcome::Green,
        Some(message) => Outcome::Red((*message).to_owned()),
    };
    let tests = tests.iter();
    Verdict::Ran(Ran {
        tests: tests
            .map(|(path, message)| ((*path).to_owned(), outcome(message)))
            .collect(),
        ..Ran::default()
    })
}

fn show(verdict: &Verdict) -> String {
    chapter(&tiny(), &suite(), &Page::default(), verdict, Ink::PLAIN)
}

fn diagnostic(place: &str, rendered: &str) -> Diagnostic {
    Diagnostic {
        place: place.to_owned(),
        rendered: rendered.to_owned(),
    }
}

#[test]
fn counts_each_step_and_shows_the_first_failure_in_the_order_of_the_source() {
    let verdict = ran(&[
        ("step_1::a_second", Some("second message")),
        ("step_1::z_first", Some("first message\nin two lines")),
        ("step_2::counts", None),
    ]);
    let expected = "\
tiny
  1  Answer  0/2
  2  Count   1/1

first message
in two lines";
    assert_eq!(show(&verdict), expected);
    assert!(!is_green(&suite(), &verdict));
}

#[test]
fn a_title_comes_from_the_page_where_it_has_one() {
    let page = Page::parse("## Step 1: Answer a `request`\n");
    let text = steps(&tiny(), &suite(), &page, &ran(&[]), Ink::PLAIN);
    let expected = "\
tiny
  1  Answer a request  0/2
  2  Count             0/1";
    assert_eq!(text, expected);
}

#[test]
fn a_test_that_did_not_run_is_red() {
    let verdict = ran(&[("step_1::z_first", None), ("step_2::counts", None)]);
    let text = show(&verdict);
    assert!(text.contains("1  Answer  1/2"), "{text}");
    assert!(text.ends_with("step_1::a_second didn't run."), "{text}");
    assert!(!is_green(&suite(), &verdict));
}

#[test]
fn a_crash_shows_its_end_and_a_stopped_run_its_limit() {
    let crashed = Verdict::Ran(Ran {
        crash: Some("stack overflow".to_owned()),
        ..Ran::default()
    });
    assert!(
        show(&crashed).ends_with(
            "The tests ended early, and what had not run counts as red:\n\nstack overflow"
        )
    );
    let stopped = Verdict::Ran(Ran {
        stopped: true,
        ..Ran::default()
    });
    assert!(show(&stopped).ends_with("The tests were stopped after 120 seconds."));
}

#[test]
fn a_compile_error_has_its_place_and_the_others_theirs() {
    let verdict = |others| Verdict::DoesNotCompile {
        first: diagnostic("src/lib.rs:2", "error: unclosed\n --> here\n"),
        others,
    };
    let one = "tiny doesn't compile: src/lib.rs:2\n\nerror: unclosed\n --> here";
    assert_eq!(show(&verdict(Vec::new())), one);
    let others = vec![
        diagnostic("src/lib.rs:7", "error: no such name\n --> there"),
        diagnostic("src/lib.rs:9", "error: wrong type\n --> there"),
    ];
    let also = "Also:\n  src/lib.rs:7  error: no such name\n  src/lib.rs:9  error: wrong type";
    assert_eq!(show(&verdict(others)), format!("{one}\n\n{also}"));
}

#[test]
fn a_warning_is_a_line_under_the_result() {
    let mut verdict = ran(&[]);
    if let Verdict::Ran(ran) = &mut verdict {
        ran.warnings = vec![diagnostic("src/lib.rs:1", "warning: unused\n --> here"); 2];
    }
    let text = show(&verdict);
    let line = "The compiler has a warning: unused (and 1 more)\n  src/lib.rs:1";
    assert!(text.ends_with(line), "{text}");
}

#[test]
fn next_is_another_chapter_where_the_code_that_fails_is_there() {
    let message =
        "tiny: Step 1: Answer\n\nStill to be written, at exercises/00-other/src/lib.rs:7:";
    let unwritten = ran(&[("step_1::z_first", Some(message))]);
    let line = line(&unwritten, None, None);
    assert!(
        line.starts_with("Next: exercises/00-other/src/lib.rs:7."),
        "{line}"
    );
    let own = message.replace("00-other", "01-tiny");
    let own = ran(&[("step_1::z_first", Some(&own))]);
    assert_eq!(self::line(&own, None, None), "Next: Step 1: Answer");
}

fn line(verdict: &Verdict, follows: Option<&Chapter>, book: Option<&str>) -> String {
    next(&tiny(), &suite(), &Page::default(), verdict, follows, book)
}

#[test]
fn next_is_the_first_red_step_then_the_following_chapter() {
    let half = ran(&[("step_1::z_first", None), ("step_1::a_second", None)]);
    assert_eq!(green_steps(&suite(), &half), [1]);
    assert_eq!(line(&half, None, None), "Next: Step 2: Count");
    let book = Some("http://127.0.0.1:3030");
    let link = "http://127.0.0.1:3030/01-tiny.html#step-2-count";
    assert!(line(&half, None, book).ends_with(link));

    let all = ran(&[
        ("step_1::z_first", None),
        ("step_1::a_second", None),
        ("step_2::counts", None),
    ]);
    assert!(is_green(&suite(), &all));
    let other = Chapter::new(Path::new("root"), "02-other").unwrap();
    let done = line(&all, Some(&other), book);
    assert!(done.starts_with("tiny is done."), "{done}");
    assert!(
        done.ends_with("cargo workbook compare tiny\nThen: other"),
        "{done}"
    );
    assert!(line(&all, None, book).ends_with("the last chapter so far."));
}

#[test]
fn next_is_a_place_in_the_students_own_code() {
    let broken = |place: &str| Verdict::DoesNotCompile {
        first: diagnostic(place, "error"),
        others: Vec::new(),
    };
    let own = line(&broken("exercises/01-tiny/src/lib.rs:3"), None, None);
    assert_eq!(own, "Next: fix exercises/01-tiny/src/lib.rs:3, and save");
    let shared = line(&broken("tests/01-tiny/tests.rs:3"), None, None);
    assert!(
        shared.contains("no longer has") && !shared.contains("fix"),
        "{shared}"
    );
}

#[test]
fn a_function_that_is_no_handler_is_explained() {
    let message =
        "error[E0277]: the trait bound `fn() -> X {hello}: Handler<_, _>` is not satisfied";
    let broken = |rendered: &str| Verdict::DoesNotCompile {
        first: diagnostic("exercises/01-tiny/src/lib.rs:3", rendered),
        others: Vec::new(),
    };
    assert!(show(&broken(message)).contains("owns its arguments"));
    assert!(!show(&broken("error: expected `;`")).contains("handler"));
    // Also where another error comes first.
    let later = Verdict::DoesNotCompile {
        first: diagnostic("exercises/01-tiny/src/lib.rs:3", "error: mismatched types"),
        others: vec![
            diagnostic("exercises/01-tiny/src/lib.rs:5", "error: unused"),
            diagnostic("exercises/01-tiny/src/lib.rs:9", message),
        ],
    };
    let text = show(&later);
    assert!(
        text.contains("the function that exercises/01-tiny/src/lib.rs:9 names as a handler"),
        "{text}"
    );
}

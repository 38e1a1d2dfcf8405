//! What the book's appendix, *At work*, prints and says.

mod as_it_comes;
#[path = "../one-line-of-flask/flask.rs"]
#[allow(dead_code)]
mod flask;
mod settings;
#[path = "../../shared_cache.rs"]
mod shared_cache;
mod site;
mod sound;
#[path = "../../staged_store.rs"]
mod staged_store;
mod store;

use std::path::Path;

use harness::{Chapter, Step, claim};

const PAGE: Step = Chapter::new("at-work")
    .with_snapshots_in("book/at-work")
    .step(0, "At work");

/// A file, named from this crate's folder.
fn read(path: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(path).expect("the file is there")
}

#[test]
fn the_tables_say_what_was_recorded() {
    claim!(
        PAGE,
        "The page's settings of Flask and Flask-Session are the recorded ones, each in a row",
        "Flask 3.1.3, Flask-Session 0.8.0"
    )
    .test(async |t| {
        let page = read("../../chapters/at-work.md");
        for of in ["flask", "flask_session"] {
            let recorded = read(&format!("at-work/snapshots/{of}_as_it_comes.snap.txt"));
            for line in recorded.lines() {
                let (name, value) = line.split_once(' ').expect("a name and a value");
                let shown = match value {
                    "datetime.timedelta(days=31)" => "31 days".to_owned(),
                    number if number.parse::<u32>().is_ok() => number.to_owned(),
                    _ => format!("`{value}`"),
                };
                let row = format!("| `{name}` | {shown} |");
                t.see(
                    format!("whether a row begins with {row}"),
                    page.contains(&row),
                )
                .is(true);
            }
        }
    });
}

#[test]
fn the_checklist_has_twenty_questions() {
    claim!(
        PAGE,
        "The checklist has twenty questions, and each links to the chapter that explains it",
        "the page"
    )
    .test(async |t| {
        let page = read("../../chapters/at-work.md");
        let mut numbers = Vec::new();
        for line in page.lines() {
            let Some((number, question)) = line.split_once(". [ ] ") else {
                continue;
            };
            numbers.push(number.to_owned());
            t.see(format!("question {number}"), question).must(
                "a question, and then a link to a chapter",
                |question| {
                    let (asked, links) = question.split_once("? [").unwrap_or_default();
                    !asked.is_empty() && links.contains(".md") && links.ends_with(')')
                },
            );
        }
        let twenty: Vec<_> = (1..=20).map(|number| number.to_string()).collect();
        t.see("the numbers of the questions", numbers).is(twenty);
    });
}

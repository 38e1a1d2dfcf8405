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

#[test]
fn the_checklist_has_twenty_questions() {
    claim!(
        PAGE,
        "The checklist has twenty questions, and each links to the chapter that explains it",
        "the page"
    )
    .test(async |t| {
        let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../chapters/at-work.md");
        let page = std::fs::read_to_string(page).expect("the page is there");
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

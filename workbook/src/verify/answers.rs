//! Wrong answers are caught by the test that they name; right answers of another shape pass.

use super::answer::{Answer, Catcher};
use crate::Result;
use crate::chapter::Chapter;
use crate::run::Verdict;
use crate::scratch::Scratch;
use crate::suite::Suite;
use crate::verify::Report;

/// The fewest wrong answers that a chapter should have.
const WRONG: usize = 4;

/// Grades the chapter's wrong and right answers as if they were submissions.
///
/// # Errors
///
/// An answer can't be read, or cargo fails for a reason that isn't in the code.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    let suite = Suite::of(chapter)?;
    let (wrong, right) = (Answer::wrong(chapter)?, Answer::right(chapter)?);
    report.complaints(
        format!("{chapter}: there are wrong answers and a right one"),
        too_few(&wrong, &right),
    );
    for answer in wrong.iter().chain(&right) {
        scratch.put(chapter, &answer.sources(chapter)?)?;
        let verdict = scratch.run(chapter).await?;
        let what = format!("{chapter}: {}", answer.name());
        match &answer.caught_by {
            Some(catcher) => report.complaints(what, not_caught(catcher, &suite, &verdict)),
            None => report.complaints(what, not_accepted(&suite, &verdict)),
        }
    }
    Ok(())
}

fn too_few(wrong: &[Answer], right: &[Answer]) -> Vec<String> {
    let mut complaints = Vec::new();
    if wrong.len() < WRONG {
        complaints.push(format!(
            "{} wrong answers in wrong/, and {WRONG} is the least: add mistakes that readers make.",
            wrong.len()
        ));
    }
    if right.is_empty() {
        complaints.push("No right answer in right/: add one of another shape.".to_owned());
    }
    complaints
}

fn not_caught(catcher: &Catcher, suite: &Suite, verdict: &Verdict) -> Vec<String> {
    let complaint = match (catcher, verdict) {
        (Catcher::Compiler, Verdict::DoesNotCompile { .. }) => None,
        (Catcher::Compiler, Verdict::Ran(_)) => {
            Some("It compiles. Name the test that catches it.".to_owned())
        }
        (Catcher::Test(_), Verdict::DoesNotCompile { first, .. }) => Some(format!(
            "It doesn't compile, so no test sees it. Mend {}, or say `caught by: the compiler`.\n{}",
            first.place, first.rendered
        )),
        (Catcher::Test(test), Verdict::Ran(_)) => not_caught_by(test, suite, verdict),
    };
    complaint.into_iter().collect()
}

fn not_caught_by(test: &str, suite: &Suite, verdict: &Verdict) -> Option<String> {
    let tests = suite.tests();
    if !tests.iter().any(|path| path == test) {
        return Some(format!(
            "There is no test {test}. There are: {}",
            tests.join(", ")
        ));
    }
    if verdict.is_green(test) {
        return Some(format!(
            "{test} lets it pass. Make the test see the mistake."
        ));
    }
    let sees_nothing_else = tests.iter().any(|path| verdict.is_green(path));
    (!sees_nothing_else)
        .then(|| "Every test fails on it, so it isn't a plausible mistake.".to_owned())
}

fn not_accepted(suite: &Suite, verdict: &Verdict) -> Vec<String> {
    match verdict {
        Verdict::DoesNotCompile { first, .. } => {
            vec![format!(
                "It doesn't compile: {}\n{}",
                first.place, first.rendered
            )]
        }
        Verdict::Ran(_) => {
            let red = suite
                .tests()
                .into_iter()
                .filter(|path| !verdict.is_green(path));
            red.map(|path| format!("{path} rejects it. Loosen the test, or drop the answer."))
                .collect()
        }
    }
}

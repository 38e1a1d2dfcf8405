//! Wrong answers are caught by the test that they name; right answers of another shape pass.

use super::answer::{Answer, Catcher};
use crate::Report;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::run::Verdict;
use workbook::scratch::Scratch;
use workbook::suite::Suite;

/// The fewest wrong answers that a chapter should have.
const WRONG: usize = 4;

/// How many tests beside the one that catches it a wrong answer is run against at first.
const FEW: usize = 6;

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
    scratch.without_program(chapter)?;
    for answer in wrong.iter().chain(&right) {
        scratch.put(chapter, &answer.sources(chapter)?)?;
        let verdict = verdict(answer, chapter, &suite, scratch).await?;
        let what = format!("{chapter}: {}", answer.name());
        match &answer.caught_by {
            Some(catcher) => report.complaints(what, not_caught(catcher, &suite, &verdict)),
            None => report.complaints(what, not_accepted(&suite, &verdict)),
        }
    }
    Ok(())
}

/// A wrong answer needs the test that it names and a few others. They are run first, since a mistake
/// may hang many tests for ten seconds each; all are run only where none of the few is green.
async fn verdict(
    answer: &Answer,
    chapter: &Chapter,
    suite: &Suite,
    scratch: &Scratch,
) -> Result<Verdict> {
    let Some(Catcher::Test(test)) = &answer.caught_by else {
        return scratch.run(chapter).await;
    };
    let few = few_with(test, suite);
    let verdict = scratch.run_only(chapter, &few).await?;
    match few.iter().any(|path| verdict.is_green(path)) {
        true => Ok(verdict),
        false => scratch.run(chapter).await,
    }
}

/// This test, and some from all over the suite.
fn few_with(test: &str, suite: &Suite) -> Vec<String> {
    let others: Vec<String> = suite.tests().into_iter().filter(|it| it != test).collect();
    let stride = others.len().div_ceil(FEW).max(1);
    let some = others.into_iter().step_by(stride);
    std::iter::once(test.to_owned()).chain(some).collect()
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

#[cfg(test)]
mod tests {
    use super::*;
    use workbook::suite::Step;

    fn suite(tests: usize) -> Suite {
        let tests = (0..tests).map(|number| format!("t{number}")).collect();
        let step = Step {
            number: 1,
            title: String::new(),
            tests,
            task_lines: 1,
        };
        Suite { steps: vec![step] }
    }

    #[test]
    fn a_few_are_the_one_and_others_from_all_over() {
        let few = few_with("step_1::t0", &suite(60));
        assert_eq!(few[..2], ["step_1::t0", "step_1::t1"]);
        assert_eq!(
            (few.len(), few.last().unwrap().as_str()),
            (7, "step_1::t51")
        );
        assert_eq!(few_with("step_1::t0", &suite(1)), ["step_1::t0"]);
    }
}

//! Writes into each wrong answer which tests fail on it.

use std::collections::BTreeSet;

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::write;
use workbook::scratch::Scratch;

use super::answer::{Answer, Catcher};
use super::answers::{self, Graded, How};
use super::built::Built;
use super::caught::{Caught, with_lines};
use super::trial::Trial;

/// How often each answer is run. A test that fails by chance shows in some of them.
const RUNS: usize = 2;

/// How often a test that was known to fail by chance has to fail, and be never green, before it counts as
/// one that always fails: one that fails nine times of ten gets there once in thirty times.
const CERTAIN: usize = 32;

/// What there is to say of a chapter's answers.
#[derive(Debug, Default)]
pub struct Recorded {
    /// A line for each answer whose list changed.
    pub changed: Vec<String>,
    /// What the author has to see to: an answer that doesn't compile any more, or one that its own test
    /// lets pass.
    pub wrong: Vec<String>,
}

/// Runs every test on each wrong answer of `chapter`, and writes down which fail.
///
/// # Errors
///
/// An answer can't be read or written, or cargo fails for a reason that isn't in the code.
pub async fn record(chapter: &Chapter, scratch: &Scratch) -> Result<Recorded> {
    let built = Built::new(chapter, scratch).await?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        runs.push(answers::grade(chapter, scratch, &built, How::Once).await?);
    }
    let mut recorded = Recorded::default();
    for (place, (answer, number)) in built.answers.iter().enumerate() {
        if answer.caught_by == Some(Catcher::Compiler) {
            continue;
        }
        let graded: Vec<&Graded> = runs.iter().map(|run| &run[place].1).collect();
        let mut trials = Vec::new();
        for graded in graded {
            match graded {
                Graded::Ran(trial, _) => trials.push(trial),
                Graded::DoesNotCompile(first) => {
                    let (name, place, error) = (answer.name(), &first.place, &first.rendered);
                    let line = format!("{name} doesn't compile: {place}\n{error}");
                    recorded.wrong.push(line);
                    break;
                }
            }
        }
        if let Some(old) = answer.caught()
            && trials.len() == RUNS
        {
            let mut new = caught(old, &trials, &built.suite.tests());
            if let Some(number) = number {
                settle(&mut new, old, &trials, *number, &built).await?;
            }
            write_list(answer, old, &new, &built, &mut recorded)?;
        }
    }
    Ok(recorded)
}

/// What the runs say together. A test that was known to fail by chance stays so, also where it was green
/// now, as long as it is one of `tests`.
fn caught(old: &Caught, trials: &[&Trial], tests: &[String]) -> Caught {
    let is_there = |test: &&String| tests.contains(test);
    let known: BTreeSet<String> = old.sometimes.iter().filter(is_there).cloned().collect();
    let mut new = Caught {
        first: old.first.clone(),
        ..Caught::default()
    };
    for trial in trials {
        new.hangs.extend(trial.hung.iter().cloned());
        new.sometimes.extend(trial.red.iter().cloned());
    }
    // What was green this time couldn't hang.
    let green = &known - &new.sometimes;
    new.hangs.extend(old.hangs.intersection(&green).cloned());
    let each = |test: &&String| trials.iter().all(|trial| trial.red.contains(*test));
    new.always = new.sometimes.iter().filter(each).cloned().collect();
    new.always = &new.always - &known;
    new.sometimes = &(&new.sometimes | &known) - &new.always;
    new
}

/// Runs those again that were known to fail by chance and failed each time now. What is never green has
/// become one that always fails.
async fn settle(
    new: &mut Caught,
    old: &Caught,
    trials: &[&Trial],
    number: u32,
    built: &Built,
) -> Result<()> {
    let each = |test: &&String| trials.iter().all(|trial| trial.red.contains(*test));
    let known = old.sometimes.intersection(&new.sometimes);
    let mut left: BTreeSet<String> = known.filter(each).cloned().collect();
    for _ in RUNS..CERTAIN {
        if left.is_empty() {
            break;
        }
        let tests: Vec<&String> = left.iter().collect();
        let again = built.bench.run_some(number, &tests).await?;
        left = &left & &again.red;
    }
    new.sometimes = &new.sometimes - &left;
    new.always.extend(left);
    Ok(())
}

fn write_list(
    answer: &Answer,
    old: &Caught,
    new: &Caught,
    built: &Built,
    recorded: &mut Recorded,
) -> Result<()> {
    let name = answer.name();
    if !new.all().contains(&new.first) {
        let others: Vec<String> = new.all().into_iter().collect();
        let others = match others.as_slice() {
            [] => "No test fails on it.".to_owned(),
            others => format!("What fails on it: {}.", others.join(", ")),
        };
        let line = format!("{name}: {} lets it pass. {others}", new.first);
        recorded.wrong.push(line);
        return Ok(());
    }
    let lines = new.lines(&built.suite);
    if lines != old.lines(&built.suite) {
        let (more, less) = (&new.all() - &old.all(), &old.all() - &new.all());
        recorded.changed.push(format!(
            "{name}: {} more tests fail, {} less",
            more.len(),
            less.len()
        ));
    }
    let text = with_lines(&answer.text, &lines);
    if text != answer.text {
        write(&answer.path, text)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(names: &[&str]) -> BTreeSet<String> {
        names.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_was_known_to_fail_by_chance_stays_known() {
        let old = Caught {
            first: "a".to_owned(),
            always: set(&["a"]),
            sometimes: set(&["green", "once", "twice", "gone"]),
            hangs: set(&["green", "once"]),
        };
        let trial = |red: &[&str]| Trial {
            red: set(red),
            hung: BTreeSet::new(),
        };
        let trials = [
            trial(&["a", "once", "twice", "new"]),
            trial(&["a", "twice"]),
        ];
        let tests = ["a", "green", "once", "twice", "new"].map(str::to_owned);
        let new = caught(&old, &trials.each_ref(), &tests);
        assert_eq!(new.always, set(&["a"]));
        assert_eq!(new.sometimes, set(&["green", "once", "twice", "new"]));
        assert_eq!(new.hangs, set(&["green"]), "the other one failed without");
    }
}

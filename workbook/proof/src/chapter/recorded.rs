//! Writes into each wrong answer which tests fail on it.

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::write;
use workbook::scratch::Scratch;

use super::answer::{Answer, Catcher};
use super::answers::{self, Graded};
use super::built::Built;
use super::caught::{Caught, with_lines};
use super::reach::Look;
use super::trial::Trial;

/// How often each answer is run. A test that fails by chance shows in some of them.
const RUNS: usize = 2;

/// Runs every test on each wrong answer of `chapter`, and writes down which fail. Gives a line for each
/// answer whose list changed, and for each that its own test lets pass.
///
/// # Errors
///
/// An answer can't be read or written, or cargo fails for a reason that isn't in the code.
pub async fn record(chapter: &Chapter, scratch: &Scratch) -> Result<Vec<String>> {
    let built = Built::new(chapter, scratch).await?;
    let mut runs = Vec::new();
    for _ in 0..RUNS {
        runs.push(answers::grade(chapter, scratch, &built, &[Look::Wide], |_, _| true).await?);
    }
    let mut said = Vec::new();
    for place in 0..built.answers.len() {
        let answer = &built.answers[place].0;
        let trials: Vec<&Trial> = runs.iter().filter_map(|run| trial(&run[place].1)).collect();
        if let Some(Catcher::Tests(old)) = &answer.caught_by
            && trials.len() == RUNS
        {
            let new = caught(old, &trials);
            said.extend(write_list(answer, old, &new, &built)?);
        }
    }
    Ok(said)
}

fn trial(graded: &Graded) -> Option<&Trial> {
    match graded {
        Graded::Ran(trial, _) => Some(trial),
        Graded::DoesNotCompile(_) => None,
    }
}

/// What the runs say together. A test that was known to fail by chance stays so.
fn caught(old: &Caught, trials: &[&Trial]) -> Caught {
    let mut new = Caught {
        first: old.first.clone(),
        ..Caught::default()
    };
    for trial in trials {
        new.hangs.extend(trial.hung.iter().cloned());
        new.sometimes.extend(trial.red.iter().cloned());
    }
    let each = |test: &String| trials.iter().all(|trial| trial.red.contains(test));
    new.always = new
        .sometimes
        .iter()
        .filter(|it| each(it))
        .cloned()
        .collect();
    new.always = &new.always - &old.sometimes;
    new.sometimes = &new.sometimes - &new.always;
    new
}

fn write_list(answer: &Answer, old: &Caught, new: &Caught, built: &Built) -> Result<Vec<String>> {
    let mut said = Vec::new();
    if !new.all().contains(&new.first) {
        said.push(format!("{}: {} lets it pass.", answer.name(), new.first));
        return Ok(said);
    }
    let lines = new.lines(&built.suite);
    if lines != old.lines(&built.suite) {
        let (more, less) = (&new.all() - &old.all(), &old.all() - &new.all());
        said.push(format!(
            "{}: {} more tests fail, {} less",
            answer.name(),
            more.len(),
            less.len()
        ));
    }
    let text = with_lines(&answer.text, &lines);
    if text != answer.text {
        write(&answer.path, text)?;
    }
    Ok(said)
}

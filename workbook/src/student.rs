//! Runs a student's exercise, whatever the other ones look like.
//!
//! Cargo loads every exercise before it builds one, and refuses them all because of one that it can't
//! read. Then the exercise is run in a copy, in which the skeletons stand in the place of those.

use std::collections::BTreeSet;

use crate::chapter::Chapter;
use crate::project::Project;
use crate::run::{Diagnostic, Progress, Target, Verdict, run_for_student};
use crate::scratch::Scratch;
use crate::{Error, Result, broken, skeleton};

/// Builds and runs the exercise of `chapter`. One that can't be built for a reason of its own doesn't
/// compile, at the place of that reason. Which other exercises cargo can't read is told on stderr.
///
/// # Errors
///
/// Cargo fails for a reason that isn't in an exercise.
pub async fn run(project: &Project, chapter: &Chapter) -> Result<Verdict> {
    if let Some(reason) = broken::reason(chapter) {
        return Ok(does_not_compile(reason));
    }
    let target = Target::exercise(project, chapter);
    let progress = progress(&target);
    let error = match run_for_student(&target, progress).await {
        Err(Error::Cargo(said)) => said,
        other => return other.map(|verdict| own_files_first(chapter, verdict)),
    };
    let mut left_out = BTreeSet::new();
    let mut said = in_words(&target, error, progress).await?;
    loop {
        let blamed = blamed(project, &said)?;
        if blamed.contains(chapter) {
            return Ok(does_not_compile(refused(chapter, &said)));
        }
        if blamed.is_subset(&left_out) {
            return Err(Error::Cargo(said));
        }
        left_out.extend(blamed);
        match in_copy(project, chapter, &left_out).await {
            Err(Error::Cargo(again)) => said = again,
            other => {
                tell(&left_out);
                return other.map(|verdict| own_files_first(chapter, verdict));
            }
        }
    }
}

/// Puts an error in a file that the student has changed before those in the files that are as they were: what
/// is wrong there is most likely the cause.
fn own_files_first(chapter: &Chapter, verdict: Verdict) -> Verdict {
    let Verdict::DoesNotCompile { first, others } = verdict else {
        return verdict;
    };
    let is_own = |error: &Diagnostic| {
        let file = error.place.rsplit_once(':').map_or("", |(file, _)| file);
        file.starts_with("exercises/") && !skeleton::is_untouched(chapter, file)
    };
    let mut errors = vec![first];
    errors.extend(others);
    errors.sort_by_key(|error| !is_own(error));
    let first = errors.remove(0);
    Verdict::DoesNotCompile {
        first,
        others: errors,
    }
}

/// Dependencies take their time, and the student should see it.
fn progress(target: &Target) -> Progress {
    if target.was_built() {
        Progress::WhenLong
    } else {
        Progress::Shown
    }
}

/// What cargo said, also where it said it to the terminal.
async fn in_words(target: &Target, said: String, progress: Progress) -> Result<String> {
    if progress != Progress::Shown || !said.is_empty() {
        return Ok(said);
    }
    match run_for_student(target, Progress::WhenLong).await {
        Err(Error::Cargo(said)) => Ok(said),
        Err(error) => Err(error),
        Ok(_) => Ok(said),
    }
}

/// The exercises that cargo names where it gives up, and those that it would name next.
fn blamed(project: &Project, said: &str) -> Result<BTreeSet<Chapter>> {
    let said = said.replace('\\', "/");
    let is_blamed = |chapter: &Chapter| {
        let named = format!("exercises/{}", chapter.name());
        let ends = |rest: &str| !rest.starts_with(|it: char| it.is_alphanumeric() || it == '-');
        let mut places = said.match_indices(&named);
        places.any(|(at, _)| ends(&said[at + named.len()..])) || broken::reason(chapter).is_some()
    };
    let mut chapters = project.chapters()?;
    chapters.retain(is_blamed);
    Ok(chapters.into_iter().collect())
}

async fn in_copy(
    project: &Project,
    chapter: &Chapter,
    left_out: &BTreeSet<Chapter>,
) -> Result<Verdict> {
    let scratch = Scratch::of_student(project, left_out)?;
    let target = scratch.student(project, chapter);
    run_for_student(&target, Progress::WhenLong).await
}

/// What cargo says of a manifest, as a message with a place.
fn refused(chapter: &Chapter, said: &str) -> Diagnostic {
    let manifest = chapter.exercise().join("Cargo.toml");
    broken::told(
        chapter,
        &manifest,
        &format!("is refused by cargo:\n\n{}", said.trim()),
    )
}

fn does_not_compile(first: Diagnostic) -> Verdict {
    let others = Vec::new();
    Verdict::DoesNotCompile { first, others }
}

fn tell(left_out: &BTreeSet<Chapter>) {
    for chapter in left_out {
        eprintln!(
            "{chapter} is left out: cargo can't read exercises/{}. `cargo workbook check {chapter}` says why.",
            chapter.name()
        );
    }
}

//! Runs a student's exercise, whatever the other ones look like.
//!
//! Cargo loads every exercise before it builds one, and refuses them all because of one that it can't
//! read. Then the exercise is run in a copy, in which the skeletons stand in the place of those.

use std::collections::BTreeSet;

use crate::chapter::Chapter;
use crate::project::Project;
use crate::run::{Diagnostic, Progress, Target, Verdict, build, is_at_work, run_for_student};
use crate::scratch::Scratch;
use crate::skeleton::is_own_manifest;
use crate::{Error, Result, broken, skeleton, stamps};

/// How many lines of the start and of the end of what cargo says are worth showing.
const MOST: usize = 15;

/// What became of an exercise.
#[derive(Debug, Clone)]
pub struct Run {
    /// How its tests went.
    pub verdict: Verdict,
    /// What was left out of the build, because cargo can't read it: a sentence for each.
    pub notes: Vec<String>,
}

/// Builds and runs the exercise of `chapter`. One that can't be built for a reason of its own doesn't
/// compile, at the place of that reason.
///
/// # Errors
///
/// Cargo fails for a reason that isn't in an exercise.
pub async fn run(project: &Project, chapter: &Chapter) -> Result<Run> {
    if let Some(reason) = broken::reason(chapter) {
        let verdict = does_not_compile(reason);
        // What is missing may be among them, under another name.
        let notes = notes(&BTreeSet::new(), &broken::strays(project));
        return Ok(Run { verdict, notes });
    }
    let others = others(project, chapter)?;
    // Cargo would wait for ever.
    if others.iter().any(broken::is_endless) {
        return without_others(project, chapter, &others, String::new()).await;
    }
    let look = stamps::look(project);
    let target = Target::exercise(project, chapter);
    let progress = progress(&target);
    match run_for_student(&target, progress).await {
        Err(Error::Cargo(said)) => {
            let said = in_words(&target, said, progress).await?;
            without_others(project, chapter, &others, said).await
        }
        other => {
            look.built();
            let verdict = own_files_first(chapter, other?);
            is_about_the_chapter(project, chapter, &verdict).await?;
            Ok(Run::of(verdict))
        }
    }
}

impl Run {
    fn of(verdict: Verdict) -> Self {
        let notes = Vec::new();
        Self { verdict, notes }
    }
}

/// The chapters beside this one.
fn others(project: &Project, chapter: &Chapter) -> Result<BTreeSet<Chapter>> {
    let chapters = project.chapters()?.into_iter();
    Ok(chapters.filter(|it| it != chapter).collect())
}

/// Runs the exercise in the copy, after cargo has refused it in its place with these words. Of the `others`, as
/// few are left out as will do: first those that are broken for themselves, then those that cargo names, and at
/// last all whose manifest isn't the workbook's.
async fn without_others(
    project: &Project,
    chapter: &Chapter,
    others: &BTreeSet<Chapter>,
    mut said: String,
) -> Result<Run> {
    let strays = broken::strays(project);
    let mut left_out = only(others, |it| broken::reason(it).is_some());
    let mut is_tried = left_out.is_empty() && strays.is_empty() && !said.is_empty();
    loop {
        if !is_tried {
            match in_copy(project, chapter, &left_out).await {
                Err(Error::Cargo(again)) => said = again,
                other => {
                    let verdict = own_files_first(chapter, other?);
                    is_about_the_chapter(project, chapter, &verdict).await?;
                    let notes = notes(&left_out, &strays);
                    return Ok(Run { verdict, notes });
                }
            }
        }
        is_tried = false;
        let named = only(others, |it| is_named(it, &said));
        let changed = only(others, |it| !is_own_manifest(it));
        let next = [named, changed]
            .into_iter()
            .find(|it| !it.is_subset(&left_out));
        let Some(next) = next else { break };
        left_out.extend(next);
    }
    if can_be_built_untouched(project, chapter).await? {
        return Ok(Run::of(does_not_compile(refused(chapter, &said))));
    }
    Err(outside(&said))
}

/// What the compiler says without a place, of a linker or a disk, may have nothing to do with the chapter.
///
/// # Errors
///
/// Then it is one.
async fn is_about_the_chapter(
    project: &Project,
    chapter: &Chapter,
    verdict: &Verdict,
) -> Result<()> {
    match verdict {
        Verdict::DoesNotCompile { first, .. }
            if first.place == chapter.package()
                && !first.is_stop()
                && !can_be_built_untouched(project, chapter).await? =>
        {
            Err(outside(&first.rendered))
        }
        _ => Ok(()),
    }
}

/// What is said where the chapter isn't to blame: the same of each.
fn outside(said: &str) -> Error {
    Error::Cargo(format!(
        "{}\n\nWhat was handed out can't be built here either, so the reason isn't in what you wrote in exercises/. It \
         may be a file at the root (`git checkout .cargo Cargo.toml Cargo.lock` brings back what you have changed \
         there), or something on this machine, as the message says",
        without_progress(said)
    ))
}

fn only(chapters: &BTreeSet<Chapter>, is_it: impl Fn(&Chapter) -> bool) -> BTreeSet<Chapter> {
    chapters.iter().filter(|it| is_it(it)).cloned().collect()
}

/// Puts an error in a file that the student has changed before those in the files that are as they were: what
/// is wrong there is most likely the cause.
fn own_files_first(chapter: &Chapter, verdict: Verdict) -> Verdict {
    let Verdict::DoesNotCompile { first, others } = verdict else {
        return verdict;
    };
    let is_own = |error: &Diagnostic| {
        let file = error.place.split(':').next().unwrap_or_default();
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

/// Whether cargo names the exercise where it gives up.
fn is_named(chapter: &Chapter, said: &str) -> bool {
    let said = said.replace('\\', "/");
    let name = format!("exercises/{}", chapter.name());
    let ends = |rest: &str| !rest.starts_with(|it: char| it.is_alphanumeric() || it == '-');
    let mut places = said.match_indices(&name);
    places.any(|(at, _)| ends(&said[at + name.len()..]))
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

/// Whether cargo builds what was handed out of the chapter, so that the reason why it doesn't build this one is in it.
async fn can_be_built_untouched(project: &Project, chapter: &Chapter) -> Result<bool> {
    let all = project.chapters()?.into_iter().collect();
    let scratch = Scratch::of_student(project, &all)?;
    let target = scratch.student(project, chapter);
    let built = build(&target, Progress::WhenLong).await?;
    Ok(built.executable.is_some())
}

/// What cargo says of an exercise, as a message with a place.
fn refused(chapter: &Chapter, said: &str) -> Diagnostic {
    let said = without_progress(said);
    // It had read all manifests by then.
    let has_begun = ["could not compile", "failed to run custom build command"];
    if has_begun.iter().any(|it| said.contains(it)) {
        let way_out = broken::way_out(chapter);
        return Diagnostic {
            place: format!("exercises/{}", chapter.name()),
            rendered: format!(
                "The compiler, or a program that it calls, ended in the middle. What was handed out can be built \
                 here, so it is because of something that you have changed.\n\n{said}\n\n{way_out}"
            ),
        };
    }
    let manifest = chapter.exercise().join("Cargo.toml");
    broken::told(
        chapter,
        &manifest,
        &format!("is refused by cargo:\n\n{said}"),
    )
}

/// Without the lines that say what cargo was at, without the many arguments of a program that it called, and of a
/// long report the start and the end.
fn without_progress(said: &str) -> String {
    let short = |line: &str| match line.split('`').collect::<Vec<_>>()[..] {
        [before, program, after] if before.contains("process didn't exit successfully") => {
            let program = program.split(' ').next().unwrap_or(program);
            format!("{before}`{program} …`{after}")
        }
        _ => line.to_owned(),
    };
    let lines = said.trim_end().lines().filter(|it| !is_at_work(it));
    let mut lines: Vec<String> = lines.map(short).collect();
    if lines.len() > 2 * MOST {
        let left_out = MOST..lines.len() - MOST;
        lines.splice(left_out, ["…".to_owned()]);
    }
    lines.join("\n")
}

fn does_not_compile(first: Diagnostic) -> Verdict {
    let others = Vec::new();
    Verdict::DoesNotCompile { first, others }
}

fn notes(left_out: &BTreeSet<Chapter>, strays: &[String]) -> Vec<String> {
    let stray = |name: &String| {
        format!(
            "exercises/{name} is left out: it is no chapter, and cargo can refuse all of them because of it. Move \
             it out of exercises/."
        )
    };
    let chapter = |chapter: &Chapter| {
        format!(
            "{chapter} is left out: cargo can't read exercises/{}. `cargo workbook check {chapter}` says why.",
            chapter.name()
        )
    };
    let strays = strays.iter().map(stray);
    strays.chain(left_out.iter().map(chapter)).collect()
}

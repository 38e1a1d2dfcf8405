//! Runs the chapters that change, and shows their results: never one of code that is no longer there.

use std::path::{Path, PathBuf};
use std::pin::pin;
use std::time::{Duration, SystemTime};

use tokio::time::timeout;

use super::agenda::{Agenda, Show};
use super::live::{Found, Live};
use super::news::News;
use super::say;
use super::watch::Watch;
use crate::chapter::Chapter;
use crate::page::Page;
use crate::project::Project;
use crate::run::{Target, Verdict};
use crate::screen::{self, Ink};
use crate::student::{self, Run};
use crate::suite::Suite;
use crate::{Error, Result, own_manifest, stamps};

/// What a result depends on and a reader of the book may change.
const PARTS: &[&str] = &["exercises", "tests", "Cargo.toml"];

/// A run that says nothing for so long says that it is still there.
const TIMEOUT: Duration = Duration::from_secs(5);

/// The result of one run, ready to show.
struct Round {
    text: String,
    green: bool,
    /// The steps that are green; none where the tests didn't run.
    steps: Option<Vec<u32>>,
    /// The same, for the pages of the book.
    found: Found,
}

/// Runs the first chapter that isn't green, and then each that changes. The book is served at `book`.
pub async fn keep(project: &Project, ink: Ink, book: &str, live: &Live) {
    let mut news = News::default();
    let mut watch = Watch::new(project.root(), PARTS);
    let mut agenda = Agenda::search(project.chapters().unwrap_or_default());
    loop {
        let Some(chapter) = agenda.next().cloned() else {
            live.rests();
            let changed = watch.change().await;
            note(project, &mut agenda, &changed);
            continue;
        };
        live.begins(&chapter);
        let changed = tokio::select! {
            // A save while the run is under way drops it, and with it the compiler and the tests.
            changed = watch.change() => changed,
            round = round(project, &chapter, ink, book) => {
                let changed = watch.look();
                if changed.is_empty() {
                    let steps = round.steps.as_deref();
                    if let Some(news) = steps.and_then(|steps| news.of(&chapter, steps)) {
                        say(&format!("\n{}", ink.bold(&news)));
                    }
                    show(&chapter, &round, agenda.ended(round.green), ink);
                    live.ended(round.found);
                }
                changed
            }
        };
        note(project, &mut agenda, &changed);
    }
}

fn note(project: &Project, agenda: &mut Agenda, changed: &[PathBuf]) {
    if changed.is_empty() {
        return;
    }
    freshen(project.root(), changed);
    let chapters = project.chapters().unwrap_or_default();
    agenda.saved(chapters_of(&chapters, changed));
}

/// A file that was put back from an older copy gets the time of now: cargo goes by the time, and would show the
/// result of what stood there before.
fn freshen(root: &Path, changed: &[PathBuf]) {
    const OLD: Duration = Duration::from_secs(10);
    for path in changed {
        stamps::freshen(&root.join(path), SystemTime::now() - OLD);
    }
}

/// Those of the chapters that the paths belong to; none for what all of them share.
fn chapters_of(chapters: &[Chapter], changed: &[PathBuf]) -> Vec<Chapter> {
    let chapter = |path: &PathBuf| {
        let name = path.components().nth(1)?.as_os_str();
        chapters.iter().find(|it| *name == *it.name()).cloned()
    };
    let mut chapters: Vec<Chapter> = changed.iter().filter_map(chapter).collect();
    chapters.sort();
    chapters.dedup();
    chapters
}

fn show(chapter: &Chapter, round: &Round, how: Show, ink: Ink) {
    match how {
        Show::Whole => say(&format!("\n{}\n", round.text)),
        Show::Line => say(&format!("{chapter} is {}.", ink.green("green"))),
    }
}

async fn round(project: &Project, chapter: &Chapter, ink: Ink, book: &str) -> Round {
    let failed = |error| {
        let reason = reason(chapter, &error);
        Round {
            text: ink.red(&reason),
            green: false,
            steps: None,
            found: Found::broken(&reason),
        }
    };
    attempt(project, chapter, ink, book)
        .await
        .unwrap_or_else(failed)
}

fn reason(chapter: &Chapter, error: &Error) -> String {
    match error {
        Error::Cargo(output) if output.trim().is_empty() => {
            format!("Cargo can't build {chapter}, for the reason that it gives above.")
        }
        Error::Cargo(output) => format!("Cargo can't build {chapter}:\n\n{}", output.trim_end()),
        other => format!("{other}."),
    }
}

async fn attempt(project: &Project, chapter: &Chapter, ink: Ink, book: &str) -> Result<Round> {
    let suite = Suite::load(chapter)?;
    // The tests run without a page: it only has the better titles.
    let page = Page::load(chapter).unwrap_or_default();
    let Run { verdict, notes } = attended(project, chapter).await?;
    let result = screen::chapter(chapter, &suite, &page, &verdict, ink);
    let follows = project.after(chapter);
    let follows = follows.as_ref();
    let next = screen::next(chapter, &suite, &page, &verdict, follows, Some(book));
    let ran = matches!(verdict, Verdict::Ran(_));
    let notes = own_manifest::note(chapter).into_iter().chain(notes);
    let notes: String = notes.map(|note| format!("{note}\n\n")).collect();
    Ok(Round {
        text: format!("{result}\n\n{notes}{next}"),
        green: screen::is_green(&suite, &verdict),
        steps: ran.then(|| screen::green_steps(&suite, &verdict)),
        found: Found::of(chapter, &suite, &verdict),
    })
}

/// Runs the chapter, and says what it is at.
async fn attended(project: &Project, chapter: &Chapter) -> Result<Run> {
    if !Target::exercise(project, chapter).was_built() {
        say(&format!(
            "Building {chapter} for the first time, which can take two minutes …"
        ));
        return student::run(project, chapter).await;
    }
    say(&format!("Running {chapter} …"));
    let mut running = pin!(student::run(project, chapter));
    match timeout(TIMEOUT, &mut running).await {
        Ok(ended) => ended,
        Err(_) => {
            say(
                "Still at it. It may be building, or another cargo is at work, or a test hangs: each gets ten seconds of work.",
            );
            running.await
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_says_its_chapter() {
        let chapters = |paths: &[&str]| {
            let paths: Vec<PathBuf> = paths.iter().map(PathBuf::from).collect();
            let known = ["01-a", "02-b"].map(|it| Chapter::new(Path::new("root"), it).unwrap());
            let chapters = chapters_of(&known, &paths);
            let names = chapters.iter().map(|it| it.name().to_owned());
            names.collect::<Vec<_>>()
        };
        let two = [
            "tests/02-b/tests.rs",
            "exercises/01-a/src/lib.rs",
            "exercises/01-a/Cargo.toml",
        ];
        assert_eq!(chapters(&two), ["01-a", "02-b"]);
        assert_eq!(
            chapters(&[
                "Cargo.toml",
                "tests/harness/src/lib.rs",
                "exercises/01-a-copy/src/lib.rs"
            ]),
            [""; 0]
        );
    }
}

//! Runs the chapters that change, and shows their results: never one of code that is no longer there.

use std::path::{Component, Path, PathBuf};
use std::pin::pin;
use std::time::Duration;

use tokio::time::timeout;

use super::agenda::{Agenda, Show};
use super::news::News;
use super::say;
use super::sources::freshen;
use super::watch::Watch;
use crate::chapter::Chapter;
use crate::page::Page;
use crate::project::Project;
use crate::run::{Target, Verdict};
use crate::screen::{self, Ink};
use crate::suite::Suite;
use crate::{Error, Result, own_manifest, student};

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
}

/// Runs the first chapter that isn't green, and then each that changes. The book is served at `book`.
pub async fn keep(project: &Project, ink: Ink, book: &str) {
    let mut news = News::default();
    let mut watch = Watch::new(project.root(), PARTS);
    let mut agenda = Agenda::search(project.chapters().unwrap_or_default());
    loop {
        let Some(chapter) = agenda.next().cloned() else {
            let changed = watch.change().await;
            note(project, &mut agenda, &changed);
            continue;
        };
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
    agenda.saved(chapters_of(project.root(), changed));
}

/// The chapters that those paths belong to; none for what all of them share.
fn chapters_of(root: &Path, changed: &[PathBuf]) -> Vec<Chapter> {
    let chapter = |path: &PathBuf| match path.components().nth(1)? {
        Component::Normal(name) => Chapter::new(root, name.to_str()?),
        _ => None,
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
    let failed = |error| Round {
        text: ink.red(&reason(chapter, &error)),
        green: false,
        steps: None,
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
    let verdict = verdict(project, chapter).await?;
    let result = screen::chapter(chapter, &suite, &page, &verdict, ink);
    let follows = project.after(chapter);
    let follows = follows.as_ref();
    let next = screen::next(chapter, &suite, &page, &verdict, follows, Some(book));
    let ran = matches!(verdict, Verdict::Ran(_));
    let note = own_manifest::note(chapter).map(|note| format!("{note}\n\n"));
    Ok(Round {
        text: format!("{result}\n\n{}{next}", note.unwrap_or_default()),
        green: screen::is_green(&suite, &verdict),
        steps: ran.then(|| screen::green_steps(&suite, &verdict)),
    })
}

async fn verdict(project: &Project, chapter: &Chapter) -> Result<Verdict> {
    if !Target::exercise(project, chapter).was_built() {
        say(&format!(
            "Building {chapter} for the first time, which can take two minutes …"
        ));
        return student::run(project, chapter).await;
    }
    say(&format!("Running {chapter} …"));
    let mut running = pin!(student::run(project, chapter));
    match timeout(TIMEOUT, &mut running).await {
        Ok(verdict) => verdict,
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
            let chapters = chapters_of(Path::new("root"), &paths);
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
            chapters(&["Cargo.toml", "tests/harness/src/lib.rs"]),
            [""; 0]
        );
    }
}

//! Keeps the built book up to date.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::live::Live;
use super::say;
use super::watch::Watch;
use crate::book::{self, Built};
use crate::project::Project;
use crate::{Error, Result};

/// What pages are made of: they include solutions and recorded transcripts.
const PARTS: &[&str] = &["chapters", "solutions", "tests", "book.toml"];

/// Builds the book, and returns the folder that it is in.
///
/// Where it can't be built, an older one may still be there, and the tests run all the same.
pub async fn first(project: &Project) -> PathBuf {
    let built = build(project).await;
    tell(&built);
    match built {
        Ok(built) => built.folder,
        Err(_) => project.root().join("target").join("book"),
    }
}

/// Builds the book again whenever a part of it changes.
pub async fn keep(project: &Project, live: &Arc<Live>) {
    let mut watch = Watch::new(project.root(), PARTS);
    loop {
        watch.change().await;
        let built = build(project).await;
        if let Ok(built) = &built {
            say("The book was built again.");
            show(&built.folder, live).await;
        }
        tell(&built);
    }
}

/// Tells the pages that are open which state of the book is in that folder.
pub async fn show(folder: &Path, live: &Arc<Live>) {
    let (folder, live) = (folder.to_owned(), live.clone());
    let told = tokio::task::spawn_blocking(move || live.book_was_built(&folder));
    // A panic is shown by itself, and leaves the pages what they knew.
    let _ = told.await;
}

async fn build(project: &Project) -> Result<Built> {
    let of = project.clone();
    let built = tokio::task::spawn_blocking(move || book::build(&of)).await;
    built.unwrap_or_else(|panic| {
        Err(Error::Content {
            path: project.root().join("book.toml"),
            message: format!("mdBook could not build it: {panic}"),
        })
    })
}

fn tell(built: &Result<Built>) {
    match built {
        Ok(built) => {
            for warning in &built.warnings {
                say(&format!("The book: {warning}"));
            }
        }
        Err(error) => say(&format!("{error}.")),
    }
}

//! Keeps the built book up to date.

use std::path::PathBuf;

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
pub async fn keep(project: &Project) {
    let mut watch = Watch::new(project.root(), PARTS);
    loop {
        watch.change().await;
        let built = build(project).await;
        if built.is_ok() {
            say("The book was built again.");
        }
        tell(&built);
    }
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

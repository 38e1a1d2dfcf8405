//! Makes up a class, to measure how long grading takes: `cargo run --example class -- FOLDER COUNT`, in a checkout.
//!
//! Each student has worked on three chapters, got to another step in each, and left the others untouched.

use std::path::PathBuf;
use std::process::ExitCode;

use workbook::chapter::Chapter;
use workbook::project::{Project, write};
use workbook::skeleton::{Source, filled, manifest};
use workbook::suite::Suite;
use workbook::{Error, Result};

/// How many chapters each student has worked on.
const CHANGED: usize = 3;

fn main() -> ExitCode {
    match make() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}.");
            ExitCode::from(error.exit_code())
        }
    }
}

fn make() -> Result<()> {
    let usage = || Error::Usage("usage: class FOLDER COUNT".to_owned());
    let mut arguments = std::env::args().skip(1);
    let folder: PathBuf = arguments.next().ok_or_else(usage)?.into();
    let count: usize = arguments
        .next()
        .and_then(|it| it.parse().ok())
        .ok_or_else(usage)?;
    let chapters = Project::here()?.chapters()?;
    for student in 0..count {
        let root = folder.join(format!("student-{student:03}"));
        for (index, chapter) in chapters.iter().enumerate() {
            let after_first =
                (index + chapters.len() - student * CHANGED % chapters.len()) % chapters.len();
            hand_in(chapter, (after_first < CHANGED).then_some(student), &root)?;
        }
    }
    Ok(())
}

/// Writes an exercise as this student left it, or as it was handed out.
fn hand_in(chapter: &Chapter, student: Option<usize>, root: &std::path::Path) -> Result<()> {
    let steps = Suite::load(chapter)?.steps.len();
    let written = student.map_or(0, |student| 1 + student % steps);
    let exercise = chapter.below(root).exercise();
    write(&exercise.join("Cargo.toml"), manifest(chapter)?)?;
    for Source { path, text } in filled(chapter, u32::try_from(written).unwrap_or(u32::MAX))? {
        let by = student.map_or_else(String::new, |student| {
            format!("\n// By student {student}.\n")
        });
        write(&exercise.join(path), text + &by)?;
    }
    Ok(())
}

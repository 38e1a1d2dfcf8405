//! How grades are printed.

mod csv;
mod gradescope;
mod junit;
mod table;

use std::collections::BTreeSet;
use std::path::Path;

use super::{Grade, Grades, Options};
use crate::project::write;
use crate::{Error, Result};

/// How a grade is printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people.
    #[default]
    Table,
    /// Everything, for programs.
    Json,
    /// One line for each submission's chapter, for a spreadsheet.
    Csv,
    /// For a build server: one suite for each submission's chapter.
    Junit,
    /// Gradescope's results.json, for one submission.
    Gradescope,
}

impl Format {
    /// The end of a file's name.
    fn extension(self) -> &'static str {
        match self {
            Self::Table => "txt",
            Self::Json | Self::Gradescope => "json",
            Self::Csv => "csv",
            Self::Junit => "xml",
        }
    }

    fn of(self, grades: &Grades, options: &Options) -> Result<String> {
        match self {
            Self::Table => Ok(table::of(grades, options.course.is_some())),
            Self::Json => json(grades),
            Self::Csv => csv::of(grades),
            Self::Junit => junit::of(grades),
            Self::Gradescope => match grades.submissions.as_slice() {
                [only] => json(&gradescope::of(only, &grades.commit)),
                _ => Err(Error::Usage(ONE.to_owned())),
            },
        }
    }
}

const ONE: &str = "Gradescope's results.json is about one submission. Grade one, or give --output";

/// The longest name of a file, in bytes. Systems take 255, and an end is added.
const LONGEST: usize = 200;

/// Whether the grades of so many submissions can be printed: better said before they are graded.
///
/// # Errors
///
/// As for [`print`].
pub fn check(options: &Options, count: usize) -> Result<()> {
    match &options.output {
        Some(folder) => std::fs::create_dir_all(folder).map_err(Error::file(folder)),
        None if options.format == Format::Gradescope && count != 1 => {
            Err(Error::Usage(ONE.to_owned()))
        }
        None => Ok(()),
    }
}

/// Prints the grades, or writes a file for each submission.
///
/// # Errors
///
/// A file can't be written, or the format holds one submission and there are more.
pub fn print(grades: &Grades, options: &Options) -> Result<()> {
    let Some(folder) = &options.output else {
        print!("{}", options.format.of(grades, options)?);
        return Ok(());
    };
    let mut taken = BTreeSet::new();
    for grade in &grades.submissions {
        let one = Grades {
            commit: grades.commit.clone(),
            submissions: vec![grade.clone()],
        };
        let name = unique(&file_name(grade), &mut taken);
        let name = format!("{name}.{}", options.format.extension());
        write(&folder.join(name), options.format.of(&one, options)?)?;
    }
    eprintln!(
        "{} files are in {}",
        grades.submissions.len(),
        folder.display()
    );
    Ok(())
}

/// A submission may be called like the path that leads to it.
fn file_name(grade: &Grade) -> String {
    let part = |part: std::path::Component| match part {
        std::path::Component::Normal(name) => Some(name.to_string_lossy().into_owned()),
        _ => None,
    };
    let parts: Vec<String> = Path::new(&grade.submission)
        .components()
        .filter_map(part)
        .collect();
    let is_safe = |letter: char| !letter.is_control() && !"/\\:*?\"<>|".contains(letter);
    let safe = |letter| if is_safe(letter) { letter } else { '_' };
    parts.join("_").chars().map(safe).collect()
}

/// A name that no other submission has, and that every system takes.
fn unique(name: &str, taken: &mut BTreeSet<String>) -> String {
    let mut end = name.len().min(LONGEST);
    while !name.is_char_boundary(end) {
        end -= 1;
    }
    let name = &name[..end];
    let others = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.to_owned()).chain(others);
    // Some systems don't tell small letters from capital ones.
    let free = names.find(|it| taken.insert(it.to_lowercase()));
    free.unwrap_or_default()
}

fn json(value: &impl serde::Serialize) -> Result<String> {
    let text = serde_json::to_string_pretty(value);
    text.map(|text| text + "\n")
        .map_err(|error| Error::Lane(error.to_string()))
}

/// Points without needless digits: `7`, `7.5`, `7.33`.
fn points(points: f64) -> String {
    let text = format!("{points:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests;

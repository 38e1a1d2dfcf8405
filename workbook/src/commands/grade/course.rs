//! A course's file: how much each chapter weighs, and when it is due.
//!
//! ```toml
//! [chapters.session-ids]
//! weight = 10         # points for the whole chapter; 1 where it isn't said
//! due = 2026-10-05    # counts in runs of that day and later; always where it isn't said
//! ```

use std::collections::BTreeMap;
use std::path::Path;

use serde::Deserialize;
use time::{Date, Month};
use toml::value::Datetime;

use crate::chapter::Chapter;
use crate::project::{Project, read};
use crate::{Error, Result};

/// Why a course's file can't be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Wrong {
    /// It isn't TOML, or holds something else.
    #[error("{0}")]
    Syntax(String),
    /// A chapter that doesn't exist.
    #[error("there is no chapter {given}. There are: {known}")]
    NoChapter {
        /// What is written.
        given: String,
        /// What could be.
        known: String,
    },
    /// Two entries for one chapter.
    #[error("{0} is there twice")]
    Twice(String),
    /// A weight that isn't one.
    #[error("{chapter}: the weight must be a number from 0, not {weight}")]
    Weight {
        /// Of this chapter.
        chapter: String,
        /// What is written.
        weight: f64,
    },
    /// A dependency that cargo couldn't read.
    #[error("{0}: a dependency is a version such as \"1.2\", or a table")]
    Dependency(String),
    /// A date that isn't one.
    #[error("{chapter}: due must be a day such as 2026-10-05, not {due}")]
    Due {
        /// Of this chapter.
        chapter: String,
        /// What is written.
        due: String,
    },
}

/// What a run grades.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// The chapter.
    pub chapter: Chapter,
    /// Points for all of its tests; as many as there are tests where none.
    pub weight: Option<f64>,
    /// The last day to hand it in.
    pub due: Option<Date>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    chapters: BTreeMap<String, Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    #[serde(default = "one")]
    weight: f64,
    due: Option<Datetime>,
}

fn one() -> f64 {
    1.0
}

/// All of the project's chapters, each test a point.
///
/// # Errors
///
/// A folder can't be read.
pub fn without_a_file(project: &Project) -> Result<Vec<Planned>> {
    let planned = |chapter| Planned {
        chapter,
        weight: None,
        due: None,
    };
    Ok(project.chapters()?.into_iter().map(planned).collect())
}

/// The chapters that a course's file names, in their order.
///
/// # Errors
///
/// The file can't be read, or is [`Wrong`].
pub fn load(project: &Project, path: &Path) -> Result<Vec<Planned>> {
    let text = read(path)?;
    parse(project, &text)?.map_err(|source| Error::Course {
        path: path.to_owned(),
        source,
    })
}

fn parse(project: &Project, text: &str) -> Result<Result<Vec<Planned>, Wrong>> {
    let file: File = match toml::from_str(text) {
        Ok(file) => file,
        Err(error) => return Ok(Err(Wrong::Syntax(error.to_string()))),
    };
    let mut course: BTreeMap<Chapter, Planned> = BTreeMap::new();
    for (given, entry) in file.chapters {
        let chapter = match project.chapter(&given) {
            Ok(chapter) => chapter,
            Err(Error::NoChapter { given, known }) => {
                return Ok(Err(Wrong::NoChapter { given, known }));
            }
            Err(error) => return Err(error),
        };
        let planned = match entry.planned(&chapter) {
            Ok(planned) => planned,
            Err(wrong) => return Ok(Err(wrong)),
        };
        if course.insert(chapter, planned).is_some() {
            return Ok(Err(Wrong::Twice(given)));
        }
    }
    Ok(Ok(course.into_values().collect()))
}

impl Entry {
    fn planned(&self, chapter: &Chapter) -> Result<Planned, Wrong> {
        let name = || chapter.to_string();
        let Self { weight, due } = self;
        if !weight.is_finite() || *weight < 0.0 {
            return Err(Wrong::Weight {
                chapter: name(),
                weight: *weight,
            });
        }
        let due = due.as_ref().map(|due| {
            day(due).ok_or_else(|| Wrong::Due {
                chapter: name(),
                due: due.to_string(),
            })
        });
        Ok(Planned {
            chapter: chapter.clone(),
            weight: Some(*weight),
            due: due.transpose()?,
        })
    }
}

/// The day that a command line names.
///
/// # Errors
///
/// It isn't a day such as `2026-10-05`.
pub fn date(text: &str) -> Result<Date, String> {
    let date: Option<Datetime> = text.parse().ok();
    let date = date.as_ref().and_then(day);
    date.ok_or_else(|| "a day is written as 2026-10-05".to_owned())
}

/// A day without an hour.
fn day(date: &Datetime) -> Option<Date> {
    let (Some(day), None) = (date.date, date.time) else {
        return None;
    };
    let month = Month::try_from(day.month).ok()?;
    Date::from_calendar_date(day.year.into(), month, day.day).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::project::write;

    fn parsed(text: &str) -> Result<Vec<Planned>, Wrong> {
        let root = tempfile::tempdir().unwrap();
        for name in ["01-one", "02-two"] {
            let chapter = Chapter::new(root.path(), name).unwrap();
            write(&chapter.solution().join("Cargo.toml"), "").unwrap();
            write(&chapter.test_file(), "").unwrap();
        }
        parse(&Project::at(root.path()), text).unwrap()
    }

    #[test]
    fn weights_and_days_are_read_by_any_name_of_a_chapter() {
        let text = "[chapters.02-two]\nweight = 2.5\n[chapters.one]\ndue = 2026-10-05\n";
        let planned = parsed(text).unwrap();
        let shown: Vec<_> = planned
            .iter()
            .map(|it| {
                (
                    it.chapter.name(),
                    it.weight,
                    it.due.map(|it| it.to_string()),
                )
            })
            .collect();
        let day = Some("2026-10-05".to_owned());
        assert_eq!(
            shown,
            [("01-one", Some(1.0), day), ("02-two", Some(2.5), None)]
        );
    }

    #[test]
    fn what_is_wrong_is_said_in_its_own_words() {
        let cases = [
            (
                "[chapters.ten]\n",
                "there is no chapter ten. There are: 01-one, 02-two",
            ),
            ("[chapters.1]\n[chapters.one]\n", "one is there twice"),
            (
                "[chapters.one]\nweight = -1\n",
                "one: the weight must be a number from 0, not -1",
            ),
            (
                "[chapters.one]\nweight = nan\n",
                "one: the weight must be a number from 0, not NaN",
            ),
            (
                "[chapters.one]\ndue = 2026-10-05T12:00:00Z\n",
                "one: due must be a day such as 2026-10-05, not 2026-10-05T12:00:00Z",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(parsed(text).unwrap_err().to_string(), expected);
        }
        for text in [
            "",
            "[chapters.one]\ndue = \"soon\"\n",
            "[chapters.one]\ndue = 2026-13-05\n",
            "[chapters.one]\nwieght = 1\n",
            "[",
        ] {
            let wrong = parsed(text).unwrap_err();
            assert!(matches!(wrong, Wrong::Syntax(_)), "{text}: {wrong}");
        }
    }

    #[test]
    fn a_day_on_the_command_line_is_a_day() {
        assert_eq!(date("2024-02-29").unwrap().to_string(), "2024-02-29");
        for text in [
            "",
            "2026-02-29",
            "2026-10-05T10:00:00",
            "10:00:00",
            "5.10.2026",
        ] {
            assert!(date(text).is_err(), "{text}");
        }
    }
}

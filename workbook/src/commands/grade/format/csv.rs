//! For a spreadsheet: one line for each submission's chapter.

use super::points;
use crate::commands::grade::Grades;
use crate::plain::plain;
use crate::{Error, Result};

const HEAD: [&str; 10] = [
    "submission",
    "commit",
    "chapter",
    "passed",
    "total",
    "points",
    "possible",
    "due",
    "warnings",
    "problem",
];

pub fn of(grades: &Grades) -> Result<String> {
    let wrong = |error: csv::Error| Error::Lane(error.to_string());
    let mut table = csv::Writer::from_writer(Vec::new());
    table.write_record(HEAD).map_err(wrong)?;
    for grade in &grades.submissions {
        for chapter in &grade.chapters {
            let folder = format!("exercises/{}/", chapter.chapter);
            let of_chapter = grade
                .warnings
                .iter()
                .filter(|it| it.file.starts_with(&folder));
            let problem = chapter.problem.as_ref().or(grade.problem.as_ref());
            let record = [
                grade.submission.clone(),
                grades.commit.clone(),
                chapter.chapter.clone(),
                chapter.passed.to_string(),
                chapter.total.to_string(),
                points(chapter.points),
                points(chapter.possible),
                chapter.due.clone().unwrap_or_default(),
                of_chapter.count().to_string(),
                problem
                    .and_then(|it| it.lines().next())
                    .unwrap_or_default()
                    .to_owned(),
            ];
            table.write_record(record.map(cell)).map_err(wrong)?;
        }
    }
    let bytes = table
        .into_inner()
        .map_err(|error| Error::Lane(error.to_string()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// What a spreadsheet shows as it is. It would compute what begins like a formula (OWASP, *CSV Injection*).
fn cell(text: String) -> String {
    let plain = plain(&text);
    if plain.starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]) {
        format!("'{plain}")
    } else {
        plain
    }
}

//! For people.

use super::points;
use crate::commands::grade::{ChapterGrade, Grade, Grades};
use crate::plain::plain;

/// One line for each chapter, one for each of its steps, and the sum; for many submissions a line for each at
/// the end. Points are shown where a course's file gives them.
pub fn of(grades: &Grades, with_points: bool) -> String {
    let mut lines = vec![format!(
        "Graded with the checkout's commit {}",
        grades.commit
    )];
    for grade in &grades.submissions {
        lines.push(String::new());
        lines.push(plain(&grade.submission));
        lines.extend(submission(grade, with_points));
    }
    if grades.submissions.len() > 1 {
        lines.push(String::new());
        lines.extend(
            grades
                .submissions
                .iter()
                .map(|grade| sum(&grade.submission, grade, with_points)),
        );
    }
    lines.join("\n") + "\n"
}

fn submission(grade: &Grade, with_points: bool) -> Vec<String> {
    if let Some(problem) = &grade.problem {
        return vec![format!("    {}", plain(problem))];
    }
    let mut lines = Vec::new();
    for chapter in &grade.chapters {
        lines.push(of_chapter(chapter, with_points));
        let mut steps: Vec<u32> = chapter.tests.iter().map(|test| test.step).collect();
        steps.dedup();
        for step in steps {
            let tests = chapter.tests.iter().filter(|test| test.step == step);
            let passed = tests.clone().filter(|test| test.passed).count();
            lines.push(row(&format!("  step {step}"), passed, tests.count()));
        }
        let problem = chapter.problem.iter().flat_map(|problem| problem.lines());
        lines.extend(problem.map(|line| format!("    {}", plain(line))));
    }
    lines.push(sum("all", grade, with_points));
    if !grade.warnings.is_empty() {
        lines.push("Look at:".to_owned());
        lines.extend(grade.warnings.iter().map(|warning| format!("  {warning}")));
    }
    lines
}

fn of_chapter(chapter: &ChapterGrade, with_points: bool) -> String {
    let ChapterGrade { passed, total, .. } = chapter;
    let row = row(&chapter.chapter, *passed, *total);
    with(row, with_points, chapter.points, chapter.possible)
}

fn sum(name: &str, grade: &Grade, with_points: bool) -> String {
    let row = row(&plain(name), grade.passed, grade.total);
    with(row, with_points, grade.points, grade.possible)
}

fn with(row: String, with_points: bool, got: f64, possible: f64) -> String {
    if with_points {
        format!("{row}   {} of {} points", points(got), points(possible))
    } else {
        row
    }
}

fn row(name: &str, passed: usize, total: usize) -> String {
    format!("{name:<30} {passed:>4} of {total:>4}")
}

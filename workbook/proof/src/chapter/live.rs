//! The tests of a chapter that run our solution beside a program in Python, or beside a browser. They aren't
//! graded, so that a student who has neither misses no point.

use crate::Report;
use crate::python;
use workbook::Result;
use workbook::chapter::Chapter;
use workbook::needs::Needs;
use workbook::run::{cargo, tool};
use workbook::scratch::Scratch;

/// How long a test may wait for the other program to work, in milliseconds. The machine may be busy.
const PATIENT: &str = "120000";

/// Runs the live tests of `chapter` on its solution, if it has any.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(chapter: &Chapter, scratch: &Scratch, report: &mut Report) -> Result<()> {
    if !chapter.live_test_file().is_file() {
        return Ok(());
    }
    let what = format!("{chapter}: the solution agrees with the real thing");
    let needs = Needs::load(chapter)?;
    if let Some(missing) = missing(&needs).await {
        report.skipped(what, missing);
        return Ok(());
    }
    let target = scratch.solution(chapter);
    let mut command = cargo(&target);
    command.args(["test", "--quiet", "--profile", target.profile]);
    command.args(["--test=live", "--package"]);
    command.args([&chapter.solution_package(), "--", "--ignored"]);
    command.env("WORKBOOK_LIMIT", PATIENT);
    report.complaints(what, tool(&mut command).await?.complaints());
    Ok(())
}

/// What the live tests need and this machine lacks, and how to install it.
async fn missing(needs: &Needs) -> Option<String> {
    let modules: Vec<&str> = needs.modules.iter().map(String::as_str).collect();
    let python = match modules.as_slice() {
        [] => None,
        modules => python::missing(modules).await,
    };
    let missing: Vec<String> = [python, needs.missing_live()]
        .into_iter()
        .flatten()
        .collect();
    (!missing.is_empty()).then(|| missing.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use workbook::needs::CHROMIUM;

    /// A browser that no machine has.
    fn nowhere() -> Needs {
        let mut browser = CHROMIUM;
        browser.commands = &["no-such-browser-anywhere"];
        browser.variable = "WORKBOOK_TESTS_NO_BROWSER";
        Needs {
            live_programs: vec![browser],
            ..Needs::default()
        }
    }

    #[tokio::test]
    async fn needs_of_one_kind_alone() {
        assert_eq!(missing(&Needs::default()).await, None, "no Python is asked");
        let browser = missing(&nowhere()).await.unwrap();
        assert!(browser.starts_with("Chromium is missing."), "{browser}");
    }

    #[tokio::test]
    async fn all_that_is_missing_is_said_at_once() {
        let mut needs = nowhere();
        needs.modules = vec!["no_such_module_anywhere".to_owned()];
        let said = missing(&needs).await.unwrap();
        let (python, browser) = (said.find("no_such_module_anywhere"), said.find("Chromium"));
        assert!(python.is_some() && python < browser, "{said}");
    }
}

//! The Python that some recordings need.

use std::ffi::OsString;
use std::process::Stdio;

use tokio::process::Command;

/// What is missing and how to install it; `None` where Python has all the modules.
pub async fn missing(modules: &[&str]) -> Option<String> {
    missing_in(python(), modules).await
}

fn python() -> OsString {
    std::env::var_os("WORKBOOK_PYTHON").unwrap_or_else(|| "python3".into())
}

async fn missing_in(python: OsString, modules: &[&str]) -> Option<String> {
    let mut command = Command::new(python);
    command
        .args(["-c", &format!("import {}", modules.join(", "))])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let has_all = command.status().await.is_ok_and(|status| status.success());
    (!has_all).then(|| {
        format!(
            "A Python with {} is missing. Install it with `python -m pip install {}`; \
             WORKBOOK_PYTHON names the Python to use, if it isn't python3.",
            modules.join(" and "),
            modules
                .iter()
                .map(|it| package(it))
                .collect::<Vec<_>>()
                .join(" ")
        )
    })
}

/// What `.ci/run` installs.
const LISTS: [&str; 2] = [
    include_str!("../../../.ci/python.txt"),
    include_str!("../../../.ci/python-browser.txt"),
];

/// What pip installs for a module, in the version that `.ci/run` installs.
fn package(module: &str) -> String {
    let package = module.replace('_', "-");
    let is_it = |line: &&str| line.split("==").next() == Some(&package);
    let listed = LISTS.into_iter().flat_map(str::lines).find(is_it);
    listed.map_or_else(|| package.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_python_that_is_not_there_has_no_modules() {
        let missing = missing_in(
            "no-such-python-anywhere".into(),
            &["flask_session", "other"],
        )
        .await;
        let missing = missing.unwrap();
        assert!(
            missing.contains("pip install flask-session==0.8.0 other"),
            "{missing}"
        );
    }

    #[test]
    fn a_package_is_named_with_the_version_that_is_installed() {
        assert_eq!(package("msgspec"), "msgspec==0.22.0");
        assert!(package("axe_playwright_python").starts_with("axe-playwright-python=="));
        assert_eq!(package("no_such"), "no-such");
    }
}

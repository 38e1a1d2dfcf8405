//! What is installed around the workbook: the same versions in the container, in `.ci/run` and in every
//! sentence that names one, and settings of editors that can be read.

use std::path::Path;

use toml::Table;

use crate::Report;
use workbook::project::{Project, files_below, read};
use workbook::{Error, Result};

/// What is installed by name, and what by pip.
const LISTS: [&str; 2] = [".ci/packages.txt", ".ci/python.txt"];

/// What installs it.
const INSTALLERS: [&str; 2] = [".ci/run", DOCKERFILE];

const DOCKERFILE: &str = ".devcontainer/Dockerfile";

/// Settings, which are JSON without comments.
const SETTINGS: [&str; 3] = [
    ".devcontainer/devcontainer.json",
    ".vscode/extensions.json",
    ".vscode/settings.json",
];

/// What tells a reader which toolchain to get.
const TOLD: [&str; 2] = ["README.md", "chapters/how-to-use.md"];

/// Where commands and messages name what pip installs.
const NAMED: [&str; 4] = ["chapters", "solutions", "tests", "README.md"];

/// Checks that each version has one source.
///
/// # Errors
///
/// A file can't be read.
pub fn check(project: &Project, report: &mut Report) -> Result<()> {
    let root = project.root();
    // A workbook in a test has no surroundings.
    if !root.join(".ci").exists() {
        return Ok(());
    }
    let settings = SETTINGS.iter().filter_map(|name| no_json(root, name));
    report.complaints("the editors' settings can be read", settings.collect());
    report.complaints(
        "the container and .ci/run install what .ci/ lists",
        installers(root)?,
    );
    report.complaints(
        "the container and the pages name one toolchain",
        toolchain(root)?,
    );
    report.complaints(
        "every version for pip is that of .ci/python.txt",
        pip(root)?,
    );
    Ok(())
}

fn no_json(root: &Path, name: &str) -> Option<String> {
    let text = match read(&root.join(name)) {
        Ok(text) => text,
        Err(error) => return Some(error.to_string()),
    };
    let error = serde_json::from_str::<serde_json::Value>(&text).err()?;
    Some(format!(
        "{name} isn't JSON: {error}. It may have no comments."
    ))
}

fn installers(root: &Path) -> Result<Vec<String>> {
    let mut complaints = Vec::new();
    for installer in INSTALLERS {
        let text = read(&root.join(installer))?;
        let missing = LISTS.iter().filter(|list| !text.contains(**list));
        complaints
            .extend(missing.map(|list| format!("{installer} doesn't install what {list} lists.")));
    }
    Ok(complaints)
}

/// The root manifest says the oldest toolchain; the container has that one, and the pages name it.
fn toolchain(root: &Path) -> Result<Vec<String>> {
    let path = root.join("Cargo.toml");
    let content = |message: String| Error::Content {
        path: path.clone(),
        message,
    };
    let manifest: Table = read(&path)?
        .parse()
        .map_err(|error: toml::de::Error| content(error.to_string()))?;
    let package = manifest
        .get("workspace")
        .and_then(|it| it.get("package"))
        .and_then(|it| it.get("rust-version"))
        .and_then(|it| it.as_str());
    let version = package.ok_or_else(|| content("names no rust-version".to_owned()))?;
    let named = |file: &str, words: String| -> Result<Option<String>> {
        let is_named = read(&root.join(file))?.contains(&words);
        Ok((!is_named).then(|| format!("{file} should say `{words}`, as Cargo.toml does.")))
    };
    let mut complaints = Vec::new();
    complaints.extend(named(DOCKERFILE, format!("FROM rust:{version}-"))?);
    for page in TOLD {
        complaints.extend(named(page, format!("{version} or newer"))?);
    }
    Ok(complaints)
}

fn pip(root: &Path) -> Result<Vec<String>> {
    let list = read(&root.join(LISTS[1]))?;
    let listed: Vec<&str> = list.lines().collect();
    let mut complaints = Vec::new();
    for name in NAMED {
        let path = root.join(name);
        let files = if path.is_file() {
            vec![path]
        } else {
            files_below(&path)?
        };
        for file in files {
            // A picture, or bytes for a decoder: no sentence stands there.
            let Ok(text) = std::fs::read_to_string(&file) else {
                continue;
            };
            let is_other = |pin: &&str| {
                !listed.contains(pin) && listed.iter().any(|it| name_of(it) == name_of(pin))
            };
            let other = pins(&text).into_iter().filter(is_other);
            let shown = file.strip_prefix(root).unwrap_or(&file).display();
            complaints.extend(
                other.map(|it| format!("{shown} names {it}, and {} another version.", LISTS[1])),
            );
        }
    }
    Ok(complaints)
}

/// The name in `name==1.2.3`.
fn name_of(pin: &str) -> &str {
    pin.split_once("==").map_or(pin, |(name, _)| name)
}

/// Every `name==1.2.3` of a text.
fn pins(text: &str) -> Vec<&str> {
    let is_of_it = |it: char| it.is_ascii_alphanumeric() || "-_.".contains(it);
    let places = text.match_indices("==").map(|(place, _)| place);
    let pin = |place: usize| {
        let name = &text[text[..place].trim_end_matches(is_of_it).len()..place];
        let after = &text[place + 2..];
        let rest = after.trim_start_matches(is_of_it).len();
        let version = after[..after.len() - rest].trim_end_matches('.');
        let is_version =
            version.starts_with(|it: char| it.is_ascii_digit()) && version.contains('.');
        let is_name = name.starts_with(|it: char| it.is_ascii_alphabetic());
        let start = place - name.len();
        (is_version && is_name).then(|| &text[start..place + 2 + version.len()])
    };
    places.filter_map(pin).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::book::example::{Example, failures};

    const GOOD: [(&str, &str); 10] = [
        (".ci/packages.txt", "memcached\n"),
        (".ci/python.txt", "flask==3.1.3\nredis==8.1.0\n"),
        (".ci/run", "< .ci/packages.txt\npip -r .ci/python.txt\n"),
        (
            ".devcontainer/Dockerfile",
            "FROM rust:1.95-trixie\nCOPY .ci/packages.txt .ci/python.txt /tmp/\n",
        ),
        (".devcontainer/devcontainer.json", "{}"),
        (".vscode/extensions.json", "{}"),
        (".vscode/settings.json", "{\"a.b\": true}"),
        (
            "Cargo.toml",
            "[workspace.package]\nrust-version = \"1.95\"\n",
        ),
        ("README.md", "Rust, 1.95 or newer.\n"),
        (
            "chapters/how-to-use.md",
            "Rust, 1.95 or newer, and `pip install flask==3.1.3`.\n",
        ),
    ];

    #[track_caller]
    fn complains(file: &str, text: &str, because: &str) {
        let files = GOOD.map(|(name, good)| (name, if name == file { text } else { good }));
        let found = Example::of(&files).failures(check);
        assert!(found.contains(because), "{file}: {found}");
        assert_eq!(found.lines().count(), 1, "{found}");
    }

    #[test]
    fn what_fits_together_passes() {
        assert_eq!(Example::of(&GOOD).failures(check), "");
    }

    #[test]
    fn this_workbook_passes() {
        let project = Project::around(env!("CARGO_MANIFEST_DIR").as_ref()).unwrap();
        assert_eq!(failures(|report| check(&project, report)), "");
    }

    #[test]
    fn settings_that_an_editor_can_not_read() {
        for file in SETTINGS {
            complains(file, "{ // why\n}", &format!("{file} isn't JSON"));
        }
    }

    #[test]
    fn a_list_that_is_not_installed() {
        complains(".ci/run", "pip -r .ci/python.txt", ".ci/packages.txt lists");
        let without = "FROM rust:1.95-trixie\nCOPY .ci/packages.txt /tmp/\n";
        complains(DOCKERFILE, without, ".ci/python.txt lists");
    }

    #[test]
    fn another_toolchain() {
        let other = "FROM rust:1.94-trixie\nCOPY .ci/packages.txt .ci/python.txt /tmp/\n";
        complains(DOCKERFILE, other, "`FROM rust:1.95-`");
        complains("README.md", "Rust, 1.94 or newer.\n", "`1.95 or newer`");
    }

    #[test]
    fn another_version_for_pip() {
        let page = "Rust, 1.95 or newer; \"pip install flask==3.1.2 redis==8.1.0 other==1.0.\" If a == 1.5:\n";
        complains("chapters/how-to-use.md", page, "names flask==3.1.2");
    }

    #[test]
    fn a_pin_is_a_name_and_a_version() {
        let text = "é flask-session==0.8.0, (redis==8.1.0) x==1 ==2.0 a == 3.0 b==c.d 1==2.0";
        assert_eq!(pins(text), ["flask-session==0.8.0", "redis==8.1.0"]);
    }
}

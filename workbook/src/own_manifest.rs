//! What a student has changed around the code of an exercise, and a grade doesn't take in.

use std::collections::BTreeSet;

use toml::{Table, Value};

use crate::broken;
use crate::chapter::Chapter;
use crate::project::read;
use crate::skeleton::manifest;

/// A sentence that names what differs from the workbook's own: dependencies, features, a build script. `None`
/// where nothing does, or where the exercise can't be built at all.
pub fn note(chapter: &Chapter) -> Option<String> {
    // Then that is told, and enough.
    if broken::reason(chapter).is_some() {
        return None;
    }
    let folder = chapter.exercise();
    let parsed = |text: String| text.parse::<Table>().ok();
    let theirs = read(&folder.join("Cargo.toml")).ok().and_then(parsed)?;
    let ours = manifest(chapter).ok().and_then(parsed)?;
    let mut differing = differing(&ours, &theirs);
    if folder.join("build.rs").exists() {
        differing.insert("build.rs".to_owned());
    }
    let names = differing.into_iter().collect::<Vec<_>>().join(", ");
    (!names.is_empty()).then(|| {
        format!(
            "exercises/{}/Cargo.toml isn't the workbook's ({names}). A grade takes what is below src/ and builds it \
             with the workbook's own, so code that needs the difference gets no points.",
            chapter.name()
        )
    })
}

/// The keys at which two manifests differ, such as `dependencies.rand`. Lints change no result.
fn differing(ours: &Table, theirs: &Table) -> BTreeSet<String> {
    let keys = |table: &Table| table.keys().cloned().collect::<Vec<_>>();
    let mut differing = BTreeSet::new();
    for key in [keys(ours), keys(theirs)].concat() {
        match (ours.get(&key), theirs.get(&key)) {
            _ if key == "lints" => {}
            (ours, theirs) if ours == theirs => {}
            (ours, theirs) if is_table(ours) && is_table(theirs) => {
                let (ours, theirs) = (table(ours), table(theirs));
                let inner = [keys(&ours), keys(&theirs)].concat().into_iter();
                let inner = inner.filter(|it| ours.get(it) != theirs.get(it));
                differing.extend(inner.map(|it| format!("{key}.{it}")));
            }
            _ => {
                differing.insert(key);
            }
        }
    }
    differing
}

fn is_table(value: Option<&Value>) -> bool {
    value.is_none_or(Value::is_table)
}

fn table(value: Option<&Value>) -> Table {
    value.and_then(Value::as_table).cloned().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(theirs: &str) -> Vec<String> {
        let ours = "[package]\nname = \"a\"\n[[test]]\nname = \"a\"\n[dependencies]\nx = \"1\"\ny = \"1\"\n";
        let parsed = |text: &str| text.parse::<Table>().unwrap();
        differing(&parsed(ours), &parsed(theirs))
            .into_iter()
            .collect()
    }

    #[test]
    fn what_is_added_changed_or_missing_is_named() {
        let same = "dependencies = { y = \"1\", x = \"1\" }\ntest = [{ name = \"a\" }]\n";
        let package = "[package]\nname = \"a\"\n";
        assert_eq!(names(&format!("{same}{package}")), [""; 0]);
        assert_eq!(
            names(&format!("{same}{package}[lints.rust]\nx = \"allow\"\n")),
            [""; 0]
        );
        let more = "build = \"b.rs\"\n[build-dependencies]\nz = \"1\"\n[features]\nf = []\n";
        let added = names(&format!("{same}{package}{more}"));
        assert_eq!(
            added,
            ["build-dependencies.z", "features.f", "package.build"]
        );
        let changed = "[package]\nname = \"a\"\n[dependencies]\nx = \"2\"\n";
        assert_eq!(names(changed), ["dependencies.x", "dependencies.y", "test"]);
    }
}

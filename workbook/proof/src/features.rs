//! Every chapter is built with what all chapters together are built with.
//!
//! Cargo builds a crate once for each set of features that it is asked for. If one chapter by itself asked for
//! fewer than all of them together, `cargo test -p visit-counter` and `cargo test` would each build axum anew.

use std::collections::{BTreeMap, BTreeSet};

use workbook::Result;
use workbook::chapter::Chapter;
use workbook::project::Project;
use workbook::run::{Target, cargo, tool};

use crate::Report;

/// The features of each package, by its name and version. A package that is built for the machine that builds
/// and for the one that runs may have two sets.
type Features = BTreeMap<String, BTreeSet<String>>;

/// Checks each of these chapters.
///
/// # Errors
///
/// Cargo can't be started.
pub async fn check(project: &Project, chapters: &[Chapter], report: &mut Report) -> Result<()> {
    let Some(first) = chapters.first() else {
        return Ok(());
    };
    let together = features(&Target::exercise(project, first), &[]).await?;
    for chapter in chapters {
        let package = ["--package", chapter.package()];
        let alone = features(&Target::exercise(project, chapter), &package).await?;
        let complaints = match (&together, alone) {
            (Ok(together), Ok(alone)) => differences(together, &alone),
            (Err(said), _) => vec![said.clone()],
            (_, Err(said)) => vec![said],
        };
        let what = format!("{chapter}: it is built with the same features alone as with all");
        report.complaints(what, complaints);
    }
    Ok(())
}

/// What cargo would build the tests of these packages with, or of the default ones; or what it complains of.
async fn features(target: &Target, packages: &[&str]) -> Result<Result<Features, String>> {
    let mut command = cargo(target);
    command.args(["tree", "--edges", "normal,dev,build", "--prefix", "none"]);
    command.args(["--format", "{p} [{f}]"]).args(packages);
    let said = tool(&mut command).await?;
    if said.success {
        Ok(Ok(read(&said.text)))
    } else {
        Ok(Err(said.text))
    }
}

/// Reads lines such as `axum v0.8.9 [form,http1]`. What cargo says beside them has no brackets.
fn read(tree: &str) -> Features {
    let mut features = Features::new();
    for line in tree.lines() {
        let Some((package, set)) = line.trim_end_matches(" (*)").split_once(" [") else {
            continue;
        };
        // Behind the version, there may be a path.
        let name: Vec<&str> = package.split(' ').take(2).collect();
        let set = set.trim_end_matches(']').to_owned();
        features.entry(name.join(" ")).or_default().insert(set);
    }
    features
}

/// A sentence for each package that the two would build in different ways.
fn differences(together: &Features, alone: &Features) -> Vec<String> {
    let differs = |(package, sets): &(&String, &BTreeSet<String>)| {
        together
            .get(*package)
            .is_none_or(|all| !sets.is_subset(all))
    };
    let sentence = |(package, sets): (&String, &BTreeSet<String>)| {
        let all = together.get(package).map_or_else(String::new, listed);
        format!(
            "{package} has the features {} alone, and {all} with all chapters. Ask for them in \
             tests/harness/Cargo.toml, which every chapter has.",
            listed(sets)
        )
    };
    alone.iter().filter(differs).map(sentence).collect()
}

fn listed(sets: &BTreeSet<String>) -> String {
    let quoted: Vec<String> = sets.iter().map(|set| format!("[{set}]")).collect();
    quoted.join(" and ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_names_versions_and_features() {
        let tree = "a-b v1.0.0 (/some/path) [x,y]\nserde v1.2.3 []\nserde v1.2.3 [] (*)\n\nserde v1.2.3 [std]\n";
        let set = |sets: &[&str]| sets.iter().map(|&it| it.to_owned()).collect();
        let expected = Features::from([
            ("a-b v1.0.0".to_owned(), set(&["x,y"])),
            ("serde v1.2.3".to_owned(), set(&["", "std"])),
        ]);
        assert_eq!(read(tree), expected);
    }

    #[test]
    fn a_set_that_the_others_do_not_have_is_named() {
        let together = read("serde v1.0.0 [derive,std]\nsyn v2.0.0 [full]\nsyn v2.0.0 [derive]\n");
        assert!(differences(&together, &read("serde v1.0.0 [derive,std]\n")).is_empty());
        assert!(differences(&together, &read("syn v2.0.0 [full]\n")).is_empty());
        let [sentence] = &*differences(&together, &read("serde v1.0.0 [std]\n")) else {
            panic!("one package differs");
        };
        assert!(
            sentence.starts_with(
                "serde v1.0.0 has the features [std] alone, and [derive,std] with all"
            )
        );
        assert_eq!(
            differences(&together, &read("serde v1.1.0 [std]\n")).len(),
            1
        );
    }
}

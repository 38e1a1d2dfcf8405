//! What the pages say of the command is so.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use clap::Args;
use workbook::commands::grade::Options;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every page of the book and at the root, by its path.
fn pages() -> Vec<(PathBuf, String)> {
    let folders = [root(), root().join("chapters")];
    let entries = folders.iter().flat_map(|it| fs::read_dir(it).unwrap());
    let paths = entries.map(|it| it.unwrap().path());
    let pages = paths.filter(|it| it.extension().is_some_and(|it| it == "md"));
    pages
        .map(|it| (it.clone(), fs::read_to_string(it).unwrap()))
        .collect()
}

/// The subcommands that the text names: `status` in `cargo workbook status`.
fn named(text: &str) -> BTreeSet<String> {
    let after = text.split("cargo workbook ").skip(1);
    let word = |it: &str| {
        it.chars()
            .take_while(char::is_ascii_lowercase)
            .collect::<String>()
    };
    after.map(word).filter(|it| !it.is_empty()).collect()
}

#[test]
fn every_command_that_a_page_names_is_one() {
    let help = Command::new(env!("CARGO_BIN_EXE_workbook"))
        .arg("--help")
        .output()
        .unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let is_command = |name: &String| {
        let start = format!("  {name} ");
        help.lines().any(|line| line.starts_with(&start))
    };
    let mut seen = BTreeSet::new();
    for (path, text) in pages() {
        for name in named(&text) {
            assert!(
                is_command(&name),
                "{}: cargo workbook {name}\n{help}",
                path.display()
            );
            seen.insert(name);
        }
    }
    assert!(seen.len() > 5, "{seen:?}");
}

#[test]
fn what_an_assistant_is_not_to_read_is_there_under_that_name() {
    let text = fs::read_to_string(root().join("AGENTS.md")).unwrap();
    for name in ["solutions/", "tests/*/right/", "tests/*/wrong/"] {
        assert!(text.contains(&format!("`{name}`")), "{name}");
        let folder = name.replace('*', "01-visit-counter");
        assert!(root().join(&folder).is_dir(), "{folder}");
    }
}

fn chapter_page(name: &str) -> String {
    fs::read_to_string(root().join("chapters").join(name)).unwrap()
}

/// The cells of each row of a page's tables.
fn rows(text: &str) -> impl Iterator<Item = Vec<&str>> {
    let rows = text
        .lines()
        .filter_map(|line| line.strip_prefix("| ")?.strip_suffix('|'));
    rows.map(|row| row.split(" |").map(str::trim).collect())
}

/// `5¾` is 345 minutes.
fn minutes(hours: &str) -> Option<u32> {
    let quarters = [("¼", 15), ("½", 30), ("¾", 45)];
    let part = quarters.iter().find(|(sign, _)| hours.ends_with(sign));
    let (sign, more) = part.copied().unwrap_or_default();
    let whole: u32 = hours.strip_suffix(sign)?.parse().ok()?;
    Some(whole * 60 + more)
}

#[test]
fn the_weeks_hold_the_hours_of_all_chapters() {
    let how_to_use = chapter_page("how-to-use.md");
    let mut total = 0;
    let mut all = None;
    for row in rows(&how_to_use).filter(|row| row.len() == 3) {
        let number = row[1].replace(',', "").parse::<u32>();
        match (row[0], number) {
            ("all", Ok(number)) => all = Some(number),
            (_, Ok(number)) => total += number,
            _ => {}
        }
    }
    assert_eq!(all, Some(total));

    let instructors = chapter_page("for-instructors.md");
    let weeks: Vec<_> = rows(&instructors)
        .filter(|row| row[0].parse::<u32>().is_ok())
        .collect();
    assert_eq!(weeks.len(), 9);
    let hours: u32 = weeks.iter().map(|row| minutes(row[2]).unwrap()).sum();
    assert!(hours.abs_diff(total) <= 15, "{hours} and {total}");
    for (path, _) in pages() {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with(|it: char| it.is_ascii_digit()) {
            let link = format!("({name})");
            assert!(weeks.iter().any(|row| row[1].contains(&link)), "{name}");
        }
    }
}

/// What stands in a file that the instructor's page shows.
fn shown(name: &str) -> String {
    fs::read_to_string(root().join("tests/book/for-instructors").join(name)).unwrap()
}

#[test]
fn the_course_file_names_chapters() {
    let course: toml::Table = shown("course.toml").parse().unwrap();
    let chapters = course["chapters"].as_table().unwrap();
    let project = workbook::project::Project::at(&root());
    for name in chapters.keys() {
        assert_eq!(project.chapter(name).unwrap().package(), name);
    }
}

#[test]
fn each_image_is_built_on_what_is_there() {
    let images = shown("images.sh");
    let mut built = Vec::new();
    for line in images.lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let ["podman", "build", "-t", name, "-f", file, "."] = words[..] else {
            panic!("{line}");
        };
        let text = fs::read_to_string(root().join(file)).unwrap();
        let from = text
            .lines()
            .find_map(|it| it.strip_prefix("FROM "))
            .unwrap();
        assert!(built.contains(&from) || from.starts_with("rust:"), "{from}");
        built.push(name);
    }
    let image = built.pop().unwrap();
    assert!(shown("container.sh").contains(&format!("    {image} /in")));
}

#[test]
fn the_page_names_each_flag_of_grade() {
    let command = Options::augment_args(clap::Command::new("grade"));
    let flags: BTreeSet<String> = command
        .get_arguments()
        .filter_map(|it| it.get_long())
        .map(|it| format!("--{it}"))
        .collect();
    let page = chapter_page("for-instructors.md");
    let shown: BTreeSet<String> = rows(&page)
        .filter_map(|row| {
            row[0]
                .strip_prefix("`--")?
                .split([' ', '`'])
                .next()
                .map(|it| format!("--{it}"))
        })
        .collect();
    let missing: Vec<&String> = flags.symmetric_difference(&shown).collect();
    assert_eq!(
        missing,
        ["--submission"],
        "another way to name what is graded"
    );
}

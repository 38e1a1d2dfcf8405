//! What each format says of the same two submissions.

use std::path::PathBuf;

use clap::Parser;

use super::*;
use crate::commands::grade::{ChapterGrade, TestGrade, Warning};

#[derive(Parser)]
struct Cli {
    #[command(flatten)]
    options: Options,
}

fn options(arguments: &[&str]) -> Options {
    Cli::parse_from([&["grade"], arguments].concat()).options
}

fn grades() -> Grades {
    let test = |test: &str, message: Option<&str>| TestGrade {
        step: 1,
        test: test.to_owned(),
        passed: message.is_none(),
        message: message.map(str::to_owned),
    };
    let chapter = ChapterGrade {
        chapter: "01-x".to_owned(),
        passed: 1,
        total: 2,
        points: 2.5,
        possible: 5.0,
        due: Some("2026-10-05".to_owned()),
        problem: None,
        cached: false,
        tests: vec![
            test("step_1::a", None),
            test("step_1::b", Some("a < \u{1b}[1m \"b\", c")),
        ],
    };
    let grade = |name: &str, problem: Option<&str>| Grade {
        submission: name.to_owned(),
        passed: 1,
        total: 2,
        points: 2.5,
        possible: 5.0,
        problem: problem.map(str::to_owned),
        warnings: vec![Warning::of_file("exercises/01-x/build.rs", "isn't taken")],
        chapters: vec![chapter.clone()],
    };
    Grades {
        commit: "abc".to_owned(),
        submissions: vec![grade("anna, b", None), grade("ben", Some("it's broken"))],
    }
}

fn one() -> Grades {
    let mut grades = grades();
    grades.submissions.truncate(1);
    grades
}

fn said(format: Format, grades: &Grades) -> String {
    format
        .of(grades, &options(&["--course", "x.toml"]))
        .unwrap()
}

#[test]
fn a_table_names_submission_commit_points_and_warnings() {
    let said = said(Format::Table, &grades());
    for part in [
        "commit abc\n",
        "\nanna, b\n01-x                              1 of    2   2.5 of 5 points\n",
        "  step 1                          1 of    2\n",
        "  exercises/01-x/build.rs isn't taken\n",
        "\nben\n    it's broken\n",
        "\nanna, b                           1 of    2   2.5 of 5 points\nben",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let plain = Format::Table.of(&grades(), &options(&[])).unwrap();
    assert!(!plain.contains("points"), "{plain}");
}

#[test]
fn csv_has_a_line_for_each_chapter_and_quotes_what_needs_it() {
    let said = said(Format::Csv, &grades());
    let expected = "submission,commit,chapter,passed,total,points,possible,due,warnings,problem\n\
        \"anna, b\",abc,01-x,1,2,2.5,5,2026-10-05,1,\nben,abc,01-x,1,2,2.5,5,2026-10-05,1,it's broken\n";
    assert_eq!(said, expected);
}

#[test]
fn what_a_submission_is_called_forges_no_line() {
    let mut grades = grades();
    let name = "=cmd()\u{1b}[2K\neve       9 of 9";
    grades.submissions[0].submission = name.to_owned();
    grades.submissions[0].chapters[0].problem = Some("@x\r\u{1b}c".to_owned());
    grades.submissions[0].warnings = vec![Warning::of_file("a\nb", "c\nd")];
    for format in [Format::Table, Format::Csv] {
        let said = said(format, &grades);
        assert!(!said.contains('\u{1b}') && !said.contains('\r'), "{said}");
        assert!(!said.contains("\neve"), "{said}");
    }
    let table = said(Format::Table, &grades);
    assert!(table.contains("\n  a\\nb c\\nd\n"), "{table}");
    let csv = said(Format::Csv, &grades);
    assert!(csv.contains("'=cmd()\\u{1b}[2K\\neve"), "{csv}");
    assert!(csv.contains(",'@x"), "{csv}");
}

#[test]
fn names_of_files_are_short_and_of_one_submission_each() {
    let folder = tempfile::tempdir().unwrap();
    let mut options = options(&[]);
    options.output = Some(folder.path().to_owned());
    let long = "ö".repeat(200);
    let names = ["grp/a", "grp_a", "GRP_A", &long, "a:\nb"];
    let one = one().submissions.remove(0);
    let grade = |name: &&str| Grade {
        submission: (*name).to_owned(),
        ..one.clone()
    };
    let grades = Grades {
        commit: String::new(),
        submissions: names.iter().map(grade).collect(),
    };
    print(&grades, &options).unwrap();
    let written = crate::project::files_below(folder.path()).unwrap();
    assert_eq!(written.len(), names.len(), "{written:?}");
}

#[test]
fn what_can_t_be_printed_is_said_before_grading() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let mut options = options(&["--format", "gradescope"]);
    assert!(check(&options, 2).is_err() && check(&options, 1).is_ok());
    options.output = Some(file);
    assert!(check(&options, 2).is_err());
}

#[test]
fn json_holds_everything() {
    let said: serde_json::Value = serde_json::from_str(&said(Format::Json, &grades())).unwrap();
    let anna = &said["submissions"][0];
    assert_eq!(said["commit"], "abc");
    assert_eq!(anna["chapters"][0]["tests"][1]["passed"], false);
    assert_eq!(anna["warnings"][0]["file"], "exercises/01-x/build.rs");
    assert_eq!(said["submissions"][1]["problem"], "it's broken");
}

#[test]
fn junit_is_xml_whatever_the_code_prints() {
    let said = said(Format::Junit, &grades());
    for part in [
        "<testsuite name=\"anna, b 01-x\" tests=\"2\" failures=\"1\">",
        "<testcase classname=\"anna, b 01-x\" name=\"step_1::a\"/>",
        "<failure>a &lt; \u{fffd}[1m &quot;b&quot;, c</failure>",
        "exercises/01-x/build.rs isn&apos;t taken",
    ] {
        assert!(said.contains(part), "{part}\n{said}");
    }
    let mut reader = quick_xml::Reader::from_str(&said);
    while !matches!(reader.read_event().unwrap(), quick_xml::events::Event::Eof) {}
}

#[test]
fn gradescope_gets_one_submission_and_shows_students_no_warning() {
    let said = said(Format::Gradescope, &one());
    let results: serde_json::Value = serde_json::from_str(&said).unwrap();
    let case = &results["tests"][1];
    assert_eq!(
        (&results["score"], &case["max_score"]),
        (&2.5.into(), &2.5.into())
    );
    assert_eq!(
        (&case["score"], &case["status"]),
        (&0.0.into(), &"failed".into())
    );
    assert_eq!(case["name"], "01-x step_1::b");
    assert!(!results["output"].as_str().unwrap().contains("build.rs"));
    assert_eq!(
        results["extra_data"]["warnings"][0]["file"],
        "exercises/01-x/build.rs"
    );
    let error = Format::Gradescope.of(&grades(), &options(&[])).unwrap_err();
    assert!(error.to_string().contains("--output"), "{error}");
}

#[test]
fn output_is_a_file_for_each_submission() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("deep");
    let mut options = options(&["--format", "gradescope"]);
    options.output = Some(path.clone());
    let mut grades = grades();
    grades.submissions[0].submission = "../class/anna".to_owned();
    print(&grades, &options).unwrap();
    let mut names: Vec<PathBuf> = crate::project::files_below(&path).unwrap();
    names
        .iter_mut()
        .for_each(|name| *name = name.file_name().unwrap().into());
    assert_eq!(
        names,
        [PathBuf::from("ben.json"), PathBuf::from("class_anna.json")]
    );
}

#[test]
fn points_have_no_needless_digits() {
    let cases = [
        (0.0, "0"),
        (7.0, "7"),
        (7.5, "7.5"),
        (22.0 / 3.0, "7.33"),
        (100.0, "100"),
    ];
    for (number, text) in cases {
        assert_eq!(points(number), text);
    }
}
